package career

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Somebody is one who may be meant.
type Somebody struct {
	Person     athlete.Person // zero for those of one name whom nothing tells apart
	Name       string         // as the register has it, else as it was published last
	Spellings  []string       // all names, the first of the register, then as they were published
	Nations    []string       // the codes, in their order
	Born       date.Date
	Starts     int                 // in races, with the legs of relays
	Entries    int                 // of record lists
	Registered *athlete.Registered // nil where no register has the person
	Telling    string              // the name, with what tells those of one name apart who are asked about together

	of     runner
	there  int // results of any kind, and entries of record lists
	grades []grade
	spelt  map[string]bool
	alike  []string // names of a registered athlete of whom births make two: each is found by them
}

// runner is a person, or, where it cannot be told which of several it was, a name.
type runner struct {
	athlete.Person

	name string
}

// Sex is the class in which somebody competes; empty where neither a register nor a race says it.
func (x *Somebody) Sex() race.Sex {
	if x.Registered != nil && x.Registered.Sex == "" && x.there == 0 {
		return ""
	}
	return x.of.Sex()
}

// People is everybody who may be meant.
type People struct {
	search *Search
	index  *athlete.Index
	all    map[runner]*Somebody
	mixed  map[runner]runner // athletes of mixed teams who ran alone too

	competitions competition.Names
	starts       map[runner][]startOf // of everybody; nil where only some are meant
}

// People is everybody who may be meant, once all races were added.
func (s *Search) People() *People {
	slices.SortStableFunc(s.races, race.Chronological)
	builder := s.build()
	for _, r := range s.races {
		builder.AddRace(r)
	}
	p := &People{search: s, index: builder.Index(), all: map[runner]*Somebody{}, mixed: map[runner]runner{}}
	p.knowMixed()
	added := map[published]*Somebody{} // who is spelt otherwise the next time is another
	for _, r := range s.races {
		for at, who := range s.in(r) {
			if fits := s.seen[who]; fits > 0 {
				if x := added[who]; x == nil || x.Registered == nil && x.Name != who.name {
					added[who] = p.add(who, s.fits[fits])
				}
				added[who].ran(r, at)
			}
		}
	}
	p.addEntries()
	p.addRegistered()
	return p
}

// knowMixed finds who of mixed teams ran alone too: those of a name that a man alone or a
// woman alone has.
func (p *People) knowMixed() {
	classes := map[runner][]runner{}
	for who, fits := range p.search.seen {
		if of := p.runner(who); fits > 0 && of.Sex() != race.Mixed && !of.IsZero() {
			in := runner{Person: of.In(race.Mixed)}
			if !slices.Contains(classes[in], of) {
				classes[in] = append(classes[in], of)
			}
		}
	}
	for in, of := range classes {
		if len(of) == 1 {
			p.mixed[in] = of[0]
		}
	}
}

// runner is who somebody is that was published.
func (p *People) runner(who published) runner {
	person := p.index.Who(who.sex, &race.Competitor{Athlete: who.name, ID: who.id}, who.born)
	if person.IsZero() {
		return runner{name: words.Fold(who.name)}
	}
	of := runner{Person: person}
	if alone, known := p.mixed[of]; known {
		return alone
	}
	return of
}

// add is the somebody that was published.
func (p *People) add(who published, fits []grade) *Somebody {
	of := p.runner(who)
	x := p.all[of]
	if x == nil {
		x = &Somebody{Person: of.Person, of: of, grades: slices.Repeat([]grade{unfit}, len(fits))}
		p.all[of] = x
		if !of.IsZero() {
			x.Registered = p.search.directory.Of(of.Person)
		}
		x.knowRegistered()
		x.Born = p.index.Born(of.Person)
	}
	x.isSpelt(who.name)
	if x.Registered == nil {
		x.Name = who.name
		if _, known := p.search.directory.Who(who.sex, &race.Competitor{Athlete: who.name, ID: who.id}, who.born); known != nil {
			x.alike = known.Spellings()
		}
	}
	for i := range fits {
		fit := fits[i]
		if x.alike != nil { // the id of the registered one means neither
			fit = p.search.typed[i].fitOf(x)
		}
		x.grades[i] = min(x.grades[i], fit)
	}
	return x
}

