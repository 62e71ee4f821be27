// Package collate holds another sheet of a race against the race as it is known:
// figure by figure, what agrees, what is new, what differs. What is new is added with
// its source; what differs becomes a claim of that source, so that the figures which
// are known stay as they are and nothing is lost. It must not know files, formats,
// documents or output.
package collate

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Verdict is how a figure of the sheet stands to that of the document.
type Verdict string

// How figures stand to each other.
const (
	Agrees  Verdict = "agrees"
	New     Verdict = "new"         // the document does not have it
	Differs Verdict = "differs"     // and neither is likely a slip of the other
	Slip    Verdict = "likely slip" // one character apart, or two exchanged
	// Timed is a hand time against an automatic one of the same run, as it seems: neither
	// bears out the other.
	Timed Verdict = "hand against automatic"
)

// Figure is one figure of the sheet beside that of the document.
type Figure struct {
	Athlete  string // empty for a figure of the race
	Key      string // of the race or the result: mark, splits
	Point    string // of a split or a position; empty for others
	Document string // empty where the document does not have it; what it has instead where that rules the figure out
	Sheet    string
	Verdict  Verdict
	Added    bool // it is new, and the document has it from now on
	Claimed  bool // it differs, and the document has it as a claim from now on
	Standing bool // one has a place or a mark of whom the other has a status, or they have two statuses
}

// Answer is what came of one sheet.
type Answer struct {
	Race    *race.Race // as it is with what is new, and the claims
	Source  string     // the key of the sheet among its sources
	Figures []Figure
	Missing []string // who is in the document and not on the sheet
	Others  []string // who is on the sheet and not in the document, which is full
}

// Count is how many figures have a verdict.
func (a *Answer) Count(v Verdict) int {
	n := 0
	for _, figure := range a.Figures {
		if figure.Verdict == v {
			n++
		}
	}
	return n
}

// Keys is what a competitor is known by: two results that share a key are of one. Who
// decides names knows spellings that this package does not.
type Keys func(*race.Result) []string

// index is the first result that has each key.
type index map[string]int

func (known index) add(at int, keys []string) {
	for _, key := range keys {
		if _, has := known[key]; !has {
			known[key] = at
		}
	}
}

// find is the first result that shares a key, -1 where none does.
func (known index) find(keys []string) int {
	first := -1
	for _, key := range keys {
		if at, has := known[key]; has && (first < 0 || at < first) {
			first = at
		}
	}
	return first
}

// Of holds a sheet against a race. The source is that of the sheet; its key is made
// another where the race has one of that key for another text. Neither race is
// changed.
func Of(r, other *race.Race, source race.Source, keys Keys) *Answer {
	a := &Answer{Race: clone(r)}
	source.Key = cmp.Or(race.SameFile(r.Sources, source), race.FreeKey(r.Sources, source.Key))
	a.Source = source.Key
	sheet := comparison{answer: a, claims: make(map[race.Claim]bool)}
	for _, claim := range a.Race.Claims {
		sheet.claims[claim] = true
	}
	sheet.race(other)
	met, known := map[int]bool{}, index{}
	for i := range a.Race.Results {
		known.add(i, keys(&a.Race.Results[i]))
	}
	for i := range other.Results {
		result := &other.Results[i]
		switch at := known.find(keys(result)); {
		case at >= 0:
			met[at] = true
			sheet.result(&a.Race.Results[at], result)
		case r.Partial:
			sheet.newcomer(result)
			last := len(a.Race.Results) - 1
			known.add(last, keys(&a.Race.Results[last]))
		default:
			a.Others = append(a.Others, result.Name())
		}
	}
	if len(a.Race.Results) > len(r.Results) {
		slices.SortStableFunc(a.Race.Results, byPlace)
	}
	for i := range r.Results {
		if !met[i] {
			a.Missing = append(a.Missing, r.Results[i].Name())
		}
	}
	if sheet.used && !slices.ContainsFunc(a.Race.Sources, func(s race.Source) bool { return s.Key == source.Key }) {
		a.Race.Sources = append(a.Race.Sources, source)
	}
	return a
}

// clone is a race that can be changed without changing the other.
func clone(r *race.Race) *race.Race {
	c := *r
	c.Sources, c.Claims = slices.Clone(r.Sources), slices.Clone(r.Claims)
	c.Source.Parts = slices.Clone(r.Source.Parts)
	c.Results = slices.Clone(r.Results)
	for i := range c.Results {
		result := &c.Results[i]
		result.Splits, result.Positions = slices.Clone(result.Splits), slices.Clone(result.Positions)
		result.Flags = slices.Clone(result.Flags)
		result.Source.Parts = slices.Clone(result.Source.Parts)
	}
	return &c
}

// verdict is how two texts of a figure stand to each other.
func verdict(document, sheet string) Verdict {
	switch {
	case document == sheet:
		return Agrees
	case document == "":
		return New
	case words.OneSlip(document, sheet):
		return Slip
	default:
		return Differs
	}
}
