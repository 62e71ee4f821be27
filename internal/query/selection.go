package query

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Selection is the records that a question is about: one record, those of a kind
// of scope, or all. A nation or an area beside a kind of scope narrows the
// athletes instead. The zero value is all records of everybody.
type Selection struct {
	Scope  race.Scope // where One is set
	One    bool
	Kind   race.ScopeKind // where OfKind is set
	OfKind bool
	Widest bool          // of each book the world's records, or where it has none those that it names; One and OfKind are false
	Named  bool          // none that is only implied
	Nation nation.Nation // of the athletes; zero for all
	Area   nation.Area   // of the athletes; empty for all
}

// OfNation is the records of a nation: of one whose athletes count for another, those
// of the other.
func OfNation(n nation.Nation) Selection {
	if n.CountsAs != "" {
		n, _ = nation.Lookup(n.CountsAs)
	}
	return Selection{Scope: race.Scope{Kind: race.Nation, Key: n.Code}, One: true, Nation: n}
}

// OfArea is the records of an area.
func OfArea(area nation.Area) Selection {
	return Selection{Scope: race.Scope{Kind: race.Area, Key: string(area)}, One: true, Area: area}
}

// IsAll reports whether the question is about all records of everybody.
func (s Selection) IsAll() bool { return !s.One && !s.OfKind && s.Nation.Code == "" && s.Area == "" }

// OrWorld is the selection, or that of world records where it is of all.
func (s Selection) OrWorld() Selection {
	if s.IsAll() {
		s.Kind, s.OfKind = race.World, true
	}
	return s
}

// OrWidest is the selection, or that of the widest records of each book where it is of all:
// a list that a club or a meeting keeps has none of the world.
func (s Selection) OrWidest() Selection {
	s.Widest = s.IsAll()
	return s
}

// in is what is asked of a book.
func (s Selection) in(book *record.Book) Selection {
	switch {
	case !s.Widest:
	case book.Holds(race.Scope{Kind: race.World}):
		s.Kind, s.OfKind = race.World, true
	default:
		s.Named = true
	}
	s.Widest = false
	return s
}

// covers reports whether the question is about an athlete.
func (s Selection) covers(result *race.Result) bool {
	if s.Nation.Code != "" && !nation.MayCountAs(result.Nation, s.Nation.Code) {
		return false
	}
	if s.Area == "" {
		return true
	}
	n, ok := nation.Lookup(result.Nation)
	return ok && n.Area == s.Area
}

// Includes reports whether the question is about a record.
func (s Selection) Includes(scope race.Scope) bool {
	switch {
	case s.One:
		return scope == s.Scope
	case s.OfKind:
		return scope.Kind == s.Kind
	default:
		return true
	}
}

// scopesOf is the records asked for under which results of a race fall. Those of
// which the lists know nothing are passed over unless they were asked for.
func (s Selection) scopesOf(book *record.Book, r *race.Race) []race.Scope {
	s = s.in(book)
	var scopes []race.Scope
	for i := range r.Results {
		for _, scope := range book.ScopesOf(r, &r.Results[i]) {
			if s.Includes(scope) && (book.Holds(scope) || s.One) && (!s.Named || book.Names(scope)) && !slices.Contains(scopes, scope) {
				scopes = append(scopes, scope)
			}
		}
	}
	slices.SortStableFunc(scopes, race.Scope.Compare)
	return scopes
}

// standing is the records asked for that the lists know; those of nations that
// have no federation on the day only where one was named.
func (s Selection) standing(book *record.Book, day date.Date) []race.Scope {
	if s.One {
		return []race.Scope{s.Scope}
	}
	s = s.in(book)
	return slices.DeleteFunc(book.Scopes(), func(scope race.Scope) bool {
		return !s.Includes(scope) || s.Named && !book.Names(scope) || scope.Kind == race.Nation && isGone(scope.Key, day) || !s.ofTheirs(scope)
	})
}

// ofTheirs reports whether a record of an area or nation can be one of the
// athletes that the question is about.
func (s Selection) ofTheirs(scope race.Scope) bool {
	area := cmp.Or(s.Area, s.Nation.Area)
	switch {
	case scope.Kind == race.Area && area != "":
		return scope.Key == string(area)
	case scope.Kind == race.Nation && s.Nation.Code != "":
		return scope.Key == s.Nation.Code
	case scope.Kind == race.Nation && s.Area != "":
		n, ok := nation.Lookup(scope.Key)
		return ok && n.Area == s.Area
	default:
		return true
	}
}

// isGone reports whether a nation has no federation on a day.
func isGone(code string, day date.Date) bool {
	n, ok := nation.Lookup(code)
	return ok && !n.Existed(day.Year())
}

// lastDay is the last day of the question: the one asked for, else the last one
// to which the lists are known, else the last one of the nation.
func (s Selection) lastDay(known, asked date.Date) date.Date {
	if !asked.IsZero() {
		return asked
	}
	if until := s.Nation.Until; until > 0 && until < known.Year() {
		return date.New(until, 12, 31)
	}
	return known
}

// lastDays is the last day of the question for each of some records, since lists may
// be right about one for longer than about others.
func (s Selection) lastDays(book *record.Book, scopes []race.Scope, asked date.Date) []date.Date {
	days := make([]date.Date, len(scopes))
	for i, scope := range scopes {
		days[i] = s.lastDay(book.KnownToOf(scope), asked)
	}
	return days
}
