package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// twoPlaces reports an athlete who is said to have run in two cities on a day.
func (c *checker) twoPlaces() {
	for _, who := range c.everybody() {
		var day []run // the first in each city
		for _, r := range c.runs[who] {
			if r.city == "" || !r.date.IsFull() {
				continue
			}
			if len(day) > 0 && day[0].date != r.date {
				day = day[:0]
			}
			i := slices.IndexFunc(day, func(of run) bool { return c.elsewhere(r, of) && !c.names(r, of) && !c.names(of, r) })
			if i >= 0 {
				c.inTwoPlaces(r, day[i])
			}
			if !slices.ContainsFunc(day, func(of run) bool { return !c.elsewhere(r, of) }) {
				day = append(day, r)
			}
		}
	}
}

func (c *checker) inTwoPlaces(told, other run) {
	if doc, _ := c.later(told.doc, other.doc); doc != told.doc {
		told, other = other, told
	}
	c.at(told, "athlete", "two-places", fmt.Sprintf("%s: ran in %s on %s too, says %s", told.athlete, other.city, told.date, c.name(other.doc)))
}

// elsewhere reports whether two runs were in different cities.
func (c *checker) elsewhere(a, b run) bool {
	return c.people.fold(a.city) != c.people.fold(b.city)
}

// names reports whether a run is an entry of a list that names the race of
// another: the two are held against each other by another rule.
func (c *checker) names(entry, of run) bool {
	return entry.entry && !of.entry && c.set.Summaries[entry.doc].list.Entries[entry.index].Race == c.name(of.doc)
}

// birth is when somebody was born, as a document has it.
type birth struct {
	date date.Date
	doc  int
	tell func(message string)
}

// births reports birth dates of one athlete that cannot be the same.
func (c *checker) births() {
	known := map[person][]birth{}
	look := func(who person, name string, b birth) {
		if b.date.IsZero() || who == (person{}) {
			return
		}
		i := slices.IndexFunc(known[who], func(of birth) bool { return !of.date.Overlaps(b.date) })
		if i < 0 {
			if !slices.ContainsFunc(known[who], func(of birth) bool { return of.date == b.date }) {
				known[who] = append(known[who], b)
			}
			return
		}
		other := known[who][i]
		if told, _ := c.later(b.doc, other.doc); told != b.doc {
			b, other = other, b
		}
		b.tell(fmt.Sprintf("%s: born %s, but %s in %s", name, b.date, other.date, c.name(other.doc)))
	}
	for _, one := range c.registered() {
		who, known := c.people.who(one.class, one.Name, one.ID)
		if known == nil {
			who = person{} // shares the name with another
		}
		look(who, one.Name, birth{one.Born, one.doc, func(message string) {
			c.report(one.doc, "two-births", message, one.path(document.Key("born"))...)
		}})
	}
	for _, r := range c.races {
		for i := range r.Results {
			result := &r.Results[i]
			who, _ := c.people.who(r.Sex, result.Athlete, result.ID)
			look(who, result.Athlete, birth{result.Born, r.doc, func(message string) {
				c.atResult(place{r.doc, i}, "born", "two-births", message)
			}})
		}
	}
}

// sexes reports an athlete who stands among men and among women, unless the
// registers know one of each. A register that cannot be read might. Where most
// of a document is told so, its own sex is.
func (c *checker) sexes() {
	if c.faulty(document.Athletes) {
		return
	}
	told := make([][]run, len(c.set.Summaries))
	for _, who := range c.everybody() {
		other := who.other()
		if who.sex == race.Men && len(c.runs[other]) > 0 {
			continue // told of her
		}
		if len(c.runs[other]) == 0 && !c.registeredAs(other) || c.registeredAs(who) && c.registeredAs(other) {
			continue
		}
		if !compatriots(nations(c.runs[who]), nations(c.runs[other])) {
			continue
		}
		// The registers, or else the greater number, say which of the two is wrong.
		wrong, right := who, other
		if c.registeredAs(who) || !c.registeredAs(other) && len(c.runs[other]) < len(c.runs[who]) {
			wrong, right = other, who
		}
		if len(c.runs[right]) == 0 && len(c.runs[wrong]) >= many {
			c.wrongSex(right, c.runs[wrong][0])
			continue
		}
		for _, r := range c.runs[wrong] {
			told[r.doc] = append(told[r.doc], r)
		}
	}
	for doc, runs := range told {
		c.ofOtherSex(doc, runs)
	}
}

// other is a person of the same name of the other class.
func (p person) other() person {
	if p.sex == race.Men {
		p.sex = race.Women
	} else {
		p.sex = race.Men
	}
	return p
}

// wrongSex reports an athlete of a register whom all races have in the other
// class.
func (c *checker) wrongSex(who person, in run) {
	_, athlete := c.people.who(who.sex, in.athlete, who.id)
	if athlete != nil {
		c.report(athlete.doc, "two-sexes", fmt.Sprintf("%s: among the %s here, among the %s elsewhere", athlete.Name, who.sex, who.other().sex),
			athlete.path(document.Key("sex"))...)
	}
}

// ofOtherSex reports the runs of a document that are of people who are of the
// other class elsewhere.
func (c *checker) ofOtherSex(doc int, runs []run) {
	sex, size := race.Sex(""), 0
	if of := c.set.Summaries[doc]; of.race != nil {
		sex, size = of.race.Sex, len(of.race.Results)
	} else if of.list != nil {
		sex, size = of.list.Sex, len(of.list.Entries)
	}
	elsewhere := person{sex: sex}.other().sex
	if len(runs) > 1 && 2*len(runs) > size {
		c.report(doc, "two-sexes", fmt.Sprintf("sex %s: %s and %d more are among the %s elsewhere", sex, runs[0].athlete, len(runs)-1, elsewhere), document.Key("sex"))
		return
	}
	for _, r := range runs {
		c.at(r, "athlete", "two-sexes", fmt.Sprintf("%s: among the %s here, among the %s elsewhere", r.athlete, sex, elsewhere))
	}
}

// registeredAs reports whether the registers know a person.
func (c *checker) registeredAs(who person) bool {
	if who.id != "" {
		return slices.ContainsFunc(c.people.byID[who.id], func(r registered) bool { return r.class == who.sex })
	}
	return len(c.people.byName[who]) > 0
}

// nations holds the nations of results and entries against the registers.
func (c *checker) nations() {
	for _, who := range c.everybody() {
		var wrong []run
		var athlete *registered
		for _, r := range c.runs[who] {
			_, known := c.people.who(who.sex, r.athlete, who.id)
			if known == nil || r.nation == "" || nation.IsNeutral(r.nation) {
				continue
			}
			athlete = known
			if on := known.RepresentedOn(r.date); len(on) > 0 && !slices.Contains(on, r.nation) {
				wrong = append(wrong, r)
			}
		}
		if len(wrong) >= many && len(wrong) == len(c.runs[who]) {
			c.report(athlete.doc, "register-nation", fmt.Sprintf("%s: ran for %s, says %s", athlete.Name, wrong[0].nation, c.name(wrong[0].doc)),
				athlete.path(document.Key("nations"))...)
			continue
		}
		for _, r := range wrong {
			c.at(r, "nation", "register-nation", fmt.Sprintf("%s: ran for %s, but for %s by %s",
				r.athlete, r.nation, athlete.RepresentedOn(r.date)[0], c.name(athlete.doc)))
		}
	}
}
