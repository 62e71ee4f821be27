package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

const aList = `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2025-08-06
records:
  - {mark: "3:46.32", athlete: Steve Cram, date: 1985-07-27, holds: {world: listed}}
`

const aRegister = `kind: athletes
athletes:
  - {name: Steve Cram, sex: men}
`

// overlaidFolder is a folder of documents, and one elsewhere.
func overlaidFolder(t *testing.T) (s *Store, dir, elsewhere string) {
	t.Helper()
	dir = folder(t, "2023/bern.yaml", "2024/bern.yaml", "oslo.yaml", "_drafts/oslo.yaml", "_drafts/rome.yaml", "rome.txt", "standard-input.yaml")
	write(t, filepath.Join(dir, "records", "mile-men-outdoor.yaml"), aList)
	write(t, filepath.Join(dir, "athletes", "men.yaml"), aRegister)
	elsewhere = folder(t, "bern.yaml", "oslo.yaml", "paris.yaml", "mile-men-outdoor.yaml", "again/oslo.yaml")
	write(t, filepath.Join(elsewhere, "mile-men-outdoor-british.yaml"), aList)
	write(t, filepath.Join(elsewhere, "lists", "mile-men-outdoor.yaml"), aList)
	write(t, filepath.Join(elsewhere, "lists", "oslo.yaml"), aList)
	write(t, filepath.Join(elsewhere, "women.yaml"), aRegister)
	write(t, filepath.Join(elsewhere, "zzz.yaml"), "kind: furlong\n")
	symlink(t, filepath.Join(dir, "oslo.yaml"), filepath.Join(elsewhere, "link", "oslo.yaml"))
	return open(t, dir), dir, elsewhere
}

// TestWith holds what a document stands for. The listing is PATH: KIND FILE of
// what differs from the folder.
func TestWith(t *testing.T) {
	const stream = "-"
	tests := []struct {
		why   string
		given []string // below the folder, below the one elsewhere (with ~/), or -
		gone  []string // paths
		want  []string // PATH: KIND FILE
	}{
		{"of its path", []string{"oslo.yaml"}, []string{"oslo.yaml"}, []string{"oslo.yaml: race oslo.yaml"}},
		{"of its path, not the first of its id", []string{"2024/bern.yaml"}, []string{"2024/bern.yaml"}, []string{"2024/bern.yaml: race 2024/bern.yaml"}},
		{"of its id", []string{"~/oslo.yaml"}, []string{"oslo.yaml"}, []string{"oslo.yaml: race ~/oslo.yaml"}},
		{"the first of its id", []string{"~/bern.yaml"}, []string{"2023/bern.yaml"}, []string{"2023/bern.yaml: race ~/bern.yaml"}},
		{"of its id, where its own path is not read", []string{"_drafts/oslo.yaml"}, []string{"oslo.yaml"}, []string{"oslo.yaml: race _drafts/oslo.yaml"}},
		{"of a list", []string{"~/lists/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml: records ~/lists/mile-men-outdoor.yaml"}},
		{"a new race", []string{"~/paris.yaml"}, nil, []string{"paris.yaml: race ~/paris.yaml"}},
		{"a new list", []string{"~/mile-men-outdoor-british.yaml"}, nil, []string{"records/mile-men-outdoor-british.yaml: records ~/mile-men-outdoor-british.yaml"}},
		{"a new register", []string{"~/women.yaml"}, nil, []string{"athletes/women.yaml: athletes ~/women.yaml"}},
		{"a new race of the folder", []string{"_drafts/rome.yaml"}, nil, []string{"_drafts/rome.yaml: race _drafts/rome.yaml"}},
		{"with another ending", []string{"rome.txt"}, nil, []string{"rome.txt: race rome.txt"}},
		{"of which nothing is known", []string{"~/zzz.yaml"}, nil, []string{"zzz.yaml: race ~/zzz.yaml"}},
		{"that is not there", []string{"~/none.yaml"}, nil, []string{"none.yaml: race ~/none.yaml"}},
		{"a link is a document that cannot be read", []string{"~/link/oslo.yaml"}, []string{"oslo.yaml"}, []string{"oslo.yaml: race ~/link/oslo.yaml"}},
		{"a race with the id of a list", []string{"~/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml: race ~/mile-men-outdoor.yaml"}},
		{"a list with the id of a race", []string{"~/lists/oslo.yaml"}, []string{"oslo.yaml"}, []string{"oslo.yaml: records ~/lists/oslo.yaml"}},
		{"from standard input, for none", []string{stream}, nil, []string{"-: race -"}},
		{"a file of that id, not for it", []string{stream, "standard-input.yaml"}, []string{"standard-input.yaml"}, []string{"-: race -", "standard-input.yaml: race standard-input.yaml"}},
		{"the last of an id", []string{"~/oslo.yaml", "~/again/oslo.yaml"}, []string{"oslo.yaml"}, []string{"oslo.yaml: race ~/again/oslo.yaml"}},
		{"the last of a new id", []string{"~/paris.yaml", "~/paris.yaml"}, nil, []string{"paris.yaml: race ~/paris.yaml"}},
		{"two of an id that two have", []string{"2024/bern.yaml", "~/bern.yaml"}, []string{"2023/bern.yaml", "2024/bern.yaml"}, []string{"2023/bern.yaml: race ~/bern.yaml", "2024/bern.yaml: race 2024/bern.yaml"}},
		{"a race, and then its list", []string{"~/mile-men-outdoor.yaml", "~/lists/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml"}, []string{"records/mile-men-outdoor.yaml: records ~/lists/mile-men-outdoor.yaml"}},
		{"none", nil, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			s, dir, elsewhere := overlaidFolder(t)
			var docs []*document.Doc
			for _, name := range test.given {
				docs = append(docs, givenDoc(s, dir, elsewhere, name))
			}
			named := func(refs []Ref) (all []string) {
				for _, ref := range refs {
					file := strings.Replace(strings.Replace(ref.File, elsewhere, "~", 1), filepath.ToSlash(dir)+"/", "", 1)
					all = append(all, fmt.Sprintf("%s: %s %s", ref.Path, ref.Place, file))
				}
				return all
			}
			before, over := named(s.Refs()), s.With(docs...)
			want := slices.DeleteFunc(slices.Clone(before), func(line string) bool {
				return slices.ContainsFunc(test.gone, func(path string) bool { return strings.HasPrefix(line, path+": ") })
			})
			want = append(want, test.want...)
			slices.Sort(want)
			if diff := cmp.Diff(want, named(over.Refs())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			agree(t, over, docs)
			if diff := cmp.Diff(before, named(s.Refs())); diff != "" {
				t.Errorf("the store itself has changed (-want +got):\n%s", diff)
			}
		})
	}
}

