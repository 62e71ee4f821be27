//go:build !race

package cli

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// slip is one kind of slip: where it is made, and what comes of a text that is
// made wrong there; empty where nothing does.
type slip struct {
	name  string
	where *regexp.Regexp // the first group is what is made wrong
	wrong func(r *rand.Rand, of string) string
}

// tries is how often each kind of slip is made.
const tries = 200

func slips() []slip {
	mark := regexp.MustCompile(`\bmark: "([^"]+)"`)
	split := regexp.MustCompile(`\bsplits: \{(?:[^}]*, )?[\w.]+: "([^"]+)"`)
	name := regexp.MustCompile(`\bathlete: "?([^",\n]+)`)
	day := regexp.MustCompile(`(?m)^date: (\S+)`)
	return []slip{
		{"mark, a wrong digit", mark, wrongDigit},
		{"mark, two digits swapped", mark, swappedDigits},
		{"mark, a digit doubled", mark, doubledDigit},
		{"mark, a digit lost", mark, lostDigit},
		{"mark, the last decimal lost", mark, lostDecimal},
		{"mark, a colon for the point", mark, func(_ *rand.Rand, of string) string { return strings.Replace(of, ".", ":", 1) }},
		{"mark, a point for the colon", mark, func(_ *rand.Rand, of string) string { return strings.Replace(of, ":", ".", 1) }},
		{"marks of two results swapped", regexp.MustCompile(`(?s)(\bmark: "[^"]+".*?\bmark: "[^"]+")`), swappedMarks},
		{"split, a wrong digit", split, wrongDigit},
		{"split, two digits swapped", split, swappedDigits},
		{"position, another one", regexp.MustCompile(`\bpositions: \{(?:[^}]*, )?[\w.]+: (\d+)`), anotherCount},
		{"place, another one", regexp.MustCompile(`\bplace: (\d+)`), anotherCount},
		{"nation, another one", regexp.MustCompile(`\bnation: ([A-Z]{3})`), anotherNation},
		{"sex, the other one", regexp.MustCompile(`(?m)^sex: (\w+)`), otherWord("men", "women")},
		{"event, another one", regexp.MustCompile(`(?m)^event: (\S+)`), otherWord("mile", "1500m", "3000m", "2miles", "800m")},
		{"date, another day", day, func(r *rand.Rand, of string) string { return of[:8] + fmt.Sprintf("%02d", 1+r.IntN(28)) }},
		{"date, another month", day, func(r *rand.Rand, of string) string { return of[:5] + fmt.Sprintf("%02d", 1+r.IntN(12)) + of[7:] }},
		{"date, day and month swapped", day, func(_ *rand.Rand, of string) string { return of[:5] + of[8:] + of[4:7] }},
		{"date, another year", day, func(r *rand.Rand, of string) string { return fmt.Sprint(1990+r.IntN(36)) + of[4:] }},
		{"status, another one", regexp.MustCompile(`\bstatus: (\w+)`), otherWord("DNF", "DNS", "DQ", "NM")},
		{"name, a wrong letter", name, wrongLetter},
		{"name, two letters swapped", name, swappedLetters},
		{"name, without its accents", name, plainLetters},
		{"name, the family name first", name, familyFirst},
		{"name, a no-break space", name, func(_ *rand.Rand, of string) string { return strings.Replace(of, " ", "\u00a0", 1) }},
		{"name, encoded twice", name, encodedTwice},
	}
}

// ofRaces is of how many races of this repository slips are tried, so that the
// test does not become slower with every race.
const ofRaces = 25

