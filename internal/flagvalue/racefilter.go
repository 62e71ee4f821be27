package flagvalue

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/failure"
)

// Races reads which races are meant where one flag says it: KEY=VALUE, KEY=VALUE …, the keys being flags of the
// command list, and words that stand in a race. The name of the flag stands in the errors; without a text all are meant.
func Races(flag, text string) (*calendar.RacesQuestion, error) {
	if text == "" {
		return nil, nil //nolint:nilnil // that none is asked for is an answer
	}
	q := &calendar.RacesQuestion{}
	of := Category{}
	var round, nation, status string
	var years Years
	var place Runners
	set := map[string]func(string) error{
		"event":       into(&of.Event),
		"sex":         into(&of.Sex),
		"environment": into(&of.Environment),
		"competition": into(&q.Competition),
		"city":        into(&q.City),
		"athlete":     into(&q.Athlete),
		"round":       into(&round),
		"nation":      into(&nation),
		"status":      into(&status),
		"year":        years.Set,
		"place":       place.Set,
	}
	for part := range strings.SplitSeq(text, ",") {
		key, value, isPair := strings.Cut(strings.TrimSpace(part), "=")
		switch {
		case key == "":
			return nil, &failure.Error{Message: fmt.Sprintf("--%s: %q has an empty part", flag, text), Remedy: "write it like --" + flag + " event=mile,year=2024"}
		case !isPair:
			q.Words = append(q.Words, strings.Fields(key)...)
		case set[key] == nil:
			return nil, &failure.Error{Message: fmt.Sprintf("--%s: no key %q", flag, key), Remedy: failure.NearestOr(key, slices.Sorted(maps.Keys(set)))}
		default:
			if err := set[key](value); err != nil {
				return nil, &failure.Error{Message: fmt.Sprintf("--%s: %s: %v", flag, key, err), Remedy: "write it like --" + flag + " event=mile,year=2024"}
			}
		}
	}
	q.From, q.To, q.Place = years.From, years.To, int(place)
	var err error
	if q.Category, err = of.Parse(); err == nil {
		q.Status, err = Status(status)
	}
	if err == nil {
		q.Round, err = Round(round)
	}
	if err == nil {
		q.Nation, err = Nation(nation)
	}
	return q, err
}

// into puts a text that is not empty into a variable.
func into(text *string) func(string) error {
	return func(value string) error {
		if value == "" {
			return errEmpty
		}
		*text = value
		return nil
	}
}
