package flagvalue

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/missing"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/timing"
)

// word reads a word of a closed list; empty where none is given.
func word[T ~string](flag, text string, known []T) (T, error) {
	all := make([]string, 0, len(known))
	for _, one := range known {
		if string(one) == text || text == "" {
			return T(text), nil
		}
		all = append(all, string(one))
	}
	return "", &failure.Error{Message: fmt.Sprintf("--%s: no %q", flag, text), Remedy: failure.NearestOr(text, all)}
}

// firstDay reads the day from which, or before which, something is asked: of a month or a year
// the first. It is zero where none is given.
func firstDay(flag, text string) (date.Date, error) {
	day, err := someDate(flag, text)
	if day.IsZero() {
		return day, err
	}
	return day.First(), err
}

// lastDay reads the day up to which something is asked: of a month or a year the last. It is
// zero where none is given.
func lastDay(flag, text string) (date.Date, error) {
	day, err := someDate(flag, text)
	return day.Last(), err
}

// someDate reads a day, a month or a year.
func someDate(flag, text string) (date.Date, error) {
	if text == "" {
		return date.Date{}, nil
	}
	day, err := date.Parse(text)
	if err != nil {
		return day, failure.OfFlag(flag, err)
	}
	return day, nil
}

// singleDay reads a day on which something was; zero where none is given.
func singleDay(flag, text string) (date.Date, error) {
	day, err := someDate(flag, text)
	if err != nil || text == "" {
		return day, err
	}
	if !day.IsFull() {
		return day, &failure.Error{Message: "--" + flag + ": not a single day", Remedy: "write YYYY-MM-DD"}
	}
	return day, nil
}

// noKey refuses the key of a competition that is none, and shows one instead.
func noKey(text, example string) error {
	if text == "" || race.IsKey(text) {
		return nil
	}
	return &failure.Error{Message: fmt.Sprintf("--competition: %q is no key", text), Remedy: "write it in lower-case letters, digits and hyphens, such as " + example}
}

// Round reads a round; empty where none is given.
func Round(text string) (race.Round, error) { return word("round", text, race.Rounds()) }

// Missing reads a kind of what a corpus may not know; empty where none is given.
func Missing(text string) (missing.Kind, error) { return word("kind", text, missing.Kinds()) }

// Nation reads the nation for whose records marks count, by its code or its name: of England
// it is that of GBR; none where none is given.
func Nation(text string) (nation.Nation, error) {
	if text == "" {
		return nation.Nation{}, nil
	}
	of, err := nation.Find(text)
	if err != nil {
		return of, failure.OfFlag("nation", err)
	}
	return query.OfNation(of).Nation, nil
}

// Status reads the status of a race, in whatever case; empty where none is given.
func Status(text string) (query.RaceStatus, error) {
	for _, status := range query.RaceStatuses() {
		if strings.EqualFold(string(status), text) {
			return status, nil
		}
	}
	return word("status", text, query.RaceStatuses())
}

// Supposition reads NAME=MARK.
func Supposition(text string) (query.Supposition, error) {
	name, figure, ok := strings.Cut(text, "=")
	if name = strings.TrimSpace(name); !ok || name == "" {
		return query.Supposition{}, &failure.Error{Message: fmt.Sprintf("--if: %q is not a name and a mark", text), Remedy: `write it like --if "Josh Kerr=3:42.99"`}
	}
	mark, err := timing.Parse(strings.TrimSpace(figure))
	if err != nil {
		return query.Supposition{}, failure.OfFlag("if", err)
	}
	return query.Supposition{Athlete: name, Mark: mark}, nil
}

// Headings is what is said of headings: HEADING=COLUMN.
func Headings(pairs []string) ([]tabular.Mapping, error) {
	var all []tabular.Mapping
	for _, pair := range pairs {
		mapping, err := tabular.ReadMapping(pair)
		if err != nil {
			return nil, &failure.Error{Message: "--" + err.Error(), Remedy: "see milectl import --help"}
		}
		all = append(all, mapping)
	}
	return all, nil
}
