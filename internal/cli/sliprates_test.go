//go:build !race

package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// ofRaces is of how many races of this repository slips are tried, so that the
// test does not become slower with every race.
const ofRaces = 24

// tries is how often each kind of slip is made in races, and in record lists and
// registers, and the file that holds the rates: with SLIPS=all 200 times, as CI does
// behind the tests, else a part of that.
func tries() (inRaces, inOthers int, file string) {
	if triesAll() {
		return 200, 200, "sliprates.golden"
	}
	return 12, 8, "slipratesquick.golden"
}

func triesAll() bool { return os.Getenv("SLIPS") == "all" }

// TestSlipRates makes each kind of slip at seeded places of races, record lists and
// registers of this repository, and holds how many of them check notices.
func TestSlipRates(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // much is made, and little kept
	_, inOthers, file := tries()
	bench := newSlipBench(t, true, false)
	text := bench.rates("# Of each kind of slip, made at so many places of the races, how many check notices.\n", bench.races, raceSlips(), 0)
	all := raceSlips()
	nations := all[slices.IndexFunc(all, func(s slip) bool { return strings.HasPrefix(s.name, "nation") })]
	for _, whose := range []string{"of who has nations in a register", "of who has three races, without registers"} {
		if strings.HasSuffix(whose, "without registers") {
			bench = newSlipBench(t, false, false)
		}
		noticed, made := bench.rate(nations, 99, bench.placesIn(bench.races, nations, bench.knowsNation))
		text += fmt.Sprintf("nation, %s: %d of %d\n", whose, noticed, made)
		if noticed*100 < made*90 {
			t.Errorf("%d of %d wrong nations %s are noticed", noticed, made, whose)
		}
	}
	bench = newSlipBench(t, true, true)
	bench.tries = inOthers
	text += bench.rates("\n# The same in the record lists.\n", bench.lists, listSlips(), 100)
	text += bench.rates("\n# The same in the registers.\n", bench.registerDocs, registerSlips(), 200)
	golden.Hold(t, filepath.Join("testdata", file), text)
}

// slipBench holds one changed document after another against all others.
type slipBench struct {
	tries     int                             // of each kind of slip
	found     func(doc int, text string) bool // whether check finds something in a document as it is now
	refs      []store.Ref
	docs      []*document.Doc
	summaries []*crosscheck.Summary
	rules     check.Selection
	before    int // findings between documents as they are: those that some are excused from
	registers []*race.Register

	races, lists, registerDocs []int // the documents of each kind

	directory *athlete.Directory
	people    *athlete.Index // as the races alone tell
}

// newSlipBench reads the documents: registers or none, of who runs in the races, or
// has entries in the record lists too.
func newSlipBench(t *testing.T, registers, entries bool) *slipBench {
	t.Helper()
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	inRaces, _, _ := tries()
	b := &slipBench{tries: inRaces, rules: check.Selection{Skip: []string{"unused-allow"}}}
	if entries {
		b.rules.Skip = append(b.rules.Skip, "unused-source") // those of who is left out are
	}
	fromLists := func(ref store.Ref) bool { return strings.HasPrefix(ref.Path, "all-time-lists/") } // they have little to slip in
	races := slices.DeleteFunc(root.Races(), fromLists)
	for i, ref := range slices.DeleteFunc(root.Refs(), fromLists) {
		skipped := ref.Place == document.Race && (i*ofRaces)/len(races) == ((i+1)*ofRaces)/len(races)
		skipped = skipped || ref.Place == document.Records && !strings.HasPrefix(ref.ID, "mile-") // most races are miles
		if !skipped && (registers || ref.Place != document.Athletes) {
			b.refs = append(b.refs, ref)
		}
	}
	b.docs, b.summaries = make([]*document.Doc, len(b.refs)), make([]*crosscheck.Summary, len(b.refs))
	root.Each(b.refs, func(i int, doc *document.Doc) { b.docs[i] = doc })
	b.forgetOthers(t, entries)
	builder := athlete.NewBuilder(athlete.NewDirectory(), nil)
	for i, doc := range b.docs {
		b.summaries[i] = crosscheck.Summarize(doc, check.Result{})
		if doc.Race != nil {
			b.races = append(b.races, i)
			builder.AddRace(doc.Race)
		} else if doc.Register != nil {
			b.registers, b.registerDocs = append(b.registers, doc.Register), append(b.registerDocs, i)
		} else {
			b.lists = append(b.lists, i)
		}
	}
	b.people, b.directory = builder.Index(), athlete.NewDirectory(b.registers...)
	b.before, b.found = b.together(0, b.docs[0]), b.noticed
	return b
}

