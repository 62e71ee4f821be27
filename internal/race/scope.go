package race

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/nation"
)

// ScopeKind is how far a record reaches.
type ScopeKind uint8

// The kinds of scopes, in the order in which documents write them: those of
// athletes from the widest, then those of competitions.
const (
	World        ScopeKind = iota + 1
	Area                   // a World Athletics area
	Nation                 // those who represent a nation
	Meeting                // the editions of a meeting
	Championship           // the editions of a championship
	Series                 // the meetings of a series
	Club                   // the members of a club
)

// ScopeKinds lists the kinds in their order.
func ScopeKinds() []ScopeKind {
	return []ScopeKind{World, Area, Nation, Meeting, Championship, Series, Club}
}

// String is the kind in one word: "world", "area", "nation", "meeting",
// "championship", "series", "club".
func (k ScopeKind) String() string {
	switch k {
	case World:
		return "world"
	case Area:
		return "area"
	case Nation:
		return "nation"
	case Championship:
		return "championship"
	case Series:
		return "series"
	case Meeting:
		return "meeting"
	case Club:
		return "club"
	default:
		return ""
	}
}

// ParseScopeKind reads a kind as String writes it. The error is always a
// *ScopeError.
func ParseScopeKind(text string) (ScopeKind, error) {
	for _, kind := range ScopeKinds() {
		if text == kind.String() {
			return kind, nil
		}
	}
	return 0, &ScopeError{
		Text: text, Problem: "not a kind of record",
		Remedy: "write world, area, nation, championship, series, meeting or club",
	}
}

// Scope is whose record a mark is: of the world, an area, a nation, a competition
// or a series. Scopes are comparable; the zero value is none.
type Scope struct {
	Kind ScopeKind
	Key  string // empty for the world, else an area, a nation's code, or the key of a competition, series or club
}

// String is the scope as a record list writes it: "world", "Europe", "GBR",
// "meeting prefontaine-classic"; none is "".
func (s Scope) String() string {
	switch s.Kind {
	case 0:
		return ""
	case World:
		return World.String()
	case Area, Nation:
		return s.Key
	default:
		return s.Kind.String() + " " + s.Key
	}
}

// IsZero reports whether the scope is none.
func (s Scope) IsZero() bool { return s == Scope{} }

// OfCompetition reports whether the scope is a meeting, a championship or a series.
func (s Scope) OfCompetition() bool {
	return s.Kind == Meeting || s.Kind == Championship || s.Kind == Series
}

// Compare orders scopes by width, then by key.
func (s Scope) Compare(o Scope) int {
	return cmp.Or(cmp.Compare(s.Kind, o.Kind), strings.Compare(s.Key, o.Key))
}

// ScopeError says why a text is not a scope or a kind of scope.
type ScopeError struct {
	Text, Problem, Remedy string
}

// Error is "record TEXT: PROBLEM".
func (e *ScopeError) Error() string {
	return fmt.Sprintf("record %q: %s", e.Text, e.Problem)
}

// Help is how to mend the text.
func (e *ScopeError) Help() string { return e.Remedy }

// ParseScope reads a scope exactly as String writes it: world, one of the
// areas, the code of a nation, or a kind and the key of a competition or
// series. The error is always a *ScopeError.
func ParseScope(text string) (Scope, error) {
	if text == World.String() {
		return Scope{Kind: World}, nil
	}
	for area := range nation.Areas() {
		if text == string(area) {
			return Scope{Kind: Area, Key: text}, nil
		}
	}
	if n, ok := nation.Lookup(text); ok && n.CountsAs == "" {
		return Scope{Kind: Nation, Key: text}, nil
	}
	word, key, _ := strings.Cut(text, " ")
	for _, kind := range []ScopeKind{Championship, Series, Meeting, Club} {
		if word == kind.String() {
			return parseKeyed(text, kind, key)
		}
	}
	return Scope{}, refuseScope(text)
}

// parseKeyed reads what stands behind the kind of a scope.
func parseKeyed(text string, kind ScopeKind, key string) (Scope, error) {
	problem := ""
	switch {
	case key == "":
		problem = "no key behind " + kind.String()
	case !IsKey(key):
		problem = "a key has lower-case letters, digits and hyphens only"
	default:
		return Scope{Kind: kind, Key: key}, nil
	}
	return Scope{}, &ScopeError{
		Text: text, Problem: problem,
		Remedy: "write " + kind.String() + " and a key such as " + exampleKey(kind),
	}
}

func exampleKey(kind ScopeKind) string {
	switch kind {
	case Championship:
		return "olympic-games"
	case Series:
		return "diamond-league"
	case Club:
		return "iffley-ac"
	default:
		return "prefontaine-classic"
	}
}

// refuseScope says what is wrong with a text that is no scope, and which one it
// is but for the case of its letters.
func refuseScope(text string) *ScopeError {
	const usual = "write world, an area (Europe), a nation (GBR), or such as \"meeting prefontaine-classic\""
	refusal := &ScopeError{Text: text, Problem: "neither world, nor an area, nor the code of a nation", Remedy: usual}
	meant := []string{World.String()}
	for area := range nation.Areas() {
		meant = append(meant, string(area))
	}
	if n, ok := nation.Lookup(strings.ToUpper(text)); ok && n.CountsAs == "" {
		meant = append(meant, n.Code)
	} else if ok {
		refusal.Problem = n.Name + " counts for the records of " + n.CountsAs
		refusal.Remedy = "write " + n.CountsAs
	}
	for _, word := range meant {
		if strings.EqualFold(word, text) {
			refusal.Remedy = "write " + word
			return refusal
		}
	}
	if key := keyOfPlace(text); key != "" && refusal.Remedy == usual {
		refusal.Remedy = "write " + key
	}
	return refusal
}

// keyOfPlace is how a record says a nation or an area that is named in words; empty for any other text.
func keyOfPlace(text string) string {
	if n, err := nation.Find(text); err == nil {
		return cmp.Or(n.CountsAs, n.Code)
	}
	if area, err := nation.FindArea(text); err == nil {
		return string(area)
	}
	return ""
}
