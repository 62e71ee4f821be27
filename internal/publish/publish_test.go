package publish

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// site is parts by their names, with the text of their one file.
type site map[string]string

func (s site) parts() []Part[int] {
	var parts []Part[int]
	for _, name := range slices.Sorted(maps.Keys(s)) {
		parts = append(parts, Part[int]{Name: name, Sum: s[name], Make: func(int) ([]File, error) {
			if s[name] == "fails" {
				return nil, errors.New("cannot be made")
			}
			return []File{{Path: name + "index.html", Text: []byte(s[name])}}, nil
		}})
	}
	return parts
}

func (s site) write(dir string) (Counts, error) {
	return Write(Open(dir), s.parts(), 2, func() (int, error) { return 0, nil }, func() {})
}

// files is the files of a folder with their texts, but for that of the sums.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() == StateFile {
			return err
		}
		below, _ := filepath.Rel(dir, path)
		if d.IsDir() {
			if entries, err := os.ReadDir(path); err == nil && len(entries) == 0 {
				all[below] = "empty folder"
			}
			return nil
		}
		text, err := os.ReadFile(path)
		all[below] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for _, step := range []struct {
		why                    string
		site                   site
		made, written, removed int
	}{
		{"all is new", site{"a/": "1", "b/c/": "1", "": "1"}, 3, 3, 0},
		{"nothing changed", site{"a/": "1", "b/c/": "1", "": "1"}, 0, 0, 0},
		{"one changed", site{"a/": "2", "b/c/": "1", "": "1"}, 1, 1, 0},
		{"one is gone, with its folders", site{"a/": "2", "": "1"}, 0, 0, 1},
		{"one came", site{"a/": "2", "": "1", "d/": "1"}, 1, 1, 0},
	} {
		counts, err := step.site.write(dir)
		if err != nil {
			t.Fatalf("%s: %v", step.why, err)
		}
		if counts.Made != step.made || counts.Written != step.written || counts.Removed != step.removed || counts.Files != len(step.site) {
			t.Errorf("%s: %+v", step.why, counts)
		}
		want := map[string]string{}
		for name, text := range step.site {
			want[name+"index.html"] = text
		}
		if got := files(t, dir); !maps.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", step.why, got, want)
		}
	}
}

// TestSameTextIsNotWritten: a part that is made anew and says the same leaves its file alone, time and all.
func TestSameTextIsNotWritten(t *testing.T) {
	dir := t.TempDir()
	part := func(sum string) []Part[int] {
		return []Part[int]{{Name: "a/", Sum: sum, Make: func(int) ([]File, error) { return []File{{Path: "a/x", Text: []byte("same")}}, nil }}}
	}
	for i, sum := range []string{"1", "2"} {
		counts, err := Write(Open(dir), part(sum), 1, func() (int, error) { return 0, nil }, func() {})
		if err != nil || counts.Made != 1 || counts.Written != 1-i || counts.Unchanged != i {
			t.Errorf("sum %s: %+v, %v", sum, counts, err)
		}
	}
}

// TestLookedAtClosely: a part whose sum is another is made where what it rests on more closely is another too, and not while
// that is the same.
func TestLookedAtClosely(t *testing.T) {
	dir := t.TempDir()
	for _, step := range []struct {
		sum, closely string
		made         int
	}{{"1", "a", 1}, {"2", "a", 0}, {"2", "b", 0}, {"3", "b", 1}, {"3", "b", 0}} {
		counts, err := Write(Open(dir), []Part[int]{{
			Name: "a/", Sum: step.sum, Closely: func() string { return step.closely },
			Make: func(int) ([]File, error) { return []File{{Path: "a/x", Text: []byte(step.closely)}}, nil },
		}}, 1, func() (int, error) { return 0, nil }, func() {})
		if err != nil || counts.Made != step.made || counts.Files != 1 {
			t.Errorf("%+v: %+v, %v", step, counts, err)
		}
	}
	if got := files(t, dir); got["a/x"] != "b" {
		t.Errorf("got %v", got)
	}
}