// TestSlipRates makes each kind of slip at seeded places of races of this
// repository, and holds how many of them check notices.
func TestSlipRates(t *testing.T) {
	bench := newSlipBench(t, true)
	var golden strings.Builder
	golden.WriteString("# Of each kind of slip, made at so many places of the races, how many check notices.\n")
	all := slips()
	for seed, s := range all {
		noticed, made := bench.rate(s, uint64(seed), func(int, string) bool { return true })
		fmt.Fprintf(&golden, "%s: %d of %d\n", s.name, noticed, made)
	}
	nations := all[slices.IndexFunc(all, func(s slip) bool { return strings.HasPrefix(s.name, "nation") })]
	for _, registers := range []bool{true, false} {
		bench, whose := newSlipBench(t, registers), "of who has nations in a register"
		if !registers {
			whose = "of who has three races, without registers"
		}
		noticed, made := bench.rate(nations, 99, bench.knowsNation)
		fmt.Fprintf(&golden, "nation, %s: %d of %d\n", whose, noticed, made)
		if noticed*100 < made*90 {
			t.Errorf("%d of %d wrong nations %s are noticed", noticed, made, whose)
		}
	}
	file := filepath.Join("testdata", "sliprates.golden")
	if flag.Lookup("update").Value.String() == "true" { // the flag of the scripts
		if err := os.WriteFile(file, []byte(golden.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), golden.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// slipBench holds one changed race after another against all other documents.
type slipBench struct {
	refs      []store.Ref
	docs      []*document.Doc
	summaries []*crosscheck.Summary
	rules     check.Selection
	before    int // findings between documents as they are: those that some are excused from
	races     []int
	registers []*race.Register
	directory *athlete.Directory
	people    *athlete.Index // as the races alone tell
}

func newSlipBench(t *testing.T, registers bool) *slipBench {
	t.Helper()
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	b := &slipBench{rules: check.Selection{Skip: []string{"unused-allow"}}}
	races := root.Races()
	for i, ref := range root.Refs() {
		skipped := ref.Place == document.Race && (i*ofRaces)/len(races) == ((i+1)*ofRaces)/len(races)
		skipped = skipped || ref.Place == document.Records && !strings.HasPrefix(ref.ID, "mile-") // most races are miles
		if !skipped && (registers || ref.Place != document.Athletes) {
			b.refs = append(b.refs, ref)
		}
	}
	b.docs, b.summaries = make([]*document.Doc, len(b.refs)), make([]*crosscheck.Summary, len(b.refs))
	root.Each(b.refs, func(i int, doc *document.Doc) { b.docs[i] = doc })
	b.forgetOthers()
	builder := athlete.NewBuilder(athlete.NewDirectory(), nil)
	for i, doc := range b.docs {
		b.summaries[i] = crosscheck.Summarize(doc, check.Result{})
		if doc.Race != nil {
			b.races = append(b.races, i)
			builder.AddRace(doc.Race)
		} else if doc.Register != nil {
			b.registers = append(b.registers, doc.Register)
		}
	}
	b.people, b.directory = builder.Index(), athlete.NewDirectory(b.registers...)
	b.before = b.together(0, b.docs[0])
	return b
}

// forgetOthers leaves in the registers who runs in the races alone: the others
// only cost time.
func (b *slipBench) forgetOthers() {
	run := map[string]bool{}
	for _, doc := range b.docs {
		if doc.Race != nil {
			for i := range doc.Race.Results {
				run[doc.Race.Results[i].Athlete] = true
			}
		}
	}
	for _, doc := range b.docs {
		if doc.Register != nil {
			doc.Register.Athletes = slices.DeleteFunc(doc.Register.Athletes, func(one race.Athlete) bool {
				return !run[one.Name] && !slices.ContainsFunc(one.Also, func(name string) bool { return run[name] })
			})
		}
	}
}

// rate makes a slip at up to so many places that can be it, and counts those that
// are noticed.
func (b *slipBench) rate(s slip, seed uint64, can func(doc int, line string) bool) (noticed, made int) {
	type at struct{ doc, from, to int }
	var places []at
	for _, i := range b.races {
		text := results(b.docs[i].Text())
		for _, m := range s.where.FindAllStringSubmatchIndex(text, -1) {
			if line := text[:m[0]]; can(i, line[strings.LastIndex(line, "- ")+1:]+text[m[0]:m[1]]) {
				places = append(places, at{i, m[2], m[3]})
			}
		}
	}
	r := rand.New(rand.NewPCG(18, seed)) //nolint:gosec // the same places every time
	var docs []int
	var texts []string
	for len(texts) < tries && len(places) > 0 {
		place := places[r.IntN(len(places))]
		text := b.docs[place.doc].Text()
		right := text[place.from:place.to]
		if wrong := s.wrong(r, right); wrong != "" && wrong != right {
			docs, texts = append(docs, place.doc), append(texts, text[:place.from]+wrong+text[place.to:])
		}
	}
	seen := make([]bool, len(texts))
	store.EachOf(len(texts), func(i int) { seen[i] = b.noticed(docs[i], texts[i]) })
	for _, one := range seen {
		if one {
			noticed++
		}
	}
	return noticed, len(texts)
}

// results is a document up to what stands behind its results.
func results(text string) string {
	if end := regexp.MustCompile(`(?m)^(leader_splits|segments|sources|claims|allow):`).FindStringIndex(text); end != nil {
		return text[:end[0]]
	}
	return text
}

// noticed reports whether check finds something in a race as it is now, by itself
// or beside all others.
func (b *slipBench) noticed(i int, text string) bool {
	ref := b.refs[i]
	doc := document.Decode(document.Name{File: ref.File, ID: ref.ID, Place: ref.Place}, []byte(text))
	return len(check.Document(doc, b.rules).Findings) > 0 || b.together(i, doc) > b.before
}

// together counts what check finds between a race as it is now and the corpus.
func (b *slipBench) together(i int, doc *document.Doc) int {
	summaries := slices.Clone(b.summaries)
	summaries[i] = crosscheck.Summarize(doc, check.Result{})
	set := crosscheck.Set{Summaries: summaries, Whole: true, Read: func(j int) *document.Doc {
		if j == i {
			return doc
		}
		return b.docs[j]
	}}
	return len(set.Findings(b.rules, date.New(2026, 11, 1)))
}

// knowsNation reports whether the result in a line is of an athlete whose nations
// a register gives, or where there are none, who has three races.
func (b *slipBench) knowsNation(doc int, line string) bool {
	m := regexp.MustCompile(`\bathlete: "?([^",\n]+)`).FindStringSubmatch(line)
	if m == nil {
		return false
	}
	of := b.docs[doc].Race
	for i := range of.Results {
		if of.Results[i].Athlete != m[1] {
			continue
		}
		if len(b.registers) == 0 {
			return len(b.people.Career(b.people.Who(of.Sex, &of.Results[i].Competitor, date.Date{}))) >= 3
		}
		_, one := b.directory.Named(of.Sex, m[1], of.Results[i].ID)
		return one != nil && len(one.Nations) > 0
	}
	return false
}

func digitsIn(text string) []int {
	var at []int
	for i := range len(text) {
		if '0' <= text[i] && text[i] <= '9' {
			at = append(at, i)
		}
	}
	return at
}

func wrongDigit(r *rand.Rand, of string) string {
	at := digitsIn(of)
	i := at[r.IntN(len(at))]
	return of[:i] + fmt.Sprint(r.IntN(10)) + of[i+1:]
}

func swappedDigits(r *rand.Rand, of string) string {
	at := digitsIn(of)
	if len(at) < 2 {
		return ""
	}
	n := r.IntN(len(at) - 1)
	swapped := []byte(of)
	swapped[at[n]], swapped[at[n+1]] = swapped[at[n+1]], swapped[at[n]]
	return string(swapped)
}

func doubledDigit(r *rand.Rand, of string) string {
	at := digitsIn(of)
	i := at[r.IntN(len(at))]
	return of[:i+1] + of[i:]
}

func lostDigit(r *rand.Rand, of string) string {
	at := digitsIn(of)
	i := at[r.IntN(len(at))]
	return of[:i] + of[i+1:]
}

func lostDecimal(_ *rand.Rand, of string) string {
	if whole, decimals, found := strings.Cut(of, "."); found && len(decimals) == 2 {
		return whole + "." + decimals[:1]
	}
	return ""
}

func swappedMarks(_ *rand.Rand, of string) string {
	m := regexp.MustCompile(`(?s)^mark: "([^"]+)"(.*)mark: "([^"]+)"$`).FindStringSubmatch(of)
	return `mark: "` + m[3] + `"` + m[2] + `mark: "` + m[1] + `"`
}

func anotherCount(r *rand.Rand, of string) string { return fmt.Sprint(max(1, len(of)*6-3+r.IntN(9))) }

func anotherNation(r *rand.Rand, _ string) string {
	var all []string
	for n := range nation.All() {
		if n.Existed(1960) && n.Existed(2026) {
			all = append(all, n.Code)
		}
	}
	return all[r.IntN(len(all))]
}

func otherWord(all ...string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, _ string) string { return all[r.IntN(len(all))] }
}

func wrongLetter(r *rand.Rand, of string) string {
	letters := []rune(of)
	i := 1 + r.IntN(len(letters)-1)
	if letters[i] < 'a' || letters[i] > 'z' {
		return ""
	}
	letters[i] = 'a' + rune(r.IntN(26))
	return string(letters)
}

func swappedLetters(r *rand.Rand, of string) string {
	letters := []rune(of)
	i := 1 + r.IntN(len(letters)-2)
	if letters[i] == ' ' || letters[i+1] == ' ' {
		return ""
	}
	letters[i], letters[i+1] = letters[i+1], letters[i]
	return string(letters)
}

func plainLetters(_ *rand.Rand, of string) string {
	return strings.NewReplacer("é", "e", "í", "i", "á", "a", "ö", "o", "ü", "u", "å", "a", "ø", "o", "ñ", "n", "ó", "o", "ı", "i", "İ", "I").Replace(of)
}

func familyFirst(_ *rand.Rand, of string) string {
	given, family, found := strings.Cut(of, " ")
	if !found {
		return ""
	}
	return family + " " + given
}

func encodedTwice(_ *rand.Rand, of string) string {
	var twice strings.Builder
	for i := range len(of) {
		twice.WriteRune(rune(of[i]))
	}
	return twice.String()
}
