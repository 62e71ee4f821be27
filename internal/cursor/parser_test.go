//go:build !race

package cursor

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/syntax"
)

// scalarsOf is the scalars of nodes as package syntax reads them, in the form of those of this package.
func scalarsOf(n *syntax.Node, path string, all []string) []string {
	if n == nil {
		return all
	}
	for i, item := range n.Items() {
		all = scalarsOf(item, fmt.Sprintf("%s[%d]", path, i), all)
	}
	for _, p := range n.Pairs() {
		all = append(all, fmt.Sprintf("%s/%s key at %d", path, p.Key.Text, p.Key.Start()))
		all = scalarsOf(p.Value, path+"/"+p.Key.Text, all)
	}
	if n.Kind == syntax.Scalar {
		all = append(all, fmt.Sprintf("%s at %d: %s", path, n.Start(), n.Text))
	}
	return all
}

// TestSameAsTheParser: what stands in a document stands where the parser says.
func TestSameAsTheParser(t *testing.T) {
	err := filepath.WalkDir("../../races", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		src := syntax.NewSource(string(text))
		want := scalarsOf(syntax.Parse(src, syntax.NewFindings(file, src)), "", nil)
		var got []string
		Scalars(Read(string(text)), func(p Place) bool {
			at := strings.TrimSuffix(written(p, ""), " |")
			if p.OfKey {
				at = strings.TrimSuffix(written(Place{Path: p.Path}, ""), " |") + " key at " + fmt.Sprint(p.Node.Start)
			} else {
				at += fmt.Sprintf(" at %d: %s", p.Node.Start, p.Node.Text)
			}
			got = append(got, at)
			return true
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-parser +cursor):\n%s", file, diff[:min(len(diff), 3000)])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
