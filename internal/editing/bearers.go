package editing

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// bearer is who has a name in a class, be it several people.
type bearer struct {
	sex  race.Sex
	name string // folded
}

// classAt is the class of who is named at the place: that of the result or entry where it says one, else that of the document; empty
// where neither says men or women.
func (c *completion) classAt() race.Sex {
	for _, n := range slices.Backward(c.at.Within) {
		if said := n.Get("sex"); said != nil && (said.Text == string(race.Men) || said.Text == string(race.Women)) {
			return race.Sex(said.Text)
		}
	}
	return ""
}

// elsewhere reports whether a person is known, and in the other class alone than that of the place.
func (c *completion) elsewhere() func(*Choice) bool {
	class := c.classAt()
	return func(choice *Choice) bool {
		return choice.Kind == APerson && class != "" && len(choice.classes) > 0 && !slices.Contains(choice.classes, class)
	}
}

// nations is all nations, first those for which who is named beside it is known to have run: on the day of the race, on others.
func (c *completion) nations() []Choice {
	all := nationChoices()
	var first []Choice
	for _, code := range c.nationsKnown() {
		i := slices.IndexFunc(all, func(choice Choice) bool { return choice.Text == code })
		if i >= 0 {
			first = append(first, all[i])
			all = slices.Delete(all, i, i+1)
		}
	}
	return append(first, all...)
}

// nationsKnown is the nations that registers and races know of who is named beside the place, as far as it says who that is.
func (c *completion) nationsKnown() []string {
	in := c.at.In()
	if in == nil {
		return nil
	}
	said := func(key string) string {
		if n := in.Get(key); n != nil {
			return n.Text
		}
		return ""
	}
	who := race.Competitor{Athlete: said("athlete"), ID: said("id")}
	if who.Athlete == "" {
		return nil
	}
	day, _ := date.Parse(c.dayAt())
	classes := []race.Sex{c.classAt()}
	if classes[0] == "" {
		classes = []race.Sex{race.Men, race.Women}
	}
	var all []string
	for _, class := range classes {
		if _, registered := c.known.who(named{sex: class, Competitor: who}); registered != nil {
			if !day.IsZero() {
				on := registered.RepresentedOn(day) // several where the day of a change is not known: the last is likelier
				slices.Reverse(on)
				all = append(all, on...)
			}
			for _, n := range slices.Backward(registered.Nations) {
				all = append(all, n.Nation)
			}
		}
		ran := slices.Clone(c.known.nations[bearer{class, words.Fold(who.Athlete)}])
		slices.SortStableFunc(ran, func(a, b represented) int { return b.last.Compare(a.last) })
		for _, n := range ran {
			all = append(all, n.nation)
		}
	}
	return all
}

// dayAt is the day of the entry or the race at the place, as it is written.
func (c *completion) dayAt() string {
	for _, n := range slices.Backward(c.at.Within) {
		if said := n.Get("date"); said != nil {
			return said.Text
		}
	}
	return ""
}

// represented is a nation for which somebody ran, and the last day.
type represented struct {
	nation string
	last   date.Date
}

// meet notes who has a result in a race: under which name, in which class, for whom.
func (k *Known) meet(people map[string]Choice, r *race.Race, result *race.Result) {
	class := r.SexOf(result)
	names := []string{result.Athlete}
	for _, leg := range result.Legs {
		names = append(names, leg.Athlete)
	}
	for _, name := range names {
		if name == "" {
			continue
		}
		of, known := people[name]
		if !known {
			of = Choice{Text: name, About: result.Nation, Kind: APerson}
		}
		of.in(class)
		people[name] = of
		if result.Nation != "" {
			k.ranFor(bearer{class, words.Fold(name)}, represented{result.Nation, r.Date})
		}
	}
}

// ranFor notes for whom somebody ran.
func (k *Known) ranFor(who bearer, what represented) {
	all := k.nations[who]
	i := slices.IndexFunc(all, func(before represented) bool { return before.nation == what.nation })
	switch {
	case i < 0:
		k.nations[who] = append(all, what)
	case all[i].last.Before(what.last):
		all[i].last = what.last
	}
}

// in notes that somebody is of a class.
func (c *Choice) in(class race.Sex) {
	if (class == race.Men || class == race.Women) && !slices.Contains(c.classes, class) {
		c.classes = append(c.classes, class)
	}
}
