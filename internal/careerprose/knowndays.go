package careerprose

import (
	"slices"
	"time"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// KnownDays finds the days, months and years of which no words that are known tell what was then, where a race of which
// the sentence says something else, or which who is named there ran at the place that is named, was just then.
func (s *Sentence) KnownDays() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		if s.Dated[i] || s.IsTaken(i) || s.isNoDayOf(i) {
			continue
		}
		s.monthAlone(i)
		for _, t := range s.daysMeant(i) {
			if r := s.raceThen(i, t.day); r != nil {
				f := s.Statement(t.from, max(i, t.to))
				if f != nil && s.At(i).Kind != prose.Word {
					f.Figures = append(f.Figures, s.At(i).Span)
				}
				s.Dated[i] = true
				s.dayWithFeat(i, f, attribution.Reading{Race: r, Claim: race.Claim{About: race.AboutDate, Date: t.day}})
				break
			}
		}
	}
}

// dayWithFeat keeps a day on which a race was, where it is true; and where the part of the sentence with its place tells a title
// that somebody won then, only with that.
func (s *Sentence) dayWithFeat(i int, f *attribution.Finding, day attribution.Reading) {
	part := s.Parts[s.At(i).Part]
	hasTitle := slices.ContainsFunc(s.Pieces[part.From:part.To], func(p mentions.Piece) bool { return p.What == mentions.Title })
	for n := len(s.Found) - 1; n >= 0 && f != nil && hasTitle && s.Found[n].Sentence == s.Number; n-- {
		if other := s.Found[n].Readings[0]; other.Race == day.Race && other.Claim.About == race.AboutPlace {
			f.DoubtIf(true, attribution.WhichRace)
			f.Readings = []attribution.Reading{day, other}
			s.Add(f)
			return
		}
	}
	s.AddIfTrue(f, attribution.WhichRace, day.Race, day.Claim)
}

// isNoDayOf reports whether a day is one from which or up to which something was so, or that of a birth, of a record
// or of what was not done.
func (s *Sentence) isNoDayOf(i int) bool {
	for k := i - 1; k >= i-3; k-- {
		if s.At(k).Says("since", "until", "till", "born", "by", "next", "coming", "unlike") {
			return true
		}
	}
	return !s.IsSaid(i)
}

// meant is a day that words may mean, and from where to where they stand.
type meant struct {
	day      date.Date
	from, to int
}

// daysMeant is the days that the words at a place may mean.
func (s *Sentence) daysMeant(i int) []meant {
	p, next := s.At(i), s.At(i+1)
	if day, from := s.monthOrYear(i); !day.IsZero() {
		return []meant{{day, from, i}}
	}
	if s.IsBeforeOther(i) {
		return nil
	}
	switch before := s.At(i - 1); {
	case p.Kind == prose.Day && p.Month > 0 && p.Year == 0 && p.Of == 0 && before.Says("previous", "same", "that", "early", "late", "mid"):
		return []meant{{s.DayBefore(p, s.Focus), i, i}, {date.New(s.Focus.Date.Year(), p.Month, 0), i, i}}
	case p.Kind == prose.Day && p.Year > 0 && (before.What == mentions.Meeting || before.Says("'s", "the", "-", ",", "(") || p.Of > 0):
		return []meant{{p.Date(), i, i}}
	case p.Says("fall", "autumn", "winter", "spring", "summer") && before.Says("last"):
		return s.seasonBefore(i)
	case p.Says("summers", "winters", "seasons") && before.Kind == prose.Number && next.Says("ago", "back"):
		return []meant{{mentions.YearOf(s.Focus.Date.Year() - before.N), i - 1, i + 1}}
	case p.Kind == prose.Span && next.Says("ago", "earlier", "before", "previously", "later", "after", "afterwards", "on"):
		return s.spanFrom(i, next, prose.Item{Years: p.Years, Months: p.Months, Days: p.Days + 7*p.Weeks})
	case p.Says("day", "week", "fortnight", "month", "year") && before.Says("a", "one") && next.Says("ago", "earlier", "before", "previously", "later", "afterwards", "on"):
		return s.spanFrom(i, next, map[string]prose.Item{"day": {Days: 1}, "week": {Days: 7}, "fortnight": {Days: 14}, "month": {Months: 1}, "year": {Years: 1}}[p.Folded])
	default:
		return nil
	}
}

// seasonBefore is the months of the season that is called the last one at a place, as the year in which they were.
func (s *Sentence) seasonBefore(i int) []meant {
	months := map[string][]time.Month{"spring": {3, 4, 5}, "summer": {6, 7, 8}, "autumn": {9, 10, 11}, "fall": {9, 10, 11}, "winter": {12, 1, 2}}[s.At(i).Folded]
	var days []meant
	for _, month := range months {
		day := date.New(s.Focus.Date.Year(), month, 0)
		if !day.Before(s.Focus.Date) {
			day = date.New(s.Focus.Date.Year()-1, month, 0)
		}
		if s.raceThen(i, day) != nil {
			days = append(days, meant{mentions.YearOf(day.Year()), i - 1, i})
		}
	}
	return days
}

