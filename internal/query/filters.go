package query

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/words"
)

// FilterError is the error for a filter that names what no race of the corpus has,
// or several athletes.
type FilterError struct {
	Filter  string // competition, city or athlete
	Problem string
	Remedy  string // what to write instead
}

// Error is the problem.
func (e *FilterError) Error() string { return e.Problem }

// Help is the remedy.
func (e *FilterError) Help() string { return e.Remedy }

// UnknownCompetition is the error for a text that is the key of no competition of some, with
// those that were probably meant.
func UnknownCompetition(of *competition.Keys, text string) error {
	remedy := "milectl list --format csv shows the competitions"
	const few = 5
	switch meant := of.Meant(text); {
	case len(meant) > few:
		remedy = fmt.Sprintf("did you mean %s or another of %d?", strings.Join(meant[:few], ", "), len(meant))
	case len(meant) > 0:
		remedy = "did you mean " + strings.Join(meant, " or ") + "?"
	}
	return &FilterError{Filter: "competition", Problem: fmt.Sprintf("no race of the corpus has the key %q", text), Remedy: remedy}
}

// UnknownText is the error for a text that none of those is that races have, by what is compared.
func UnknownText(filter, problem, text string, known map[string]string) error {
	remedy := "milectl list --format csv shows the cities, milectl results the clubs"
	if near, ok := words.Nearest(text, slices.Values(slices.Sorted(maps.Values(known)))); ok {
		remedy = "did you mean " + near + "?"
	}
	return &FilterError{Filter: filter, Problem: problem, Remedy: remedy}
}
