package draft

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// IDError says why no document can be made under an id.
type IDError struct {
	ID      string
	Problem string
	Remedy  string // how to name it instead
}

// Error is `id "ID": PROBLEM`.
func (e *IDError) Error() string { return fmt.Sprintf("id %.60q: %s", e.ID, e.Problem) }

// Help is how to name it instead.
func (e *IDError) Help() string { return e.Remedy }

// skeletonHead is the comment with which a skeleton begins.
const skeletonHead = `# Give each key that stands alone its value. What stands behind # is optional: remove the # to use it. Remove
# whatever is not known; comments may stay or go. milectl check says what is left to do.

`

// Explained is the text of a new race or record list under an id, made from the
// tables of fields: required keys wait for their values, optional ones stand
// there as comments, lists with one item. What is known of a race stands there.
// What is not filled in is a finding, so that it cannot pass unnoticed. Event, sex
// and environment of a record list are those that its id begins with. The error is
// an [IDError].
func Explained(kind document.Kind, id string, known Known) ([]byte, error) {
	of, err := begun(kind, id)
	if err != nil {
		return nil, err
	}
	if kind == document.Records {
		values := map[string]string{"event": of.Event.Code(), "sex": string(of.Sex), "environment": of.Environment.Code()}
		keys := document.KeysOf(document.Records)
		if values["class"] = of.Class; of.Class == "" { // which the id would say
			keys = slices.DeleteFunc(keys, func(k keyform.Description) bool { return k.Name == "class" })
		}
		return []byte(skeletonHead + sketch(keys, kind, values, usualKeys(of.Event, of.Sex))), nil
	}
	values := map[string]string{"competition": known.Competition, "date": known.Date.String(), "event": known.Event.Code(), "sex": string(known.Sex)}
	if known.Environment != 0 && known.Environment != event.Outdoor {
		values["environment"] = known.Environment.Code()
	}
	text := sketch(document.KeysOf(document.Race), kind, values, usualKeys(known.Event, known.Sex))
	return []byte(skeletonHead + withRunners(text, known.Runners)), nil
}

// usualKeys is the keys that hardly an item of the main list does without: in a relay
// those of a team, and where men and women run, each alone, the sex of each.
func usualKeys(e event.Event, sex race.Sex) []string {
	usual := []string{"place", "nation", "mark", "date", "holds"}
	switch {
	case e.IsRelay():
		return append(usual, "team")
	case sex == race.Mixed:
		return append(usual, "athlete", "sex")
	default:
		return append(usual, "athlete")
	}
}

// withRunners is the sketch of a race with a line for each runner.
func withRunners(text string, runners int) string {
	const open = "  - {place: ,"
	before, after, _ := strings.Cut(text, open)
	rest, below, _ := strings.Cut(after, "\n")
	if runners == 0 {
		return text
	}
	for i := range runners {
		before += fmt.Sprintf("  - {place: %d,%s\n", i+1, rest)
	}
	return before + below
}

// skeletonName is how to name a document instead of by a text that is no key;
// often that is a path.
func skeletonName(text string) string {
	if mended := race.KeyOf(strings.TrimSuffix(path.Base(text), ".yaml")); mended != "" {
		return "name it " + mended
	}
	return "name it like bowerman-2024"
}

// listCategory is what a record list of an id is about.
func listCategory(id string) (record.Category, error) {
	c, ok := record.ParseListName(id)
	if !ok {
		return c, &IDError{
			id, "does not begin with event, sex and environment",
			"name it like mile-men-outdoor or mile-men-outdoor-british",
		}
	}
	problem, instead := misplaced(c)
	if problem == "" {
		return c, nil
	}
	c.Environment = instead
	return c, &IDError{id, problem, "name it like " + c.ListName()}
}

// misplaced is why an event is not run where a category has it, and where it is;
// empty where nothing is wrong.
func misplaced(c record.Category) (problem string, instead event.Environment) {
	switch {
	case c.Event.OnCountry() && c.Environment > event.Outdoor:
		return c.Event.Name() + " is run across country", event.Outdoor
	case c.Event.OnCountry():
		return "", c.Environment
	case c.Environment == event.Road && !c.Event.OnRoad():
		return "the " + c.Event.Name() + " is not run on the road", event.Outdoor
	case c.Environment != event.Road && !c.Event.OnTrack():
		return "the " + c.Event.Name() + " is run on the road", event.Road
	default:
		return "", c.Environment
	}
}

// sketch is the keys of a table one below the other, those that are known with
// their values. Blank lines set off what takes several lines, as they would be
// in the canonical form. An item of the main list has the usual keys.
func sketch(table []keyform.Description, kind document.Kind, known map[string]string, usual []string) string {
	var b strings.Builder
	known["kind"] = string(kind)
	wasLong := true
	for _, k := range table {
		if value := known[k.Name]; value != "" {
			b.WriteString(k.Name + ": " + value + "\n")
			wasLong = false
			continue
		}
		lines := keySketch(k, usual)
		if !k.Required {
			for i, line := range lines {
				lines[i] = "# " + line
			}
		}
		isLong := len(lines) > 1
		if isLong || wasLong {
			b.WriteByte('\n')
		}
		b.WriteString(strings.Join(lines, "\n") + "\n")
		wasLong = isLong
	}
	return b.String()
}

// keySketch is the lines of one key: what it says behind it, and one item of a
// list or map of further maps. The keys of a list that cannot be missing are
// explained, and those of its item are the usual ones.
func keySketch(k keyform.Description, usual []string) []string {
	head := fmt.Sprintf("%s  # %s (%s)", vacancy(k), k.Doc, k.Wants)
	if k.Shape != keyform.MapList && k.Shape != keyform.NamedMaps {
		return []string{head}
	}
	keys, lines := k.Keys(), []string{head}
	if k.Required {
		lines = append(lines, "  # one line for each, with what is known of these:")
		for _, key := range keys {
			lines = append(lines, fmt.Sprintf("  #   %s: %s (%s)", key.Name, key.Doc, key.Wants))
		}
	}
	if k.Shape == keyform.NamedMaps {
		return append(lines, "  KEY: "+itemSketch(keys, []string{"publisher", "title", "date", "url"})) // no key as it stands, so it has to be replaced
	}
	if k.Required {
		keys = slices.DeleteFunc(slices.Clone(keys), func(key keyform.Description) bool { return !slices.Contains(usual, key.Name) })
		return append(lines, "  - "+itemSketch(keys, usual))
	}
	return append(lines, "  - "+itemSketch(keys, nil))
}

// itemSketch is a map in one line: its required and usual keys, or all of them
// where none is either.
func itemSketch(keys []keyform.Description, usual []string) string {
	all := len(usual) == 0 && !slices.ContainsFunc(keys, func(k keyform.Description) bool { return k.Required })
	var parts []string
	for _, k := range keys {
		if all || k.Required || slices.Contains(usual, k.Name) {
			part := vacancy(k)
			if strings.HasSuffix(part, ":") {
				part += " " // "athlete:," would be a text
			}
			parts = append(parts, part)
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// vacancy is a key without its value: nothing, or where the canonical form has
// quotes, nothing between quotes. Neither is a value to any rule.
func vacancy(k keyform.Description) string {
	switch k.Shape {
	case keyform.InQuotes:
		return k.Name + `: ""`
	case keyform.OneMap:
		return k.Name + ": " + itemSketch(k.Keys(), nil)
	default:
		return k.Name + ":"
	}
}
