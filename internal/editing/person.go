package editing

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// named is somebody as a document names them.
type named struct {
	sex  race.Sex
	born date.Date
	race.Competitor
}

// personAt is who is named at a path of a document.
func personAt(doc *document.Doc, path []cursor.Step) (who named, ok bool) {
	if len(path) < 3 || path[1].Index < 0 {
		return who, false
	}
	i := path[1].Index
	switch {
	case doc.Race != nil && path[0].Key == "results" && i < len(doc.Race.Results):
		return personOfResult(doc.Race, i, path)
	case doc.List != nil && path[0].Key == "records" && i < len(doc.List.Entries):
		who = named{sex: doc.List.Sex, Competitor: doc.List.Entries[i].Competitor}
		if leg, ok := legAt(who.Legs, path); ok {
			who.Competitor, who.born = race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born
		}
	case doc.Register != nil && path[0].Key == "athletes" && i < len(doc.Register.Athletes):
		a := &doc.Register.Athletes[i]
		who = named{sex: a.Sex, born: a.Born, Competitor: race.Competitor{Athlete: a.Name, ID: a.ID}}
	case doc.Race != nil && path[0].Key == "claims" && i < len(doc.Race.Claims):
		return personOfClaim(doc.Race, &doc.Race.Claims[i], path[len(path)-1].Key)
	}
	return who, who.Athlete != ""
}

func personOfResult(r *race.Race, i int, path []cursor.Step) (who named, ok bool) {
	result := &r.Results[i]
	who = named{sex: r.SexOf(result), born: result.Born, Competitor: result.Competitor}
	if leg, ok := legAt(result.Legs, path); ok {
		who.Competitor, who.born = race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born
	}
	return who, who.Athlete != ""
}

func legAt(legs []race.Leg, path []cursor.Step) (race.Leg, bool) {
	if len(path) < 5 || path[2].Key != "legs" || path[3].Index < 0 || path[3].Index >= len(legs) {
		return race.Leg{}, false
	}
	return legs[path[3].Index], true
}

// personOfClaim is who of a race a claim names, where nobody else has the name.
func personOfClaim(r *race.Race, claim *race.Claim, key string) (who named, ok bool) {
	name := claim.Athlete
	if key == "behind" {
		name = claim.Behind
	}
	found := r.Named(name)
	if name == "" || len(found) != 1 {
		return who, false
	}
	return personOfResult(r, found[0], nil)
}

// who is the person that somebody named is, and what the registers know of them; nil where they know nothing.
func (k *Known) who(n named) (athlete.Person, *athlete.Registered) {
	if k.corpus == nil {
		return athlete.Person{}, nil
	}
	directory := k.corpus.Fork().Directory()
	person, registered := directory.Who(n.sex, &n.Competitor, n.born)
	if k.index != nil {
		person = k.index.Who(n.sex, &n.Competitor, n.born)
	}
	return person, registered
}