// TestFailureIsMendedByTheNextRun: parts that were made stand, what failed is made the next time.
func TestFailureIsMendedByTheNextRun(t *testing.T) {
	dir := t.TempDir()
	if _, err := (site{"a/": "1", "b/": "fails"}).write(dir); err == nil || !strings.Contains(err.Error(), "b/: cannot be made") {
		t.Errorf("got %v", err)
	}
	if _, err := (site{"a/": "1", "b/": "1"}).write(dir); err != nil {
		t.Fatal(err)
	}
	if got := files(t, dir); len(got) != 2 {
		t.Errorf("got %v", got)
	}
}

// TestPromises: what was promised of the files is known the next time, also where no file changed with it; where a run failed
// that of the files before is too.
func TestPromises(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for _, step := range []struct {
		why           string
		text          string
		promise, want []string
	}{
		{"none", "1", nil, nil},
		{"one, and the files stay", "1", []string{"a"}, []string{"a"}},
		{"the same again", "1", []string{"a"}, []string{"a"}},
		{"another, with other files", "2", []string{"b"}, []string{"b"}},
		{"a run that fails", "fails", []string{"a"}, []string{"a", "b"}},
		{"the next one", "3", []string{"a"}, []string{"a"}},
		{"none again", "3", nil, nil},
	} {
		folder := Open(dir)
		folder.Promise(step.promise...)
		of := site{"a/": step.text, "b/": "1"}
		if _, err := Write(folder, of.parts(), 1, func() (int, error) { return 0, nil }, func() {}); (err != nil) != (step.text == "fails") {
			t.Fatalf("%s: %v", step.why, err)
		}
		if got := Open(dir).Promised(); !slices.Equal(got, step.want) {
			t.Errorf("%s: %q was promised, want %q", step.why, got, step.want)
		}
	}
	if got := Open(filepath.Join(dir, "nowhere")).Promised(); got != nil {
		t.Errorf("of a folder that is not there: %q", got)
	}
}

func TestFolderOfSomebodyElse(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.doc"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	holdTaken(t, dir)
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o700); err != nil { // a folder lists what is in it in any order
		t.Fatal(err)
	}
	holdTaken(t, dir)
}

// holdTaken refuses a folder with a thesis, and leaves its files.
func holdTaken(t *testing.T, dir string) {
	t.Helper()
	_, err := (site{"a/": "1"}).write(dir)
	if taken, ok := errors.AsType[*TakenError](err); !ok || taken.File != "thesis.doc" || taken.Help() == "" {
		t.Errorf("got %v", err)
	}
	got := files(t, dir)
	if delete(got, ".git"); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

// TestUnreadableState: what nobody can tell of a folder is not guessed; it stays as it is.
func TestUnreadableState(t *testing.T) {
	dir := t.TempDir()
	if _, err := (site{"a/": "1"}).write(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, StateFile), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := (site{"a/": "2"}).write(dir)
	if unreadable, ok := errors.AsType[*UnreadableError](err); !ok || unreadable.Folder != dir || unreadable.Help() == "" {
		t.Errorf("got %v", err)
	}
	if got := files(t, dir); got["a/index.html"] != "1" {
		t.Errorf("got %v", got)
	}
}

// TestNothingIsWrittenElsewhere: no path leads out of the folder, be it by links.
func TestNothingIsWrittenElsewhere(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	if _, err := (site{"a/": "1"}).write(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a")); err != nil {
		t.Skipf("this system makes no symbolic links, so none can be followed: %v", err)
	}
	if _, err := (site{"a/": "2"}).write(dir); err == nil {
		t.Error("a link out of the folder was followed")
	}
	if got := files(t, outside); len(got) > 1 {
		t.Errorf("outside: %v", got)
	}
}
