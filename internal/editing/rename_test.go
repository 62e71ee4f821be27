package editing

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/store"
)

// twoKerrs is a corpus in which two people share a name, one of whom has an id.
func twoKerrs() map[string]string {
	race := func(day, more, rest string) string {
		return "kind: race\nname: Mile\ndate: " + day + "\nevent: mile\nsex: men\nsource: [tfn]\nresults:\n" +
			"  - {place: 1, athlete: Ünal Kerr, nation: GBR, mark: \"3:55.34\"" + more + "} # first\n" +
			"  - {place: 2, athlete: Bo Bee, nation: NOR, mark: \"3:56.00\", source: {mark: [tfn, aw]}}\n" + rest +
			"sources:\n  tfn: {publisher: Track News}\n  aw: {publisher: Athletics Weekly}\n"
	}
	return map[string]string{
		"one.yaml":   race("2024-05-25", ", id: kerr-1", "claims:\n  - {source: tfn, about: place, athlete: Ünal Kerr, place: 1}\n"),
		"two.yaml":   race("2024-06-25", ", id: kerr-2", ""),
		"women.yaml": strings.Replace(race("2024-07-25", "", ""), "sex: men", "sex: women", 1),
		"records/mile-men-outdoor.yaml": "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-12-31\nrecords:\n" +
			"  - {mark: \"3:55.34\", athlete: Ünal Kerr, id: kerr-1, nation: GBR, date: 2024-05-25, race: one, holds: {GBR: listed}}\n",
		"athletes/men.yaml": "kind: athletes\nathletes:\n" +
			"  - {name: Ünal Kerr, id: kerr-1, sex: men, born: 1997-10-08, nations: [{nation: GBR}]}\n" +
			"  - {name: Ünal Kerr, id: kerr-2, sex: men, born: 1987-10-08, nations: [{nation: GBR}]}\n",
	}
}

