package attribution

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Statement begins a finding: the words from one piece to another, and the figures in
// them that it is about.
func (s *Sentence) Statement(from, to int, figures ...int) *Finding {
	f := &Finding{Span: s.Span(from, to)}
	f.DoubtIf(s.Unsure, WhichRace)
	f.DoubtIf(s.Pieces[from].Guess || s.Pieces[to].Guess, WhoIsMeant)
	for _, i := range figures {
		f.Figures = append(f.Figures, s.Pieces[i].Span)
		f.DoubtIf(s.Pieces[i].Slip, HowWritten)
		if s.Pieces[i].Hedge != prose.Exact {
			f.Accept = s.hedgedMargin(i)
		}
		if !s.IsSaid(i) {
			return nil
		}
	}
	if !s.IsSaid(to) || !s.IsSaid(from) && !s.goesOnSaid(from, to) {
		return nil
	}
	return f
}

// goesOnSaid reports whether what is denied or foretold of somebody at one place leaves what is
// said of him behind it as it is: Kerr has hardly stopped, winning in Glasgow.
func (s *Sentence) goesOnSaid(from, to int) bool {
	part := s.Pieces[to].Part
	if first := s.Parts[part].From; s.At(first).Says("and") && s.Pieces[from].Part == part-1 && s.At(from).What == mentions.Someone && s.isRefused(part-1) {
		return true // had no answer and finished second
	}
	if first := s.Parts[part].From; s.At(first).Says("who", "whose") && s.Pieces[from].Part < part && (s.MoodAt(from) == prose.Denied || s.MoodAt(from) == prose.Forecast) && first-from < 9 && !s.OthersNamed(from+1, first) {
		return true // nobody came near Mills, who ran
	}
	if first := s.Parts[part].From; s.At(first).Says("but") && s.Pieces[from].Part < part && s.At(from).What == mentions.Someone && s.At(s.Parts[s.Pieces[from].Part].From).What != mentions.Title && !s.OthersNamed(from+1, to) && s.doesAgain(first+1) {
		return true // tried to respond but had to settle for second
	}
	meant := s.Within(s.Parts[s.Pieces[from].Part].From, s.Parts[s.Pieces[from].Part].To, "promised", "hoped", "wanted", "planned", "vowed", "tried", "intended", "aimed", "threatened")
	return (s.MoodAt(from) == prose.Denied || s.MoodAt(from) == prose.Forecast && meant) && s.Pieces[from].Part < part && s.At(from).What == mentions.Someone && s.At(s.Parts[part].From).Says(",") && strings.HasSuffix(s.At(s.Parts[part].From+1).Folded, "ing")
}

// doesAgain reports whether what stands behind a but is what the same one did: finished, had to settle.
func (s *Sentence) doesAgain(k int) bool {
	for s.At(k).Says("then", "still", "only", "eventually", "he", "she") {
		k++
	}
	return s.At(k).Says("was", "had", "did") || s.At(k).Verb() != mentions.NoVerb || s.IsPastAt(k)
}

// isRefused reports whether a part says what somebody did not do or could not: not what he might.
func (s *Sentence) isRefused(part int) bool {
	from, to := s.Parts[part].From, s.Parts[part].To
	return s.Parts[part].Mood == prose.Denied || s.Parts[part].Mood == prose.Forecast && s.Within(from, to, "could", "can") && s.Within(from, to, "not") && !s.Within(from, to, "have") || s.Within(from, to, "couldn't", "can't")
}

// Presupposed is a statement that stays what it is where what is said of it is denied:
// nobody ran faster than his 3:45.34, his 3:45.34 would have won.
func (s *Sentence) Presupposed(from, to int, figures ...int) *Finding {
	stays := s.MoodAt(to) == prose.Denied || s.MoodAt(to) == prose.Forecast && s.At(to+1).Says("would")
	if !stays || s.MoodAt(from) != s.MoodAt(to) {
		return s.Statement(from, to, figures...)
	}
	f := &Finding{Span: s.Span(from, to)}
	f.DoubtIf(s.Pieces[from].Guess || s.Pieces[to].Guess, WhoIsMeant)
	for _, i := range figures {
		f.Figures = append(f.Figures, s.Pieces[i].Span)
	}
	return f
}

// mostReadings is how many readings a statement may have and still be understood.
const mostReadings = 12

// SaidOf reads a statement as said of somebody in a race: of each who may be meant.
func (s *Sentence) SaidOf(f *Finding, who []int, where mentions.Setting, say func(r *race.Race, who int, name string) race.Claim) {
	if f == nil || len(who) == 0 {
		return
	}
	where = s.Stayed(who, where)
	if !where.Sure {
		where.Races = s.Latest(who, where.Races)
	}
	if where.Back && len(where.Away.Races) > 0 {
		f.DoubtIf(true, WhichRace)
		where.Away = mentions.Away{}
	}
	f.Either = f.Either || s.isOfOne(who)
	unsure := where.Weak || len(where.Away.Races) > 0
	if unsure && len(where.Races) > 0 && say(where.Races[0], who[0], "").About != race.AboutMark {
		s.Refuse(f.Figures, "of which race it is said cannot be told")
		return
	}
	for _, r := range where.Races {
		ran := s.WhoRan(who, r)
		f.DoubtIf(len(ran) < len(who), WhoIsMeant) // somebody else may be meant, of whom it is not said
		for _, at := range ran {
			if !where.Sure && s.Result(at, r) == nil {
				continue
			}
			said := say(r, at, s.NameIn(at, r))
			f.DoubtIf(s.ranInFocus(at, r, said.Mark), WhichRace)
			f.Readings = append(f.Readings, Reading{Race: r, Claim: said})
		}
	}
	f.DoubtIf(!where.Sure || len(where.Away.Races) > 0, WhichRace)
	s.Add(f)
}

