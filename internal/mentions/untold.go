package mentions

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
)

// isUntoldTime reports whether the word at a place says that something was so in another race, and not in which: the year before, last
// time, when they first met, at the national championships.
func (s *Sentence) isUntoldTime(i int) bool {
	p, before, next := s.At(i), s.At(i-1), s.At(i+1)
	switch {
	case p.Says("year", "season", "summer", "winter"):
		return before.Says("the") && next.Says("before", "earlier", "prior", "after", "afterwards") || before.Says("that") && !next.Says("'s")
	case p.Says("days", "youth", "teens", "twenties", "prime", "childhood"):
		return s.Within(i-3, i, "his", "her", "those", "younger")
	case p.Says("time"):
		return before.Says("the") && s.At(i-2).Says("at") && s.At(i-3).Kind == prose.Ordinal // was fourth at the time
	case p.Says("last"):
		return !before.Says("this") && !s.At(i-2).Says("for") && (next.Says("time", "edition") || next.Says("race", "meeting") && before.Says("the", "their"))
	case p.Says("met", "raced"):
		return before.Says("last", "previously") || before.Kind == prose.Ordinal && before.N == 1
	case p.Says("their"):
		return next.Says("only", "first", "last", "previous", "earlier") && s.At(i-1).Says("in", "at", "of")
	case p.Says("championships", "championship", "champs", "nationals"):
		return p.What == Plain && (p.Says("nationals") || before.What == National || before.IsWord() && (before.Capital || before.Titled) || before.Says("national", "collegiate", "conference", "state", "school"))
	case p.Says("day", "life", "world", "universe") && before.Says("another"):
		return true // where it would have been so
	case p.Says("day"):
		return before.Says("another", "one") && !s.At(i-2).Says("on", "in")
	default:
		return false
	}
}

// isOtherGround reports whether the word at a place says that something was so on another ground than a track: on grass, at altitude.
func (s *Sentence) isOtherGround(i int) bool {
	before := s.At(i - 1)
	if before.Says("the", "a", "wet", "muddy", "soft", "open") {
		before = s.At(i - 2)
	}
	switch p := s.At(i); {
	case p.Says("outdoor"):
		return s.Focus != nil && (s.Focus.Environment == event.ShortTrack || s.Focus.Environment == event.Oversized) && s.At(i+1).Says("track") && before.Says("on")
	case p.Says("altitude"):
		return before.Says("at")
	case p.Says("level"):
		return s.At(i-1).Says("sea") && s.At(i-2).Says("at")
	case p.Says("grass", "cinders", "sand", "snow", "ice", "mud", "roads", "beach", "treadmill", "dirt"):
		return before.Says("on", "in")
	case p.Says("road"):
		return before.Says("on") && !s.At(i+1).Says("to", "back")
	default:
		return false
	}
}

// isHabit reports whether the word at a place says that something was so in several races: always beat him.
func (s *Sentence) isHabit(i int) bool {
	return s.At(i).Says("always", "usually", "often", "regularly", "repeatedly", "sometimes", "normally", "invariably", "habitually") && s.At(i+1).Verb() != NoVerb
}

// isManyTimes reports whether the word at a place says that something was so more than once, or at one time of several: beat him twice, every
// time they met, as always, in every race.
func (s *Sentence) isManyTimes(i int) bool {
	p, before := s.At(i), s.At(i-1)
	switch {
	case p.Says("whenever"):
		return true
	case p.Says("twice", "thrice"):
		if s.At(i+1).Says("in") && s.At(i+2).Says("a", "succession") || s.At(i+1).Says("running") {
			return false // this time, too
		}
		return i == 0 || before.What == Someone || before.Verb() != NoVerb
	case p.Says("often", "repeatedly", "regularly"):
		return before.What == Someone || i == 0
	case p.Says("usual", "ever", "always"):
		return before.Says("as")
	case p.Says("once"):
		return s.At(i+1).Says(",") && i == 0
	case p.Says("time", "times", "race", "races", "occasion", "occasions"):
		return before.Says("every", "each", "many", "several", "countless") || before.Kind == prose.Number && before.N > 1 && (p.Says("times") && s.At(i-2).What == Someone || s.At(i-2).Says("of") && s.At(i-3).Kind == prose.Number)
	default:
		return false
	}
}

