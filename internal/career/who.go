// Package career answers who is meant by a name, and questions about people over all of
// their races: what somebody ran and won, and how some fared against each other. People are
// those of athlete, never names. It must not know flags, nor how an answer is worded.
package career

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Search finds who is meant by some texts: it is told the races of a corpus one after
// another, and keeps those in which somebody was who may be meant.
type Search struct {
	directory *athlete.Directory
	lists     []*record.List // what was run that no race has; nil where only races count
	named     []*record.List // those of them whose entries may be meant: not those of another corpus
	annulled  []Annulled     // of all of them
	typed     []typed
	sex       race.Sex
	seen      map[published]int         // how the texts fit, as an index of fits
	fits      [][]grade                 // of each text; the first fits none
	known     map[*race.Athlete][]grade // how they fit registered athletes
	names     []string                  // of everybody, for what was probably meant
	folded    map[string]bool
	races     []*race.Race
	builder   *athlete.Builder // with the births of all races, whoever was in them
	everybody bool             // is meant, whatever the name
}

// published is all by which a result or an entry tells who it was.
type published struct {
	sex      race.Sex
	name, id string
	born     date.Date
}

// NewSearch begins a search for whom each of some texts means, of one sex alone where one
// is asked for, among those who were in races.
func NewSearch(directory *athlete.Directory, sex race.Sex, texts ...string) *Search {
	s := &Search{directory: directory, sex: sex, seen: map[published]int{}, known: map[*race.Athlete][]grade{}, folded: map[string]bool{}}
	for _, text := range texts {
		s.typed = append(s.typed, newTyped(text))
	}
	s.fits = [][]grade{slices.Repeat([]grade{unfit}, len(texts))}
	return s
}

// InLists searches among those of registers and record lists too. All lists are of what
// somebody ran; only those that are named tell whom there is.
func (s *Search) InLists(all, named []*record.List) *Search {
	s.lists, s.named, s.annulled = append([]*record.List{}, all...), named, annulledIn(all)
	for _, list := range named {
		for i := range list.Entries {
			for c, born := range athletesOf(&list.Entries[i].Competitor, date.Date{}) {
				s.look(s.published(list.Sex, c, born))
			}
		}
	}
	return s
}

// Add looks among those who ran a race, or were to run it.
func (s *Search) Add(r *race.Race) {
	some := false
	for _, p := range s.in(r) {
		some = s.look(p) > 0 || some
	}
	if some {
		s.races = append(s.races, r)
	} else {
		s.build().AddBirths(r)
	}
}

// build is what becomes the index.
func (s *Search) build() *athlete.Builder {
	if s.builder == nil {
		s.builder = athlete.NewBuilder(s.directory, s.lists)
	}
	return s.builder
}

// start is which result of a race, and which of its legs; -1 where it is none.
type start struct{ result, leg int }

// in is everybody in a race.
func (s *Search) in(r *race.Race) iter.Seq2[start, published] {
	return func(yield func(start, published) bool) {
		for i := range r.Results {
			result, leg := &r.Results[i], -1
			for c, born := range athletesOf(&result.Competitor, result.Born) {
				if result.IsTeam() {
					leg++
				}
				if !yield(start{i, leg}, s.published(r.SexOf(result), c, born)) {
					return
				}
			}
		}
	}
}

// look is how the texts fit who was published, as an index of what fits there are.
func (s *Search) look(p published) int {
	if at, seen := s.seen[p]; seen {
		return at
	}
	if s.sex != "" && p.sex != s.sex && p.sex != race.Mixed {
		s.seen[p] = 0
		return 0
	}
	if s.everybody {
		s.seen[p] = 1
		return 1
	}
	_, known := s.directory.Who(p.sex, &race.Competitor{Athlete: p.name, ID: p.id}, p.born)
	s.name(p.name)
	fits := s.grades(p, known)
	at := 0
	// Under an id that no register knows somebody may have had any name.
	if slices.Min(fits) < unfit || p.id != "" && known == nil {
		at = len(s.fits)
		s.fits = append(s.fits, fits)
	}
	s.seen[p] = at
	return at
}

// grades is how each text fits, under every spelling that the registers know.
func (s *Search) grades(p published, known *athlete.Registered) []grade {
	grades := make([]grade, len(s.typed))
	for i := range s.typed {
		grades[i] = s.typed[i].fit(p.name)
		if p.id != "" && s.typed[i].isID(p.id) {
			grades[i] = byID
		}
		if known != nil {
			grades[i] = min(grades[i], s.gradesOf(known)[i])
		}
	}
	return grades
}

// gradesOf is how each text fits a registered athlete.
func (s *Search) gradesOf(known *athlete.Registered) []grade {
	if grades, seen := s.known[known.Athlete]; seen {
		return grades
	}
	grades := make([]grade, len(s.typed))
	for i := range s.typed {
		t := &s.typed[i]
		grades[i] = unfit
		for _, spelling := range known.Spellings() {
			grades[i] = min(grades[i], t.fit(spelling))
		}
		if t.isKnownAs(known) {
			grades[i] = byID
		}
	}
	s.known[known.Athlete] = grades
	return grades
}

// name keeps a name for what was probably meant.
func (s *Search) name(name string) {
	if folded := words.Fold(name); name != "" && !s.folded[folded] {
		s.folded[folded] = true
		s.names = append(s.names, name)
	}
}

// published is what is told of an athlete. Of those of a mixed team nothing tells the sex:
// it is that of the only one whom the registers know by the name.
func (s *Search) published(sex race.Sex, c *race.Competitor, born date.Date) published {
	p := published{sex, c.Athlete, c.ID, born}
	if p.sex != race.Mixed {
		return p
	}
	var known []race.Sex
	for _, sex := range race.Sexes() {
		if s.directory.IsName(sex, words.Fold(c.Athlete)) {
			known = append(known, sex)
		}
	}
	if len(known) == 1 {
		p.sex = known[0]
	}
	return p
}

// athletesOf is the athletes of a competitor with their births: one, or those of a team.
func athletesOf(c *race.Competitor, born date.Date) iter.Seq2[*race.Competitor, date.Date] {
	return func(yield func(*race.Competitor, date.Date) bool) {
		if !c.IsTeam() {
			yield(c, born)
			return
		}
		for _, leg := range c.Legs {
			if !yield(&race.Competitor{Athlete: leg.Athlete, ID: leg.ID, Nation: cmp.Or(leg.Nation, c.Nation)}, leg.Born) {
				return
			}
		}
	}
}

// nearest is the name, or the word of one, that was probably meant; empty where none is
// close.
func (s *Search) nearest(t *typed) string {
	if s.lists != nil {
		for _, known := range s.directory.Registered() {
			for _, spelling := range known.Spellings() {
				s.name(spelling)
			}
		}
	}
	all := slices.Concat(s.names, strings.Fields(strings.Join(s.names, " ")))
	near, _ := words.Nearest(t.name, slices.Values(all))
	return near
}
