package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

func TestNearest(t *testing.T) {
	dir := folder(t, "races/a.yaml", "club/races/b.yaml", "club/2024/notes.txt", "file/races")
	link := filepath.Join(dir, "linked")
	if err := os.Mkdir(link, 0o700); err != nil {
		t.Fatal(err)
	}
	symlink(t, filepath.Join(dir, "club", "races"), filepath.Join(link, "races"))
	tests := []struct{ why, from, want string }{
		{"in the working directory", ".", "races"},
		{"in the directory above", "races", "races"},
		{"the nearest of two", "club", "club/races"},
		{"from further below", "club/2024", "club/races"},
		{"inside of it", "club/races", "club/races"},
		{"a file of that name is none", "file", "races"},
		{"a link to one is", "linked", "linked/races"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got, ok := Nearest(filepath.Join(dir, test.from))
			if !ok || got != filepath.Join(dir, test.want) {
				t.Errorf("from %s: got %s, %t", test.from, got, ok)
			}
		})
	}
	if got, ok := Nearest(filepath.VolumeName(dir) + string(filepath.Separator)); ok {
		t.Skipf("this machine has %s", got)
	}
}

func TestIsPath(t *testing.T) {
	tests := []struct {
		why, argument string
		want          bool
	}{
		{"an id", "bowerman-2024", false},
		{"standard input", "-", false},
		{"nothing", "", false},
		{"a file", "bowerman-2024.yaml", true},
		{"a path", "races/bowerman-2024", true},
		{"here", "./bowerman-2024", true},
		{"above", "..", true},
		{"an absolute path", "/tmp/x", true},
		{"a folder", "races/", true},
		{"another ending", "bowerman-2024.yml", false},
		{"the ending alone", ".yaml", true},
	}
	for _, test := range tests {
		if got := IsPath(test.argument); got != test.want {
			t.Errorf("%s: %q: got %t", test.why, test.argument, got)
		}
	}
}

func TestRace(t *testing.T) {
	dir := folder(t,
		"bowerman-2023.yaml", "bowerman-2024.yaml", "2021/bowerman-2021.yaml", "_draft.yaml", ".hidden.yaml",
		"records/mile-men-outdoor.yaml", "athletes/men.yaml", "folder.yaml/inside.yaml",
	)
	symlink(t, "bowerman-2024.yaml", filepath.Join(dir, "link.yaml"))
	root := open(t, dir)
	tests := []struct{ why, id, path, near string }{
		{"at the top", "bowerman-2024", "bowerman-2024.yaml", ""},
		{"in a folder", "bowerman-2021", "2021/bowerman-2021.yaml", ""},
		{"in a folder called like a file", "inside", "folder.yaml/inside.yaml", ""},
		{"a link is found, to say that it is one", "link", "link.yaml", ""},
		{"misspelt", "bowermann-2024", "", "bowerman-2024"},
		{"another case is no id", "Bowerman-2024", "", "bowerman-2024"},
		{"begun", "bowerman", "", "bowerman-2021"},
		{"nothing like it", "zurich-1997", "", ""},
		{"nothing", "", "", ""},
		{"a record list is no race", "mile-men-outdoor", "", ""},
		{"nor a register", "men", "", ""},
		{"a folder is none", "folder", "", ""},
		{"what is not read is not found", "_draft", "", ""},
		{"nor what is hidden", ".hidden", "", ""},
		{"no way up", "../" + filepath.Base(dir) + "/bowerman-2024", "", "bowerman-2024"},
		{"no way around", "2021/bowerman-2021", "", "bowerman-2021"},
		{"a nul", "bowerman-2024\x00", "", "bowerman-2024"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			ref, err := root.Race(test.id)
			if test.path != "" {
				if err != nil || ref.Path != test.path || ref.ID != test.id {
					t.Errorf("got %+v, error %v", ref, err)
				}
				return
			}
			var unknown *UnknownIDError
			if !errors.As(err, &unknown) || unknown.ID != test.id || unknown.Nearest != test.near {
				t.Errorf("got %+v, error %+v, want near %q", ref, err, test.near)
			}
		})
	}
}

func TestUnknownIDText(t *testing.T) {
	_, err := Builtin(fstest.MapFS{}).Race("bowerman-2024")
	if err == nil || err.Error() != `race "bowerman-2024": not in the corpus` {
		t.Errorf("got %v", err)
	}
}

