package store

import (
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// otherLists is a store of record lists, a race and a register.
func otherLists() *Store {
	tree := fstest.MapFS{"oslo.yaml": {Data: []byte(aRace)}, "athletes/men.yaml": {Data: []byte(aRegister)}}
	for _, name := range []string{"mile-men-outdoor", "mile-men-outdoor-british", "mile-women-outdoor", "1500m-men-outdoor"} {
		tree["records/"+name+".yaml"] = &fstest.MapFile{Data: []byte(aList)}
	}
	return Builtin(tree)
}

// TestWithLists holds of which categories the lists of another store are taken.
func TestWithLists(t *testing.T) {
	const all = "built-in/records/"
	tests := []struct {
		why  string
		own  []string
		mile []string // the lists of the men's mile outdoors, as findings name them
		rest int      // how many others of the other store there are
	}{
		{"none of its own", nil, []string{all + "mile-men-outdoor.yaml", all + "mile-men-outdoor-british.yaml"}, 2},
		{"one of the category", []string{"records/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml"}, 2},
		{"one with a suffix is of the category", []string{"records/mile-men-outdoor-club.yaml"}, []string{"records/mile-men-outdoor-club.yaml"}, 2},
		{"one of another track", []string{"records/mile-men-road.yaml"}, []string{all + "mile-men-outdoor.yaml", all + "mile-men-outdoor-british.yaml"}, 2},
		{"one below", []string{"records/club/mile-men-outdoor.yaml"}, []string{"records/club/mile-men-outdoor.yaml"}, 2},
		{"one of another category", []string{"records/mile-women-outdoor.yaml"}, []string{all + "mile-men-outdoor.yaml", all + "mile-men-outdoor-british.yaml"}, 1},
		{"one of no category", []string{"records/club.yaml"}, []string{all + "mile-men-outdoor.yaml", all + "mile-men-outdoor-british.yaml"}, 2},
		{"one in another folder", []string{"old/mile-men-outdoor.yaml"}, []string{all + "mile-men-outdoor.yaml", all + "mile-men-outdoor-british.yaml"}, 2},
		{"a draft is none", []string{"records/_mile-men-outdoor.yaml"}, []string{all + "mile-men-outdoor.yaml", all + "mile-men-outdoor-british.yaml"}, 2},
	}
	mile := category(t, "mile", race.Men, event.Outdoor)
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			dir := folder(t, test.own...)
			s := open(t, dir).WithLists(otherLists())
			var files []string
			for _, ref := range s.Lists(mile) {
				file := ref.File
				if below, err := filepath.Rel(dir, ref.File); err == nil && !ref.Borrowed() {
					file = below
				}
				files = append(files, file)
			}
			slices.Sort(files)
			want := slices.Sorted(slices.Values(test.mile))
			if diff := cmp.Diff(want, files); diff != "" {
				t.Errorf("lists of the mile (-want +got):\n%s", diff)
			}
			borrowed := 0
			for _, ref := range s.AllLists() {
				if ref.Borrowed() && ref.ID != "mile-men-outdoor" && ref.ID != "mile-men-outdoor-british" {
					borrowed++
				}
				if doc := s.Read(ref); ref.Borrowed() && doc.List == nil {
					t.Errorf("%s: not read as a list: %v", ref.File, said(doc))
				}
			}
			if borrowed != test.rest {
				t.Errorf("%d other lists are taken, want %d", borrowed, test.rest)
			}
			for _, ref := range s.Refs() {
				if ref.Borrowed() {
					t.Errorf("%s is among the documents of the folder", ref.File)
				}
			}
			if _, err := s.Race("oslo"); err == nil {
				t.Error("a race of the other store is found")
			}
		})
	}
}

// TestWithListsKept holds what keeps a store from taking lists of another.
func TestWithListsKept(t *testing.T) {
	mile := category(t, "mile", race.Men, event.Outdoor)
	t.Run("a part of a corpus", func(t *testing.T) {
		dir := folder(t, "races/records/mile-women-outdoor.yaml")
		if lists := open(t, filepath.Join(dir, "races", "records")).WithLists(otherLists()).AllLists(); len(lists) > 0 {
			t.Errorf("takes %v", found(lists))
		}
	})
	t.Run("an overlay has one", func(t *testing.T) {
		dir := folder(t)
		write(t, filepath.Join(dir, "elsewhere", "mile-men-outdoor.yaml"), aList)
		given := ReadPath(filepath.Join(dir, "elsewhere", "mile-men-outdoor.yaml"))
		for _, s := range []*Store{open(t, dir).WithLists(otherLists()).With(given), open(t, dir).With(given).WithLists(otherLists())} {
			lists := s.Lists(mile)
			if len(lists) != 1 || s.Read(lists[0]) != given {
				t.Errorf("lists are %v, want the given one", found(lists))
			}
		}
	})
	t.Run("its folder of lists cannot be read", func(t *testing.T) {
		s := Builtin(brokenFolder{fstest.MapFS{"records/closed/mile-men-outdoor.yaml": {Data: []byte(aList)}}}).WithLists(otherLists())
		for _, lists := range [][]Ref{s.Lists(mile), s.AllLists()} {
			if diff := cmp.Diff([]string{"records/closed [unreadable]"}, found(lists)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	})
	t.Run("the other store is not asked where nothing is wanted of it", func(t *testing.T) {
		dir := folder(t)
		write(t, filepath.Join(dir, "records", "mile-men-outdoor.yaml"), aList)
		s := open(t, dir).WithLists(&Store{}) // which would panic
		if lists := s.Lists(mile); len(lists) != 1 || s.Read(lists[0]).Kind != document.Records {
			t.Errorf("lists are %v", found(lists))
		}
	})
}
