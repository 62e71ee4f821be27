//go:build !race

package privacy_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// builtin is the corpus of the project.
func builtin(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// textsOf is the texts of all documents of a store, by their files.
func textsOf(s *store.Store) map[string]string {
	texts := map[string]string{}
	for _, ref := range s.Refs() {
		texts[ref.File] = s.Read(ref).Text()
	}
	return texts
}

// bornOf is every birth in the documents of a store.
func bornOf(s *store.Store) map[string]bool {
	births := map[string]bool{}
	for _, text := range textsOf(s) {
		for _, found := range regexp.MustCompile(`born: ([0-9-]+)`).FindAllStringSubmatch(text, -1) {
			births[found[1]] = true
		}
	}
	return births
}

// errorsOf is the errors of all documents, without their places.
func errorsOf(s *store.Store) (all []string) {
	set := query.CheckAll(s)
	found, _ := set.Findings(check.Selection{}, day("2026-11-29"), func() {})
	for _, f := range found {
		if f.IsError() {
			all = append(all, f.Rule+" "+f.Message)
		}
	}
	return all
}

// TestBirthsOfTheCorpus: of no birth more is published than is asked for, in any byte, and the documents stay as good as
// they were.
func TestBirthsOfTheCorpus(t *testing.T) {
	s := builtin(t)
	before := errorsOf(s)
	births := bornOf(s)
	if len(births) < 500 {
		t.Fatalf("%d births", len(births))
	}
	otherDay := regexp.MustCompile(`\b(?:date|until|known_to|from|to|ratified|annulled|revised): "?[0-9-]+|https?://\S+`)
	for _, how := range []privacy.Births{privacy.Years, privacy.Nothing} {
		over, report := privacy.Publish(s, privacy.Options{Births: how, Day: day("2026-11-29")})
		if report.Births < len(births) || report.Faulty > 0 {
			t.Errorf("%s: %+v", how, report)
		}
		for file, text := range textsOf(over) {
			if found := regexp.MustCompile(`born: (\d{4}-|[0-9])`).FindString(text); strings.HasSuffix(found, "-") || how == privacy.Nothing && found != "" {
				t.Errorf("%s: %s has a birth: %s", how, file, found)
			}
			for line := range strings.Lines(otherDay.ReplaceAllString(text, "")) {
				for _, found := range regexp.MustCompile(`\d{4}-\d{2}-\d{2}`).FindAllString(line, -1) {
					if births[found] && !strings.Contains(line, "Daniela Yordanova's 3:59.10, Athens "+found) { // who was born on that day is another
						t.Errorf("%s: %s has the birth %s", how, file, found)
					}
				}
			}
		}
		after := errorsOf(over)
		for _, one := range after {
			if !slices.Contains(before, one) {
				t.Errorf("%s: a new error: %s", how, one)
			}
		}
	}
}

// TestNamesOfTheCorpus: who is left out is named in no byte, by no spelling, and everybody else is as before.
func TestNamesOfTheCorpus(t *testing.T) {
	s := builtin(t)
	before := errorsOf(s)
	lines := []string{"# people who asked", "", "Josh Kerr", "INGEBRIGTSEN Jakob", "Ilham Tanui Ozbilen", "sifan hassan", "Laura Weightman", "Roger Bannister", "El Guerrouj, Hicham"}
	over, report := privacy.Publish(s, privacy.Options{Births: privacy.InFull, Day: day("2026-11-29"), LeftOut: lines})
	if err := report.Err(); err != nil || report.Names < 50 {
		t.Errorf("%+v, %v", report, err)
	}
	all := textsOf(over)
	for _, name := range []string{
		"Josh Kerr", "Jakob Ingebrigtsen", "Ilham Tanui Ozbilen", "William Biwott Tanui", "Sifan Hassan", "Laura Weightman", "Roger Bannister", "Hicham El Guerrouj",
	} {
		for file, text := range all {
			letters := athlete.NameLetters(text)
			if found := strings.Index(letters, athlete.NameLetters(name)); found >= 0 {
				t.Errorf("%s names %s: …%s…", file, name, letters[max(0, found-40):min(len(letters), found+60)])
			}
		}
	}
	after := errorsOf(over)
	for _, one := range after {
		if !slices.Contains(before, one) {
			t.Errorf("a new error: %s", one)
		}
	}
	holdOthers(t, s, over)
	holdValues(t, s, over, privacy.Options{Births: privacy.InFull, Day: day("2026-11-29"), LeftOut: lines})
}

// holdValues holds that what is published of the value of a race is what is published of its document.
func holdValues(t *testing.T, before, after *store.Store, o privacy.Options) {
	t.Helper()
	p := privacy.Prepare(before, corpus.Open(before).Races(corpus.Filter{}), o)
	over := map[string]*document.Doc{}
	for _, ref := range after.Races() {
		over[ref.Path] = after.Read(ref)
	}
	for _, ref := range before.Races() {
		doc := before.Read(ref)
		p.Race(doc.Race)
		got, err := document.Encode(doc.Race)
		if err != nil {
			t.Fatal(err)
		}
		want, err := document.Encode(over[ref.Path].Race)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s (-document +value):\n%s", ref.File, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")))
		}
		if one := p.Document(before.Read(ref)); one.Text() != over[ref.Path].Text() {
			t.Errorf("%s: published by itself it is another document", ref.File)
		}
	}
}

