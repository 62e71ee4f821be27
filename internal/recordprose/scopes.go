package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// oldRecords is which records may be meant where a text speaks of the old one: those that
// it has named, else those that the winner broke.
func (s *Sentence) oldRecords(r *race.Race) []race.Scope {
	var scopes []race.Scope
	for scope := range s.Mentioned {
		scopes = append(scopes, scope)
	}
	slices.SortFunc(scopes, race.Scope.Compare)
	winner := r.Winner()
	if len(scopes) > 0 || winner == nil {
		return scopes
	}
	return s.betteredBy(r, winner)
}

// betteredBy is the records of the world, of areas and nations that a result was better
// than.
func (s *Sentence) betteredBy(r *race.Race, result *race.Result) []race.Scope {
	books, err := s.Corpus.Books(r)
	book := books[record.CategoryOf(r)]
	if err != nil || book == nil {
		return nil
	}
	code := nation.ForRecords(result.Nation)
	of, _ := nation.Lookup(code)
	var broken []race.Scope
	for _, scope := range []race.Scope{{Kind: race.World}, {Kind: race.Area, Key: string(of.Area)}, {Kind: race.Nation, Key: code}} {
		if scope.Kind != race.World && scope.Key == "" {
			continue
		}
		if stood := book.MetBy(scope, r); !stood.IsZero() && !stood.Bound && result.Mark.Better(stood.Mark()) {
			broken = append(broken, scope)
		}
	}
	return broken
}

// WidestBroken is the widest record that somebody improved in a race.
func (s *Sentence) WidestBroken(r *race.Race, who int) race.Scope {
	if scopes := s.betteredBy(r, s.Result(who, r)); len(scopes) > 0 && !s.Result(who, r).Mark.IsZero() {
		return scopes[0]
	}
	return race.Scope{}
}

// scopeFor is whose record is meant by one at a place: a national record is that of the
// nation of who is meant, a meeting record that of the meeting.
func (s *Sentence) scopeFor(i, who int, r *race.Race) race.Scope {
	return s.scopeOf(s.At(i), who, r)
}

// ScopeOf is whose record somebody is said to have set in the race that the text is about.
func (s *Sentence) ScopeOf(p *mentions.Piece, who int) race.Scope { return s.scopeOf(p, who, s.Focus) }

func (s *Sentence) scopeOf(p *mentions.Piece, who int, r *race.Race) race.Scope {
	scope := p.Scope
	switch {
	case scope.Key != "" || scope.Kind == race.World || scope.IsZero():
		return scope
	case scope.Kind == race.Meeting, scope.Kind == race.Championship:
		scope.Key = r.Competition
	case scope.Kind == race.Nation, scope.Kind == race.Area:
		if who < 0 {
			return race.Scope{}
		}
		if scope.Key = s.nationOf(who, r); scope.Key == "" {
			return race.Scope{}
		}
		if of, ok := nation.Lookup(scope.Key); ok && scope.Kind == race.Area {
			scope.Key = string(of.Area)
		}
	default:
	}
	if scope.Key == "" {
		return race.Scope{}
	}
	return scope
}

// nationOf is the nation for which the records of somebody count: that for which he ran a race,
// else the only one that is known; empty where none is, or several.
func (s *Sentence) nationOf(who int, r *race.Race) string {
	if result := s.Result(who, r); result != nil && result.Nation != "" {
		return nation.ForRecords(result.Nation)
	}
	if len(s.Person(who).Nations) == 1 {
		for code := range s.Person(who).Nations {
			return nation.ForRecords(code)
		}
	}
	return ""
}

// canBeRecord reports whether a mark can have been a record of the event of the race: none is much faster
// than what the world had run before it.
func (s *Sentence) canBeRecord(mark timing.Mark) bool {
	if !attribution.PlausibleBest(s.Focus, mark) {
		return false
	}
	books, err := s.Corpus.Books(s.Focus)
	book := books[record.CategoryOf(s.Focus)]
	if err != nil || book == nil {
		return true
	}
	stood := book.MetBy(race.Scope{Kind: race.World}, s.Focus)
	return stood.IsZero() || stood.Bound || mark.Milliseconds()*1000 > stood.Mark().Milliseconds()*980
}

// recordsOf is the records that a race met and that had a mark, or any: of the world, of areas
// and of nations that ran in it.
func (s *Sentence) recordsOf(r *race.Race, mark timing.Mark) []heldRecord {
	books, err := s.Corpus.Books(r)
	book := books[record.CategoryOf(r)]
	if err != nil || book == nil {
		return nil
	}
	scopes := []race.Scope{{Kind: race.World}}
	for area := range nation.Areas() {
		scopes = append(scopes, race.Scope{Kind: race.Area, Key: string(area)})
	}
	for i := range r.Results {
		scope := race.Scope{Kind: race.Nation, Key: nation.ForRecords(r.Results[i].Nation)}
		if scope.Key != "" && !slices.Contains(scopes, scope) {
			scopes = append(scopes, scope)
		}
	}
	if r.Competition != "" {
		scopes = append(scopes, race.Scope{Kind: race.Meeting, Key: r.Competition}, race.Scope{Kind: race.Championship, Key: r.Competition})
	}
	var those []heldRecord
	for _, scope := range scopes {
		if stood := book.MetBy(scope, r); !stood.IsZero() && !stood.Bound && (mark.IsZero() || stood.Mark().Milliseconds() == mark.Milliseconds()) {
			held := heldRecord{scope: scope}
			for _, e := range stood.Entries {
				held.holders = append(held.holders, e.Name())
				held.nations = append(held.nations, nation.ForRecords(e.Nation))
			}
			those = append(those, held)
		}
	}
	return those
}

// heldRecord is a record with those who held it.
type heldRecord struct {
	scope   race.Scope
	holders []string
	nations []string // of the holders
}
