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
	byID      grade = iota // an id
	asTyped                // all that was typed, written as it was published
	verbatim               // the whole name, written as it was published
	whole                  // the whole name
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
	all   []string // of the whole text, which may be a name too: Jon (NC)
	hints []string // what tells people of one name apart: a class, a nation, a birth
}

// newTyped parts a name from what stands behind it in parentheses, or from the birth that
// stands behind it as in a key.
func newTyped(text string) typed {
	t := typed{text: text}
	name := strings.TrimSpace(text)
	if at := strings.LastIndex(name, " ("); at >= 0 && strings.HasSuffix(name, ")") {
		inside := name[at+len(" (") : len(name)-len(")")]
		name = name[:at]
		for hint := range strings.SplitSeq(inside, ",") {
			t.hints = append(t.hints, strings.TrimPrefix(strings.TrimSpace(hint), "born "))
		}
	} else if at := strings.LastIndexByte(name, ' '); at > 0 {
		if _, err := date.Parse(name[at+1:]); err == nil {
			name, t.hints = name[:at], []string{name[at+1:]}
		}
	}
	t.name, t.parts, t.all = name, athlete.NameParts(name), athlete.NameParts(text)
	return t
}

// fit is how well a name fits, which may have the family name first.
func (t *typed) fit(name string) grade {
	switch {
	case name != "" && name == t.text:
		return asTyped
	case name != "" && name == t.name:
		return verbatim
	case t.isAll(name):
		return whole
	}
	fits := t.fitParts(athlete.NameParts(name))
	if ordered := words.GivenFirst(name); ordered != name && fits > written {
		fits = max(written, t.fitParts(athlete.NameParts(ordered)))
	}
	return fits
}

// isAll reports whether a name is all that was typed, with what seems to stand behind it.
func (t *typed) isAll(name string) bool {
	return len(t.hints) > 0 && strings.Join(t.all, "") == strings.Join(athlete.NameParts(name), "")
}

func (t *typed) fitParts(parts []string) grade {
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

// noID stands behind a name for the one of its bearers who has no id.
const noID = "no id"

// means reports whether what stands behind the name is so of somebody.
func (t *typed) means(who *Somebody) bool {
	return slices.ContainsFunc(who.Spellings, t.isAll) || !slices.ContainsFunc(t.hints, func(hint string) bool {
		if born, err := date.Parse(hint); err == nil {
			return who.Born.IsZero() || !who.Born.Overlaps(born)
		}
		if sex := race.Sex(words.Fold(hint)); slices.Contains(race.Fields(), sex) {
			return who.Sex() != sex
		}
		if slices.ContainsFunc(who.Nations, func(code string) bool { return strings.EqualFold(code, hint) }) {
			return false
		}
		if hint == noID {
			return who.Person.HasID()
		}
		of, err := nation.Find(hint)
		return err != nil || !slices.Contains(who.Nations, of.Code)
	})
}

// isID reports whether an id was typed, alone or with what tells people apart behind it.
func (t *typed) isID(id string) bool { return t.text == id || t.name == id }

// isKnownAs reports whether a text is the id of a registered athlete, or what another data
// base calls the athlete: wa:14208500.
func (t *typed) isKnownAs(known *athlete.Registered) bool {
	if base, id, found := strings.Cut(t.text, ":"); found {
		return slices.Contains(known.IDs, race.ForeignID{Base: base, ID: id})
	}
	return known.ID != "" && t.isID(known.ID)
}
