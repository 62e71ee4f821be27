package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/nearest"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// supposition is a mark that somebody might have run.
type supposition struct {
	athlete string
	mark    timing.Mark
}

// parseSupposition reads NAME=MARK.
func parseSupposition(text string) (supposition, error) {
	name, figure, ok := strings.Cut(text, "=")
	if name = strings.TrimSpace(name); !ok || name == "" {
		return supposition{}, &failure{message: fmt.Sprintf("--if: %q is not a name and a mark", text), help: `write it like --if "Josh Kerr=3:42.99"`}
	}
	mark, err := timing.Parse(strings.TrimSpace(figure))
	if err != nil {
		return supposition{}, flagFailure("if", err)
	}
	return supposition{athlete: name, mark: mark}, nil
}

// suppose is the race as it would have been with other marks: places follow the
// marks, and the words say what was supposed.
func suppose(r *race.Race, what []supposition) (supposed *race.Race, words []string, err error) {
	changed := *r
	changed.Results = slices.Clone(r.Results)
	for _, s := range what {
		result, err := resultOf(&changed, s.athlete)
		if err != nil {
			return nil, nil, err
		}
		was := "no mark"
		if !result.Mark.IsZero() {
			was = result.Mark.String()
		}
		words = append(words, fmt.Sprintf("%s %s (in the document: %s)", result.Athlete, s.mark, was))
		result.Mark, result.Status, result.Thousandths = s.mark, "", timing.Mark{}
	}
	placeByMark(changed.Results)
	return &changed, words, nil
}

// resultOf finds the result of an athlete by name, without regard to case and
// accents; a part of a name is enough where only one athlete has it.
func resultOf(r *race.Race, name string) (*race.Result, error) {
	var whole, part []*race.Result
	var names []string
	for i := range r.Results {
		result := &r.Results[i]
		names = append(names, result.Athlete)
		switch folded := nearest.Fold(result.Athlete); {
		case folded == nearest.Fold(name):
			whole = append(whole, result)
		case slices.Contains(strings.Fields(folded), nearest.Fold(name)):
			part = append(part, result)
		}
	}
	switch found := append(whole, part...); {
	case len(whole) == 1 || len(whole) == 0 && len(part) == 1:
		return found[0], nil
	case len(found) > 1:
		return nil, &failure{message: fmt.Sprintf("--if: more than one %q in %s", name, r.ID), help: "write the whole name"}
	}
	return nil, &failure{message: fmt.Sprintf("--if: no %q in %s", name, r.ID), help: nearestOf(name, names)}
}

// placeByMark gives those with a mark the places that the marks say; equal
// marks share a place.
func placeByMark(results []race.Result) {
	for i := range results {
		result := &results[i]
		if !result.Finished() {
			continue
		}
		result.Place = 1
		for j := range results {
			if results[j].Finished() && results[j].Mark.Compare(result.Mark) < 0 {
				result.Place++
			}
		}
	}
}
