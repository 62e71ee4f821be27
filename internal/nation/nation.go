// Package nation knows the teams that athletes run for: their three-letter
// codes, which are those of World Athletics and the Olympic movement and not of
// ISO, their English names and what else they are called, their areas and the
// years in which they existed. All of that is in a table, nations.csv. It must
// not know athletes, records or documents.
package nation

import (
	"slices"
	"strings"
)

// Nation is a team with a code of its own, as it was or is called.
type Nation struct {
	Code string // three capital letters
	Name string // in English
	Area Area   // empty for teams that belong to none

	Neutral bool // athletes of several nations run under its code

	// From and Until are the first and the last year, 0 where there is no such
	// limit.
	From, Until int

	// GapFrom and GapUntil are the years in which other teams took its place and
	// in which it came back, 0 where that never happened.
	GapFrom, GapUntil int

	// CountsAs is the code of the nation for whose records its athletes count,
	// empty where that is its own: GBR for ENG, which stands on the sheets of the
	// Commonwealth Games. OrAs is another such code, for those athletes who have
	// that nation: IRL for NIR.
	CountsAs, OrAs string

	Note string // which codes stood for it in other years; may be empty
}

// IsNeutral reports whether athletes of several nations run under a code.
func IsNeutral(code string) bool {
	n, _ := Lookup(code)
	return n.Neutral
}

// ForRecords is the code of the nation for whose records the athletes count who ran
// under a code, and who have one of the nations given: of no nation, that which is
// usual. A code that is none is returned as it is.
func ForRecords(code string, theirs ...string) string {
	n, _ := Lookup(code)
	switch {
	case n.CountsAs == "":
		return code
	case n.OrAs != "" && slices.Contains(theirs, n.OrAs) && !slices.Contains(theirs, n.CountsAs):
		return n.OrAs
	default:
		return n.CountsAs
	}
}

// MayCountAs reports whether an athlete who ran under a code may be one of the
// nation, for whose records the mark then counts.
func MayCountAs(code, of string) bool {
	if code == of {
		return true // nearly always: the table need not be searched
	}
	n, ok := Lookup(code)
	return ok && of != "" && (n.CountsAs == of || n.OrAs == of)
}

// Alternatives lists the nations for whose records some athletes of a team count and
// others do not.
func Alternatives() []string {
	var codes []string
	for n := range All() {
		if n.OrAs != "" {
			codes = append(codes, n.OrAs)
		}
	}
	return codes
}

// Existed reports whether the nation had a team in at least a part of the year.
// All four limits are counted as years in which it did, since a change falls
// within a year: in 1949 and in 1990 GER, FRG and GDR are all right, in the years
// between only FRG and GDR.
func (n Nation) Existed(year int) bool {
	if n.From != 0 && year < n.From || n.Until != 0 && year > n.Until {
		return false
	}
	return year <= n.GapFrom || year >= n.GapUntil
}

// InTheGap returns the codes that the note names for the years in which the
// nation did not exist: FRG and GDR for GER, YUG for CRO, CZE and SVK for TCH.
func (n Nation) InTheGap() []string {
	var codes []string
	notLetter := func(r rune) bool { return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') }
	for word := range strings.FieldsFuncSeq(n.Note, notLetter) {
		if isCode(word) {
			codes = append(codes, word)
		}
	}
	return codes
}

// MayHold reports whether a mark of an athlete who ran under a code may be a record
// of a nation: of one that the athlete may be of, or one that has come of it since,
// as the marks of the GDR are German too.
func MayHold(code, of string) bool {
	return MayCountAs(code, of) || MayCountAs(of, code) || slices.Contains(heirs(code), of)
}

// heirs is the nations that have come of a team that is no more.
func heirs(code string) []string {
	switch code {
	case "FRG", "GDR":
		return []string{"GER"}
	case "TCH":
		return []string{"CZE", "SVK"}
	case "URS":
		return strings.Fields("RUS UKR BLR EST LAT LTU MDA ARM AZE GEO KAZ KGZ TJK TKM UZB")
	case "YUG":
		return strings.Fields("SLO CRO BIH MKD SCG SRB MNE KOS")
	case "SCG":
		return strings.Fields("SRB MNE KOS")
	default:
		return nil
	}
}
