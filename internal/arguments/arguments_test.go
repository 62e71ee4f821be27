package arguments

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

const mile = "kind: race\nname: Club Mile\ndate: 2024-06-01\nevent: mile\nsex: women\ncoverage: partial\nresults: [{athlete: Ann Archer}]\n"

// finder is a Finder in a working directory, and the notes it has made.
func finder(t *testing.T, here string) (*Finder, *[]string) {
	t.Helper()
	t.Chdir(here)
	var notes []string
	return &Finder{
		In:      strings.NewReader(mile),
		Getenv:  func(string) string { return "" },
		Getwd:   func() (string, error) { return here, nil },
		Note:    func(format string, _ ...any) { notes = append(notes, format) },
		Builtin: fstest.MapFS{"built-in-2024.yaml": {Data: []byte(mile)}},
	}, &notes
}

// write writes files into a folder that is made for the test.
func write(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, file := range files {
		path := filepath.Join(dir, file)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(mile), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestStore holds which documents are opened, and that only the built-in ones are told.
func TestStore(t *testing.T) {
	for _, test := range []struct {
		why, dir, want string
		files          []string
		notes          int
	}{
		{"nearest", "", "own-2024", []string{"races/own-2024.yaml"}, 0},
		{"named", "other", "other-2024", []string{"races/own-2024.yaml", "other/other-2024.yaml"}, 0},
		{"built-in", "", "built-in-2024", nil, 1},
	} {
		t.Run(test.why, func(t *testing.T) {
			f, notes := finder(t, write(t, test.files...))
			defer f.Close()
			f.Dir = test.dir
			s, err := f.Store()
			if err != nil {
				t.Fatal(err)
			}
			if refs := s.Races(); len(refs) != 1 || refs[0].ID != test.want || len(*notes) != test.notes {
				t.Errorf("%v, notes %q; want %s, %d notes", refs, *notes, test.want, test.notes)
			}
		})
	}
}

// TestRaces holds that ids, paths and standard input are races alike.
func TestRaces(t *testing.T) {
	f, _ := finder(t, write(t, "races/own-2024.yaml", "elsewhere/other-2024.yaml"))
	defer f.Close()
	_, races, err := f.Races([]string{"own-2024", "elsewhere/other-2024.yaml", "-"})
	if err != nil {
		t.Fatal(err)
	}
	if len(races) != 3 {
		t.Fatalf("%d races", len(races))
	}
	for i, r := range races {
		if r.Name != "Club Mile" {
			t.Errorf("race %d: %q", i, r.Name)
		}
	}
}

// TestNotFound holds that what is not there is told with how to mend it.
func TestNotFound(t *testing.T) {
	f, _ := finder(t, write(t, "races/own-2024.yaml", "spring/other-2024.yaml"))
	defer f.Close()
	races := func(arguments ...string) func() error {
		return func() error { _, _, err := f.Races(arguments); return err }
	}
	for _, test := range []struct {
		why, want string
		ask       func() error
	}{
		{"near", "did you mean own-2024?", races("own-2025")},
		{"folder", "a folder is named with a / behind it: spring/", races("spring")},
		{"twice", "name it once", races("-", "-")},
		{"check", "name a document, a folder or an id", func() error { _, err := f.CheckSets([]string{"nowhere/"}); return err }},
		{"results", "name the files in it: 'spring/*'", func() error { _, err := f.ResultsFile("spring"); return err }},
	} {
		t.Run(test.why, func(t *testing.T) {
			err := test.ask()
			if err == nil {
				t.Fatal("found")
			}
			if diff := cmp.Diff(test.want, diag.Help(err)); diff != "" {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
}

// TestCheckSets holds how many documents are looked at, for each way to name them.
func TestCheckSets(t *testing.T) {
	for _, test := range []struct {
		why       string
		arguments []string
		want      []int // of each set
	}{
		{"all", nil, []int{2}},
		{"an id", []string{"own-2024"}, []int{1}},
		{"a path of the corpus", []string{"races/own-2024.yaml"}, []int{1}},
		{"a folder of it", []string{"races/"}, []int{2}},
		{"a folder elsewhere", []string{"spring"}, []int{1}},
		{"standard input beside one", []string{"-", "own-2024"}, []int{1, 1}},
	} {
		t.Run(test.why, func(t *testing.T) {
			f, _ := finder(t, write(t, "races/own-2024.yaml", "races/more-2024.yaml", "spring/other-2024.yaml"))
			defer f.Close()
			sets, err := f.CheckSets(test.arguments)
			if err != nil {
				t.Fatal(err)
			}
			var got []int
			for i := range sets {
				got = append(got, sets[i].Wanted())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
