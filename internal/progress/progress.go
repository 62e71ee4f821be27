// Package progress answers how a record went down: each of its steps with the days for
// which it stood, as lists have them, or the best mark of each year. It knows no words of output, flags or files.
package progress

import (
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// History is the steps of one record, the oldest first; marks that wait for ratification
// stand behind all.
type History struct {
	query.RecordHistory

	Steps []Step
}

// Step is an entry that was the record: the first with its mark, or one that shared it.
type Step struct {
	query.ReignEntry

	Key    string    // whose it is; empty for a team, and where the registers do not settle it
	Until  date.Date // the day of the better mark; zero where the record stands
	Days   int       // for which it stood until then
	HasDay bool      // false where it stands, or one of the days is not known
}

// Of is the steps of the records asked for, of the widest where no other was, and the races
// of the corpus in their categories. The error is that of [query.Histories].
func Of(c *corpus.Corpus, q query.RecordQuestion) ([]History, []*race.Race, error) {
	histories, races, err := query.Histories(c, q)
	if err != nil {
		return nil, nil, err
	}
	all, keys := make([]History, len(histories)), c.Directory().SureKeys()
	for i, h := range histories {
		all[i].RecordHistory = h
		for _, entry := range h.Entries() {
			step := stepOf(entry)
			step.Key = keys.Of(h.Category.Sex, &entry.Competitor, date.Date{})
			all[i].Steps = append(all[i].Steps, step)
		}
	}
	return all, races, nil
}

// stepOf is an entry with the days for which it was the record, alone or with others.
func stepOf(e query.ReignEntry) Step {
	s := Step{ReignEntry: e}
	if e.Reign.Pending {
		return s
	}
	s.Until = e.Reign.Until
	if s.HasDay = s.Until.IsFull() && e.Date.IsFull() && !e.Reign.Bound && !s.Until.Before(e.Date); s.HasDay {
		s.Days = e.Date.DaysUntil(s.Until)
	}
	return s
}
