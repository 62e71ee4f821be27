package attribution

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Statement begins a finding: the words from one piece to another, and the figures in
// them that it is about.
func (s *Sentence) Statement(from, to int, figures ...int) *Finding {
	f := &Finding{Span: s.Span(from, to), OnlyTrue: s.Pieces[from].Guess || s.Pieces[to].Guess}
	for _, i := range figures {
		f.Figures = append(f.Figures, s.Pieces[i].Span)
		if !s.IsSaid(i) {
			return nil
		}
	}
	if !s.IsSaid(to) || !s.IsSaid(from) {
		return nil
	}
	return f
}

// Presupposed is a statement that stays what it is where what is said of it is denied:
// nobody ran faster than his 3:45.34.
func (s *Sentence) Presupposed(from, to int, figures ...int) *Finding {
	if s.MoodAt(to) != prose.Denied || s.MoodAt(from) != prose.Denied {
		return s.Statement(from, to, figures...)
	}
	f := &Finding{Span: s.Span(from, to), presupposed: true, OnlyTrue: s.Pieces[from].Guess || s.Pieces[to].Guess}
	for _, i := range figures {
		f.Figures = append(f.Figures, s.Pieces[i].Span)
	}
	return f
}

// mostReadings is how many readings a statement may have and still be understood.
const mostReadings = 12

// of reads a statement as said of somebody in a race: of each who may be meant.
func (s *Sentence) SaidOf(f *Finding, who []int, where mentions.Setting, say func(r *race.Race, who int, name string) race.Claim) {
	if f == nil || len(who) == 0 {
		return
	}
	where = s.Stayed(who, where)
	if !where.Sure {
		where.Races = s.Latest(who, where.Races)
	}
	unsure := where.Weak || len(where.Away.Races) > 0
	if unsure && len(where.Races) > 0 && say(where.Races[0], who[0], "").About != race.AboutMark {
		s.Refuse(f.Figures, "of which race it is said cannot be told")
		return
	}
	for _, r := range where.Races {
		ran := s.WhoRan(who, r)
		f.OnlyTrue = f.OnlyTrue || len(ran) < len(who) // somebody else may be meant, of whom it is not said
		for _, at := range ran {
			if !where.Sure && s.Result(at, r) == nil {
				continue
			}
			f.Readings = append(f.Readings, Reading{Race: r, Claim: say(r, at, s.NameIn(at, r))})
		}
	}
	f.OnlyTrue = f.OnlyTrue || !where.Sure || len(where.Away.Races) > 0
	s.Add(f)
}

// Add keeps a finding.
func (s *Sentence) Add(f *Finding) bool {
	if f == nil {
		return false
	}
	if len(f.Readings) == 0 || len(f.Readings) > mostReadings {
		s.Refuse(f.Figures, "of which race it is said cannot be told")
		return false
	}
	s.Found = append(s.Found, *f)
	for _, figure := range f.Figures {
		s.Taken[figure] = true
	}
	return true
}

// IsTaken reports whether a statement has the figure at a place.
func (s *Sentence) IsTaken(i int) bool { return s.Taken[s.Pieces[i].Span] }

// Finding is a statement that was found, in all its readings.
type Finding struct {
	Span        article.Span
	Figures     []article.Span
	Readings    []Reading
	presupposed bool // it stands in a sentence that denies something else
	OnlyTrue    bool // it is kept only where it is true: another race may be meant
	Accept      func(claim.Assessment) bool
}

// Reading is one meaning of a statement.
type Reading struct {
	Race   *race.Race
	Claim  race.Claim
	Denies bool // is no claim: it must not be true
}

// IsFigure reports whether a piece looks like part of a claim.
func (s *Sentence) IsFigure(i int) bool {
	p := s.At(i)
	switch p.Kind {
	case prose.Time, prose.Length, prose.Span, prose.Age:
		return true
	case prose.Day:
		return p.Of > 0
	case prose.Ordinal:
		return !p.InWords || p.N > 1 && (s.At(i+1).Says("place", "in", "at", "behind", ",", ".") || s.At(i-1).What == mentions.Someone || s.At(i-1).Verb() == mentions.Finishing || s.At(i-1).Says("was"))
	case prose.Number:
		if p.InWords {
			return s.At(i+1).Says("men", "women", "runners", "athletes", "finishers", "finished", "others", "times", "broke", "under", "inside", "points", "wins", "victories", "races")
		}
		return true
	default:
		return false
	}
}
