package query

import (
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// CategoryRecords is the records of one category that were asked for, as they
// stood at the end of a day.
type CategoryRecords struct {
	Category record.Category
	AsOf     date.Date
	KnownTo  date.Date
	Stands   []record.Stood
	Sources  []race.Source     // of the lists
	Names    competition.Names // of the competitions of the records
}

// RecordHistory is the reigns of one record, up to the end of a day.
type RecordHistory struct {
	Category record.Category
	Scope    race.Scope
	AsOf     date.Date
	KnownTo  date.Date
	Reigns   []record.Reign
	Sources  []race.Source            // of the lists
	RaceIDs  map[*record.Entry]string // the races of the corpus in which entries were run
	Names    competition.Names        // of the competition of the record
	Annulled []*record.Entry          // that would have been the record, and are none of the reigns
	Unlisted []RecordMark             // of the corpus that broke what stands in the list up to the last day that it knows, and are not in it
	Later    *RecordMark              // the best mark of the corpus that broke it behind the last day to which the lists know it; nil where none did
}

// StoodEntry is one entry of what stood: one that was the record, perhaps with
// others, or one beside it.
type StoodEntry struct {
	*record.Entry

	Scope           race.Scope
	Status          Status    // of the record in this entry
	Unordered       bool      // perhaps set before, perhaps later, or perhaps annulled
	PerhapsAnnulled bool      // which of these it is
	KeptFrom        date.Date // the day from which the lists keep the record, where that is later
	KnownTo         date.Date // to which they are right about it, where the answer does not say it
}

// StoodEntries is what stood, one for each entry: those that were the record,
// those that wait for ratification, those of which the order is not known.
func StoodEntries(stood []record.Stood) []StoodEntry {
	var all []StoodEntry
	for _, s := range stood {
		row := func(entry *record.Entry, orBetter bool) StoodEntry {
			return StoodEntry{Entry: entry, Scope: s.Scope, Status: statusOf(entry, s.Scope, orBetter), KeptFrom: s.KeptFrom, KnownTo: s.KnownTo}
		}
		for _, entry := range s.Entries {
			all = append(all, row(entry, s.OrBetter))
		}
		for _, entry := range s.Pending {
			all = append(all, row(entry, false))
		}
		for _, open := range s.Unordered {
			perhaps := row(open.Entry, false)
			perhaps.Unordered, perhaps.PerhapsAnnulled = true, open.PerhapsAnnulled
			all = append(all, perhaps)
		}
	}
	return all
}

// Perhaps is an entry that is not in order with what is known of the order.
func (e StoodEntry) Perhaps() record.Unordered {
	return record.Unordered{Entry: e.Entry, PerhapsAnnulled: e.PerhapsAnnulled}
}

// Status is how a record is known.
type Status struct {
	Standing record.Standing // what an entry says of it, or what is implied
	Implied  bool            // no entry names the record
	OrBetter bool            // a better mark may have stood
}

// statusOf is how one entry is known to be a record.
func statusOf(e *record.Entry, s race.Scope, orBetter bool) Status {
	standing, _ := e.Standing(s)
	return Status{Standing: standing, Implied: !e.Names(s), OrBetter: orBetter}
}

// StatusOf is how what stood is known, with what is known now: where all that share it
// were annulled later, that.
func StatusOf(s record.Stood) Status {
	of := Status{Standing: s.Standing, Implied: s.Implied, OrBetter: s.OrBetter}
	if !s.IsZero() && !slices.ContainsFunc(s.Entries, func(e *record.Entry) bool { return e.Annulled.IsZero() }) {
		of.Standing = record.Annulled
	}
	return of
}

// Length is how long a record stood; the zero value is not known.
type Length struct {
	date.Span

	Known bool // false where one of the ends is not known to the day
}

func lengthOf(span date.Span, known bool) Length { return Length{Span: span, Known: known} }

// ReignEntry is one entry of a history: the first of a reign, or one that shared it.
type ReignEntry struct {
	*record.Entry

	Reign  record.Reign
	Status Status
	Shared bool   // a later entry of the reign, which has neither a step nor a length of its own
	RaceID string // of the corpus; empty where it has not the race
	Length Length // not known while the mark waits for ratification
	Stands bool   // the reign had not ended on the day, as far as the list keeps the record
}

// Entries is the history, one for each entry, the oldest first.
func (h RecordHistory) Entries() []ReignEntry {
	var all []ReignEntry
	for _, reign := range h.Reigns {
		for i, entry := range reign.Entries {
			of := ReignEntry{Entry: entry, Reign: reign, Status: statusOf(entry, h.Scope, reign.OrBetter), Shared: i > 0, RaceID: h.RaceIDs[entry]}
			if i == 0 && !reign.Pending {
				of.Length = lengthOf(reign.Length(h.AsOf))
				of.Stands = reign.Until.IsZero() && !reign.Bound
			}
			all = append(all, of)
		}
	}
	return all
}

// Longest is the longest reign of those that a list vouches for.
func (h RecordHistory) Longest() (record.Reign, Length, bool) {
	i, ok := record.Longest(h.Reigns, h.AsOf)
	if !ok {
		return record.Reign{}, Length{}, false
	}
	return h.Reigns[i], lengthOf(h.Reigns[i].Length(h.AsOf)), true
}

// LargestStep is the reign that took most off the one before, of those that a
// list vouches for.
func (h RecordHistory) LargestStep() (record.Reign, bool) {
	i, ok := record.LargestStep(h.Reigns)
	if !ok {
		return record.Reign{}, false
	}
	return h.Reigns[i], true
}
