package crosscheck

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

func TestUniqueIDs(t *testing.T) {
	fsys := func(names ...string) fstest.MapFS {
		files := fstest.MapFS{}
		for _, name := range names {
			files[name] = &fstest.MapFile{}
		}
		return files
	}
	link := fsys("2023/eugene.yaml")
	link["2024/eugene.yaml"] = &fstest.MapFile{Data: []byte("../2023/eugene.yaml"), Mode: fs.ModeSymlink}
	tests := []struct {
		why   string
		files fstest.MapFS
		want  []string
	}{
		{"an id each", fsys("a.yaml", "2023/b.yaml", "records/c.yaml"), nil},
		{
			"two of one id, at the later one", fsys("2023/eugene.yaml", "2024/eugene.yaml"),
			[]string{`built-in/2024/eugene.yaml:1:1: error: id "eugene": also that of built-in/2023/eugene.yaml [unique-id]`},
		},
		{
			"all beyond the first", fsys("a/x.yaml", "b/x.yaml", "c/x.yaml"),
			[]string{
				`built-in/b/x.yaml:1:1: error: id "x": also that of built-in/a/x.yaml [unique-id]`,
				`built-in/c/x.yaml:1:1: error: id "x": also that of built-in/a/x.yaml [unique-id]`,
			},
		},
		{
			"whatever their kind", fsys("men.yaml", "athletes/men.yaml"),
			[]string{`built-in/men.yaml:1:1: error: id "men": also that of built-in/athletes/men.yaml [unique-id]`},
		},
		{"what cannot be read has its own finding", link, nil},
		{"nothing", fsys(), nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, said(UniqueIDs(store.Builtin(test.files).Refs(), store.Builtin(test.files).Refs(), check.Selection{}))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func said(findings []diag.Finding) []string {
	var all []string
	for _, finding := range findings {
		all = append(all, finding.Headline())
	}
	return all
}
