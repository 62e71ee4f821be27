package query

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// RaceCheck is a race with what its results did to records.
type RaceCheck struct {
	RaceRecords // Stood holds the records that the verdicts are about

	Class      string           // the age class whose records were asked for; empty for seniors
	AgeUnknown []*race.Result   // who is not judged, since the documents do not tell the age class
	NoList     bool             // no record list is kept for the race
	Verdicts   []record.Verdict // in the order of the results
	Supposed   []string         // the marks that were supposed, in words
	Explained  bool             // what was passed over was asked for
	PassedOver []PassedOver     // of each record in Stood, where they were asked for
	Bests      *Bests           // nil where nobody asked
}

// PassedOver is a mark at least as good as a record that stood, and why it was
// not that record.
type PassedOver struct {
	Scope race.Scope
	record.Passed
}

// ListCheck is the records of one category, and the results of a corpus that
// broke or equalled them.
type ListCheck struct {
	Category record.Category
	Asked    Selection // the records asked for
	Set      []RecordMark
	Stands   []record.Stood
	AsOf     date.Date // the day on which Stands is true
	KnownTo  date.Date
	// AgeUnknown is how many results are inside the record of an age class of which the
	// documents do not tell whether they are of it.
	AgeUnknown int
	Entries    int           // of the lists under the records asked for
	InCorpus   int           // of these, run in races of the corpus
	Sources    []race.Source // of the marks that are told, and of those that stand
}

// RecordMark is a result of a corpus that broke or equalled a record.
type RecordMark struct {
	Race    *race.Race
	Verdict record.Verdict
}

// MostNamed is how many are named of those who held a record together, or who may have
// held it: each verdict on a race names them anew.
const MostNamed = 5

// Holders is the names of those whose marks were a record together: of more than
// [MostNamed] the first, and how many more there are.
func Holders(s record.Stood) []string {
	return Some(s.Entries, func(entry *record.Entry) string { return entry.Name() })
}

// Some is what is said of each of some, of more than [MostNamed] of the first and of how
// many more there are.
func Some[T any](all []T, say func(T) string) []string {
	var said []string
	for _, one := range all[:min(len(all), MostNamed)] {
		said = append(said, say(one))
	}
	if more := len(all) - len(said); more > 0 {
		said = append(said, More(more))
	}
	return said
}

// More is how many there are beside those that are named.
func More(count int) string { return fmt.Sprintf("and %d more", count) }

// StoodFor is how long the record had stood that a result of a race broke or
// equalled; not known where it did neither.
func StoodFor(r *race.Race, v record.Verdict) Length {
	if !v.Record() || v.Met.IsZero() || v.Met.Bound || !v.Met.Entries[0].Date.IsFull() {
		return Length{}
	}
	return lengthOf(v.Met.Entries[0].Date.SpanTo(r.Date), true)
}

// MarginOf is by how much a result was better or worse than what it met; not
// known where there was nothing to meet, the mark cannot count or is doubtful,
// or what it met is not known.
func MarginOf(v record.Verdict) Gap {
	inside := v.Met.Bound && v.Outcome != record.ShortByAtLeast
	if v.Met.IsZero() || !v.HasMargin || inside {
		return Gap{}
	}
	switch v.Outcome {
	case record.CannotCount, record.CannotTell, record.Doubtful:
		return Gap{}
	default:
		return Gap{Margin: v.Margin, Known: true}
	}
}
