package gazetteer

import (
	"slices"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Person is somebody whom a text may name.
type Person struct {
	Name    string // as documents have it
	Sex     race.Sex
	Nations map[string]bool
	Results map[*race.Race]int // the last result in each race
	held    bool               // a record of the world, an area or a nation
}

// People is everybody whom the corpus knows, by their names and family names.
type People struct {
	all    []Person
	keys   map[personKey]int
	Full   map[string][]int // by the whole folded name, its words set apart by blanks
	Family map[string][]int // by what stands behind the given name
	known  map[*race.Race][]int
}

// personKey tells people apart: those of whom the directory is not sure by class
// and name.
type personKey struct {
	who  athlete.Person
	sex  race.Sex
	name string
}

// LongestName is how many words of a text are looked up as one name.
const LongestName = 5

// newPeople knows everybody of races and registers.
func newPeople(c *corpus.Corpus, races []*race.Race) (*People, error) {
	p := &People{keys: map[personKey]int{}, Full: map[string][]int{}, Family: map[string][]int{}, known: map[*race.Race][]int{}}
	directory := c.Directory()
	registered := directory.Registered()
	for i := range registered {
		one := &registered[i]
		at := p.of(one.Person(), one.Class, one.Name)
		for _, spelling := range one.Spellings() {
			p.enter(at, spelling)
		}
		for _, of := range one.Nations {
			p.all[at].Nations[of.Nation] = true
		}
	}
	for _, r := range races {
		for i := range r.Results {
			result := &r.Results[i]
			if result.Athlete == "" {
				p.known[r] = append(p.known[r], -1)
				continue
			}
			at := p.competitor(directory, r.SexOf(result), &result.Competitor, result.Born)
			p.all[at].Results[r] = i
			p.known[r] = append(p.known[r], at)
		}
	}
	lists, err := c.Lists(corpus.Category{}.Matches)
	if err != nil {
		return nil, err
	}
	for _, list := range corpus.ListsOf(lists) {
		for i := range list.Entries {
			if e := &list.Entries[i]; e.Athlete != "" && list.Sex != race.Mixed {
				p.all[p.competitor(directory, list.Sex, &e.Competitor, date.Date{})].held = true
			}
		}
	}
	return p, nil
}

// competitor is who somebody is, who is entered where he is new.
func (p *People) competitor(d *athlete.Directory, sex race.Sex, c *race.Competitor, born date.Date) int {
	who, _ := d.Who(sex, c, born)
	at := p.of(who, sex, c.Athlete)
	p.enter(at, c.Athlete)
	if c.Nation != "" {
		p.all[at].Nations[c.Nation] = true
	}
	return at
}

func (p *People) of(who athlete.Person, sex race.Sex, name string) int {
	key := personKey{who: who}
	if who.IsZero() {
		key = personKey{sex: sex, name: words.Fold(name)}
	}
	at, known := p.keys[key]
	if !known {
		at = len(p.all)
		p.keys[key] = at
		p.all = append(p.all, Person{Name: name, Sex: sex, Nations: map[string]bool{}, Results: map[*race.Race]int{}})
	}
	return at
}

// enter enters somebody under a spelling, and under what stands behind the given name.
func (p *People) enter(at int, spelling string) {
	parts := NameParts(words.GivenFirst(spelling))
	add := func(to map[string][]int, parts []string) {
		key := strings.Join(parts, " ")
		if !slices.Contains(to[key], at) {
			to[key] = append(to[key], at)
		}
	}
	if len(parts) == 0 || len(parts) > LongestName {
		return
	}
	add(p.Full, parts)
	for from := 1; from < len(parts); from++ {
		add(p.Family, parts[from:])
	}
}

// NameParts is the folded words of a name.
func NameParts(name string) []string {
	return strings.FieldsFunc(words.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}

// Result is the result of somebody in a race; nil where there is none.
func (p *People) Result(at int, r *race.Race) *race.Result {
	if r == nil {
		return nil
	}
	if i, ran := p.all[at].Results[r]; ran {
		return &r.Results[i]
	}
	return nil
}

// Person is who has a number.
func (p *People) Person(at int) *Person { return &p.all[at] }

// Competitors is who ran a race, one for each of its results: -1 for a team.
func (p *People) Competitors(r *race.Race) []int { return p.known[r] }

// NameIn is the name that a claim about a race gives somebody: as its document has it.
func (p *People) NameIn(at int, r *race.Race) string {
	if result := p.Result(at, r); result != nil {
		return result.Athlete
	}
	return p.all[at].Name
}
