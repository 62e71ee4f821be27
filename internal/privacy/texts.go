package privacy

import (
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// textFields is where texts stand in values of some types, found out once: also what is added to documents in times to come
// is looked through. Codes and numbers of a type of their own hold no names.
type textFields map[reflect.Type][]textField

// textField is a field of a struct that is a text or holds some.
type textField struct {
	index int
	name  string
}

// newTextFields finds the texts of some values in the fields that are wanted, by name.
func newTextFields(wanted func(field string) bool, values ...any) textFields {
	fields := textFields{}
	for _, v := range values {
		fields.holds(reflect.TypeOf(v), wanted)
	}
	return fields
}

// holds reports whether values of a type hold texts that are wanted, and learns where.
func (f textFields) holds(t reflect.Type, wanted func(field string) bool) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return isText(t.Elem()) || f.holds(t.Elem(), wanted)
	case reflect.Struct:
		if _, known := f[t]; !known {
			f[t] = nil // of a type within itself
			f[t] = f.of(t, wanted)
		}
		return len(f[t]) > 0
	default:
		return false
	}
}

// of is the fields of a struct that hold texts that are wanted.
func (f textFields) of(t reflect.Type, wanted func(field string) bool) []textField {
	var all []textField
	for i := range t.NumField() {
		field := t.Field(i)
		switch {
		case !field.IsExported() || isAddress(t, field.Name) || isOfPerson(t, field.Name):
		case isText(field.Type), isText(elem(field.Type)):
			if wanted(field.Name) {
				all = append(all, textField{i, field.Name})
			}
		case f.holds(field.Type, wanted):
			all = append(all, textField{i, field.Name})
		}
	}
	return all
}

func isText(t reflect.Type) bool { return t == reflect.TypeFor[string]() }

// elem is the type of what a list or pointer holds, and any other type itself.
func elem(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Slice || t.Kind() == reflect.Array || t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// each hands every text of a value to edit, by the name of the field in which it stands, and puts there what edit makes of
// it.
func (f textFields) each(v reflect.Value, field string, edit func(field, text string) string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			f.each(v.Elem(), field, edit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			f.each(v.Index(i), field, edit)
		}
	case reflect.Struct:
		for _, of := range f[v.Type()] {
			f.each(v.Field(of.index), of.name, edit)
		}
	case reflect.String:
		if text := edit(field, v.String()); text != v.String() {
			v.SetString(text)
		}
	default: // numbers
	}
}

// isAddress reports whether a field is the name of a file, by which other documents and pages find it.
func isAddress(of reflect.Type, field string) bool {
	switch of {
	case reflect.TypeFor[race.Race]():
		return field == "ID"
	case reflect.TypeFor[record.List](), reflect.TypeFor[race.Register]():
		return field == "Name"
	default:
		return field == "Race" || field == "SHA256"
	}
}

// isOfPerson reports whether a field says who somebody is, which no text decides: a namesake keeps the name.
func isOfPerson(of reflect.Type, field string) bool {
	switch of {
	case reflect.TypeFor[race.Competitor](), reflect.TypeFor[race.Leg]():
		return field == "Athlete" || field == "ID"
	case reflect.TypeFor[race.Athlete]():
		return field == "Name" || field == "ID" || field == "Also"
	case reflect.TypeFor[race.Claim]():
		return field == "Athlete" || field == "Behind"
	default:
		return false
	}
}

// isProse reports whether a field holds sentences, in which people are called by their family names.
func isProse(field string) bool {
	return slices.Contains([]string{"Note", "Says", "Quote", "Title", "Conditions", "What", "Because", "Ineligible"}, field)
}

// tellsOfPeople reports whether what stands in a field may tell of births and ages: without names that are left out nothing
// else changes.
func tellsOfPeople(field string) bool { return isProse(field) || field == "URL" }

// mustSay reports whether a field cannot be empty: its being there means something.
func mustSay(field string) bool {
	return field == "What" || field == "Because" || field == "Ineligible"
}

// withheld stands where something must be said and nothing can be.
const withheld = "not published"

// readable is a text as its words are looked for: an address without what stands for other characters.
func readable(field, text string) string {
	if field == "URL" {
		if plain, err := url.PathUnescape(text); err == nil {
			return plain
		}
	}
	return text
}

// withoutNames is a text without the names of the list, and in prose without the family names of those of the document who
// are left out. The words of a quote are nobody else's, and an address leads to what it names: each is left out whole.
func (w *work) withoutNames(field, text string) string {
	prose := isProse(field)
	switch {
	case field == "Quote" || field == "URL":
		read := readable(field, text)
		if w.names.inTexts.mentions(read) || w.families.mentions(read) {
			return ""
		}
		return text
	case race.IsKey(text) && !prose:
		replaced, _ := w.names.inTexts.replace(text, func(word string) string { return race.KeyOf(strings.TrimPrefix(word, "Name ")) })
		return replaced
	}
	text, _ = w.names.inTexts.replace(text, func(word string) string { return word })
	if prose {
		text, _ = w.families.replace(text, func(word string) string { return word })
	}
	return text
}

// text is what is published of a text of the document.
func (w *work) text(field, text string) string {
	published := text
	if w.names != nil {
		published = w.withoutNames(field, published)
	}
	if tellsOfPeople(field) && !w.minors.isEmpty() {
		if read := readable(field, published); w.words.tellsYoung(read) || w.words.tells(read) && w.minors.mentions(read) {
			published = ""
		}
	}
	if isProse(field) {
		if published = w.words.published(w.options, w.births, published); published == "" && text != "" && mustSay(field) {
			published = withheld
		}
	}
	if published != text {
		w.Texts++
		w.changed = true
	}
	return published
}
