package race

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Announced is the race as it stood on paper before it was run: where and when, who was
// entered, what the document says of the race itself. What became of anybody is not in it,
// nor in what order they came in: starters stand in the order of their start or lanes, then
// by name, those who are there to set the pace last. The race itself stays as it is.
func (r *Race) Announced() *Race {
	announced := &Race{
		ID: r.ID, Name: r.Name, Competition: r.Competition, Meet: r.Meet, Edition: r.Edition, Series: r.Series,
		Date: r.Date, Time: r.Time, Venue: r.Venue, Event: r.Event, Sex: r.Sex, Environment: r.Environment,
		Round: r.Round, Heat: r.Heat, Section: r.Section, List: StartList,
		Hurdles: r.Hurdles, Qualifying: r.Qualifying, Ineligible: r.Ineligible, Teams: r.Teams,
	}
	for i := range r.Results {
		x := &r.Results[i]
		starter := Result{
			Competitor: x.Competitor, Role: x.Role, Bib: x.Bib, Lane: x.Lane, Order: x.Order,
			Sex: x.Sex, Born: x.Born, Club: x.Club,
		}
		starter.Legs = slices.Clone(x.Legs)
		for j := range starter.Legs {
			starter.Legs[j].Split = timing.Mark{}
		}
		announced.Results = append(announced.Results, starter)
	}
	slices.SortStableFunc(announced.Results, byStart)
	return announced
}

// byStart orders starters as a start list does.
func byStart(a, b Result) int {
	return cmp.Or(
		cmp.Compare(asLast(a.Role == Pacemaker), asLast(b.Role == Pacemaker)),
		cmp.Compare(a.Order, b.Order),
		cmp.Compare(a.Lane, b.Lane),
		strings.Compare(words.Fold(a.Name()), words.Fold(b.Name())),
		strings.Compare(a.Name(), b.Name()),
		strings.Compare(a.ID, b.ID),
		strings.Compare(a.Nation, b.Nation),
		strings.Compare(a.Bib, b.Bib),
		a.Born.Compare(b.Born),
	)
}

func asLast(last bool) int {
	if last {
		return 1
	}
	return 0
}