// isOfOne reports whether an or stands between two of some people.
func (s *Sentence) isOfOne(who []int) bool {
	for k := range s.Pieces {
		if s.At(k).Says("or") && len(who) > 1 && s.At(k-1).What == mentions.Someone && s.Next(k+1) >= 0 && slices.Contains(who, s.At(k - 1).People[0]) {
			return true
		}
	}
	return false
}

// ranInFocus reports whether somebody ran a mark in the race that the text is about, and not in
// the one in which it is said to be.
func (s *Sentence) ranInFocus(who int, said *race.Race, mark timing.Mark) bool {
	if s.Focus == nil || said == s.Focus || mark.IsZero() {
		return false
	}
	return len(s.RanThere([]int{who}, []*race.Race{s.Focus}, mark)) > 0 && len(s.RanThere([]int{who}, []*race.Race{said}, mark)) == 0
}

// Add keeps a finding.
func (s *Sentence) Add(f *Finding) bool {
	if f == nil {
		return false
	}
	if len(f.Readings) == 0 {
		s.Refuse(f.Figures, string(WhichRace))
		return false
	}
	if len(f.Readings) > mostReadings {
		s.Refuse(f.Figures, "it can be read in too many ways")
		return false
	}
	f.Readings = append(f.Readings, s.likened(f.Readings)...)
	f.Sentence = s.Number
	s.Found = append(s.Found, *f)
	for _, figure := range f.Figures {
		s.Taken[figure] = true
	}
	return true
}

// AddIfTrue keeps a finding of one reading where it is true, and says why it is nothing where it is not.
func (s *Sentence) AddIfTrue(f *Finding, why Doubt, r *race.Race, said race.Claim) {
	if f != nil {
		f.DoubtIf(true, why)
		f.Readings = []Reading{{Race: r, Claim: said}}
		s.Add(f)
	}
}

// IsExactTime reports whether a claim gives a time of somebody, at the finish or on the way, to the hundredth.
func IsExactTime(c race.Claim) bool {
	return (c.About == race.AboutMark || c.About == race.AboutSplit) && c.Mark.Unit() <= timing.Hundredth
}

// IsTaken reports whether a statement has the figure at a place.
func (s *Sentence) IsTaken(i int) bool { return s.Taken[s.Pieces[i].Span] }

// Finding is a statement that was found, in all its readings.
type Finding struct {
	Sentence int // of the text, from 0
	Span     article.Span
	Figures  []article.Span
	Readings []Reading
	Doubt    Doubt // why it is kept only where it is true; empty where nothing is in doubt
	Accept   func(claim.Assessment) bool
	Either   bool   // of one of two it is said, and not of which: Kerr or Nuguse
	Ratified bool   // a record is called ratified
	Timeless bool   // a record is named without a verb that tells when it was one: that which stands on the day of the text may be meant
	Refused  string // why what is not accepted is not judged; it is said too roughly where that is empty
}

// Doubt is why what is not true need not be false: something else may be meant.
type Doubt string

// The doubts.
const (
	WhoIsMeant  Doubt = "who is meant cannot be told"
	WhichRace   Doubt = "of which race it is said cannot be told"
	WhichRecord Doubt = "of which record it is said cannot be told"
	HowWritten  Doubt = "what is meant by how it is written cannot be told"
	WhichNation Doubt = "for whom he ran then is not known"
	WhetherDone Doubt = "whether that was done is not said"

	// LedFromWhere doubts that who took the lead at a point did not lead there, but not that
	// nobody is known to have led there.
	LedFromWhere Doubt = "who led from where is not known so closely"
)

// DoubtIf doubts a statement where something is so. The first doubt stays.
func (f *Finding) DoubtIf(is bool, why Doubt) {
	if f != nil && is && f.Doubt == "" {
		f.Doubt = why
	}
}

// NeverTrue keeps a statement only where it is false, and says why it is nothing where it seems to be true.
func (f *Finding) NeverTrue(why string) {
	rough := f.Accept
	f.Refused = why
	f.Accept = func(a claim.Assessment) bool { return a.Truth == claim.False && (rough == nil || rough(a)) }
}

// Covers takes a figure that a statement says something of beside its own: the point of a
// split.
func (f *Finding) Covers(figure article.Span) {
	if f != nil {
		f.Figures = append(f.Figures, figure)
	}
}

// Reading is one meaning of a statement.
type Reading struct {
	Race   *race.Race
	Claim  race.Claim
	Denies bool // is no claim: it must not be true

	Standing bool // is said of the record that stands on the day of the text, not of that which the race met
}
