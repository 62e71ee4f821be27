package people

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Merge is the plan by which two entries become the first of them, which has all that
// either says. The error is an [Error] where they contradict each other.
func (r *Registers) Merge(a, b string) (*Plan, error) {
	one, other, err := r.two(a, b)
	if err != nil {
		return nil, err
	}
	joined, err := joinedOf(one, other)
	if err != nil {
		return nil, err
	}
	p := newPlan([]string{other.ID})
	into := p.register(r.docs[one.register])
	from := p.register(r.docs[other.register])
	joined.Source = citationOf(into, from, one, other)
	into.Athletes[one.index] = joined
	from.Athletes = slices.Delete(from.Athletes, other.index, other.index+1)
	if len(from.Athletes) == 0 {
		return nil, &Error{r.docs[other.register].File + ": nobody would be left in it", "name the two the other way round, or move the entry by hand and remove the file"}
	}
	if into != from {
		withoutUnused(from, r.docs[other.register].Register)
	}
	p.id = func(of mention) string {
		if of.who.ID != "" && of.who.ID == other.ID {
			return joined.ID
		}
		return of.who.ID
	}
	return p, nil
}

// two is the entries that two texts name. A name that two share, given twice, is both.
func (r *Registers) two(a, b string) (one, other entry, err error) {
	if found := r.called(a); len(found) == 2 && words.Fold(a) == words.Fold(b) {
		return found[0], found[1], nil
	}
	if one, err = r.one(a); err != nil {
		return one, other, err
	}
	if other, err = r.one(b); err == nil && one.Athlete == other.Athlete {
		err = &Error{fmt.Sprintf("%q and %q: one entry already", a, b), "name two entries"}
	}
	return one, other, err
}

// register is the changed value of the register of a document.
func (p *Plan) register(doc *document.Doc) *race.Register {
	if known := p.registers[doc]; known != nil {
		return known
	}
	register := *doc.Register
	register.Athletes = slices.Clone(register.Athletes)
	register.Sources = slices.Clone(register.Sources)
	p.registers[doc] = &register
	return &register
}

// joinedOf is what two entries say of one person. An id that only the second has the
// first takes over.
func joinedOf(one, other entry) (race.Athlete, error) {
	j := *one.Athlete
	contradict := func(what, a, b string) error {
		return &Error{
			fmt.Sprintf("%s %s of %s and %s of %s contradict each other", what, a, one.Name, b, other.Name),
			"correct one of the two entries first, if they are one person",
		}
	}
	if j.ID == "" {
		j.ID = other.ID
	}
	switch {
	case j.Sex == "":
		j.Sex = other.Sex
	case other.Sex != "" && other.Sex != j.Sex:
		return j, contradict("sex", string(j.Sex), string(other.Sex))
	}
	switch born, ok := bornOf(one.Born, other.Born); {
	case !ok:
		return j, contradict("born", one.Born.String(), other.Born.String())
	default:
		j.Born = born
	}
	nations, ok := nationsOf(one.Nations, other.Nations)
	if !ok {
		return j, contradict("nations", represented(one.Nations), represented(other.Nations))
	}
	j.Nations = nations
	j.IDs = slices.Clone(one.IDs)
	for _, id := range other.IDs {
		i := slices.IndexFunc(j.IDs, func(known race.ForeignID) bool { return known.Base == id.Base })
		switch {
		case i < 0:
			j.IDs = append(j.IDs, id)
		case j.IDs[i] != id:
			return j, contradict("ids "+id.Base+":", j.IDs[i].ID, id.ID)
		}
	}
	slices.SortFunc(j.IDs, func(a, b race.ForeignID) int { return strings.Compare(a.Base, b.Base) })
	j.Also = alsoOf(one, other)
	j.Note = one.Note
	if other.Note != one.Note {
		j.Note = words.Join("; ", one.Note, other.Note)
	}
	return j, nil
}

// bornOf is the fuller of two birth dates that can be one.
func bornOf(a, b date.Date) (date.Date, bool) {
	switch {
	case a.IsZero():
		return b, true
	case b.IsZero():
		return a, true
	case !a.Overlaps(b):
		return a, false
	case len(b.String()) > len(a.String()):
		return b, true
	default:
		return a, true
	}
}