// forgetOthers leaves in the registers who runs in the races, or has entries: the
// others only cost time.
func (b *slipBench) forgetOthers(t *testing.T, entries bool) {
	t.Helper()
	run := map[string]bool{}
	for _, doc := range b.docs {
		if doc.Race != nil {
			for i := range doc.Race.Results {
				run[doc.Race.Results[i].Athlete] = true
			}
		}
		for i := 0; entries && doc.List != nil && i < len(doc.List.Entries); i++ {
			run[doc.List.Entries[i].Athlete] = true
		}
	}
	for i, doc := range b.docs {
		if doc.Register == nil {
			continue
		}
		doc.Register.Athletes = slices.DeleteFunc(doc.Register.Athletes, func(one race.Athlete) bool {
			return !run[one.Name] && !slices.ContainsFunc(one.Also, func(name string) bool { return run[name] })
		})
		text, err := document.Encode(doc.Register)
		if err != nil {
			t.Fatal(err)
		}
		b.docs[i] = document.Decode(document.Name{File: doc.File, ID: doc.ID, Place: document.Athletes}, text)
	}
}

// rates is the rates of some kinds of slips made in some documents, a line each.
func (b *slipBench) rates(title string, docs []int, slips []slip, seed int) string {
	lines := title
	for i, s := range slips {
		noticed, made := b.rate(s, uint64(seed+i), b.placesIn(docs, s, func(int, string) bool { return true }))
		lines += fmt.Sprintf("%s: %d of %d\n", s.name, noticed, made)
	}
	return lines
}

// slipPlace is where a slip can be made.
type slipPlace struct{ doc, from, to int }

// placesIn is where in some documents a slip can be made.
func (b *slipBench) placesIn(docs []int, s slip, can func(doc int, line string) bool) []slipPlace {
	var places []slipPlace
	for _, i := range docs {
		text := body(b.docs[i])
		from := max(0, strings.Index(text, "\nrecords:"), strings.Index(text, "\nathletes:")) // what stands above are sources
		for _, m := range s.where.FindAllStringSubmatchIndex(text, -1) {
			isKey := strings.HasPrefix(s.where.String(), "(?m)^")
			if line := text[:m[0]]; (m[0] > from || isKey) && can(i, line[strings.LastIndex(line, "- ")+1:]+text[m[0]:m[1]]) {
				places = append(places, slipPlace{i, m[2], m[3]})
			}
		}
	}
	return places
}

// rate makes a slip at up to so many of the places, and counts those that are
// noticed. The same slip is looked at once.
func (b *slipBench) rate(s slip, seed uint64, places []slipPlace) (noticed, made int) {
	type edited struct {
		doc  int
		text string
	}
	r := rand.New(rand.NewPCG(18, seed)) //nolint:gosec // the same places every time
	times := map[edited]int{}
	var all []edited
	for tried := 0; made < b.tries && len(places) > 0 && tried < 100*b.tries; tried++ {
		place := places[r.IntN(len(places))]
		text := b.docs[place.doc].Text()
		right := text[place.from:place.to]
		if wrong := s.wrong(r, right); wrong != "" && wrong != right {
			one := edited{place.doc, text[:place.from] + wrong + text[place.to:]}
			if times[one] == 0 {
				all = append(all, one)
			}
			times[one]++
			made++
		}
	}
	seen := make([]bool, len(all))
	store.EachOf(len(all), func(i int) { seen[i] = b.found(all[i].doc, all[i].text) })
	for i, one := range all {
		if seen[i] {
			noticed += times[one]
		}
	}
	return noticed, made
}

// body is a document up to what stands behind its results, entries or athletes.
func body(doc *document.Doc) string {
	behind := regexp.MustCompile(`(?m)^(claims|allow):`)
	if doc.Race != nil {
		behind = regexp.MustCompile(`(?m)^(leader_splits|segments|sources|claims|allow):`)
	}
	if end := behind.FindStringIndex(doc.Text()); end != nil {
		return doc.Text()[:end[0]]
	}
	return doc.Text()
}

// noticed reports whether check finds something in a document as it is now, by itself
// or beside all others.
func (b *slipBench) noticed(i int, text string) bool {
	ref := b.refs[i]
	doc := document.Decode(document.Name{File: ref.File, ID: ref.ID, Place: ref.Place}, []byte(text))
	return len(check.Document(doc, b.rules).Findings) > 0 || b.together(i, doc) > b.before
}

// together counts what check finds between a document as it is now and the corpus.
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