// storeOf holds documents by their paths.
func storeOf(texts map[string]string) *store.Store {
	files := fstest.MapFS{}
	for name, text := range texts {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return store.Builtin(files)
}

// renamedTo is the documents after a change, those that changed alone.
func renamedTo(t *testing.T, changes Changes) map[string]string {
	t.Helper()
	after := map[string]string{}
	for _, of := range changes.Docs {
		text := of.Text
		for _, e := range slices.Backward(of.Edits) {
			text = text[:e.Start] + e.Text + text[e.End:]
		}
		after[strings.TrimPrefix(of.File, "built-in/")] = text
	}
	return after
}

func TestRename(t *testing.T) {
	texts := twoKerrs()
	s := storeOf(texts)
	known := Know(s)
	for _, test := range []struct {
		why, path, where, name string
		old                    string   // what stands no more in the documents that change
		changes                []string // which do
		move                   string
		fails                  string
	}{
		{"one of two people who share a name", "one.yaml", "athlete: Ünal| Kerr, n", "Ünal Kerr-Öz", "", []string{"athletes/men.yaml", "one.yaml", "records/mile-men-outdoor.yaml"}, "", ""},
		{"from the record list", "records/mile-men-outdoor.yaml", "athlete: Ünal| Kerr, i", "Ünal Kerr-Öz", "", []string{"athletes/men.yaml", "one.yaml", "records/mile-men-outdoor.yaml"}, "", ""},
		{"in another class", "women.yaml", "athlete: Ünal| Kerr, n", "Una Kerr", "", []string{"women.yaml"}, "", ""},
		{"an id", "athletes/men.yaml", "id: kerr|-2", "kerr-1987", "kerr-2", []string{"athletes/men.yaml", "two.yaml"}, "", ""},
		{"to an id that is taken", "athletes/men.yaml", "id: kerr|-2", "kerr-1", "", nil, "", `"kerr-1" is the id of Ünal Kerr already`},
		{"a source, in its document alone", "one.yaml", "mark: [tf|n", "track-news", "tfn", []string{"one.yaml"}, "", ""},
		{"from where it is explained", "one.yaml", "  tf|n: {pub", "track-news", "tfn", []string{"one.yaml"}, "", ""},
		{"to a key that is taken", "one.yaml", "mark: [tf|n", "aw", "", nil, "", `"aw" is the key of another source`},
		{"to what is no key", "one.yaml", "mark: [tf|n", "Track News", "", nil, "", "such as track-news"},
		{"a race, from an entry that names it", "records/mile-men-outdoor.yaml", "race: on|e", "mile-2024", "", []string{"records/mile-men-outdoor.yaml"}, "mile-2024.yaml", ""},
		{"a race, from itself", "one.yaml", "kind: ra|ce", "mile-2024", "", []string{"records/mile-men-outdoor.yaml"}, "mile-2024.yaml", ""},
		{"a race, from where a document begins", "one.yaml", "|kind: race", "mile-2024", "", []string{"records/mile-men-outdoor.yaml"}, "mile-2024.yaml", ""},
		{"a list, from where it begins", "records/mile-men-outdoor.yaml", "ki|nd: records", "mile", "", nil, "", "nothing that can be renamed"},
		{"to no id", "one.yaml", "kind: ra|ce", " ", "", nil, "", "an id or a key is lower-case letters, digits and hyphens"},
		{"to what has no letter", "one.yaml", "mark: [tf|n", "!", "", nil, "", `"!": ids and keys are lower-case letters, digits and hyphens`},
		{"to the name of somebody in the race", "one.yaml", "athlete: Ünal| Kerr, n", "Bo Bee", "", nil, "", `"Bo Bee" is in one.yaml, line 9, too`},
		{"to such a name without its accents", "women.yaml", "athlete: Bo| Bee", "Unal kerr", "", nil, "", `"Ünal Kerr" is in women.yaml, line 8, too`},
		{"to such a name, from elsewhere", "athletes/men.yaml", "name: Ünal| Kerr, id: kerr-2", "Bo Bee", "", nil, "", `"Bo Bee" is in two.yaml, line 9, too`},
		{"to the same name with other capitals", "women.yaml", "athlete: Bo| Bee", "Bo BEE", "", []string{"women.yaml"}, "", ""},
		{"to the id of another", "one.yaml", "kind: ra|ce", "two", "", nil, "", `"two" is the id of another document`},
		{"what has no name", "one.yaml", "nation: GB|R", "NOR", "", nil, "", "nothing that can be renamed"},
		{"to a name of two lines", "one.yaml", "athlete: Ünal| Kerr, n", "A\nB", "", nil, "", "a name is one line"},
	} {
		t.Run(test.why, func(t *testing.T) {
			d := New(s.Named(test.path), texts[test.path])
			changes, err := d.Rename(NewTables(), known, in(t, d, test.where), test.name)
			if err != nil || test.fails != "" {
				if err == nil || !strings.Contains(strings.ReplaceAll(err.Error(), "built-in/", ""), test.fails) || strings.HasSuffix(err.Error(), "such as ") || test.fails == "" {
					t.Errorf("it fails with %v, want %s", err, test.fails)
				}
				return
			}
			after := renamedTo(t, changes)
			if diff := cmp.Diff(test.changes, slices.Sorted(maps.Keys(after))); diff != "" {
				t.Errorf("which change (-want +got):\n%s", diff)
			}
			for path, text := range after {
				if !strings.Contains(text, test.name) && test.move == "" || test.old != "" && strings.Contains(text, test.old) {
					t.Errorf("%s:\n%s", path, text)
				}
			}
			if men := after["athletes/men.yaml"]; strings.HasPrefix(test.name, "Ünal") && (strings.Count(men, "Ünal Kerr-Öz") != 1 || !strings.Contains(men, "Ünal Kerr, id: kerr-2")) {
				t.Errorf("the register:\n%s", men)
			}
			to := ""
			if changes.Move != nil {
				to = strings.TrimPrefix(changes.Move.To, "built-in/")
			}
			if to != test.move {
				t.Errorf("the file becomes %q, want %q", to, test.move)
			}
		})
	}
}

// What is renamed while something typed is not held against everything yet is what is renamed once it is.
func TestRenameOfNewerText(t *testing.T) {
	texts := twoKerrs()
	s := storeOf(texts)
	known := Know(s)
	for _, test := range []struct {
		why, path, old, new string
		enough              bool
	}{
		{"nothing", "one.yaml", "", "", true},
		{"another mark", "one.yaml", "3:56.00", "3:56.01", true},
		{"a result more", "two.yaml", "claims:", "  - {place: 3, athlete: Ünal Kerr, nation: USA, mark: \"3:57.00\"}\nclaims:", true},
		{"a fault", "two.yaml", "place: 2", "place: two", true},
		{"the name of another in a list", "records/mile-men-outdoor.yaml", "id: kerr-1", "id: kerr-2", true},
		{"when somebody was born", "two.yaml", "nation: NOR,", "nation: NOR, born: 1999-01-01,", false},
		{"a register", "athletes/men.yaml", "born: 1987-10-08", "born: 1988-10-08", false},
		{"a register, but not its text", "athletes/men.yaml", "", "", true},
		{"a document that is new", "three.yaml", "", texts["one.yaml"], false},
	} {
		t.Run(test.why, func(t *testing.T) {
			newer := New(s.Named(test.path), strings.Replace(texts[test.path], test.old, test.new, 1))
			now, enough := known.Newer([]*Document{newer})
			if enough != test.enough {
				t.Fatalf("it is enough: %v", enough)
			}
			if !enough {
				return
			}
			sure := Know(s.With(newer.Doc()))
			for path, text := range texts {
				d := New(s.Named(path), text)
				if path == test.path {
					d = newer
				}
				for offset := range d.Text {
					want, wantErr := d.Rename(NewTables(), sure, offset, "other-name")
					got, gotErr := d.Rename(NewTables(), now, offset, "other-name")
					if diff := cmp.Diff([]any{want, wantErr == nil}, []any{got, gotErr == nil}); diff != "" {
						t.Fatalf("%s, byte %d (-want +got):\n%s", path, offset, diff)
					}
				}
			}
		})
	}
}