// nationsOf is the nations of one person, of whom each list has all or some.
func nationsOf(a, b []race.Representation) ([]race.Representation, bool) {
	if len(b) > len(a) {
		a, b = b, a
	}
	joined := slices.Clone(a)
	at := 0
	for _, n := range b {
		for at < len(joined) && joined[at].Nation != n.Nation {
			at++
		}
		if at == len(joined) {
			return nil, false
		}
		switch until := joined[at].Until; {
		case until.IsZero():
			if !n.Until.IsZero() && at == len(joined)-1 {
				return nil, false // until a day, and yet the last one
			}
			joined[at].Until = n.Until
		case !n.Until.IsZero() && n.Until != until:
			return nil, false
		}
		at++
	}
	return joined, true
}

// represented is nations in words.
func represented(nations []race.Representation) string {
	var all []string
	for _, n := range nations {
		all = append(all, words.Join(" until ", n.Nation, n.Until.String()))
	}
	return words.List(all)
}

// alsoOf is the other spellings of the first of two entries: its own, and those of the
// second, each once.
func alsoOf(one, other entry) []string {
	also := slices.Clone(one.Also)
	for _, name := range append([]string{other.Name}, other.Also...) {
		is := func(known string) bool { return words.Fold(known) == words.Fold(name) }
		if !is(one.Name) && !slices.ContainsFunc(also, is) {
			also = append(also, name)
		}
	}
	return also
}

// citationOf is the sources of both entries, of which those of another register are taken
// over.
func citationOf(into, from *race.Register, one, other entry) race.Citation {
	keys := map[string]string{} // of the second, as the first register has them
	take := func(all []string) (taken []string) {
		for _, key := range all {
			if _, known := keys[key]; !known {
				keys[key] = adopted(into, from, key)
			}
			taken = append(taken, keys[key])
		}
		return taken
	}
	c := race.Citation{All: slices.Clone(one.Source.All), Parts: slices.Clone(one.Source.Parts)}
	effective := other.Source.All
	if into != from && len(effective) == 0 {
		effective = from.Source.All
	}
	if fresh := missing(slices.Concat(c.All, into.Source.All), take(effective)); len(fresh) > 0 {
		if len(c.All) == 0 {
			c.All = slices.Clone(into.Source.All)
		}
		c.All = append(c.All, fresh...)
	}
	for _, part := range other.Source.Parts {
		taken := take(part.Sources)
		i := slices.IndexFunc(c.Parts, func(known race.CitedPart) bool { return known.Key == part.Key })
		if i < 0 {
			c.Parts = append(c.Parts, race.CitedPart{Key: part.Key, Sources: taken})
			continue
		}
		c.Parts[i].Sources = slices.Concat(c.Parts[i].Sources, missing(c.Parts[i].Sources, taken))
	}
	return c
}

// missing is what is not among what is there.
func missing(there, all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(key string) bool { return slices.Contains(there, key) })
}

// adopted is the key of a source of another register, which the register lists from now on
// unless it does already.
func adopted(into, from *race.Register, key string) string {
	i := slices.IndexFunc(from.Sources, func(s race.Source) bool { return s.Key == key })
	if into == from || i < 0 {
		return key
	}
	source := from.Sources[i]
	for _, known := range into.Sources {
		same := known
		if same.Key = key; same == source {
			return known.Key
		}
	}
	source.Key = race.FreeKey(into.Sources, key)
	into.Sources = append(into.Sources, source)
	return source.Key
}

// withoutUnused drops the sources that an entry alone had named.
func withoutUnused(register, before *race.Register) {
	used, was := cited(register), cited(before)
	register.Sources = slices.DeleteFunc(register.Sources, func(s race.Source) bool { return was[s.Key] && !used[s.Key] })
}

// cited is the keys of the sources that a register names.
func cited(register *race.Register) map[string]bool {
	keys := map[string]bool{}
	add := func(c race.Citation) {
		for _, key := range c.All {
			keys[key] = true
		}
		for _, part := range c.Parts {
			for _, key := range part.Sources {
				keys[key] = true
			}
		}
	}
	add(register.Source)
	for i := range register.Athletes {
		add(register.Athletes[i].Source)
	}
	return keys
}