// givenDoc reads a document as commands do.
func givenDoc(s *Store, dir, elsewhere, name string) *document.Doc {
	if name == StandardInput {
		return ReadFrom(strings.NewReader(aRace))
	}
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		return ReadPath(filepath.Join(elsewhere, rest))
	}
	return s.ReadPath(filepath.Join(dir, name))
}

// agree holds the ways to a document of a store against each other.
func agree(t *testing.T, s *Store, given []*document.Doc) {
	t.Helper()
	refs := s.Refs()
	same := func(why string, want, got []Ref) {
		t.Helper()
		if diff := cmp.Diff(found(want), found(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", why, diff)
		}
	}
	of := func(kind document.Kind) []Ref {
		return slices.DeleteFunc(slices.Clone(refs), func(r Ref) bool { return r.Place != kind })
	}
	same("the races", of(document.Race), s.Races())
	same("the lists", of(document.Records), s.AllLists())
	byID := s.RacesByID()
	for _, ref := range refs {
		if race, err := s.Race(ref.ID); (err == nil) != (byID[ref.ID].Path != "") || race.Path != byID[ref.ID].Path || race.given != byID[ref.ID].given {
			t.Errorf("%s: among all the race of the id is %q, looked up by itself %q, %v", ref.ID, byID[ref.ID].Path, race.Path, err)
		}
		doc := s.Read(ref)
		if doc.File != ref.File {
			t.Errorf("%s: read %s", ref.File, doc.File)
		}
		if ref.given != nil && (doc != ref.given || !slices.Contains(given, doc)) {
			t.Errorf("%s: read again", ref.File)
		}
		found, err := s.Document(ref.ID)
		if err != nil || found.ID != ref.ID {
			t.Errorf("%s: %v", ref.ID, err)
		}
		if ref.given != nil && found.given == nil {
			t.Errorf("%s: %s was found in the stead of the given one", ref.ID, found.File)
		}
		if race, err := s.Race(ref.ID); ref.Place == document.Race && (err != nil || race.ID != ref.ID || ref.given != nil && race.given == nil) {
			t.Errorf("race %s: got %s, %v", ref.ID, race.File, err)
		}
	}
}

func TestWithInListsOfACategory(t *testing.T) {
	s, _, elsewhere := overlaidFolder(t)
	mile := category(t, "mile", race.Men, event.Outdoor)
	tests := []struct {
		why, given string
		want       []string
	}{
		{"a new one", "mile-men-outdoor-british.yaml", []string{"records/mile-men-outdoor-british.yaml", "records/mile-men-outdoor.yaml"}},
		{"one in its stead", "lists/mile-men-outdoor.yaml", []string{"records/mile-men-outdoor.yaml"}},
		{"no list in its stead", "mile-men-outdoor.yaml", nil},
		{"of another name", "lists/oslo.yaml", []string{"records/mile-men-outdoor.yaml"}},
	}
	for _, test := range tests {
		over := s.With(ReadPath(filepath.Join(elsewhere, test.given)))
		if diff := cmp.Diff(test.want, found(over.Lists(mile))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestWithLooksNoFurther: a race that the overlay has under another kind is none.
func TestWithLooksNoFurther(t *testing.T) {
	s, _, elsewhere := overlaidFolder(t)
	over := s.With(ReadPath(filepath.Join(elsewhere, "lists", "oslo.yaml")))
	if ref, err := over.Race("oslo"); err == nil {
		t.Errorf("got %+v", ref)
	}
	if ref, err := over.Document("oslo"); err != nil || ref.Place != document.Records {
		t.Errorf("got %+v, %v", ref, err)
	}
	if _, err := over.Race("parsi"); err == nil || err.(*UnknownIDError).Nearest != "" { //nolint:errorlint // not wrapped
		t.Errorf("got %v", err)
	}
	if _, err := over.With(ReadPath(filepath.Join(elsewhere, "paris.yaml"))).Race("parsi"); err == nil || err.(*UnknownIDError).Nearest != "paris" { //nolint:errorlint // not wrapped
		t.Errorf("got %v", err)
	}
}

// TestWithWith: an overlay of an overlay is one overlay of all, whatever is given.
func TestWithWith(t *testing.T) {
	s, dir, elsewhere := overlaidFolder(t)
	names := []string{"oslo.yaml", "2024/bern.yaml", "_drafts/oslo.yaml", "~/oslo.yaml", "~/bern.yaml", "~/paris.yaml", "~/lists/oslo.yaml", "~/again/oslo.yaml", "~/mile-men-outdoor.yaml", "~/lists/mile-men-outdoor.yaml", "-"}
	docs := map[string]*document.Doc{}
	for _, name := range names {
		docs[name] = givenDoc(s, dir, elsewhere, name)
	}
	rapid.Check(t, func(rt *rapid.T) {
		var given []*document.Doc
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(names), 0, 5).Draw(rt, "given") {
			given = append(given, docs[name])
		}
		cut := rapid.IntRange(0, len(given)).Draw(rt, "cut")
		refs := func(s *Store) (all []string) {
			for _, ref := range s.Refs() {
				all = append(all, ref.Path+" "+ref.ID+" "+ref.File+" "+string(ref.Place))
			}
			return append(all, found(s.AllLists())...)
		}
		one, two := s.With(given...), s.With(given[:cut]...).With(given[cut:]...)
		if diff := cmp.Diff(refs(one), refs(two)); diff != "" {
			rt.Fatalf("(-one +two):\n%s", diff)
		}
		agree(t, one, given)
	})
}

// TestOverlaysOfOneStoreAreApart: what is given to one is not given to another.
func TestOverlaysOfOneStoreAreApart(t *testing.T) {
	s, _, elsewhere := overlaidFolder(t)
	paris := ReadPath(filepath.Join(elsewhere, "paris.yaml"))
	base := s.With(paris, paris, paris) // room for one more without growing
	a, b := base.With(ReadPath(filepath.Join(elsewhere, "oslo.yaml"))), base.With(ReadPath(filepath.Join(elsewhere, "bern.yaml")))
	if ref, err := a.Race("oslo"); err != nil || ref.given == nil {
		t.Error("a does not have its own")
	}
	if ref, err := b.Race("oslo"); err != nil || ref.given != nil {
		t.Error("b has what a was given")
	}
}

// TestWithOverOtherStores: the built-in documents and a revision take an overlay
// as a folder does.
func TestWithOverOtherStores(t *testing.T) {
	elsewhere := folder(t, "eugene.yaml", "paris.yaml")
	docs := []*document.Doc{ReadPath(filepath.Join(elsewhere, "eugene.yaml")), ReadPath(filepath.Join(elsewhere, "paris.yaml")), ReadFrom(strings.NewReader(aRace))}
	builtin := Builtin(fstest.MapFS{"eugene.yaml": {Data: []byte(aRace)}})
	if diff := cmp.Diff([]string{"-", "eugene.yaml", "paris.yaml"}, found(builtin.With(docs...).Refs())); diff != "" || !builtin.With().IsBuiltin() {
		t.Errorf("built-in (-want +got):\n%s", diff)
	}
	r := twoCommits(t)
	races := filepath.Join(r.dir, "races")
	s := revision(t, races, "HEAD")
	want := []string{"HEAD:races/2023/old.yaml: Weltklasse", filepath.Join(races, "eugene.yaml") + ": Eugene not committed"}
	if diff := cmp.Diff(want, read(s.With(ReadPath(filepath.Join(races, "eugene.yaml"))))); diff != "" {
		t.Errorf("a revision (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(read(s), read(s.With(s.ReadPath(filepath.Join(races, "eugene.yaml"))))); diff != "" {
		t.Errorf("a revision, of its own (-want +got):\n%s", diff)
	}
	old := filepath.Join(races, "Zürich alt", "old.yaml")
	write(t, old, named("Elsewhere in the folder"))
	if diff := cmp.Diff([]string{old + ": Elsewhere in the folder", "HEAD:races/eugene.yaml: Eugene mended"}, read(s.With(ReadPath(old)))); diff != "" {
		t.Errorf("a revision, by id (-want +got):\n%s", diff)
	}
}

// TestReadInPlace: in the folder the place decides of which kind a document
// must be, elsewhere it may be of any.
func TestReadInPlace(t *testing.T) {
	s, dir, elsewhere := overlaidFolder(t)
	write(t, filepath.Join(dir, "records", "race.yaml"), aRace)
	write(t, filepath.Join(elsewhere, "records", "race.yaml"), aRace)
	symlink(t, "oslo.yaml", filepath.Join(dir, "link.yaml"))
	symlink(t, dir, filepath.Join(elsewhere, "folder"))
	tests := []struct{ why, path, want string }{
		{"a race", filepath.Join(dir, "oslo.yaml"), ""},
		{"a race among lists", filepath.Join(dir, "records", "race.yaml"), "kind: race, where records belongs [file-place]"},
		{"elsewhere", filepath.Join(elsewhere, "records", "race.yaml"), ""},
		{"through a link to the folder", filepath.Join(elsewhere, "folder", "records", "race.yaml"), "kind: race, where records belongs [file-place]"},
		{"a link", filepath.Join(dir, "link.yaml"), "file: not a regular file [regular-file]"},
		{"the folder", dir, "file: not a regular file [regular-file]"},
		{"nothing", filepath.Join(dir, "none.yaml"), "file: no such file or directory [unreadable]"},
	}
	for _, test := range tests {
		doc := s.ReadInPlace(test.path)
		got := strings.Join(said(doc), "\n")
		if !strings.HasSuffix(got, test.want) || (got == "") != (test.want == "") || doc.File != test.path {
			t.Errorf("%s: %s: got %s, want %s", test.why, doc.File, got, test.want)
		}
	}
	for why, file := range map[string]string{"race": aRace, "list": aList} {
		doc := ReadFrom(strings.NewReader(file))
		s.With(doc)
		if doc.ID != "" || doc.Race != nil && doc.Race.ID != StandardInputID || doc.List != nil && doc.List.Name != StandardInputID {
			t.Errorf("%s of standard input: got %+v", why, doc.Name)
		}
	}
}
