package completion

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Athletes is those who ran in the races of a corpus, as far as there was time to
// read them, by names as they are typed.
func Athletes(c *corpus.Corpus, late func() bool) []string {
	var names []string
	each(c, late, func(r *race.Race) { names = append(names, namesOf(r)...) })
	return typed(names, "")
}

// Supposed is the athletes of a race, each before the mark that somebody supposes.
func Supposed(r *race.Race) []string { return typed(namesOf(r), "=") }

// Runs is the athletes of a race, each behind the race as it was typed and a colon.
func Runs(as string, r *race.Race) []string {
	all := typed(namesOf(r), "")
	for i := range all {
		all[i] = as + ":" + all[i]
	}
	return all
}

// Figures is what may stand behind a race to name some of its figures: nothing yet,
// and it is its athletes and its own figures; or an athlete, and it is his or hers.
func Figures(doc *document.Doc, named []string) []string {
	figures, err := query.FindFigures(doc, named)
	if err != nil {
		return nil
	}
	var all []string
	if len(named) == 0 {
		all = typed(namesOf(doc.Race), "")
		figures = slices.DeleteFunc(figures, func(f document.Figure) bool { return f.Result >= 0 })
	}
	for _, f := range figures {
		for _, word := range []string{f.Key, f.Point} {
			if word != "" && !slices.Contains(all, word) {
				all = append(all, word)
			}
		}
	}
	return all
}

func namesOf(r *race.Race) []string {
	var names []string
	for i := range r.Results {
		names = append(names, r.Results[i].Name())
	}
	return names
}

// typed is names as they are typed, in order: without capitals and accents, a
// family name where nobody else has it. Behind stands what follows it, and then
// the whole name.
func typed(names []string, behind string) []string {
	whole := map[string]string{} // by the folded name
	bearers := map[string]int{}  // of family names
	for _, name := range names {
		parts := strings.Fields(words.Fold(name))
		folded := strings.Join(parts, " ")
		if folded != "" && whole[folded] == "" {
			whole[folded] = name
			bearers[parts[len(parts)-1]]++
		}
	}
	var all []string
	for folded, name := range whole {
		short := folded[strings.LastIndexByte(folded, ' ')+1:]
		if bearers[short] > 1 {
			short = folded
		}
		all = append(all, Choice(short+behind, name))
	}
	slices.Sort(all)
	return all
}
