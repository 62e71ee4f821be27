package career

import (
	"iter"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
)

// Everybody is all people of a corpus, for who asks of very many: the races are gone through once, whoever was in
// them. The errors are those of the corpus.
func Everybody(c *corpus.Corpus) (*People, error) {
	search := NewSearch(c.Directory(), "")
	search.everybody, search.fits = true, append(search.fits, nil)
	people, err := search.throughout(c)
	if err != nil {
		return nil, err
	}
	people.knowStarts()
	return people, nil
}

// All is everybody in the order of people. Several of one name whom nothing tells apart are not among them.
func (p *People) All() []*Somebody {
	some := slices.DeleteFunc(slices.Collect(maps.Values(p.all)), func(x *Somebody) bool { return x.Person.IsZero() })
	slices.SortFunc(some, func(a, b *Somebody) int { return a.Person.Compare(b.Person) })
	return some
}

// Career is the career of one of them, that which [Of] has by the key. It may be asked from several goroutines.
func (p *People) Career(x *Somebody) *Career {
	return p.career(x, Question{Who: x.Person.Key()})
}

// startOf is a start in a race, and who won it.
type startOf struct {
	start

	race   *race.Race
	winner *race.Result // nil where nobody did
}

// knowStarts finds what everybody was in, in one pass over the races.
func (p *People) knowStarts() {
	p.starts = map[runner][]startOf{}
	runners := map[published]runner{} // which are asked for again and again
	for _, r := range p.search.races {
		winner := r.Winner()
		for at, who := range p.search.in(r) {
			of, known := runners[who]
			if !known {
				of = p.runner(who)
				runners[who] = of
			}
			if so := p.starts[of]; len(so) > 0 && so[len(so)-1].race == r && so[len(so)-1].leg < 0 {
				continue // who is in a race twice is there once
			}
			p.starts[of] = append(p.starts[of], startOf{at, r, winner})
		}
	}
}

// startsOf is everything that somebody was in, the oldest first: one result of each race, and the
// legs before it.
func (p *People) startsOf(x *Somebody) iter.Seq[startOf] {
	if p.starts != nil {
		return slices.Values(p.starts[x.of])
	}
	return func(yield func(startOf) bool) {
		for _, r := range p.search.races {
			for at, who := range p.search.in(r) {
				if !p.Is(x, who) {
					continue
				}
				if !yield(startOf{at, r, r.Winner()}) {
					return
				}
				if at.leg < 0 {
					break
				}
			}
		}
	}
}
