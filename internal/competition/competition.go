// Package competition says what competitions and clubs are called, and their records in words: a document has a competition
// by its key, a reader by its name. A name is that of the races which were run there, of a club that of its results, or
// else the key in plain words; none is guessed. It must not know lists, files or output.
package competition

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Names is what competitions and clubs are called, by their keys. The zero value knows the keys alone.
type Names struct {
	meets map[string]map[string]years
	clubs map[string][]string // the spellings of each key
	spelt map[string]int      // how many results spell a club so
}

// years is the years in which a competition had a name, each with how many races.
type years map[int]int

func (y years) races() int {
	n := 0
	for _, count := range y {
		n += count
	}
	return n
}

// Learn takes from a race what its competition is called, and what the clubs in it are.
func (n *Names) Learn(r *race.Race) {
	for i := range r.Results {
		n.learnClub(r.Results[i].ClubName())
	}
	if r.Competition == "" || r.Meet == "" {
		return
	}
	if n.meets == nil {
		n.meets = map[string]map[string]years{}
	}
	if n.meets[r.Competition] == nil {
		n.meets[r.Competition] = map[string]years{}
	}
	if n.meets[r.Competition][r.Meet] == nil {
		n.meets[r.Competition][r.Meet] = years{}
	}
	n.meets[r.Competition][r.Meet][r.Date.Year()]++
}

// Of is the name of a competition: one that is spelt like its key, the one that its races had in more than one year,
// or the key in plain words. What a competition was called in one year alone may be the name of that edition, and one
// that had several names has none for all its records.
func (n Names) Of(key string) string {
	meets := n.meets[key]
	spelt, most := "", 0
	for _, meet := range slices.Sorted(maps.Keys(meets)) {
		if races := meets[meet].races(); keyOf(meet) == key && races > most {
			spelt, most = meet, races
		}
	}
	if spelt != "" {
		return spelt
	}
	for meet, of := range meets {
		if len(meets) == 1 && len(of) > 1 {
			return meet
		}
	}
	return plain(key)
}

func (n *Names) learnClub(name string) {
	if name == "" {
		return
	}
	if n.clubs == nil {
		n.clubs, n.spelt = map[string][]string{}, map[string]int{}
	}
	if n.spelt[name]++; n.spelt[name] == 1 {
		key := race.KeyOf(name)
		n.clubs[key] = append(n.clubs[key], name)
	}
}

// Club is the name of a club: as most results spell it, or the key in plain words.
func (n Names) Club(key string) string {
	spellings := slices.Sorted(slices.Values(n.clubs[key]))
	if len(spellings) == 0 {
		return plain(key)
	}
	return slices.MaxFunc(spellings, func(a, b string) int { return n.spelt[a] - n.spelt[b] })
}

// Clubs lists the keys of the clubs that races name, in the order of the alphabet.
func (n Names) Clubs() []string { return slices.Sorted(maps.Keys(n.clubs)) }

// keyOf is a name as a key would spell it.
func keyOf(name string) string {
	parts := strings.FieldsFunc(words.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(parts, "-")
}

// plain is a key in plain words: prefontaine-classic is Prefontaine Classic.
func plain(key string) string {
	parts := strings.Split(key, "-")
	for i, part := range parts {
		small := len(part) < 3 || slices.Contains([]string{"and", "del", "der", "des", "the", "von"}, part)
		if part != "" && (i == 0 || !small) {
			parts[i] = strings.ToUpper(part[:1]) + part[1:]
		}
	}
	return strings.Join(parts, " ")
}

// nameOf is the name of a competition or a club.
func (n Names) nameOf(s race.Scope) string {
	if s.Kind == race.Club {
		return n.Club(s.Key)
	}
	return n.Of(s.Key)
}

// Scope is whose record it is as a row has it: world, Europe, GBR, Prefontaine Classic meeting, Iffley AC club.
func (n Names) Scope(s race.Scope) string {
	switch s.Kind {
	case race.Meeting, race.Championship, race.Series, race.Club:
		name := n.nameOf(s)
		if strings.Contains(words.Fold(name), s.Kind.String()) {
			return name // such as World Championships
		}
		return name + " " + s.Kind.String()
	default:
		return s.String()
	}
}

// Record is the record of a scope in prose: world record, national record of FRA, meeting record of the
// Prefontaine Classic; empty for none.
func (n Names) Record(s race.Scope) string { return n.prose(s, "record") }

// Records is the records of a scope in prose, as Record has one.
func (n Names) Records(s race.Scope) string { return n.prose(s, "records") }

func (n Names) prose(s race.Scope, noun string) string {
	switch s.Kind {
	case race.World:
		return "world " + noun
	case race.Area:
		return "area " + noun + " of " + s.Key
	case race.Nation:
		return "national " + noun + " of " + s.Key
	case race.Meeting, race.Championship, race.Series:
		return s.Kind.String() + " " + noun + " of " + withArticle(n.Of(s.Key))
	case race.Club:
		return "club " + noun + " of " + n.Club(s.Key)
	default:
		return ""
	}
}

// withArticle is a name in a sentence: the Bislett Games, but London.
func withArticle(name string) string {
	if !strings.Contains(name, " ") || strings.HasPrefix(name, "The ") {
		return name
	}
	return "the " + name
}
