// Package changes says what it means that documents changed: which results, records, bests,
// lists and verdicts are others than before. Everything that a corpus says is a fact of a
// subject; a change is a subject of which two corpora say different facts, so that the changes
// from A to B mirror those from B to A, and those to B and from B to C add up. It must not know
// where documents come from, git, files, nor how a change is worded or laid out.
package changes

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// Kind is what a fact is about.
type Kind uint8

// The kinds of facts, in the order in which readers want their changes.
const (
	Race    Kind = iota + 1 // a race: that it is there, and what it says of itself
	Result                  // a result of a race: place, mark, status, gap, splits
	Entry                   // an entry of the record lists of a category, and what these know
	Athlete                 // an athlete of a register
	Record                  // who held a record, for how long, and what that took off
	Verdict                 // that a result was a record, and by how much
	Flag                    // whether a flag beside a result holds
	Best                    // the best mark of somebody, of all or of a season
	TopList                 // the rank of somebody among the ten best of a category
	Claim                   // whether what a report says is true
	unseen                  // what is told otherwise, or changes a verdict alone: flags, sources
)

// Kinds lists the kinds in their order.
func Kinds() []Kind {
	return []Kind{Race, Result, Entry, Athlete, Record, Verdict, Flag, Best, TopList, Claim}
}

// String is the kind in words, as machines have it.
func (k Kind) String() string {
	switch k {
	case Race:
		return "race"
	case Result:
		return "result"
	case Entry:
		return "record-entry"
	case Athlete:
		return "athlete"
	case Record:
		return "record"
	case Verdict:
		return "record-verdict"
	case Flag:
		return "flag"
	case Best:
		return "best"
	case TopList:
		return "top-list"
	case Claim:
		return "claim"
	case unseen:
		return "source"
	default:
		return ""
	}
}

// Subject is what a fact is of. Subjects are comparable.
type Subject struct {
	Kind Kind
	In   string // the race, or the category as record lists are named, or the registers
	Key  string // who or what within that: an athlete, a record, a claim; empty for the whole
	What string // which figure of it; empty for that it is there at all, which no wording changes
}

// head is the subject that a figure is a figure of.
func (s Subject) head() Subject { return Subject{Kind: s.Kind, In: s.In, Key: s.Key} }

// Change is a subject of which the two sides say different things.
type Change struct {
	Subject

	Who           string // in words whom or what it is about; empty for the race itself
	Name          string // of the competitor whose figure it is, as published; empty where it is of none
	Person        string // the key of the athlete it is about, where it is of one and that is settled
	Before, After string // empty where the side says nothing
	// Quoted is the reports whose claims agreed with what was said before, QuotedAfter those
	// that agree with what is said now.
	Quoted, QuotedAfter []race.Source
}

// Mirror is the same change the other way round.
func (c Change) Mirror() Change {
	c.Before, c.After = c.After, c.Before
	c.Quoted, c.QuotedAfter = c.QuotedAfter, c.Quoted
	return c
}

// Report is what a change of documents means.
type Report struct {
	Changes   []Change // by kind, then by where, as the documents have them
	Documents int      // that are not the same bytes
	LeftOut   []string // files that could not be used on one side: what they say is on neither
	// Renamed is the ids of races that are called otherwise now, by their old ones.
	Renamed map[string]string
	// Unexplained is the races with an official list of which results changed without a new
	// word under amended.
	Unexplained []string
}

// Of is the changes of a kind.
func (r Report) Of(kind Kind) []Change {
	return slices.DeleteFunc(slices.Clone(r.Changes), func(c Change) bool { return c.Kind != kind })
}

// fact is what one side says of a subject.
type fact struct {
	who    string
	name   string // of the competitor
	text   string
	at     int // in the order of the side
	quoted []race.Source
}

// facts is what one side says. It takes each subject once: of several with one name the second
// is told apart by a number.
type facts map[Subject]fact

// say adds a fact, unless there is nothing to say.
func (f facts) say(of Subject, who, text string) {
	if text != "" {
		f[of] = fact{who: who, name: nameIn(of.Kind, who), text: text, at: len(f)}
	}
}

// behind is the facts of which some changes are, with all others of the same thing: both sides
// say the rest, which may be thousands of results, and nobody asks for it.
func (f facts) behind(some []Change) facts {
	heads := map[Subject]bool{}
	for _, c := range some {
		heads[c.head()] = true
	}
	left := facts{}
	for of, fact := range f {
		if heads[of.head()] {
			left[of] = fact
		}
	}
	return left
}

// nameIn is the competitor whom the words name that say whom a fact of a kind is about.
func nameIn(kind Kind, who string) string {
	switch kind {
	case Result, Athlete, Verdict, Flag, Best, TopList:
		return who
	default:
		return ""
	}
}

// difference is the subjects of which two sides say different things, in no order.
func difference(before, after facts) []Change {
	var all []Change
	add := func(of Subject) {
		was, is := before[of], after[of]
		if was.text == is.text || of.What == "" && was.text != "" && is.text != "" {
			return
		}
		all = append(all, Change{
			Subject: of, Who: cmp.Or(is.who, was.who), Name: cmp.Or(is.name, was.name),
			Before: was.text, After: is.text, Quoted: was.quoted, QuotedAfter: is.quoted,
		})
	}
	for of := range before {
		add(of)
	}
	for of := range after {
		if _, both := before[of]; !both {
			add(of)
		}
	}
	return all
}

// inOrder sorts changes by the order of the new side and, of what is gone, of the old one.
func inOrder(before, after facts, all []Change) {
	at := make(map[Subject]place, len(all))
	for _, c := range all {
		at[c.Subject] = placeOf(before, after, c.Subject)
	}
	slices.SortFunc(all, func(a, b Change) int {
		byKind := cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.In, b.In))
		if byKind != 0 {
			return byKind
		}
		x, y := at[a.Subject], at[b.Subject]
		return cmp.Or(cmp.Compare(x.head, y.head), cmp.Compare(a.Key, b.Key), cmp.Compare(x.figure, y.figure), cmp.Compare(a.What, b.What))
	})
}

// place is where a figure stands among the others: that of what it is a figure of, and how far
// behind that it is.
type place struct{ head, figure int }

func placeOf(before, after facts, of Subject) place {
	side := after
	if after[of].text == "" {
		side = before
	}
	if of.Kind == Record {
		return place{figure: side[of].at} // by record, then by day
	}
	at := place{head: side[of].at}
	if head, known := side[of.head()]; known {
		at = place{head.at, side[of].at - head.at}
	}
	if now, known := after[of.head()]; known {
		at.head = now.at
	}
	return at
}

// told leaves out of a difference what follows from the rest: of a race or a result that is new
// or gone its single figures, and what no reader asks about.
func told(all []Change) []Change {
	alone := map[Subject]bool{}
	for _, c := range all {
		if c.What == "" && (c.Before == "" || c.After == "") {
			alone[c.Subject] = true
		}
	}
	return slices.DeleteFunc(all, func(c Change) bool {
		if c.Kind == unseen || c.What != "" && alone[c.head()] {
			return true
		}
		ofRace := c.Kind == Race || c.Kind == Result || c.Kind == Flag || c.Kind == Claim
		return ofRace && (c.Kind != Race || c.What != "") && alone[Subject{Kind: Race, In: c.In}]
	})
}
