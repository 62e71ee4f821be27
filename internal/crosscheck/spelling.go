package crosscheck

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/document"
)

// spelt is one spelling of one person's name.
type spelt struct {
	who     person
	name    string
	doc     int // the first that has it
	runs    []run
	nations []string        // that the person ran for under it, by the register or the runs
	known   bool            // by the registers, as this person
	path    []document.Step // where it is known
}

// spellings reports names that differ only in accents, or by one letter, from
// that of another athlete of the same nation, where the registers do not know
// both. A register that cannot be read might know them all.
func (c *checker) spellings() {
	if c.faulty(document.Athletes) {
		return
	}
	all := c.spelt()
	meant := map[int]int{} // for a wrong spelling the right one
	hold := func(a, b int) {
		if !mistakable(&all[a], &all[b]) {
			return
		}
		right, wrong := a, b
		if likelier(&all[b], &all[a]) < 0 {
			right, wrong = b, a
		}
		if isCommon(&all[wrong], &all[right]) {
			return
		}
		if other, taken := meant[wrong]; !taken || likelier(&all[right], &all[other]) < 0 {
			meant[wrong] = right
		}
	}
	for i := 1; i < len(all); i++ {
		// Spellings of one person stand together.
		for j := i - 1; j >= max(0, i-alike) && all[j].who == all[i].who; j-- {
			a, b := c.people.fold(all[i].name), c.people.fold(all[j].name)
			if a == b || slip(a, b) {
				hold(j, i)
			}
		}
	}
	for _, pair := range neighbours(all, c.people.fold) {
		hold(pair[0], pair[1])
	}
	for wrong, right := range meant {
		message := fmt.Sprintf("athlete %q: %q in %s", all[wrong].name, all[right].name, c.name(all[right].doc))
		if len(all[wrong].runs) == 0 {
			c.report(all[wrong].doc, "spelling", message, all[wrong].path...)
		}
		for _, r := range all[wrong].runs {
			c.at(r, "athlete", "spelling", message)
		}
	}
}

// spelt lists the spellings of everybody, those of one person together.
func (c *checker) spelt() []spelt {
	type spelling struct {
		who  person
		name string
	}
	index := map[spelling]int{}
	var all []spelt
	of := func(who person, name string, doc int) *spelt {
		key := spelling{who, name}
		i, known := index[key]
		if !known {
			i = len(all)
			index[key] = i
			all = append(all, spelt{who: who, name: name, doc: doc})
		}
		return &all[i]
	}
	for _, one := range c.registered() {
		for i, name := range one.spellings() {
			s := of(one.person(c.people), name, one.doc)
			s.known, s.path = true, one.path(document.Key("name"))
			if i > 0 {
				s.path = one.path(document.Key("also"), document.Index(i-1))
			}
			for _, r := range one.Nations {
				s.nations = append(s.nations, r.Nation)
			}
		}
	}
	for _, who := range c.everybody() {
		for _, r := range c.runs[who] {
			s := of(who, r.athlete, r.doc)
			s.runs = append(s.runs, r)
		}
	}
	for i := range all {
		all[i].nations = append(all[i].nations, nations(all[i].runs)...)
	}
	slices.SortStableFunc(all, func(a, b spelt) int { return a.who.compare(b.who) })
	return all
}

// mistakable reports whether one of two spellings may be meant for the other:
// people of two nations, or in one race, are two.
func mistakable(a, b *spelt) bool {
	if a.known && b.known || !compatriots(a.nations, b.nations) {
		return false
	}
	return a.who == b.who || !slices.ContainsFunc(a.runs, func(r run) bool {
		return !r.entry && slices.ContainsFunc(b.runs, func(of run) bool { return !of.entry && of.doc == r.doc })
	})
}

// many is how many runs speak for themselves: against a register, or for two
// people.
const many = 3

// likelier orders spellings: those that the registers know, then those that are
// more common, then those with more accents, which are easily lost, then by the
// alphabet. A name that nobody ever ran under is no more likely for being in a
// register.
func likelier(a, b *spelt) int {
	switch {
	case a.known && !b.known && (a.who == b.who || len(a.runs) > 0 || len(b.runs) < many):
		return -1
	case b.known && !a.known && (a.who == b.who || len(b.runs) > 0 || len(a.runs) < many):
		return 1
	default:
		return cmp.Or(cmp.Compare(len(b.runs), len(a.runs)), cmp.Compare(accents(b.name), accents(a.name)), cmp.Compare(a.name, b.name))
	}
}

// isCommon reports whether a spelling is too common to be a slip for another one:
// where no register knows either, a slip is rare.
func isCommon(wrong, right *spelt) bool {
	return wrong.who != right.who && !wrong.known && !right.known && len(wrong.runs) >= many && many*len(wrong.runs) > len(right.runs)
}

// accents counts the letters of a name that are not plain.
func accents(name string) int {
	n := 0
	for _, r := range name {
		if r >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// compatriots reports whether two people may be one by the nations they ran for,
// as far as these are known.
func compatriots(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.Contains(a, "") || slices.Contains(b, "") ||
		slices.ContainsFunc(a, func(nation string) bool { return slices.Contains(b, nation) })
}
