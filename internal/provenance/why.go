package provenance

import (
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Answer is where figures of a race come from.
type Answer struct {
	Race     *race.Race
	Origins  []Origin    // one for each figure that was asked for
	AtLength bool        // few were asked for: readers see each by itself, not one a row
	Others   int         // claims of the race about none of the figures; 0 where only some were asked for
	KnownTo  []date.Date // of the record lists that were needed

	Names competition.Names // of the competitions whose records the entries hold
}

// Origin is one figure of a document, with what it rests on and what rests on it.
type Origin struct {
	Result   int    // index in the race; -1 for a figure of the race itself
	Key      string // of the document: mark, splits, venue
	Point    string // which of several under one key
	Value    string // as written
	Location Location
	Sources  []race.Source
	// CitedFor is what the document names the sources for: the figure by its key
	// or point, "result", or "race" where the result has them from the race.
	CitedFor string
	Claims   []JudgedClaim
	Entries  []ListedEntry
	Change   LastChange
}

// Location is a place in a document.
type Location struct {
	File string
	Pos  diag.Pos
}

// String is FILE:LINE:COL.
func (l Location) String() string { return l.File + ":" + l.Pos.String() }

// JudgedClaim is what a report says of a figure, and whether that is so.
type JudgedClaim struct {
	claim.Assessment
	Document string // the race or the record list that has the claim
	Number   int    // of the claim in its document, from 1
	Location Location
	foreign  bool // the key of the report means another one in the race
}

// Report is who makes the claim, by a key that means nobody else in the race.
func (c JudgedClaim) Report() race.Source {
	by := c.By
	if c.foreign {
		by.Key = ofDocument(c.Document, by.Key)
	}
	return by
}

// ListedEntry is the entry of a record list that is the run of a figure.
type ListedEntry struct {
	*record.Entry
	List     string
	Location Location
}

// LastChange is what last changed the line of a figure.
type LastChange struct {
	State               ChangeState
	Hash, Date, Subject string // of the commit, where there is one
}

// ChangeState is how a line stands in the history of its document.
type ChangeState uint8

// The states of lines.
const (
	NoHistory          ChangeState = iota // nothing is known of one
	Uncommitted                           // the line is not committed yet
	CommittedOrEarlier                    // the known history begins with the commit
	Committed
)

// Athlete is who ran what a figure is of; empty for a figure of the race.
func (p Answer) Athlete(o Origin) string {
	if o.Result < 0 {
		return ""
	}
	return p.Race.Results[o.Result].Name()
}

// Unsourced is how many of the figures have no source.
func (p Answer) Unsourced() int {
	n := 0
	for _, o := range p.Origins {
		if o.CitedFor == "" {
			n++
		}
	}
	return n
}

// scopes is whose records the entries hold.
func (p Answer) scopes() []race.Scope {
	var scopes []race.Scope
	for _, o := range p.Origins {
		for _, entry := range o.Entries {
			for _, hold := range entry.Holds {
				scopes = append(scopes, hold.Scope)
			}
		}
	}
	return scopes
}

// Uncommitted is the lines with figures that no commit has yet, each once.
func (p Answer) Uncommitted() []int {
	var lines []int
	for _, o := range p.Origins {
		if o.Change.State == Uncommitted {
			lines = append(lines, o.Location.Pos.Line)
		}
	}
	return slices.Compact(lines)
}

// Inherits reports whether the sources of a result's figure are those of the race.
func (o Origin) Inherits() bool { return o.Result >= 0 && o.CitedFor == "race" }

// Count is how many reports make claims about a figure that agree with it, differ, or
// are undecided.
func (o Origin) Count(which Agreement) int {
	var voices []race.Source
	for _, c := range o.Claims {
		if o.Agreement(c) == which && !isAmong(c.By, voices) {
			voices = append(voices, c.By)
		}
	}
	return len(voices)
}

// Agreement is whether a claim says what the figure says: a report from which the
// figure is cited does not agree with itself.
func (o Origin) Agreement(c JudgedClaim) Agreement {
	if agreement := c.Agreement(); agreement != Agrees || !isAmong(c.By, o.Sources) {
		return agreement
	}
	return Itself
}

// isAmong reports whether a report is one of some sources.
func isAmong(report race.Source, sources []race.Source) bool {
	return slices.ContainsFunc(sources, report.SameReport)
}

// Agreement is whether a claim says what its figure says.
type Agreement uint8

// The agreements, in the order in which readers want them.
const (
	Differs Agreement = iota
	Agrees
	Undecided // it cannot be told
	Itself    // it is the claim of a report from which the figure is cited
)

// Agreements lists all of them, what differs first.
func Agreements() []Agreement { return []Agreement{Differs, Agrees, Undecided, Itself} }

// Agreement is whether the claim says what its figure says.
func (c JudgedClaim) Agreement() Agreement {
	switch {
	case c.Truth.Agrees():
		return Agrees
	case c.Truth == claim.False:
		return Differs
	default:
		return Undecided
	}
}

// IsOfAnotherPoint reports whether a claim about a split gives the time of
// another point than the figure's.
func (c JudgedClaim) IsOfAnotherPoint() bool {
	return c.Claim.About == race.AboutSplit && c.Disputed && c.Truth == claim.CannotTell
}
