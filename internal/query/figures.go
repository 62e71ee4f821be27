package query

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
)

// NotFoundError is the error for words that name nothing in a race, or more than
// one thing.
type NotFoundError struct {
	Problem string // such as `no "x" in bowerman-2024`
	Remedy  string
}

// Error is the problem.
func (e *NotFoundError) Error() string { return e.Problem }

// Help is the remedy.
func (e *NotFoundError) Help() string { return e.Remedy }

// FindFigures is the figures of a race that words name: all where there are none,
// those of an athlete, one of an athlete, or one of the race itself. The error is
// a *[NotFoundError].
func FindFigures(doc *document.Doc, named []string) ([]document.Figure, error) {
	all := doc.Figures()
	if len(named) == 0 {
		return all, nil
	}
	if len(named) == 1 {
		if found := figuresNamed(doc.Race, figuresOf(all, -1), named[0]); len(found) > 0 {
			return found, nil
		}
	}
	athletes := doc.Race.Named(named[0])
	switch {
	case len(athletes) == 0:
		return nil, nobody(doc.Race, all, named)
	case len(athletes) > 1:
		return nil, &NotFoundError{fmt.Sprintf("more than one %q in %s", named[0], doc.Race.ID), failure.NameOne(doc.Race.Telling(athletes))}
	}
	theirs := figuresOf(all, athletes[0])
	if len(named) == 1 {
		return theirs, nil
	}
	found := figuresNamed(doc.Race, theirs, named[1])
	if len(found) == 0 {
		known := figureWords(theirs)
		return nil, &NotFoundError{
			fmt.Sprintf("no %q of %s in %s", named[1], doc.Race.Results[athletes[0]].Name(), doc.Race.ID),
			cmp.Or(failure.Nearest(named[1], known), failure.ThereAre(known)),
		}
	}
	return found, nil
}

// nobody is the error for a word that is no athlete, and where it stands alone no
// figure of the race either.
func nobody(r *race.Race, all []document.Figure, named []string) error {
	problem, remedy := fmt.Sprintf("no %q in %s", named[0], r.ID), ""
	everybody := competitors(r)
	known := slices.Concat(everybody, strings.Fields(strings.Join(everybody, " ")))
	if len(named) == 1 {
		own := figureWords(figuresOf(all, -1))
		known = append(known, own...)
		remedy = failure.ThereAre(append(everybody, own...))
		for i := range r.Results {
			if len(figuresNamed(r, figuresOf(all, i), named[0])) > 0 {
				return &NotFoundError{problem, fmt.Sprintf("name the athlete too, such as milectl why %s %q %s", r.ID, r.Results[i].Name(), named[0])}
			}
		}
	}
	return &NotFoundError{problem, cmp.Or(failure.Nearest(named[0], known), remedy, failure.ThereAre(everybody))}
}

// competitors is the names of those in a race.
func competitors(r *race.Race) []string {
	list := make([]string, len(r.Results))
	for i := range r.Results {
		list[i] = r.Results[i].Name()
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
	stretch, ok := StretchOf(r, folded)
	return slices.DeleteFunc(slices.Clone(figures), func(f document.Figure) bool {
		if f.Key == key || f.Key == key+"s" || f.Point == folded || f.Key == "flags" && hasFlag(f.Text, folded) {
			return false
		}
		other, known := StretchOf(r, f.Point)
		return !ok || !known || other != stretch
	})
}

// hasFlag reports whether a flag is among those of a result, with or without "=".
func hasFlag(flags, flag string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(flags)), func(one string) bool {
		return strings.TrimPrefix(one, "=") == strings.TrimPrefix(flag, "=")
	})
}

// StretchOf is where a point lies or a segment reaches, and false for what is
// neither.
func StretchOf(r *race.Race, text string) (stretch [2]string, ok bool) {
	if point, err := r.Event.ParsePoint(text, r.Course()); err == nil {
		return [2]string{point.Distance().String()}, true
	}
	segment, err := r.Event.ParseSegment(text, r.Course())
	return [2]string{segment.From.String(), segment.To.String()}, err == nil
}

// figureWords is what figures can be asked for by: each key, and each point.
func figureWords(figures []document.Figure) []string {
	var list []string
	for _, f := range figures {
		for _, word := range []string{f.Key, f.Point} {
			if word != "" && !slices.Contains(list, word) {
				list = append(list, word)
			}
		}
	}
	return list
}
