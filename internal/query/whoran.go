package query

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// whoRan finds the athlete of a corpus whom a name means.
type whoRan struct {
	wanted    string
	directory *athlete.Directory // nil where nobody is wanted
	found     [grades]map[runner]string
	names     known // of everybody, for what was probably meant
	seen      map[published]runner
}

// published is all by which a result tells who ran.
type published struct {
	sex      race.Sex
	name, id string
	born     date.Date
}

// runner is somebody who ran: a person, or, where it cannot be told which of
// several it was, a name.
type runner struct {
	athlete.Person

	name string
}

// grades is how well a name may fit: a whole name or an id, a family name, some
// other word of it.
const grades = 3

// add looks among those who ran a race, or were to run it; of one sex alone where one is
// asked for.
func (w *whoRan) add(r *race.Race, sex race.Sex) {
	if w.directory == nil {
		return
	}
	for i := range r.Results {
		for c := range athletesOf(&r.Results[i].Competitor) {
			if p := w.published(r, &r.Results[i], c); sex == "" || sex == p.sex || p.sex == race.Mixed {
				w.look(p)
			}
		}
	}
}

// look holds a name against the one that is wanted, and where the registers know
// the athlete the other spellings too.
func (w *whoRan) look(p published) {
	if _, seen := w.seen[p]; seen {
		return
	}
	person, known := w.directory.Who(p.sex, &race.Competitor{Athlete: p.name, ID: p.id}, p.born)
	who := runner{Person: person}
	name, spellings := p.name, []string{p.name}
	switch {
	case person.IsZero():
		who.name = words.Fold(p.name)
	case known != nil:
		name, spellings = known.Name, append(spellings, known.Spellings()...)
	}
	if w.seen == nil {
		w.seen = map[published]runner{}
	}
	w.seen[p] = who
	w.names.add(p.name)
	best := grades
	for _, spelling := range spellings {
		best = min(best, fit(spelling, w.wanted))
	}
	if p.id == w.wanted || known != nil && known.ID == w.wanted {
		best = 0
	}
	if best == grades {
		return
	}
	if w.found[best] == nil {
		w.found[best] = map[runner]string{}
	}
	w.found[best][who] = cmp.Or(w.found[best][who], name)
}

// fit is how well a name fits the one that is wanted; grades where not at all.
func fit(name, wanted string) int {
	name, wanted = spaced(name), spaced(wanted)
	switch {
	case wanted == " ":
		return grades
	case name == wanted:
		return 0
	case strings.HasSuffix(name, wanted):
		return 1
	case strings.Contains(name, wanted):
		return 2
	default:
		return grades
	}
}

// spaced is a name folded, with one blank around and between its words.
func spaced(name string) string {
	return strings.Join(append(append([]string{""}, strings.Fields(words.Fold(name))...), ""), " ")
}

// one is the only athlete who fits, among those who fit best. The error is a
// *[FilterError].
func (w *whoRan) one() (runner, error) {
	for _, found := range w.found {
		switch {
		case len(found) == 0:
			continue
		case len(found) > 1:
			return runner{}, &FilterError{
				Filter: "athlete", Problem: fmt.Sprintf("%d athletes of the corpus are called %q", len(found), w.wanted),
				Remedy: "name one of them: " + strings.Join(tellingRunners(found), ", "),
			}
		}
		for one := range found {
			return one, nil
		}
	}
	nobody := &FilterError{Filter: "athlete", Problem: fmt.Sprintf("nobody in the races of the corpus is called %q", w.wanted), Remedy: "name an athlete as a race or a register does"}
	all := slices.Concat(w.names.texts, strings.Fields(strings.Join(w.names.texts, " ")))
	if near, ok := words.Nearest(w.wanted, slices.Values(all)); ok {
		nobody.Remedy = "did you mean " + near + "?"
	}
	return runner{}, nobody
}

// tellingRunners is what tells athletes apart, in the order of the alphabet: their
// ids where they share a name, and their classes where one name is a man's and a
// woman's.
func tellingRunners(found map[runner]string) []string {
	count := map[string]int{}
	for _, name := range found {
		count[name]++
	}
	var list []string
	for who, name := range found {
		switch {
		case count[name] == 1:
		case who.HasID():
			name = who.Key()
		case who.Sex() != "":
			name += " (" + string(who.Sex()) + ")"
		}
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// ran reports whether somebody is in a race with a result of a status.
func (w *whoRan) ran(r *race.Race, wanted runner, status RaceStatus) bool {
	for i := range r.Results {
		result := &r.Results[i]
		if !status.ofRace(r) && !status.ofResult(result) {
			continue
		}
		for c := range athletesOf(&result.Competitor) {
			if w.seen[w.published(r, result, c)] == wanted {
				return true
			}
		}
	}
	return false
}

// published is what a result tells of an athlete. Of those of a mixed team it does not tell
// the sex: it is that of the only one whom the registers know by the name.
func (w *whoRan) published(r *race.Race, result *race.Result, c race.Competitor) published {
	p := published{r.SexOf(result), c.Athlete, c.ID, result.Born}
	if p.sex != race.Mixed {
		return p
	}
	var known []race.Sex
	for _, sex := range race.Sexes() {
		if w.directory.IsName(sex, words.Fold(c.Athlete)) {
			known = append(known, sex)
		}
	}
	if len(known) == 1 {
		p.sex = known[0]
	}
	return p
}

// athletesOf is the athletes of a competitor: one, or those of a team.
func athletesOf(c *race.Competitor) iter.Seq[race.Competitor] {
	return func(yield func(race.Competitor) bool) {
		if !c.IsTeam() {
			yield(*c)
			return
		}
		for _, leg := range c.Legs {
			if !yield(race.Competitor{Athlete: leg.Athlete, ID: leg.ID}) {
				return
			}
		}
	}
}
