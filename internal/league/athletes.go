package league

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// athletes is the table of a category by the points of athletes.
func athletes(index *athlete.Index, of record.Category, races []Counted, points []int) Table {
	t := Table{Of: of, Races: races}
	rows := map[string]*Row{}
	row := func(r *race.Race, result *race.Result) *Row {
		person := index.Who(r.SexOf(result), &result.Competitor, result.Born)
		key := keyOf(person, r, result)
		if rows[key] == nil {
			rows[key] = &Row{Person: person, key: key}
		}
		rows[key].Who, rows[key].Team = result.Competitor, result.Team
		return rows[key]
	}
	for _, c := range races {
		if !c.State.Marks() {
			continue
		}
		places := c.placesOf()
		for _, result := range c.Race.Ranked() {
			place, got := places[result], 0
			if place > 0 && place <= len(points) && result.Role == "" && result.Status == "" {
				got = points[place-1]
			}
			who := row(c.Race, result)
			who.Points += got
			who.Scored = append(who.Scored, Score{c.Race, place, got})
		}
	}
	for _, c := range races {
		if c.State != ToRun {
			continue
		}
		for i := range c.Race.Results {
			if result := &c.Race.Results[i]; result.Status == "" && result.Role == "" {
				who := row(c.Race, result)
				who.Left = append(who.Left, c.Race)
			}
		}
	}
	for _, r := range rows {
		if r.Points == 0 && len(r.Left) == 0 {
			t.Out++
			continue
		}
		r.AtMost = r.Points + len(r.Left)*slices.Max(points)
		t.Rows = append(t.Rows, *r)
	}
	place(t.Rows, comparePoints)
	return t
}

// keyOf tells rows apart: who may be one of several of a name is nobody else of that name.
func keyOf(who athlete.Person, r *race.Race, result *race.Result) string {
	switch {
	case result.IsTeam():
		return words.Fold(result.Team) + " " + result.Nation
	case who.IsZero():
		return words.Fold(result.Name()) + " in " + r.ID
	default:
		return who.Key()
	}
}

// comparePoints orders rows by points, and of equal ones by their better places.
func comparePoints(a, b *Row) int {
	return cmp.Or(cmp.Compare(b.Points, a.Points), comparePlaces(a, b))
}

// comparePlaces orders rows by more first places, then more second ones, and so on. A race
// without a point counts for nothing.
func comparePlaces(a, b *Row) int {
	x, y := bestFirst(a), bestFirst(b)
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return cmp.Compare(x[i], y[i])
		}
	}
	return cmp.Compare(len(y), len(x))
}

// bestFirst is the places that brought something, the best first.
func bestFirst(r *Row) []int {
	var places []int
	for _, s := range r.Scored {
		if s.Points > 0 {
			places = append(places, s.Place)
		}
	}
	slices.Sort(places)
	return places
}

// place orders rows and gives them their places; equals share one.
func place(rows []Row, compare func(a, b *Row) int) {
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(compare(&a, &b), cmp.Compare(words.Fold(a.Name()), words.Fold(b.Name())), cmp.Compare(a.key, b.key))
	})
	for i := range rows {
		rows[i].Place = i + 1
		if i > 0 && compare(&rows[i-1], &rows[i]) == 0 {
			rows[i].Place = rows[i-1].Place
		}
	}
}
