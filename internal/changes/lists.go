package changes

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// lists says what the record lists of a category say together, however many there are.
func (s *side) lists(of record.Category, lists []*record.List) {
	in := of.ListName()
	seen := map[string]int{}
	var cites []string
	for _, l := range lists {
		s.facts.say(Subject{Kind: Entry, In: in, What: "known_to"}, "", textOfDay(l.KnownTo))
		for _, c := range l.Covers {
			from := textOfDay(c.From)
			if c.Always {
				from = "always"
			}
			s.facts.say(Subject{Kind: Entry, In: in, What: "covers " + c.Scope.String()}, "", words.Join(" to ", from, textOfDay(c.To)))
		}
		for i := range l.Entries {
			e := &l.Entries[i]
			s.entry(in, numbered(seen, keyOf(&e.Competitor)+" "+e.Date.String()), e)
			cites = append(cites, fmt.Sprint(keyOf(&e.Competitor), e.Date, l.SourcesOf(e, "mark")))
		}
		cites = append(cites, claimKeys(l.Claims, s.id)...)
	}
	slices.Sort(cites)
	s.facts.say(Subject{Kind: unseen, In: in, What: "sources"}, "", fmt.Sprint(cites))
}

// entry says what an entry says.
func (s *side) entry(in, key string, e *record.Entry) {
	who := e.Name() + ", " + e.Date.String()
	say := func(what, text string) {
		of := Subject{Kind: Entry, In: in, Key: key, What: what}
		if s.facts.say(of, who, text); text != "" {
			f := s.facts[of]
			f.name = e.Name()
			s.facts[of] = f
		}
	}
	var holds []string
	for _, h := range e.Holds {
		holds = append(holds, h.Scope.String()+" "+string(h.Standing))
		say("holds "+h.Scope.String(), string(h.Standing))
	}
	say("", words.Join(", ", append([]string{e.Mark.String()}, holds...)...))
	say("name", e.Name())
	say("mark", e.Mark.String())
	say("auto", e.Auto.String())
	if e.Unit != 0 {
		say("unit", fmt.Sprint(int64(e.Unit)))
	}
	say("nation", e.Nation)
	say("environment", e.On.Code())
	for _, leg := range legFigures(e.Legs) {
		say(leg.what, leg.text)
	}
	say("stadium", e.Venue.Stadium)
	say("city", e.Venue.City)
	say("country", e.Venue.Country)
	say("race", s.id(e.Race))
	say("ratified", textOfDay(e.Ratified))
	say("annulled", textOfDay(e.Annulled))
}

// register says who an athlete of a register is.
func (s *side) register(r *race.Register) {
	seen := map[string]int{}
	for i := range r.Athletes {
		a := &r.Athletes[i]
		key := words.Fold(a.Name)
		if a.ID != "" {
			key = a.ID
		}
		key = numbered(seen, string(a.Sex)+" "+key)
		say := func(what, text string) {
			s.facts.say(Subject{Kind: Athlete, In: "athletes", Key: key, What: what}, a.Name, text)
		}
		nations := make([]string, len(a.Nations))
		for i, n := range a.Nations {
			nations[i] = n.Nation
			if !n.Until.IsZero() {
				nations[i] += " until " + n.Until.String()
			}
		}
		say("", words.Join(", ", a.Name, string(a.Sex)))
		say("name", a.Name)
		say("born", textOfDay(a.Born))
		say("nations", words.Join(", ", nations...))
		say("also", words.Join(", ", slices.Sorted(slices.Values(a.Also))...))
		for _, id := range a.IDs {
			say("ids "+id.Base, id.ID)
		}
		s.facts.say(Subject{Kind: unseen, In: "athletes", Key: key, What: "source"}, a.Name, fmt.Sprint(a.Source))
	}
}
