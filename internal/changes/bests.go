package changes

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/words"
)

// listed is how many of a top list are looked at.
const listed = 10

// seen is the races of the classes that are touched, and what everybody ran in these.
type seen struct {
	races   []*race.Race
	classes []*race.Race // the same as their classes ran them
	index   *athlete.Index
	books   map[record.Category]*record.Book
}

// see reads the races of some classes.
func (s *side) see(of map[class]bool) (*seen, error) {
	all := &seen{books: map[record.Category]*record.Book{}}
	index, err := s.corpus.PerformancesSeen(slices.Collect(maps.Keys(of)), func(r *race.Race) {
		classes := slices.DeleteFunc(slices.Clone(r.Classes()), func(c *race.Race) bool { return !of[classOf(record.CategoryOf(c))] })
		if len(classes) > 0 {
			all.races = append(all.races, r)
			all.classes = append(all.classes, classes...)
		}
	})
	all.index = index
	return all, err
}

// bestOf is whose best in which category and year; year 0 is all years.
type bestOf struct {
	person athlete.Person
	in     record.Category
	year   int
}

// bests says the best mark of everybody in each category, of all and of each season.
func (s *side) bests(of map[class]bool, index *athlete.Index) {
	best := map[bestOf]*athlete.Performance{}
	for _, p := range index.All() { // the oldest first
		if !p.Counts || p.Again || p.Person.IsZero() || !of[classOf(p.Category)] {
			continue
		}
		for _, year := range []int{0, p.Date.Year()} {
			key := bestOf{p.Person, p.Category, year}
			if was := best[key]; was == nil || p.Mark.CompareListed(was.Mark) < 0 {
				best[key] = p
			}
		}
	}
	order := func(a, b bestOf) int { return cmp.Or(a.person.Compare(b.person), cmp.Compare(a.year, b.year)) }
	for _, of := range slices.SortedFunc(maps.Keys(best), order) {
		p, what := best[of], "personal best"
		if of.year > 0 {
			what = "season best " + strconv.Itoa(of.year)
		}
		who, key := p.Athlete, of.person.Key()
		if known := index.Directory().Of(of.person); known != nil {
			who = known.Name
		}
		s.facts.say(Subject{Kind: Best, In: of.in.ListName(), Key: key, What: what}, who, s.run(p))
		s.people[Subject{Kind: Best, In: of.in.ListName(), Key: key}] = key
	}
}

// run is a mark and where it was run.
func (s *side) run(p *athlete.Performance) string {
	where := s.id(p.Race)
	if where == "" {
		where = words.Join(" ", p.City, p.Date.String())
	}
	return fmt.Sprintf("%s (%s)", p.Mark, where)
}

// topLists says who the best of each class are, and how they rank.
func (s *side) topLists(of map[class]bool) error {
	byName := func(a, b class) int {
		return cmp.Or(cmp.Compare(a.Event.Code(), b.Event.Code()), cmp.Compare(a.Sex, b.Sex))
	}
	for _, c := range slices.SortedFunc(maps.Keys(of), byName) {
		if c.Event.OnCountry() {
			continue // there is no top list of what is not compared
		}
		answer, err := toplist.Of(s.corpus, toplist.Question{Category: c, By: toplist.Performer, Limit: listed})
		if err != nil {
			return err
		}
		for _, section := range answer.Sections {
			names := map[string]int{}
			for _, row := range section.Rows {
				key := row.Person.Key()
				if key == "" {
					key = keyOf(&row.Competitor)
				}
				of := Subject{Kind: TopList, In: section.Category.ListName(), Key: numbered(names, key)}
				s.people[of] = row.Person.Key()
				of.What = "rank"
				s.facts.say(of, row.Name(), strconv.Itoa(row.Rank))
			}
		}
	}
	return nil
}