// knowRegistered takes over what the register says.
func (x *Somebody) knowRegistered() {
	if x.Registered == nil {
		return
	}
	x.Name, x.Born = x.Registered.Name, x.Registered.Born
	for _, spelling := range x.Registered.Spellings() {
		x.isSpelt(spelling)
	}
	for _, r := range x.Registered.Nations {
		x.represented(r.Nation)
	}
}

func (x *Somebody) isSpelt(name string) {
	if x.spelt == nil {
		x.spelt = map[string]bool{}
	}
	if !x.spelt[name] {
		x.spelt[name] = true
		x.Spellings = append(x.Spellings, name)
	}
}

func (x *Somebody) represented(code string) {
	if code != "" && !slices.Contains(x.Nations, code) {
		x.Nations = append(x.Nations, code)
	}
}

// ran counts what somebody was in.
func (x *Somebody) ran(r *race.Race, at start) {
	x.there++
	result := &r.Results[at.result]
	if at.leg < 0 {
		x.represented(result.Nation)
	}
	if result.Status != race.DNS && r.List != race.StartList {
		x.Starts++
	}
}

// addEntries adds whom record lists name.
func (p *People) addEntries() {
	for _, list := range p.search.named {
		for i := range list.Entries {
			for c, born := range athletesOf(&list.Entries[i].Competitor, date.Date{}) {
				who := p.search.published(list.Sex, c, born)
				if fits := p.search.seen[who]; fits > 0 {
					p.add(who, p.search.fits[fits]).holds(&list.Entries[i], c)
				}
			}
		}
	}
}

func (x *Somebody) holds(e *record.Entry, c *race.Competitor) {
	x.there++
	x.Entries++
	if !e.IsTeam() {
		x.represented(c.Nation)
	}
}

// addRegistered adds those of the registers who were in no race and hold nothing.
func (p *People) addRegistered() {
	registered := p.search.directory.Registered()
	there := map[*race.Athlete]bool{}
	for x := range maps.Values(p.all) {
		if x.Registered != nil {
			there[x.Registered.Athlete] = true
		}
	}
	for i := range registered {
		known := &registered[i]
		of := runner{Person: known.Person()}
		if there[known.Athlete] || p.search.sex != "" && p.search.sex != known.Class {
			continue
		}
		if grades := p.search.gradesOf(known); p.search.everybody || slices.Min(grades) < unfit {
			x := &Somebody{Person: of.Person, of: of, Registered: known, grades: grades}
			x.knowRegistered()
			p.all[of], there[known.Athlete] = x, true
		}
	}
}

// Index is what is known of those who may be meant.
func (p *People) Index() *athlete.Index { return p.index }

// One is the only one who is meant by the text of a number, among those who fit best: of
// these, who ran goes before whom only registers know. The error is an *[AmbiguousError] or
// an *[UnknownError].
func (p *People) One(number int) (*Somebody, error) {
	t := &p.search.typed[number]
	switch some := p.meant(t, func(x *Somebody) grade { return x.grades[number] }); len(some) {
	case 0:
		return nil, &UnknownError{Typed: t.text, Nearest: p.search.nearest(t), InRaces: p.search.lists == nil}
	case 1:
		return some[0], nil
	default:
		return nil, p.ambiguous(t, some)
	}
}

// meant is who is meant by a text, by how well it fits everybody.
func (p *People) meant(t *typed, fits func(*Somebody) grade) []*Somebody {
	for g := range unfit {
		var ran, known, unclear []*Somebody
		for x := range maps.Values(p.all) {
			switch {
			case fits(x) != g || !t.means(x):
			case x.Person.IsZero():
				unclear = append(unclear, x)
			case x.there > 0:
				ran = append(ran, x)
			case p.search.lists != nil:
				known = append(known, x)
			}
		}
		for _, some := range [][]*Somebody{ran, unclear, known} {
			if len(some) > 0 {
				return some
			}
		}
	}
	return nil
}

// Is reports whether a competitor of a race is somebody.
func (p *People) Is(x *Somebody, who published) bool {
	return p.search.seen[who] > 0 && p.runner(who) == x.of
}

// Was reports whether somebody was in a race with a result that is wanted.
func (p *People) Was(x *Somebody, r *race.Race, wanted func(*race.Result) bool) bool {
	for at, who := range p.search.in(r) {
		if p.Is(x, who) && wanted(&r.Results[at.result]) {
			return true
		}
	}
	return false
}