// spanFrom is the days that are so long before or after a race which the text tells of: before that which it is about
// where they are so long ago.
func (s *Sentence) spanFrom(i int, next *mentions.Piece, length prose.Item) []meant {
	sign, bases := -1, []date.Date{s.Focus.Date}
	switch {
	case next.Says("ago"):
	case next.Says("later", "after", "afterwards", "on"):
		sign, bases = 1, s.toldBefore(i)
	default:
		bases = append(bases, s.toldBefore(i)...)
	}
	var days []meant
	for _, base := range bases {
		if !base.IsFull() {
			continue
		}
		day := base.AddMonths(sign * (12*length.Years + length.Months)).AddDays(sign * length.Days)
		switch {
		case length.Days > 0:
		case length.Months > 0:
			day = date.New(day.Year(), day.Month(), 0)
		default:
			day = mentions.YearOf(day.Year())
		}
		days = append(days, meant{day, i, i + 1})
	}
	return days
}

// toldBefore is the days of the races of which the text has said something before a place, in the sentence and in the
// two before it, the last first.
func (s *Sentence) toldBefore(i int) []date.Date {
	const sentences = 2
	var days []date.Date
	for k := len(s.Found) - 1; k >= 0; k-- {
		f := &s.Found[k]
		if f.Sentence < s.Number-sentences {
			break
		}
		if f.Span.Start < s.At(i).Start && isOfRace(f.Readings[0].Claim.About) && !slices.Contains(days, f.Readings[0].Race.Date) {
			days = append(days, f.Readings[0].Race.Date)
		}
	}
	return days
}

// raceThen is the race of that day of which the same statement of the sentence says something, or which somebody who is
// named in it ran at a place that is named there; nil where there is none, or more than one.
func (s *Sentence) raceThen(i int, day date.Date) *race.Race {
	var then []*race.Race
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		f := &s.Found[k]
		if first := f.Readings[0]; isOfRace(first.Claim.About) && first.Race.Date.Overlaps(day) && s.isOfGroup(f, i) && !slices.Contains(then, first.Race) {
			then = append(then, first.Race)
		}
	}
	if len(then) == 0 {
		then = s.ranThere(i, day)
	}
	then = slices.DeleteFunc(then, func(r *race.Race) bool { return r == s.Focus && s.Main != nil })
	if len(then) > 1 {
		then = s.whereAllRan(i, then)
	}
	if len(then) != 1 {
		return nil
	}
	return then[0]
}

// whereAllRan is those of some races in which all ran whom the statement around a place names, where there are any, else those
// of the event of the text where it names but one.
func (s *Sentence) whereAllRan(i int, races []*race.Race) []*race.Race {
	var who []int
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 && p.Part == s.At(i).Part {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) < 2 {
		return slices.DeleteFunc(races, func(r *race.Race) bool { return r.Event != s.Focus.Event })
	}
	return slices.DeleteFunc(races, func(r *race.Race) bool {
		return slices.ContainsFunc(who, func(one int) bool { return s.Result(one, r) == nil })
	})
}

// monthAlone keeps that a race was in the month which a sentence of no other words gives: in May!
func (s *Sentence) monthAlone(i int) {
	const longest = 5
	if p := s.At(i); i == 1 && s.At(0).Says("in") && p.Kind == prose.Day && p.Of == 0 && p.Year == 0 && p.Month == s.Focus.Date.Month() && len(s.Pieces) < longest && s.At(2).Kind == prose.Sign && s.Main != nil {
		s.Dated[i] = true
		s.AddIfTrue(s.Statement(i, i, i), attribution.WhichRace, s.Focus, race.Claim{About: race.AboutDate, Date: date.New(s.Focus.Date.Year(), p.Month, 0)})
	}
}

// isOfGroup reports whether a finding is said in the statement of a sentence in which a place stands.
func (s *Sentence) isOfGroup(f *attribution.Finding, i int) bool {
	for k := range s.Pieces {
		if at := s.At(k); at.Start >= f.Span.Start && at.End <= f.Span.End && s.GroupOf(at.Part) == s.GroupOf(s.At(i).Part) {
			return true
		}
	}
	return false
}

// ranThere is the finals on a day that were at a place which the statement of a sentence names, of those that somebody ran
// who is named in it, or alone in the sentence before where it names nobody.
func (s *Sentence) ranThere(i int, day date.Date) []*race.Race {
	var those []*race.Race
	group := s.GroupOf(s.At(i).Part)
	var who []int
	for n := range s.Pieces {
		if p := s.At(n); len(p.People) == 1 && s.GroupOf(p.Part) == group {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) == 0 {
		who = s.aloneBefore()
	}
	for k := range s.Pieces {
		p := s.At(k)
		isHere := p.Says("here") || p.Says("track", "stadium") && s.At(k-1).Says("this", "same")
		if p.What != mentions.Meeting && !isHere || s.GroupOf(p.Part) != group || k > 1 && s.At(k-1).IsWord() && s.At(k-1).Capital {
			continue // the Harvest Games are no games that are known
		}
		for _, one := range who {
			for r := range s.Person(one).Results {
				there := s.IsPlaceOf(k, r) || isHere && r.Venue == s.Focus.Venue
				if there && r.Date.Overlaps(day) && (r.Round == "" || r.Round == race.Final) && !slices.Contains(those, r) {
					those = append(those, r)
				}
			}
		}
	}
	return those
}

// aloneBefore is the only one of whom the sentence before speaks; nobody where it speaks of several.
func (s *Sentence) aloneBefore() []int {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	var who []int
	for k := range s.Previous.Pieces {
		if p := s.Previous.At(k); len(p.People) == 1 {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) != 1 {
		return nil
	}
	return who
}