func TestRaces(t *testing.T) {
	root := open(t, folder(t, "a.yaml", "2023/b.yaml", "records/mile-men-outdoor.yaml", "athletes/men.yaml"))
	if diff := cmp.Diff([]string{"2023/b.yaml", "a.yaml"}, found(root.Races())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDocument(t *testing.T) {
	root := open(t, folder(t, "a.yaml", "records/mile-men-outdoor.yaml", "athletes/men.yaml"))
	for id, path := range map[string]string{"a": "a.yaml", "mile-men-outdoor": "records/mile-men-outdoor.yaml", "men": "athletes/men.yaml"} {
		if ref, err := root.Document(id); err != nil || ref.Path != path {
			t.Errorf("%s: got %+v, error %v", id, ref, err)
		}
	}
	var unknown *UnknownIDError
	if ref, err := root.Document("b"); !errors.As(err, &unknown) || unknown.ID != "b" {
		t.Errorf("got %+v, error %v", ref, err)
	}
}

func TestListsByCategory(t *testing.T) {
	root := open(t, folder(t,
		"records/mile-men-outdoor.yaml", "records/mile-men-outdoor-british.yaml", "records/old/mile-men-outdoor-1913.yaml",
		"records/mile-men-outdoors-x.yaml", "records/2miles-men-outdoor.yaml", "records/mile-women-outdoor.yaml",
		"records/mile-men-short-track.yaml", "records/xmile-men-outdoor.yaml", "records/_mile-men-outdoor.yaml",
		"records/_old/mile-men-outdoor-old.yaml", "records/.mile-men-outdoor.yaml", "records/mile-men-outdoor.md",
		"mile-men-outdoor-race.yaml", "2024/records/mile-men-outdoor-deep.yaml", "records/1500m-men-outdoor.yaml",
	))
	tests := []struct {
		why  string
		code string
		sex  race.Sex
		env  event.Environment
		want []string
	}{
		{
			"the list, those with a suffix, those in folders", "mile", race.Men, event.Outdoor,
			[]string{"records/mile-men-outdoor-british.yaml", "records/mile-men-outdoor.yaml", "records/old/mile-men-outdoor-1913.yaml"},
		},
		{"another class", "mile", race.Women, event.Outdoor, []string{"records/mile-women-outdoor.yaml"}},
		{"another track", "mile", race.Men, event.ShortTrack, []string{"records/mile-men-short-track.yaml"}},
		{"another event", "2miles", race.Men, event.Outdoor, []string{"records/2miles-men-outdoor.yaml"}},
		{"none", "1500m", race.Women, event.Outdoor, nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, found(root.Lists(category(t, test.code, test.sex, test.env)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if got := open(t, folder(t, "a.yaml")).AllLists(); got != nil {
		t.Errorf("without a folder records: got %v", got)
	}
}

// TestFindingIsListing: an id is found where the listing has it first, and its twin
// where the listing has it again, in a store and in an overlay of it.
func TestFindingIsListing(t *testing.T) {
	dir := folder(t,
		"a.yaml", "2023/b.yaml", "2023/c.yaml", "2023-b/c.yaml", "2023/deep/c.yaml", "x.yaml/d.yaml", "records/d.yaml",
		"records/mile-men-outdoor.yaml", "athletes/men.yaml", "elsewhere/a.yaml",
	)
	symlink(t, "a.yaml", filepath.Join(dir, "2024/link.yaml"))
	elsewhere := folder(t, "b.yaml", "new.yaml", "d.yaml")
	plain := open(t, dir)
	over := plain.With(ReadPath(filepath.Join(elsewhere, "b.yaml")), ReadPath(filepath.Join(elsewhere, "new.yaml")), plain.ReadPath(filepath.Join(dir, "2023/c.yaml")))
	for name, s := range map[string]*Store{"plain": plain, "overlay": over, "a given list": plain.With(ReadPath(filepath.Join(elsewhere, "d.yaml")))} {
		all := s.Refs()
		if len(all) < 10 {
			t.Fatalf("%s: got %d documents", name, len(all))
		}
		for _, ref := range all {
			var same []Ref
			for _, other := range all {
				if other.ID == ref.ID {
					same = append(same, other)
				}
			}
			if got, err := s.Document(ref.ID); err != nil || got.ID != ref.ID || got.given == nil && got.Path != same[0].Path {
				t.Errorf("%s: document %q: got %+v, error %v, want %s", name, ref.ID, got, err, same[0].Path)
			}
			twin, found := s.Twin(ref)
			i := slices.IndexFunc(same, func(other Ref) bool {
				return other.Path != ref.Path && other.Place == ref.Place && other.Fault == nil
			})
			if found != (i >= 0) || found && twin.Path != same[i].Path {
				t.Errorf("%s: twin of %s: got %q, %t, want index %d of %v", name, ref.Path, twin.Path, found, i, same)
			}
		}
	}
}

// BenchmarkRaceBelow looks up a race that lies in one of twenty folders.
func BenchmarkRaceBelow(b *testing.B) {
	dir := b.TempDir()
	fill(b, dir, 600)
	s := open(b, dir)
	for b.Loop() {
		if _, err := s.Race("generated-599"); err != nil {
			b.Fatal(err)
		}
	}
}
