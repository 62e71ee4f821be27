package query

import (
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
	Sources  []race.Source // of the lists
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
}

// StoodEntry is one entry of what stood: one that was the record, perhaps with
// others, or one beside it.
type StoodEntry struct {
	*record.Entry

	Scope     race.Scope
	Standing  record.Standing // of the record in this entry
	OrBetter  bool            // said of the first that was the record: a better mark may have stood
	Unordered bool            // perhaps set before, perhaps later
}

// StoodEntries is what stood, one for each entry: those that were the record,
// those that wait for ratification, those of which the order is not known.
func StoodEntries(stood []record.Stood) []StoodEntry {
	var all []StoodEntry
	for _, s := range stood {
		for i, entry := range s.Entries {
			standing, _ := entry.Standing(s.Scope)
			all = append(all, StoodEntry{Entry: entry, Scope: s.Scope, Standing: standing, OrBetter: s.OrBetter && i == 0})
		}
		for _, entry := range s.Pending {
			all = append(all, StoodEntry{Entry: entry, Scope: s.Scope, Standing: record.Pending})
		}
		for _, entry := range s.Unordered {
			standing, _ := entry.Standing(s.Scope)
			all = append(all, StoodEntry{Entry: entry, Scope: s.Scope, Standing: standing, Unordered: true})
		}
	}
	return all
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

	Reign    record.Reign
	Standing record.Standing
	Shared   bool   // a later entry of the reign, which has neither a step nor a length of its own
	RaceID   string // of the corpus; empty where it has not the race
	Length   Length // not known while the mark waits for ratification
	Stands   bool   // the reign had not ended on the day
}

// Entries is the history, one for each entry, the oldest first.
func (h RecordHistory) Entries() []ReignEntry {
	var all []ReignEntry
	for _, reign := range h.Reigns {
		for i, entry := range reign.Entries {
			standing, _ := entry.Standing(h.Scope)
			of := ReignEntry{Entry: entry, Reign: reign, Standing: standing, Shared: i > 0, RaceID: h.RaceIDs[entry]}
			if i == 0 && !reign.Pending {
				of.Length = lengthOf(reign.Length(h.AsOf))
				of.Stands = reign.Until.IsZero()
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

// IsImplied reports whether a wider record alone makes a mark a record, and no
// list has found it in an all-time list either.
func IsImplied(r record.Reign) bool { return r.Implied && r.Standing != record.Derived }
