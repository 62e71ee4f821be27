package privacy

import (
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// eachText hands every text of a value to edit, by the name of the field in which it stands, and puts there what edit makes
// of it: also what is added to documents in times to come is looked through. Codes and numbers of a type of their own hold
// no names.
func eachText(v reflect.Value, field string, edit func(field, text string) string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), field, edit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), field, edit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !isAddress(v.Type(), f.Name) && !isOfPerson(v.Type(), f.Name) {
				eachText(v.Field(i), f.Name, edit)
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			if text := edit(field, v.String()); text != v.String() {
				v.SetString(text)
			}
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
	if isProse(field) || field == "URL" {
		if read := readable(field, published); w.words.tells(read) && w.minors.mentions(read) {
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
