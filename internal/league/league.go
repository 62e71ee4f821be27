// Package league answers how a series or a league stands: the points of athletes by their
// places in its races, or the sums of teams, with what is left to run as far as start lists
// tell. It knows no words of output, flags or files.
package league

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Question is what is asked.
type Question struct {
	Series   string          // the key
	From, To int             // the first and the last year
	Category corpus.Category // only tables of it
	Points   []int           // of the first place, the second and so on
	Teams    bool            // the sums of teams instead of points
}

// Answer is how a series stands.
type Answer struct {
	Question Question
	Name     string  // of the series
	Tables   []Table // by event, class and track; of teams also by what makes them
	Races    []*race.Race
	Keys     *athlete.Keys // of their people
}

// Table is the standing in one event, class and track.
type Table struct {
	Of    record.Category
	By    race.TeamBy // what makes a team; empty in a table of athletes
	Races []Counted
	Rows  []Row // by place
	Out   int   // how many others ran in races that score, without a point
}

// Counted is a race of a series, and whether it scores.
type Counted struct {
	Race  *race.Race // as its class ran it
	State State
	To    int // of a partial race that scores: the last place to which it is complete

	mixed bool // its places are those in a field of men and women
}

// State is whether a race scores.
type State uint8

// The states of races.
const (
	Scores      State = iota + 1
	Provisional       // it scores, by a list that may change
	ToRun             // there is only a start list
	NoFinal           // a round before the final
	NoSection         // a section beside the A race, without places over all
	OneOf             // one of several finals of a meeting: which of them scores is not known
	NoTeams           // it says nothing of teams
)

// Row is an athlete or a team in a table.
type Row struct {
	Place  int // shared by equals
	Who    race.Competitor
	Team   string
	Person athlete.Person // zero for a team, and where it may be one of several
	Points int
	Scored []Score
	Left   []*race.Race // start lists with the athlete, or somebody of the team
	AtMost int          // with what is left; of athletes alone

	key string
}

// Score is what one race brought.
type Score struct {
	Race   *race.Race
	Place  int
	Points int
}

// Marks reports whether points are given for a race.
func (s State) Marks() bool { return s == Scores || s == Provisional }

// Of is how a series stands. The error is a *query.FilterError where the corpus has no such series,
// no race of it from the years or the category, or for teams none that scores them; or one of
// the corpus.
func Of(c *corpus.Corpus, q Question) (Answer, error) {
	known := seriesSeen{}
	var races []*race.Race
	people := athlete.NewBuilder(c.Directory(), nil)
	for r := range c.Races(corpus.Filter{}) {
		known.see(r)
		people.AddBirths(r) // which tell people of one name apart wherever they ran
		if r.Series == q.Series && q.From <= r.Date.Year() && r.Date.Year() <= q.To && q.Category.OfAnyClass(record.CategoryOf(r)) {
			races = append(races, r)
		}
	}
	index := people.Index()
	if len(races) == 0 {
		return Answer{}, known.none(q)
	}
	slices.SortStableFunc(races, race.Chronological)
	answer := Answer{Question: q, Races: races, Keys: index.Keys()}
	scope := race.Scope{Kind: race.Series, Key: q.Series}
	names := c.Competitions([]race.Scope{scope})
	answer.Name = names.Of(q.Series)
	if q.Teams {
		answer.Tables = teamTables(races)
		if len(answer.Tables) == 0 {
			return Answer{}, noTeams(q)
		}
		return answer, nil
	}
	for _, of := range categoriesOf(races) {
		answer.Tables = append(answer.Tables, athletes(index, of, counted(classesOf(races, of)), q.Points))
	}
	return answer, nil
}

// categoriesOf lists the categories of races, each once: by distance, men first.
func categoriesOf(races []*race.Race) []record.Category {
	var all []record.Category
	for _, r := range races {
		for _, class := range r.Classes() {
			if of := record.CategoryOf(class); !slices.Contains(all, of) {
				all = append(all, of)
			}
		}
	}
	slices.SortFunc(all, compareCategories)
	return all
}

func compareCategories(x, y record.Category) int {
	return cmp.Or(
		cmp.Compare(x.Event.Distance(), y.Event.Distance()), cmp.Compare(x.Event.Code(), y.Event.Code()),
		cmp.Compare(slices.Index(race.Fields(), x.Sex), slices.Index(race.Fields(), y.Sex)), cmp.Compare(x.Environment, y.Environment),
	)
}

// classesOf is races as a class ran them.
func classesOf(races []*race.Race, of record.Category) []Counted {
	var classes []Counted
	for _, r := range races {
		for _, class := range r.Classes() {
			if record.CategoryOf(class) == of {
				classes = append(classes, Counted{Race: class, State: stateOf(class), To: completeTo(r), mixed: r.IsMixedField()})
			}
		}
	}
	return classes
}

// completeTo is the last place to which a partial list is complete; 0 for a full one.
func completeTo(r *race.Race) int {
	if !r.Partial {
		return 0
	}
	return r.CompleteTo()
}
