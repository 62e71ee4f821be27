package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

func TestCreate(t *testing.T) {
	tests := []struct {
		why  string
		open string // of a corpus that holds 2023/eugene.yaml, records/mile-men-outdoor.yaml and _old/oslo.yaml
		kind document.Kind
		id   string
		want string // the path of the document, or the message without the folder
	}{
		{"a race goes to the others", "", document.Race, "bern-1954", "bern-1954.yaml"},
		{"a list to the lists", "", document.Records, "1500m-men-outdoor", "records/1500m-men-outdoor.yaml"},
		{"a list, where the corpus is the lists alone", "records", document.Records, "1500m-men-outdoor", "records/1500m-men-outdoor.yaml"},
		{"where no race can lie", "records", document.Race, "bern-1954", "corpus: records holds records alone"},
		{"an id that a document further below has", "", document.Race, "eugene", `id "eugene": 2023/eugene.yaml has it already`},
		{"that a document of another kind has", "", document.Race, "mile-men-outdoor", `id "mile-men-outdoor": records/mile-men-outdoor.yaml has it already`},
		{"what is not read has no id", "", document.Race, "oslo", "oslo.yaml"},
		{"nor has a folder, but it has the name", "", document.Race, "folder", `id "folder": folder.yaml has it already`},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			dir := folder(t, "2023/eugene.yaml", "records/mile-men-outdoor.yaml", "_old/oslo.yaml", "folder.yaml/zurich.yaml")
			ref, err := open(t, filepath.Join(dir, test.open)).Create(test.kind, test.id, []byte("new\n"))
			if err != nil {
				got := strings.ReplaceAll(err.Error(), filepath.ToSlash(dir)+"/", "")
				if got != test.want || diag.Help(err) == "" {
					t.Errorf("got %q with the remedy %q, want %q", got, diag.Help(err), test.want)
				}
				return
			}
			text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(test.want)))
			if diff := cmp.Diff("new\n", string(text)); diff != "" || err != nil {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
			if want := filepath.ToSlash(dir) + "/" + test.want; ref.File != want {
				t.Errorf("got the name %q, want %q", ref.File, want)
			}
		})
	}
}

// TestCreateMakesTheFolder: the first list of a corpus makes the folder for lists.
func TestCreateMakesTheFolder(t *testing.T) {
	dir := t.TempDir()
	if _, err := open(t, dir).Create(document.Records, "mile-men-outdoor", []byte(aRace)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"records/mile-men-outdoor.yaml"}, found(open(t, dir).Refs())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCreateOverwritesNothing, neither what a link leads to nor what was there
// only when the file was to be written.
func TestCreateOverwritesNothing(t *testing.T) {
	dir, elsewhere := t.TempDir(), folder(t, "eugene.yaml")
	symlink(t, filepath.Join(elsewhere, "eugene.yaml"), filepath.Join(dir, "eugene.yaml"))
	root := open(t, dir)
	if _, err := root.Create(document.Race, "eugene", []byte("new\n")); err == nil {
		t.Error("a link was written to")
	}
	opened, err := os.OpenRoot(elsewhere)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = opened.Close() }()
	if err := create(opened, Ref{ID: "eugene", Path: "eugene.yaml", File: "eugene.yaml"}, []byte("new\n")); err == nil {
		t.Error("a file was overwritten")
	}
	if text, err := os.ReadFile(filepath.Join(elsewhere, "eugene.yaml")); string(text) != aRace || err != nil {
		t.Errorf("got %q, %v", text, err)
	}
}

func TestTheBuiltInCorpusTakesNone(t *testing.T) {
	_, err := Builtin(fstest.MapFS{}).Create(document.Race, "eugene", nil)
	if err == nil || diag.Help(err) == "" {
		t.Errorf("got %v", err)
	}
}
