package privacy

import (
	"slices"
	"strings"
)

// What may be promised of everything that was published at once, without naming anybody.
const (
	// SomeLeftOut is that the names of a list are left out.
	SomeLeftOut = "people left out"
	// NoBirths is that nothing of births is published.
	NoBirths = "no births"
)

// Promises is what holds of everything that is published so, sorted.
func (o *Options) Promises() []string {
	var all []string
	if o.Births == Nothing {
		all = append(all, NoBirths)
	}
	if o.LeavesOut() {
		all = append(all, SomeLeftOut)
	}
	return all
}

// LeavesOut reports whether the list names anybody.
func (o *Options) LeavesOut() bool {
	return slices.ContainsFunc(o.LeftOut, func(line string) bool { return !isBlank(strings.TrimSpace(line)) })
}
