package crosscheck

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/words"
)

// spelling is one spelling of one person's name.
type spelling struct {
	who          athlete.Person
	name, folded string
	doc          int                    // the first that has it
	career       []*athlete.Performance // under it
	nations      []string               // that the person ran for under it, by the register or the performances
	births       []date.Date            // that documents give under it
	registered   *athlete.Registered    // nil where the registers do not know it of this person
	path         []document.Step        // to it in the register, from the athlete
}

// spellings reports names that differ only in accents, by one letter, or in how
// their parts are put together, from that of another athlete of the same nation, where the registers do not know
// both. A register that cannot be read might know them all.
func (c *checker) spellings() {
	if c.faulty(document.Athletes) {
		return
	}
	all := c.allSpellings()
	meant := map[int]int{} // for a wrong spelling the right one
	pairs := slices.Concat(oneEditApart(all), sameNames(all))
	names := namesOf(all, pairs)
	hold := func(a, b int) {
		if !mistakable(&all[a], &all[b]) || areOwnNames(&all[a], &all[b], names) {
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
		for j := i - 1; j >= max(0, i-manyAlike) && all[j].who == all[i].who; j-- {
			if a, b := all[i].folded, all[j].folded; a == b || isOneEdit(a, b) {
				hold(j, i)
			}
		}
	}
	for _, pair := range pairs {
		hold(pair[0], pair[1])
	}
	for wrong, right := range meant {
		c.misspelt(&all[wrong], &all[right])
	}
}

// misspelt reports a spelling wherever it stands in races and record lists, or
// else in the register. Beside the right one in one race it is somebody twice.
func (c *checker) misspelt(wrong, right *spelling) {
	message := fmt.Sprintf("athlete %q: %q in %s%s", wrong.name, right.name, c.name(right.doc), unseen(wrong.name, right.name))
	if len(wrong.career) == 0 {
		c.atRegistered(wrong.registered, "spelling", message, wrong.path...)
	}
	for _, p := range wrong.career {
		if wrong.who == right.who && !p.IsEntry() && ranIn(right.career, p.Number) {
			continue
		}
		c.at(p, "athlete", "spelling", message)
	}
}

// allSpellings lists the spellings of everybody, those of one person together.
func (c *checker) allSpellings() []spelling {
	type key struct {
		who  athlete.Person
		name string
	}
	index := map[key]int{}
	var all []spelling
	of := func(who athlete.Person, name string, doc int) *spelling {
		i, known := index[key{who, name}]
		if !known {
			i = len(all)
			index[key{who, name}] = i
			all = append(all, spelling{who: who, name: name, folded: c.fold(name), doc: doc})
		}
		return &all[i]
	}
	registered := c.directory.Registered()
	for i := range registered {
		one := &registered[i]
		for i, name := range one.Spellings() {
			s := of(one.Person(), name, c.registers[one.Register])
			switch {
			case s.registered != nil: // a register has the athlete twice
			case i == 0:
				s.registered, s.path = one, []document.Step{document.Key("name")}
			default:
				s.registered, s.path = one, []document.Step{document.Key("also"), document.Index(i - 1)}
			}
			for _, r := range one.Nations {
				s.nations = append(s.nations, r.Nation)
			}
			s.born(one.Born)
		}
	}
	for _, who := range c.people {
		for _, p := range c.career(who) {
			s := of(who, p.Athlete, c.place(p).doc)
			s.career = append(s.career, p)
			s.born(p.Born)
		}
	}
	for i := range all {
		all[i].nations = append(all[i].nations, nations(all[i].career)...)
	}
	slices.SortStableFunc(all, func(a, b spelling) int { return a.who.Compare(b.who) })
	return all
}

// born adds a birth that a document gives.
func (s *spelling) born(on date.Date) {
	if !on.IsZero() && !slices.Contains(s.births, on) {
		s.births = append(s.births, on)
	}
}

// mistakable reports whether one of two spellings may be meant for the other:
// people of two nations, of two births, or in one race, are two.
func mistakable(a, b *spelling) bool {
	if a.registered != nil && b.registered != nil || !compatriots(a.nations, b.nations) {
		return false
	}
	return a.who == b.who || !bornApart(a.births, b.births) && !slices.ContainsFunc(a.career, func(p *athlete.Performance) bool {
		return !p.IsEntry() && ranIn(b.career, p.Number)
	})
}

// ranIn reports whether one of some performances is of a race.
func ranIn(career []*athlete.Performance, race int) bool {
	return slices.ContainsFunc(career, func(p *athlete.Performance) bool { return !p.IsEntry() && p.Number == race })
}

// many is how many performances speak for themselves: against a register, or for
// two people.
const many = 3

// likelier orders spellings: those that the registers know, then those that are
// more common, then those without what names seldom have, then those with more
// accents and hyphens, which are easily lost, then by the alphabet. A name that nobody ever ran under is no more likely for being in a
// register.
func likelier(a, b *spelling) int {
	switch {
	case a.registered != nil && b.registered == nil && (a.who == b.who || len(a.career) > 0 || len(b.career) < many):
		return -1
	case b.registered != nil && a.registered == nil && (a.who == b.who || len(b.career) > 0 || len(a.career) < many):
		return 1
	default:
		return cmp.Or(cmp.Compare(len(b.career), len(a.career)), cmp.Compare(oddities(a.name), oddities(b.name)), cmp.Compare(accents(b.name), accents(a.name)), cmp.Compare(a.name, b.name))
	}
}

// isCommon reports whether a spelling is too common to be a typing error for
// another one: where no register knows either, an error is rare.
func isCommon(wrong, right *spelling) bool {
	return wrong.who != right.who && wrong.registered == nil && right.registered == nil &&
		len(wrong.career) >= many && many*len(wrong.career) > len(right.career)
}

// oddities counts what a name has that names seldom have: commas, accents apart
// from their letters, blanks that are no single ordinary ones, characters that
// nobody sees.
func oddities(name string) int {
	n := strings.Count(name, "  ")
	for _, r := range name {
		if r == ',' || unicode.Is(unicode.Mn, r) || r != ' ' && unicode.IsSpace(r) || words.Hidden(r) {
			n++
		}
	}
	return n
}

// accents counts the letters and signs of a name that are not plain.
func accents(name string) int {
	n := 0
	for _, r := range name {
		if r >= utf8.RuneSelf || r == '-' || r == '\'' {
			n++
		}
	}
	return n
}

// compatriots reports whether two people may be one by the nations they ran for,
// as far as these are known.
func compatriots(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 || slices.Contains(a, "") || slices.Contains(b, "") {
		return true
	}
	return slices.ContainsFunc(a, func(one string) bool {
		return slices.Contains(b, one) || slices.ContainsFunc(b, func(other string) bool { return mayBeOne(one, other) })
	})
}

// bornApart reports whether two people cannot be one by their births, as far as
// these are known.
func bornApart(a, b []date.Date) bool {
	for _, one := range a {
		if slices.ContainsFunc(b, func(other date.Date) bool { return !athlete.Conflict(one, other) }) {
			return false
		}
	}
	return len(a) > 0 && len(b) > 0
}