// holdOthers holds that the people of two stores are as many, each of whom ran as often.
func holdOthers(t *testing.T, before, after *store.Store) {
	t.Helper()
	starts := func(s *store.Store) (all map[string]int, sizes []int) {
		x, _, err := corpus.Open(s).Performances(nil)
		if err != nil {
			t.Fatal(err)
		}
		all = map[string]int{}
		for _, who := range x.People() {
			all[who.Key()+" "+string(who.Sex())] = len(x.Career(who))
			sizes = append(sizes, len(x.Career(who)))
		}
		slices.Sort(sizes)
		return all, sizes
	}
	was, sizesBefore := starts(before)
	is, sizesAfter := starts(after)
	if !slices.Equal(sizesBefore, sizesAfter) {
		t.Errorf("%d people ran before, %d afterwards, or not as often", len(sizesBefore), len(sizesAfter))
	}
	withheld := 0
	for key, n := range is {
		if strings.HasPrefix(key, "name withheld") || strings.HasPrefix(key, "withheld-") {
			withheld++
		} else if was[key] != n {
			t.Errorf("%s ran %d times, and did %d times", key, n, was[key])
		}
	}
	if withheld != 7 {
		t.Errorf("%d people are withheld, want 7", withheld)
	}
}

// TestOnlyDocumentsInNeed: what says nothing that must not be published stays what it is.
func TestOnlyDocumentsInNeed(t *testing.T) {
	s := builtin(t)
	over, report := privacy.Publish(s, privacy.Options{Births: privacy.InFull, Day: day("2066-11-29"), LeftOut: []string{"Josh Kerr"}})
	changed := 0
	before := textsOf(s)
	for file, text := range textsOf(over) {
		if before[file] == text {
			continue
		}
		changed++
		if !strings.Contains(words.Fold(before[file]), "kerr") {
			t.Errorf("%s has become another document (-before +after):\n%s", file, cmp.Diff(strings.Split(before[file], "\n"), strings.Split(text, "\n")))
		}
	}
	if changed == 0 || changed != report.Documents {
		t.Errorf("%d documents changed, the report says %d", changed, report.Documents)
	}
	for _, ref := range over.Refs() {
		if doc := over.Read(ref); ref.Place == document.Race && doc.Faulty() {
			t.Errorf("%s is faulty: %v", ref.File, doc.All())
		}
	}
}
