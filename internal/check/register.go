package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
)

// ofRegister is what is wrong with the sense of a register by itself.
func ofRegister(register *race.Register) []found {
	c := registerCheck{register: register, citing: newCiting(register.Sources)}
	c.errors()
	c.names()
	for i := range register.Athletes {
		c.nations(i)
	}
	return append(c.found, c.citing.unused(register.Sources)...)
}

// errorsOfRegister is [ofRegister] without the rules that are no errors.
func errorsOfRegister(register *race.Register) []found {
	c := registerCheck{register: register, citing: newCiting(register.Sources)}
	c.errors()
	return append(c.found, c.citing.found...)
}

// registerCheck gathers what is wrong with one register.
type registerCheck struct {
	register *race.Register
	citing   *citing
	found    []found
}

// errors looks for what is broken by errors.
func (c *registerCheck) errors() {
	c.ids()
	for i := range c.register.Athletes {
		c.order(i)
	}
	c.citing.look(c.register.Source, document.Key("source"))
	for i := range c.register.Athletes {
		c.citing.look(c.register.Athletes[i].Source, document.Key("athletes"), document.Index(i), document.Key("source"))
	}
}

func (c *registerCheck) report(rule, message string, path []document.Step) {
	c.found = append(c.found, found{rule: rule, message: message, path: path})
}

// ofAthlete is the path to a value of an athlete.
func ofAthlete(one int, value ...document.Step) []document.Step {
	return append([]document.Step{document.Key("athletes"), document.Index(one)}, value...)
}

// ids reports an id that two athletes have.
func (c *registerCheck) ids() {
	first := map[string]int{}
	for i := range c.register.Athletes {
		one := &c.register.Athletes[i]
		if one.ID == "" {
			continue
		}
		if other, taken := first[one.ID]; taken {
			c.report("same-id", fmt.Sprintf("id %s: also that of athlete %d, %s", one.ID, other+1, c.register.Athletes[other].Name), ofAthlete(i, document.Key("id")))
			continue
		}
		first[one.ID] = i
	}
	elsewhere := map[race.ForeignID]int{}
	for i := range c.register.Athletes {
		one := &c.register.Athletes[i]
		for _, id := range one.IDs {
			if other, taken := elsewhere[id]; taken {
				c.report("same-id", fmt.Sprintf("ids %s %s: also that of athlete %d, %s", id.Base, id.ID, other+1, c.register.Athletes[other].Name),
					ofAthlete(i, document.Key("ids"), document.Key(id.Base)))
				continue
			}
			elsewhere[id] = i
		}
	}
}

// names reports a name that two athletes have, by any of their spellings, unless
// each has an id.
func (c *registerCheck) names() {
	type key struct {
		name   uint64
		withID bool
	}
	first, compared := make(map[key][]spelt, len(c.register.Athletes)), spellings{}
	for i := range c.register.Athletes {
		one := &c.register.Athletes[i]
		theirs := map[string]bool{}
		for j, name := range append([]string{one.Name}, one.Also...) {
			this, alike := spelt{i, j, name}, athlete.NameKeyOf(name)
			if theirs[name] {
				c.sharedName(this, this)
			}
			if name == "" || theirs[name] {
				continue
			}
			theirs[name] = true
			if !c.shares(this, first[key{alike, false}], compared) && one.ID == "" {
				c.shares(this, first[key{alike, true}], compared)
			}
			first[key{alike, one.ID != ""}] = append(first[key{alike, one.ID != ""}], this)
		}
	}
}

// spelt is a spelling of a name of a register: the first of an athlete is the name
// itself.
type spelt struct {
	athlete, number int
	name            string
}

// shares reports a spelling that is also one of another athlete, and whether it is.
func (c *registerCheck) shares(this spelt, others []spelt, compared spellings) bool {
	one := &c.register.Athletes[this.athlete]
	for _, of := range others[:min(len(others), mostAlike)] {
		other := &c.register.Athletes[of.athlete]
		if this.athlete != of.athlete && (one.Sex == other.Sex || one.Sex == "" || other.Sex == "") && compared.areOne(this.name, of.name) {
			c.sharedName(this, of)
			return true
		}
	}
	return false
}

func (c *registerCheck) sharedName(told, other spelt) {
	whose := fmt.Sprintf("also that of athlete %d, %s", other.athlete+1, c.register.Athletes[other.athlete].Name)
	if told.athlete == other.athlete {
		whose = "it stands there already"
	}
	path, key := ofAthlete(told.athlete, document.Key("name")), "name"
	if told.number > 0 {
		path, key = ofAthlete(told.athlete, document.Key("also"), document.Index(told.number-1)), "also"
	}
	c.report("shared-name", fmt.Sprintf("%s %q: %s%s", key, told.name, whose, unseen(told.name, other.name)), path)
}

// order holds the nations of an athlete against each other and against the birth.
func (c *registerCheck) order(i int) {
	one := &c.register.Athletes[i]
	for j := range one.Nations {
		if key, problem := outOfOrder(one, j); key != "" {
			c.report("nation-order", problem, ofAthlete(i, document.Key("nations"), document.Index(j), document.Key(key)))
		}
	}
}

// outOfOrder tells which key of a nation of an athlete does not fit the one before or the birth, and how.
func outOfOrder(one *race.Athlete, j int) (key, problem string) {
	r := one.Nations[j]
	switch {
	case isBefore(r.Until, one.Born):
		return "until", "until " + r.Until.String() + ": before the birth on " + one.Born.String()
	case j > 0 && isNotAfter(r.Until, one.Nations[j-1].Until):
		return "until", "until " + r.Until.String() + ": not after the " + one.Nations[j-1].Until.String() + " of the nation before"
	case j > 0 && r.Nation != "" && r.Nation == one.Nations[j-1].Nation:
		return "nation", "nation " + r.Nation + ": the one before too"
	}
	return "", ""
}

// nations holds the nations of an athlete against the years in which they were.
func (c *registerCheck) nations(i int) {
	one := &c.register.Athletes[i]
	from := one.Born
	if !from.IsZero() {
		from = from.First().AddMonths(12 * plausible.Youngest)
	}
	for j, r := range one.Nations {
		if key, _ := outOfOrder(one, j); key == "" && !wasBetween(r.Nation, from, r.Until) {
			c.report("nation-years", "nation "+r.Nation+": not used at that time", ofAthlete(i, document.Key("nations"), document.Index(j), document.Key("nation")))
		}
		if !r.Until.IsZero() {
			from = r.Until
		}
	}
}

// isNotAfter reports whether both days are known and one is surely not after the
// other.
func isNotAfter(a, b date.Date) bool {
	return !a.IsZero() && !b.IsZero() && a.Last().Compare(b.First()) <= 0
}

// wasBetween reports whether a nation may have been in a part of a time, as far as
// its ends are known.
func wasBetween(code string, from, until date.Date) bool {
	n, known := nation.Lookup(code)
	return !known || (from.IsZero() || n.Until == 0 || from.First().Year() <= n.Until) &&
		(until.IsZero() || n.From == 0 || until.Year() >= n.From)
}
