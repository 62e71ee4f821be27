package career

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// grade is how well a name fits what somebody typed: the lower the better.
type grade uint8

const (
	whole     grade = iota // an id, or the whole name
	written                // the whole name, written in another order
	initialed              // the family name behind initials: J. Kerr
	family                 // the family name
	part                   // some other words of the name
	unfit
)

// typed is whom somebody asks about, as it was typed.
type typed struct {
	text  string   // all of it
	name  string   // without what stands behind the name
	parts []string // of the name, folded
	hints []string // what tells people of one name apart: a class, a nation, a birth
}

// newTyped parts a name from what stands behind it in parentheses, or from the birth that
// stands behind it as in a key.
func newTyped(text string) typed {
	t := typed{text: text}
	name := strings.TrimSpace(text)
	if before, inside, found := strings.Cut(name, " ("); found && strings.HasSuffix(inside, ")") {
		name = before
		for hint := range strings.SplitSeq(strings.TrimSuffix(inside, ")"), ",") {
			t.hints = append(t.hints, strings.TrimPrefix(strings.TrimSpace(hint), "born "))
		}
	} else if at := strings.LastIndexByte(name, ' '); at > 0 {
		if _, err := date.Parse(name[at+1:]); err == nil {
			name, t.hints = name[:at], []string{name[at+1:]}
		}
	}
	t.name, t.parts = name, athlete.NameParts(name)
	return t
}

// fit is how well a name fits.
func (t *typed) fit(name string) grade {
	parts := athlete.NameParts(name)
	switch at, joined := lookFor(parts, t.parts), len(t.parts) > 0; {
	case !joined || len(parts) == 0:
		return unfit
	case at == 0 && strings.Join(parts, "") == strings.Join(t.parts, ""):
		return whole
	case sorted(parts) == sorted(t.parts):
		return written
	case t.initials(parts):
		return initialed
	case endsIn(parts, t.parts):
		return family
	case at >= 0 || among(parts, t.parts):
		return part
	default:
		return unfit
	}
}

// lookFor is where the words of a name begin that are some others, however these are parted
// (El Guerrouj, Elguerrouj); -1 where they are not there.
func lookFor(parts, wanted []string) int {
	joined := strings.Join(wanted, "")
	for from := range parts {
		rest := joined
		for _, part := range parts[from:] {
			after, found := strings.CutPrefix(rest, part)
			if !found {
				break
			}
			if rest = after; rest == "" {
				return from
			}
		}
	}
	return -1
}

// endsIn reports whether a name ends in some words, however these are parted.
func endsIn(parts, wanted []string) bool {
	joined := strings.Join(wanted, "")
	for from := len(parts) - 1; from > 0 && strings.HasSuffix(joined, parts[from]); from-- {
		if joined = strings.TrimSuffix(joined, parts[from]); joined == "" {
			return true
		}
	}
	return false
}

// among reports whether all of several words are some of a name, in its order: with a name
// in the middle left out.
func among(parts, wanted []string) bool {
	for _, part := range parts {
		if len(wanted) > 0 && part == wanted[0] {
			wanted = wanted[1:]
		}
	}
	return len(wanted) == 0
}

func sorted(parts []string) string {
	return strings.Join(slices.Sorted(slices.Values(parts)), " ")
}

// initials reports whether what was typed is initials and the family name of a name: J.
// Kerr, KERR J.
func (t *typed) initials(parts []string) bool {
	isInitial := func(part string) bool { return utf8.RuneCountInString(part) == 1 }
	first := slices.IndexFunc(t.parts, func(part string) bool { return !isInitial(part) })
	if first < 0 {
		return false
	}
	initials, last := t.parts[:first], t.parts[first:]
	if first == 0 {
		end := slices.IndexFunc(t.parts, isInitial)
		if end < 0 {
			return false
		}
		initials, last = t.parts[end:], t.parts[:end]
	}
	given := len(parts) - len(last)
	if given < len(initials) || !slices.Equal(parts[max(given, 0):], last) {
		return false
	}
	for i, initial := range initials {
		if !strings.HasPrefix(parts[i], initial) {
			return false
		}
	}
	return true
}

// means reports whether what stands behind the name is so of somebody.
func (t *typed) means(who *Somebody) bool {
	return !slices.ContainsFunc(t.hints, func(hint string) bool {
		if born, err := date.Parse(hint); err == nil {
			return who.Born.IsZero() || !who.Born.Overlaps(born)
		}
		if sex := race.Sex(words.Fold(hint)); slices.Contains(race.Fields(), sex) {
			return who.sex() != sex
		}
		of, err := nation.Find(hint)
		return err != nil || !slices.Contains(who.Nations, of.Code)
	})
}

// isKnownAs reports whether a text is the id of a registered athlete, or what another data
// base calls the athlete: wa:14208500.
func isKnownAs(text string, known *athlete.Registered) bool {
	if base, id, found := strings.Cut(text, ":"); found {
		return slices.Contains(known.IDs, race.ForeignID{Base: base, ID: id})
	}
	return text != "" && text == known.ID
}
