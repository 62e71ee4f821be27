package completion

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// Events is the codes of all events, with their names.
func Events() []string {
	var all []string
	for e := range event.All() {
		all = append(all, Choice(e.Code(), e.Name()))
	}
	return all
}

// Environments is the codes of what races are run on.
func Environments() []string {
	var all []string
	for e := range event.Environments() {
		all = append(all, e.Code())
	}
	return all
}

// Nations is the codes of all nations, with their names.
func Nations() []string {
	var all []string
	for n := range nation.All() {
		all = append(all, Choice(n.Code, n.Name))
	}
	return all
}

// Areas is the names of the areas.
func Areas() []string {
	var all []string
	for area := range nation.Areas() {
		all = append(all, string(area))
	}
	return all
}

// ScopeKinds is the kinds of records.
func ScopeKinds() []string {
	var all []string
	for _, kind := range race.ScopeKinds() {
		all = append(all, kind.String())
	}
	return all
}

// Formats is the formats of results that can be read, with what they are.
func Formats() []string {
	var all []string
	for _, f := range importing.Formats() {
		all = append(all, Choice(f.Code, f.Name))
	}
	return all
}
