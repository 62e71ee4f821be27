package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// unread is the figures that no statement covers, in order.
func (c *reader) unread() []Unread {
	var all []Unread
	for _, s := range c.Sentences {
		for i := range s.Pieces {
			p := &s.Pieces[i]
			kind := figureAt(s, i)
			if kind != claimed || c.figure[p.Span] || c.isCue(s, i) {
				continue
			}
			why := c.Why[p.Span]
			if mood := s.MoodAt(i); mood != prose.Said {
				why = mood.String()
			}
			all = append(all, Unread{Span: p.Span, Why: cmp.Or(why, notUnderstood(p))})
		}
	}
	slices.SortStableFunc(all, func(a, b Unread) int { return bySpan(a.Span, b.Span) })
	return all
}

// notUnderstood is why nothing is said of a figure of which nothing was looked at.
func notUnderstood(p *mentions.Piece) string {
	switch p.Kind {
	case prose.Time:
		if p.Mark.IsZero() {
			return "between whom it was is not understood"
		}
		return "who ran it, or where, is not understood"
	case prose.Length:
		return "between whom it was is not understood"
	case prose.Span:
		return "from when to when it is is not understood"
	case prose.Age:
		return "whose age it is is not understood"
	case prose.Day:
		return "what was then is not understood"
	case prose.Distance, prose.Point:
		return "what was there is not understood"
	case prose.Number, prose.Ordinal:
		return "what it tells is not understood"
	default:
		return "what it is said of is not understood"
	}
}

// figure is what a piece is as a figure.
type figure uint8

const (
	none    figure = iota // no figure
	aside                 // a figure that is known to be no claim
	claimed               // one that looks like a claim
)

// figureAt tells whether a piece is a figure that looks like a claim.
func figureAt(s *mentions.Sentence, i int) figure {
	p := s.At(i)
	if p.What == mentions.Title && p.TitleYear > 0 {
		return claimed
	}
	if i == 0 && p.Kind == prose.Time && s.OpensWithClock() && s.IsLive() {
		return aside
	}
	switch p.Kind {
	case prose.Time, prose.Length, prose.Span, prose.Age:
		return claimed
	case prose.OfDay:
		return aside
	case prose.Day:
		return claimedIf(p.Year > 0 || p.Of > 0)
	case prose.Distance:
		return claimedIf(p.What == mentions.Plain && !s.IsEvent(i))
	case prose.Point:
		return claimed
	case prose.Ordinal:
		return claimedIf(isRank(s, i))
	case prose.Number:
		return claimedIf(isCount(s, i))
	case prose.Word:
		if p.What == mentions.Plain && p.Is("twice", "thrice") {
			return claimed
		}
		return claimedIf(p.What == mentions.Plain && strings.ContainsAny(p.Text, "0123456789") && !isClass(p))
	default:
		return none
	}
}

// isClass reports whether a word is the name of a class by its age: U20, under-20.
func isClass(p *mentions.Piece) bool {
	return strings.HasPrefix(p.Text, "under-") || strings.HasPrefix(p.Text, "U") && len(p.Text) == len("U20")
}

// claimedIf is a figure that looks like a claim if something is so, else an aside.
func claimedIf(is bool) figure {
	if is {
		return claimed
	}
	return aside
}

// isRank reports whether an ordinal tells a place, or which of several something was: not
// part of a race, and not the first of what nobody counts.
func isRank(s *mentions.Sentence, i int) bool {
	p, next := s.At(i), s.At(i+1)
	if next.Says("lap") && p.N > 1 && p.InWords {
		return true
	}
	if next.Says("lap", "laps", "bend", "half", "quarter", "circuit", "kilometre", "straight", "thing", "place") && (p.N == 1 || !next.Says("place")) && p.InWords {
		return false
	}
	if !p.InWords || p.N > 1 {
		return true
	}
	switch before := s.At(i - 1); {
	case before.Says("at", "from"), next.Says("of") && s.At(i+2).Says("all"), next.Kind == prose.Distance, next.Kind == prose.Number && (s.At(i+2).Kind == 0 || next.N >= 400):
		return false
	case before.Says("was", "came", "finished", "is", "home", "placed", "were") || before.What == mentions.Someone:
		return true
	default:
		return next.What == mentions.National || next.What == mentions.Title || next.What == mentions.RecordName || next.What == mentions.Best || next.Kind == prose.Number || next.Joined ||
			next.Says("man", "men", "woman", "women", "runner", "athlete", "person", "race", "win", "victory", "defeat", "loss", "title", "medal", "gold", "time", "mile", "place", "since", "ever", "outing", "start", "appearance", "to", "record", "in", "european", "british", "final", "sub", "race", "season", "outdoor", "indoor", "major", "global")
	}
}

// isCount reports whether a number looks like a count of a claim: not a price, a crowd or a
// part of a name, and no pronoun.
func isCount(s *mentions.Sentence, i int) bool {
	p, next := s.At(i), s.At(i+1)
	switch {
	case i == 0 && s.IsNumbered():
		return false
	case s.At(i-1).Is("$", "£", "€", "no", "#") && s.At(i-1).End == p.Start, next.Is("%", "°", "$", "€", "£"):
		return false
	case next.Says("spectators", "fans", "people", "percent", "degrees", "dollars", "euros", "pounds", "euro", "minutes", "hours", "minute", "hour", "am", "pm", "tickets", "seats", "words", "thousand", "million", "crowd", "kilometres", "kilograms", "weeks", "nights", "oclock"):
		return false
	case p.InWords && p.N == 1:
		return next.Says("man", "woman", "runner", "athlete", "finisher", "other", "briton", "american", "win", "victory", "defeat", "race", "point", "second", "hundredth", "tenth") || next.What == mentions.National
	default:
		return true
	}
}

// isCue reports whether a day is that by which the race of a statement is told which stands
// beside it, and so is not passed over.
func (c *reader) isCue(s *mentions.Sentence, i int) bool {
	p := s.At(i)
	if p.Kind != prose.Day {
		return false
	}
	for k := range c.kept {
		f := &c.kept[k]
		if f.Sentence != s.Number {
			continue
		}
		for _, reading := range f.Readings {
			is := reading.Race.Date
			if (p.Year == 0 || p.Year == is.Year()) && (p.Month == 0 || p.Month == is.Month()) && (p.Of == 0 || p.Of == is.Day()) {
				return true
			}
		}
	}
	return false
}
