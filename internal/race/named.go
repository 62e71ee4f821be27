package race

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/words"
)

// Named finds results by the name of the athlete or team, without regard to case and
// accents, or by the id: the indexes of all that have it. Where it is nobody's whole name,
// with the family name first where capitals or a comma show that, whole words of a name are
// enough. Behind it may stand what tells those of one name apart, in parentheses: a nation, a
// birth, a place.
func (r *Race) Named(name string) []int {
	if found := r.called(name); len(found) > 0 {
		return found
	}
	at := strings.LastIndex(name, " (")
	if at < 0 || !strings.HasSuffix(name, ")") {
		return nil
	}
	hint := name[at+len(" (") : len(name)-len(")")]
	var told []int
	for _, i := range r.called(name[:at]) {
		if r.Results[i].isTold(hint) {
			told = append(told, i)
		}
	}
	return told
}

// called finds the results of a name, of the ways in which it may be one the closest.
func (r *Race) called(name string) []int {
	wanted := folded(name)
	if wanted == "" {
		return nil
	}
	byCloseness := [4][]int{}
	for i := range r.Results {
		given := r.Results[i].Name()
		closeness := 0
		switch athlete := folded(given); {
		case given == name || r.Results[i].ID == name:
		case athlete == wanted:
			closeness = 1
		case folded(words.GivenFirst(given)) == wanted:
			closeness = 2
		case strings.Contains(" "+athlete+" ", " "+wanted+" "):
			closeness = 3
		default:
			continue
		}
		byCloseness[closeness] = append(byCloseness[closeness], i)
	}
	for _, found := range byCloseness {
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// folded is a name folded, with one blank between its words and no comma.
func folded(name string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(words.Fold(name), ",", " ")), " ")
}

// isTold reports whether a result has what stands behind a name.
func (r *Result) isTold(hint string) bool {
	if born, err := date.Parse(hint); err == nil {
		return !r.Born.IsZero() && r.Born.Overlaps(born)
	}
	return slices.ContainsFunc(r.hints(), func(own string) bool { return strings.EqualFold(own, hint) })
}

// hints is what can stand behind the name of a result to tell it from others.
func (r *Result) hints() []string {
	var hints []string
	if r.Nation != "" {
		hints = append(hints, r.Nation)
	}
	if !r.Born.IsZero() {
		hints = append(hints, r.Born.String())
	}
	if r.Place > 0 {
		hints = append(hints, fmt.Sprintf("place %d", r.Place))
	}
	if r.Bib != "" {
		hints = append(hints, "bib "+r.Bib)
	}
	if r.ID == "" {
		hints = append(hints, "no id")
	}
	return hints
}

// Telling is what names some results each alone: an id, the name, the name with what tells it
// from others behind it; the name alone where nothing does.
func (r *Race) Telling(results []int) []string {
	list := make([]string, len(results))
	for i, at := range results {
		result := &r.Results[at]
		list[i] = result.Name()
		texts := []string{result.ID, result.Name()}
		for _, hint := range result.hints() {
			texts = append(texts, result.Name()+" ("+hint+")")
		}
		if told := slices.IndexFunc(texts, func(text string) bool { return slices.Equal(r.Named(text), []int{at}) }); told >= 0 {
			list[i] = texts[told]
		}
	}
	return list
}
