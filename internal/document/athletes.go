package document

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

func registerFields() []field[race.Register] {
	table := athleteFields()
	people := expected{"a list of athletes", keyform.Objects, schema.List(keyform.TakesTable("athlete", athleteKeys))}
	athletes := newField("athletes", "the people", people, func(r *reader, n *syntax.Node, v *race.Register) {
		v.Athletes = readObjects(r, n, "athlete", table)
	}, func(v *race.Register) *syntax.Node { return writtenObjects(table, v.Athletes) }).of(athleteKeys).must()
	return []field[race.Register]{
		kindField[race.Register](Athletes),
		registerCitation("the sources of the athletes that name none", func(v *race.Register) *race.Citation { return &v.Source }),
		sourcesField(func(v *race.Register) *[]race.Source { return &v.Sources }),
		athletes,
		allowField(func(v *race.Register) *[]race.Allowance { return &v.Allow }),
	}
}

// registerCitation is a citation in a register, where nothing has points or
// segments.
func registerCitation[T any](doc string, ptr func(*T) *race.Citation) field[T] {
	f := citationField(doc, athleteKeys, ptr)
	f.Takes = keyform.TakesCitation(athleteKeys)
	return f
}

func athleteKeys() []keyform.Key { return keysOf(athleteFields()) }

func athleteFields() []field[race.Athlete] {
	table := representationFields()
	represented := expected{"a list of {nation, until}", keyform.Objects, schema.List(keyform.TakesTable("nation", representationKeys))}
	nations := newField("nations", "whom the athlete ran for, in order", represented, func(r *reader, n *syntax.Node, v *race.Athlete) {
		if r.few(n, "nations") {
			v.Nations = readObjects(r, n, "nation", table)
		}
	}, func(v *race.Athlete) *syntax.Node { return writtenIfAny(table, v.Nations) }).of(representationKeys)
	return []field[race.Athlete]{
		textField("name", "the name as it is usually published", func(v *race.Athlete) *string { return &v.Name }).must(),
		keyField("id", "where two people share a name", func(v *race.Athlete) *string { return &v.ID }),
		wordField("sex", "men or women", race.Sexes(), func(v *race.Athlete) *race.Sex { return &v.Sex }),
		dateField("born", "the birth date, or as much of it as is known", true, func(v *race.Athlete) *date.Date { return &v.Born }),
		newField("also", "other spellings and former names", expected{"a list of names", keyform.Texts, schema.List(schema.Text)}, func(r *reader, n *syntax.Node, v *race.Athlete) {
			v.Also = readWords(r, n, "also", func(item *syntax.Node) bool {
				_, ok := r.text(item, "name")
				return ok
			})
		}, func(v *race.Athlete) *syntax.Node { return writtenWords(v.Also) }),
		nations,
		foreignIDsField(),
		textField("note", "what a reader should know", func(v *race.Athlete) *string { return &v.Note }),
		registerCitation("the sources, or the sources of single figures", func(v *race.Athlete) *race.Citation { return &v.Source }),
	}
}

func representationKeys() []keyform.Key { return keysOf(representationFields()) }

func representationFields() []field[race.Representation] {
	return []field[race.Representation]{
		nationField("nation", "the nation's code", func(v *race.Representation) *string { return &v.Nation }).must(),
		dateField("until", "the day on which the next nation begins", false, func(v *race.Representation) *date.Date { return &v.Until }),
	}
}
