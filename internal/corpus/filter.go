package corpus

import (
	"slices"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// Category is a filter by event, class and track. Zero values match all.
type Category struct {
	Event       event.Event
	Sex         race.Sex
	Environment event.Environment
	Class       string // the age class of record lists: of all filters alone one that matches itself, since no answer mixes classes
}

// matchesRace reports whether a race passes the filter: one of men and women is of both,
// and people of all age classes may run.
func (c Category) matchesRace(of record.Category) bool {
	if of.Sex == race.Mixed && !of.Event.IsRelay() {
		c.Sex = ""
	}
	return c.Matches(of.OfClass(c.Class))
}

// Matches reports whether the category of a race or a list passes the filter.
func (c Category) Matches(other record.Category) bool {
	return (c.Event.IsZero() || c.Event == other.Event) &&
		(c.Sex == "" || c.Sex == other.Sex) &&
		(c.Environment == 0 || c.Environment == other.Environment) &&
		c.Class == other.Class
}

// OfAnyClass reports whether the category of a list passes the filter, whatever its age class.
func (c Category) OfAnyClass(other record.Category) bool { return c.Matches(other.OfClass(c.Class)) }

// Filter is which races are wanted. Zero values match all.
type Filter struct {
	Categories  []Category // one of these; any where there are none
	From, To    date.Date  // the first and the last day
	Month       time.Month // of the day, in whatever year
	Day         int        // of that month
	Competition string     // the key, without regard to case and accents
	// Athletes are names, one of which ran, started or was entered: without regard
	// to case and accents. Who knows other spellings names them too.
	Athletes []string
}

// IsZero reports whether all races are wanted.
func (f *Filter) IsZero() bool {
	return len(f.Categories)+len(f.Athletes) == 0 && f.From.IsZero() && f.To.IsZero() && f.Month == 0 && f.Competition == ""
}

// Of is those of some races that are wanted, in their order.
func (f *Filter) Of(races []*race.Race) []*race.Race {
	return slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return !f.Matches(r) })
}

// Matches reports whether a race is wanted.
func (f *Filter) Matches(r *race.Race) bool {
	of := record.CategoryOf(r)
	switch {
	case len(f.Categories) > 0 && !slices.ContainsFunc(f.Categories, func(c Category) bool { return c.matchesRace(of) }),
		!f.From.IsZero() && r.Date.Before(f.From),
		!f.To.IsZero() && f.To.Before(r.Date),
		f.Month > 0 && (f.Month != r.Date.Month() || f.Day != r.Date.Day()),
		f.Competition != "" && !strings.EqualFold(f.Competition, r.Competition) && words.Fold(f.Competition) != words.Fold(r.Competition):
		return false
	case len(f.Athletes) == 0:
		return true
	}
	wanted := make([]string, len(f.Athletes))
	for i, name := range f.Athletes {
		wanted[i] = words.Fold(name)
	}
	return slices.ContainsFunc(r.Results, func(result race.Result) bool {
		return slices.Contains(wanted, words.Fold(result.Athlete))
	})
}

// excludes reports whether a filter surely does not want a race of which no more is known than its head, nil where
// nothing is.
func (f *Filter) excludes(head *race.Race) bool {
	of := *f
	of.Athletes = nil // who ran is not in the head
	return head != nil && !of.Matches(head)
}

// unwanted tells which races are surely not wanted: of the text of a document whether it is worth to read its head alone, as
// none of some keys may stand in it, of which something is asked of all races, and no wanted event; and of the head whether it is
// of another race.
func (f *Filter) unwanted(askedOfAll ...string) store.Skip {
	of := *f
	of.Athletes = nil
	read := append(slices.Clone(askedOfAll), `\`) // with which a key may be written otherwise
	for _, c := range f.Categories {
		if !c.Event.IsZero() {
			read = append(read, "\nevent: "+c.Event.Code()+"\n")
		}
	}
	return store.Skip{
		Perhaps: func(text string) bool {
			return !of.IsZero() && !slices.ContainsFunc(read, func(part string) bool { return strings.Contains(text, part) })
		},
		Surely: f.excludes,
	}
}
