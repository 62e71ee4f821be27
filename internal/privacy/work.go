package privacy

import (
	"reflect"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// work is what becomes of one document.
type work struct {
	Report

	options  *Options
	texts    textFields
	words    *birthWords
	index    *athlete.Index
	names    *leftOut           // nil where nobody is left out
	families *lexicon           // the family names of those of the document who are left out
	minors   *lexicon           // the names of those of the document who may be under age
	births   map[date.Date]bool // the days on which those of the document were born
	changed  bool
}

// somebody is one who stands in the document.
type somebody struct {
	name, id *string
	born     *date.Date // nil in record lists
	note     *string    // of the result or athlete; nil of a leg
	source   *race.Citation
}

// look learns who of a document is left out, and who may be under age.
func (w *work) look(sex race.Sex, at place, c *race.Competitor, born date.Date) {
	known := w.index.BornOf(sex, c, born)
	if w.options.MayBeMinor(born) || w.options.MayBeMinor(known) {
		addFull(w.minors, c.Athlete, c.Athlete)
	}
	for _, day := range []date.Date{born, known} {
		if day.IsFull() {
			w.births[day] = true
		}
	}
	if of, is := w.pseudonym(at); is {
		addFamily(w.families, c.Athlete, of.name)
	}
}

// addFull adds a name and the family name.
func addFull(l *lexicon, name, word string) {
	l.add(athlete.NameParts(name), word)
	addFamily(l, name, word)
}

func addFamily(l *lexicon, name, word string) {
	if parts := athlete.NameParts(words.GivenFirst(name)); len(parts) > 0 {
		l.add(parts[len(parts)-1:], word)
	}
}

// pseudonym is what stands for whoever stands at a place, and false where that is the name.
func (w *work) pseudonym(at place) (of pseudonym, is bool) {
	if w.names == nil {
		return pseudonym{}, false
	}
	of, is = w.names.pseudonyms[at]
	return of, is
}

// person changes what is told of one who stands at a place. Who is left out has no birth either.
func (w *work) person(at place, who somebody) {
	of, left := w.pseudonym(at)
	if left {
		w.changed = true
		w.Names++
		*who.name = of.name
		if *who.id != "" {
			*who.id = of.key
		}
	}
	if who.born == nil || who.born.IsZero() {
		return
	}
	isMinor, born := w.options.MayBeMinor(*who.born), w.options.birth(*who.born)
	if left {
		born = date.Date{}
	}
	if born != *who.born {
		*who.born = born
		w.Births++
		w.changed = true
	}
	if isMinor && who.note != nil && w.words.tells(*who.note) {
		*who.note = ""
		w.Texts++
	}
}

// race changes a race.
func (w *work) race(r *race.Race) {
	at := func(i, leg int) place { return place{racePlace + r.ID, i, leg} }
	for i := range r.Results {
		result := &r.Results[i]
		w.look(r.SexOf(result), at(i, -1), &result.Competitor, result.Born)
		for j := range result.Legs {
			leg := &result.Legs[j]
			w.look(r.SexOf(result), at(i, j), &race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born)
		}
	}
	r.Claims = w.claims(r.Claims, func(name string) (place, bool) {
		found := r.Named(name)
		if len(found) != 1 {
			return place{}, false
		}
		return at(found[0], -1), true
	})
	for i := range r.Results {
		result := &r.Results[i]
		w.person(at(i, -1), somebody{&result.Athlete, &result.ID, &result.Born, &result.Note, &result.Source})
		w.legs(result.Legs, func(j int) place { return at(i, j) })
	}
	w.mentioned(racePlace+r.ID, r.ID)
	w.rest(reflect.ValueOf(r))
	for i := range r.Results {
		cite(&r.Results[i].Source, "born", r.Results[i].Born.IsZero())
		cite(&r.Results[i].Source, "note", r.Results[i].Note == "")
	}
	cite(&r.Source, "note", r.Note == "")
	said(r.Sources)
}

// legs changes those of a team.
func (w *work) legs(legs []race.Leg, at func(int) place) {
	for j := range legs {
		w.person(at(j), somebody{name: &legs[j].Athlete, id: &legs[j].ID, born: &legs[j].Born})
	}
}

// list changes a record list.
func (w *work) list(l *record.List) {
	at := func(i, leg int) place { return place{listPlace + l.Name, i, leg} }
	for i := range l.Entries {
		w.look(l.Sex, at(i, -1), &l.Entries[i].Competitor, date.Date{})
		for j := range l.Entries[i].Legs {
			leg := &l.Entries[i].Legs[j]
			w.look(l.Sex, at(i, j), &race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born)
		}
	}
	l.Claims = w.claims(l.Claims, func(name string) (place, bool) {
		i := slices.IndexFunc(l.Entries, func(e record.Entry) bool { return e.ID == name || words.Fold(e.Name()) == words.Fold(name) })
		return at(i, -1), i >= 0
	})
	for i := range l.Entries {
		entry := &l.Entries[i]
		w.person(at(i, -1), somebody{name: &entry.Athlete, id: &entry.ID})
		w.legs(entry.Legs, func(j int) place { return at(i, j) })
	}
	w.mentioned(listPlace+l.Name, l.Name)
	w.rest(reflect.ValueOf(l))
	for i := range l.Entries {
		cite(&l.Entries[i].Source, "note", l.Entries[i].Note == "")
	}
	cite(&l.Source, "note", l.Note == "")
	said(l.Sources)
}

// register changes a register. Of who is left out it says the sex and the nations alone.
func (w *work) register(r *race.Register) {
	at := func(i int) place { return place{registerPlace + r.Name, i, -1} }
	for i := range r.Athletes {
		one := &r.Athletes[i]
		w.look(one.Sex, at(i), &race.Competitor{Athlete: one.Name, ID: one.ID}, one.Born)
	}
	before := cited(r)
	for i := range r.Athletes {
		one := &r.Athletes[i]
		_, left := w.pseudonym(at(i))
		w.person(at(i), somebody{&one.Name, &one.ID, &one.Born, &one.Note, &one.Source})
		if left {
			one.Also, one.IDs, one.Note, one.Source = nil, nil, "", race.Citation{}
		}
	}
	if after := cited(r); len(after) < len(before) { // a source of one person leads to that person
		r.Sources = slices.DeleteFunc(r.Sources, func(s race.Source) bool { return before[s.Key] && !after[s.Key] })
	}
	w.mentioned(registerPlace+r.Name, r.Name)
	w.rest(reflect.ValueOf(r))
	for i := range r.Athletes {
		cite(&r.Athletes[i].Source, "born", r.Athletes[i].Born.IsZero())
		cite(&r.Athletes[i].Source, "note", r.Athletes[i].Note == "")
	}
	said(r.Sources)
}

// rest changes all texts that are left.
func (w *work) rest(v reflect.Value) {
	if w.names == nil && w.options.Births == InFull && w.minors.isEmpty() {
		return
	}
	w.texts.each(v, "", w.text)
}

// mentioned notes an id that mentions a name.
func (w *work) mentioned(document, id string) {
	if w.names != nil && w.names.inTexts.mentions(id) {
		w.Addresses = append(w.Addresses, document)
	}
}

// cited is the keys of sources that a register names.
func cited(r *race.Register) map[string]bool {
	keys := map[string]bool{}
	for _, key := range r.Source.Keys() {
		keys[key] = true
	}
	for i := range r.Athletes {
		for _, key := range r.Athletes[i].Source.Keys() {
			keys[key] = true
		}
	}
	return keys
}

// cite drops where a figure comes from that is gone.
func cite(c *race.Citation, key string, gone bool) {
	if gone {
		c.Parts = slices.DeleteFunc(c.Parts, func(p race.CitedPart) bool { return p.Key == key })
	}
}

// said sees to it that every source says something, as it must.
func said(sources []race.Source) {
	for i := range sources {
		s := &sources[i]
		if s.Publisher+s.Title+s.URL+s.Quote+s.Page+s.SHA256+s.Note == "" && s.Date.IsZero() {
			s.Publisher = withheld
		}
	}
}
