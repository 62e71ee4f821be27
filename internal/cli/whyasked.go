package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// figuresAsked is the figures that words behind a race name: all, those of a
// result, one of a result, or one of the race itself.
func figuresAsked(doc *document.Doc, words []string) ([]document.Figure, error) {
	all := doc.Figures()
	if len(words) == 0 {
		return all, nil
	}
	if len(words) == 1 {
		if found := figuresNamed(doc.Race, figuresOf(all, -1), words[0]); len(found) > 0 {
			return found, nil
		}
	}
	athletes := doc.Race.Named(words[0])
	switch {
	case len(athletes) == 0:
		return nil, nobody(doc.Race, all, words)
	case len(athletes) > 1:
		return nil, &failure{message: fmt.Sprintf("why: more than one %q in %s", words[0], doc.Race.ID), help: thereAre(tellingNames(doc.Race, athletes))}
	}
	theirs := figuresOf(all, athletes[0])
	if len(words) == 1 {
		return theirs, nil
	}
	found := figuresNamed(doc.Race, theirs, words[1])
	if len(found) == 0 {
		return nil, &failure{
			message: fmt.Sprintf("why: no %q of %s in %s", words[1], doc.Race.Results[athletes[0]].Athlete, doc.Race.ID),
			help:    cmp.Or(nearestOf(words[1], figureWords(theirs)), thereAre(figureWords(theirs))),
		}
	}
	return found, nil
}

// nobody is the failure for a word that is no athlete, and where it stands alone
// no figure of the race either.
func nobody(r *race.Race, all []document.Figure, words []string) error {
	f := &failure{message: fmt.Sprintf("why: no %q in %s", words[0], r.ID)}
	everybody := names(r)
	known := slices.Concat(everybody, strings.Fields(strings.Join(everybody, " ")))
	if len(words) == 1 {
		own := figureWords(figuresOf(all, -1))
		known = append(known, own...)
		f.help = thereAre(append(everybody, own...))
		for i := range r.Results {
			if len(figuresNamed(r, figuresOf(all, i), words[0])) > 0 {
				f.help = fmt.Sprintf("name the athlete too, such as milectl why %s %q %s", r.ID, r.Results[i].Athlete, words[0])
				return f
			}
		}
	}
	f.help = cmp.Or(nearestOf(words[0], known), f.help, thereAre(everybody))
	return f
}

// thereAre is the remedy that lists what there is.
func thereAre(words []string) string { return "there are " + strings.Join(words, ", ") }

// names is the athletes of a race.
func names(r *race.Race) []string {
	list := make([]string, len(r.Results))
	for i := range r.Results {
		list[i] = r.Results[i].Athlete
	}
	return list
}

// tellingNames is what tells some results apart: the ids of athletes who share
// their names, the names of all others.
func tellingNames(r *race.Race, results []int) []string {
	list := make([]string, len(results))
	for i, at := range results {
		list[i] = cmp.Or(r.Results[at].ID, r.Results[at].Athlete)
	}
	return list
}

// figuresOf is the figures of a result, or with -1 those of the race itself.
func figuresOf(all []document.Figure, result int) []document.Figure {
	return slices.DeleteFunc(slices.Clone(all), func(f document.Figure) bool { return f.Result != result })
}

// figuresNamed is the figures under a key, at a point or of a segment, however
// these are spelt.
func figuresNamed(r *race.Race, figures []document.Figure, word string) []document.Figure {
	folded := strings.ToLower(strings.TrimSpace(word))
	if folded == "" {
		return nil
	}
	key := strings.NewReplacer("-", "_", " ", "_").Replace(folded)
	stretch, ok := stretchOf(r, folded)
	return slices.DeleteFunc(slices.Clone(figures), func(f document.Figure) bool {
		if f.Key == key || f.Key == key+"s" || f.Point == folded || f.Key == "flags" && hasFlag(f.Text, folded) {
			return false
		}
		other, known := stretchOf(r, f.Point)
		return !ok || !known || other != stretch
	})
}

// hasFlag tells whether a flag is among those of a result, with or without "=".
func hasFlag(flags, flag string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(flags)), func(one string) bool {
		return strings.TrimPrefix(one, "=") == strings.TrimPrefix(flag, "=")
	})
}

// stretchOf is where a point lies or a segment reaches, and false for what is
// neither.
func stretchOf(r *race.Race, text string) (stretch [2]string, ok bool) {
	lap, _ := r.Lap()
	if point, err := r.Event.ParsePoint(text, lap); err == nil {
		return [2]string{point.Distance().String()}, true
	}
	segment, err := r.Event.ParseSegment(text, lap)
	return [2]string{segment.From.String(), segment.To.String()}, err == nil
}

// figureWords is what figures can be asked for by: each key, and each point.
func figureWords(figures []document.Figure) []string {
	var words []string
	for _, f := range figures {
		for _, word := range []string{f.Key, f.Point} {
			if word != "" && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}
