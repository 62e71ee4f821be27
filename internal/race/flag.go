package race

import (
	"slices"
	"strings"
)

// Flag is what a result sheet prints beside a mark: that it was a record, a best
// or a lead, or with "=" equalled one. Flags are comparable.
type Flag struct {
	Kind   FlagKind
	Equals bool // with a leading "="
}

// FlagKind is what a flag says, without its "=". One that is none of [FlagKinds]
// is kept as it is written, and not checked.
type FlagKind string

// The kinds of flags that can be checked against lists and races.
const (
	WR  FlagKind = "WR"  // world record
	AR  FlagKind = "AR"  // area record; in the United States the American record
	NR  FlagKind = "NR"  // national record
	OR  FlagKind = "OR"  // Olympic record
	CR  FlagKind = "CR"  // championship record
	MR  FlagKind = "MR"  // meeting record
	DLR FlagKind = "DLR" // Diamond League record
	WL  FlagKind = "WL"  // world lead
	PB  FlagKind = "PB"  // personal best
	SB  FlagKind = "SB"  // season's best
)

// FlagKinds lists the kinds that can be checked, from the widest record to the
// season's best.
func FlagKinds() []FlagKind { return []FlagKind{WR, AR, NR, OR, CR, MR, DLR, WL, PB, SB} }

// IsKnown reports whether the kind is one that can be checked.
func (k FlagKind) IsKnown() bool { return slices.Contains(FlagKinds(), k) }

// ParseFlag reads a flag as a result sheet writes it: "NR", "=PB". It takes every
// text, and String gives it back unchanged.
func ParseFlag(text string) Flag {
	kind, equals := strings.CutPrefix(text, "=")
	return Flag{Kind: FlagKind(kind), Equals: equals}
}

// String is the flag as it is written.
func (f Flag) String() string {
	if f.Equals {
		return "=" + string(f.Kind)
	}
	return string(f.Kind)
}