// isOtherAge reports whether the piece at a place tells how old somebody was when something was so, and nobody who is named was so old on
// the day of the race: as a 19-year-old, at 19 Kerr was third.
func (s *Sentence) isOtherAge(i int) bool {
	p := s.At(i)
	told := p.Kind == prose.Age && s.At(i-1).Says("a") && s.At(i-2).Says("as") || p.Kind == prose.Number && p.Glued == "" && i == 1 && s.At(0).Says("at", "aged") && (s.Next(2) >= 0 || s.At(2).Says(","))
	_, are := s.areOfAge(p.N)
	return told && p.N > 0 && are == 0
}

// isAtSchool reports whether the word at a place says that something was so when somebody was no grown runner: in college, as a schoolboy.
func (s *Sentence) isAtSchool(i int) bool {
	p, before := s.At(i), s.At(i-1)
	switch {
	case p.Says("college", "school", "university"):
		return before.Says("in", "at")
	case p.Says("student", "schoolboy", "schoolgirl", "teenager", "youngster", "novice", "boy", "girl", "collegian", "freshman", "sophomore"):
		return before.Says("a") && s.At(i-2).Says("as")
	default:
		return false
	}
}

// isOfBoth reports whether what is told at a place is one of two races of which the sentence speaks together: in both Eugene and Paris,
// fourth here and in Paris.
func (s *Sentence) isOfBoth(i int) bool {
	if s.At(i).Says("here") {
		return s.At(i+1).Says("and") && s.At(i+2).Says("in", "at") && s.At(i+3).What == Meeting
	}
	k := i - 1
	for s.At(k).Says("in", "at", "the") {
		k--
	}
	return s.At(k).Says("both")
}

// isLikened reports whether what is told at a place was so in another race as in that which the text is about: as in 2023, as he had in Paris.
func (s *Sentence) isLikened(i int) bool {
	k := i - 1
	for s.At(k).Says("in", "at", "the", "on", "over", "last") {
		k--
	}
	for s.At(k).Says("had", "did", "was", "been", "has", "he", "she", "they", "were", "also", "done") {
		k--
	}
	return s.At(k).Says("as", "like") && k < i-1 && s.At(k-1).Kind != prose.Word
}

// tellsOfOthers reports whether a part tells behind an as what others did: as Hocker would in Paris.
func (s *Sentence) tellsOfOthers(part int) bool {
	from := s.Parts[part].From
	who := s.Next(from + 2)
	return s.At(from).Says(",") && s.At(from+1).Says("as") && who >= 0 && s.At(who).What == Someone && !s.At(from+2).Says("the", "he", "she")
}

// isDoing reports whether the word at a place tells what somebody had done: finishing third, being beaten.
func (s *Sentence) isDoing(i int) bool {
	return s.At(i).IsWord() && strings.HasSuffix(s.At(i).Folded, "ing") && (s.At(i).Verb() != NoVerb || s.At(i).Says("being", "losing"))
}

// namesPlace reports whether a part names a meeting, a place or a day.
func (s *Sentence) namesPlace(part int) bool {
	return slices.ContainsFunc(s.Pieces[s.Parts[part].From:s.Parts[part].To], func(p Piece) bool { return p.What == Meeting || p.Kind == prose.Day })
}

// areOfAge is how many people a sentence names, and how many of them were so many years old on the day of the race.
func (s *Sentence) areOfAge(years int) (named, are int) {
	var all []int
	for n := range s.Pieces {
		if p := &s.Pieces[n]; p.What == Someone {
			all = Join(all, p.People)
		}
	}
	for _, one := range all {
		if born := s.BornOn(one); s.Focus != nil && born.IsFull() && born.SpanTo(s.Focus.Date).Years == years {
			are++
		}
	}
	return len(all), are
}
