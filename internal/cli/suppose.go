package cli

import (
	"cmp"
	"fmt"
	"strings"

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

// suppose is the race as it would have been with other marks, and what was
// supposed, in words.
func suppose(r *race.Race, what []supposition) (supposed *race.Race, words []string, err error) {
	var marks []race.Supposition
	for _, s := range what {
		i, err := resultOf(r, s.athlete)
		if err != nil {
			return nil, nil, err
		}
		was := "no mark"
		if result := &r.Results[i]; !result.Mark.IsZero() {
			was = result.Mark.String()
		}
		words = append(words, fmt.Sprintf("%s %s (in the document: %s)", r.Results[i].Athlete, s.mark, was))
		marks = append(marks, race.Supposition{Result: i, Mark: s.mark})
	}
	return r.Suppose(marks), words, nil
}

// resultOf finds the one result of an athlete by name.
func resultOf(r *race.Race, name string) (int, error) {
	switch found := r.Named(name); len(found) {
	case 1:
		return found[0], nil
	case 0:
		return 0, &failure{
			message: fmt.Sprintf("--if: no %q in %s", name, r.ID),
			help:    cmp.Or(nearestOf(name, names(r)), "see milectl results "+r.ID+" for who ran"),
		}
	default:
		return 0, &failure{message: fmt.Sprintf("--if: more than one %q in %s", name, r.ID), help: thereAre(tellingNames(r, found))}
	}
}
