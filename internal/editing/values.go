package editing

import (
	"slices"

	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

type kind = document.Kind

// valuesOf is what may stand at a path as a value.
func (c *completion) valuesOf(v *value, path []cursor.Step) []Choice {
	key := lastKey(path)
	if len(path) > 0 && path[0].Key == "sources" { // of a report
		return nil
	}
	switch {
	case isAt(path, "kind"):
		return []Choice{{Text: "race"}, {Text: "records", About: "a record list"}, {Text: "athletes", About: "a register"}}
	case isCitation(path):
		return c.sourceKeys()
	case isPerson(path):
		return c.people(path)
	case key == "rule" && len(path) > 2 && path[len(path)-3].Key == "allow":
		return ruleChoices()
	case key == "race" && len(path) > 1:
		return c.typed("race", ADocument)
	case key == "id":
		return c.typed("id", AnyWord)
	case v.name == "nation-code":
		return c.nations()
	case v.name == "event":
		return eventChoices()
	case key == "flags" || len(path) > 1 && path[len(path)-2].Key == "flags":
		return flagChoices()
	}
	if known := c.known.values[key]; len(known) > 0 {
		return known
	}
	if len(path) > 1 && path[len(path)-2].Key == "holds" {
		key = "holds"
	}
	var all []Choice
	for _, word := range v.words() {
		all = append(all, Choice{Text: word, About: meaning(key, word)})
	}
	return all
}

// typed is values that the corpus has of a key.
func (c *completion) typed(key string, as ChoiceKind) []Choice {
	all := slices.Clone(c.known.values[key])
	for i := range all {
		all[i].Kind = as
	}
	return all
}

// isCitation reports whether the key of a source stands at a path: in a list, in a list by figures, or in a claim.
func isCitation(path []cursor.Step) bool {
	for i, step := range path {
		if step.Key != "source" || step.Index >= 0 {
			continue
		}
		rest := path[i+1:]
		return isAt(rest) || isAt(rest, "#") || isAt(rest, "*", "#") || isAt(rest, "*")
	}
	return false
}

// isPerson reports whether the name of an athlete stands at a path.
func isPerson(path []cursor.Step) bool {
	if len(path) < 2 {
		return false
	}
	switch last := path[len(path)-1]; {
	case last.Index >= 0:
		return path[len(path)-2].Key == "also"
	case last.Key == "athlete", last.Key == "behind":
		return true
	default:
		return last.Key == "name" && path[0].Key == "athletes"
	}
}

// people is who may be meant: in a claim, who ran.
func (c *completion) people(path []cursor.Step) []Choice {
	if path[0].Key != "claims" || c.kind != document.Race {
		return c.known.athletes
	}
	var all []Choice
	cursor.Scalars(c.d.tree().Get("results"), func(p cursor.Place) bool {
		if !p.OfKey && isAt(p.Path, "#", "athlete") {
			all = append(all, Choice{Text: p.Node.Text, Kind: APerson})
		}
		return true
	})
	return all
}

// sourceKeys is the keys of the sources of the document.
func (c *completion) sourceKeys() []Choice {
	var all []Choice
	sources := c.d.tree().Get("sources")
	if sources == nil {
		return nil
	}
	for _, p := range sources.Pairs {
		about := ""
		for _, key := range []string{"publisher", "title"} {
			if said := p.Value.Get(key); said != nil && about == "" {
				about = said.Text
			}
		}
		all = append(all, Choice{Text: p.Key.Text, About: about, Kind: ASource})
	}
	return all
}

// freeKeys is the keys that a map may have beside those of a table: points, segments, records, figures.
func (c *completion) freeKeys(v *value, path []cursor.Step) []Choice {
	var all []Choice
	names := v.follow(v.PropertyNames)
	switch last := lastKey(path); {
	case names != nil && names.name == "split-point":
		for _, point := range c.points() {
			all = append(all, Choice{Text: point})
		}
	case names != nil && names.name == "scope":
		for _, scope := range names.words() {
			all = append(all, Choice{Text: scope, About: scopeMeaning(scope)})
		}
	case last == "holds" && len(path) > 1:
		all = append(all, recordNations()...)
	case last == "source" && len(path) > 1: // the points of the result
		for _, step := range []string{"splits", "segments"} {
			if len(c.at.Within) < 2 {
				break
			}
			if of := c.at.Within[len(c.at.Within)-2].Get(step); of != nil {
				for _, key := range of.Keys()[:min(len(of.Pairs), mostChoices)] {
					all = append(all, Choice{Text: key})
				}
			}
		}
	}
	return all
}

// points is the points of the event of the document, in order: laps, and those that other races of it have.
func (c *completion) points() []string {
	code := ""
	if of := c.d.tree().Get("event"); of != nil {
		code = of.Text
	}
	e, err := event.Parse(code)
	if err != nil {
		return nil
	}
	on := event.Course{}
	if r := c.d.Doc().Race; r != nil {
		on = r.Course()
	}
	var points []event.Point
	add := func(text string) {
		point, err := e.ParsePoint(text, on)
		if err == nil && !slices.ContainsFunc(points, func(p event.Point) bool { return p.Distance() == point.Distance() }) {
			points = append(points, point)
		}
	}
	step := 400 * event.Metre
	if e.Distance() <= 2000*event.Metre {
		step = 200 * event.Metre
	}
	for at := step; at < e.Distance() && len(points) < 24; at += step {
		add(at.String())
	}
	usual := c.known.points[code]
	for _, text := range usual[:min(len(usual), 24)] {
		add(text)
	}
	slices.SortFunc(points, func(a, b event.Point) int { return int(a.Distance() - b.Distance()) })
	texts := make([]string, len(points))
	for i, p := range points {
		texts[i] = p.Text()
	}
	return texts
}

// ruleChoices is the rules that a document may be excused from.
func ruleChoices() []Choice {
	var all []Choice
	for _, rule := range diag.Rules() {
		if rule.Severity != diag.Error {
			all = append(all, Choice{Text: rule.ID, About: rule.Sentence})
		}
	}
	return all
}

// flagChoices is the flags that can be checked.
func flagChoices() []Choice {
	var all []Choice
	for _, flag := range race.FlagKinds() {
		all = append(all, Choice{Text: string(flag), About: flagMeaning(flag)})
	}
	for _, flag := range race.FlagKinds() {
		all = append(all, Choice{Text: "=" + string(flag), About: "equalled: " + flagMeaning(flag)})
	}
	return all
}
