package mentions

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// lookForCues finds what in a sentence tells which race it speaks of.
func (s *Sentence) lookForCues() {
	for i := range s.Pieces {
		if c, ok := s.cueAt(i); ok && !s.isOfHolder(i) && !s.isOfRecord(i) {
			if c.end < i {
				c.end = i
			}
			if s.isOfBoth(i) {
				c = Cue{Races: []*race.Race{}, end: c.end}
			}
			c.At, s.Likens = i, s.Likens || s.isLikened(i)
			s.Cues = append(s.Cues, c)
		}
	}
}

// isOfHolder reports whether a place or a day is that of a mark which somebody else set: the
// mark the Moroccan set in Rome.
func (s *Sentence) isOfHolder(i int) bool {
	k := i - 1
	for s.At(k).Says("in", "at", "on", ",", "'s") {
		k--
	}
	if before := s.At(k); before.What == Meeting || before.Kind == prose.Day && k < i-1 {
		return s.isOfHolder(k)
	}
	if s.At(k).What == Someone && s.At(s.Front(k)-1).Says("by") && s.At(s.Front(k)-2).Says("set", "run", "held", "recorded", "owned") {
		mark := s.At(s.Front(k) - 3)
		return mark.Kind == prose.Time || mark.What == RecordName || mark.Says("record", "mark", "time", "best", "figures", "standard", ",", "been", "was")
	}
	if !s.At(k).Says("set", "ran") || s.At(k-1).What != Someone {
		return false
	}
	for k -= 2; s.At(k).Says("the", "that", "which"); k-- {
	}
	return s.MarkOfHolder(k) >= 0
}

func (s *Sentence) cueAt(i int) (Cue, bool) {
	p := &s.Pieces[i]
	switch {
	case p.What == Meeting:
		if p.wasWord("olympic") || p.wasWord("commonwealth") || p.wasWord("world") {
			if next := s.At(i + 1); next.Kind != prose.Distance && !next.Says("final", "race", "games", "mile", "gold", "silver", "bronze") && p.End-p.Start < 11 {
				return Cue{}, false
			}
		}
		if before := s.At(i - 1); p.wasWord("games") && before.IsWord() && before.Capital {
			return Cue{Races: []*race.Race{}}, s.At(i-2).Kind == prose.Day // some others, of which no race is known
		}
		if next := s.At(i + 1); next.Says("runner", "man", "woman", "athlete", "miler", "ace", "star", "hero", "native", "phenom", "prodigy", "teenager", "youngster", "boy", "girl", "lad", "lass", "flyer", "racer", "ac", "harriers", "club", "crowd", "student", "stopwatches", "schoolboy") {
			return Cue{}, false
		}
		if s.At(i-1).Says("from") && s.At(i-2).Says("man", "woman", "runner", "athlete", "fan") {
			return Cue{}, false
		}
		if s.isEpithetOf(i) || s.At(i-1).Says("since") || s.isToCome(i) || s.isOrigin(i) || s.At(i+1).Says("'s") && s.At(i+2).What == Someone {
			return Cue{}, false
		}
		return Cue{Races: p.races}, true
	case p.What == Title && p.Event > 0 && s.wins(i):
		return Cue{event: p.Event, local: true}, true
	case p.Kind == prose.Day && s.isDateline(i):
		return Cue{}, false
	case p.Kind == prose.Day && s.At(i-1).Says("in", "on") && s.At(i-2).What == Meeting && s.At(i-3).Says("since"):
		return Cue{}, false // since Rieti in 1993
	case p.Kind == prose.Day && (s.At(i-1).Says("since") || s.At(i-1).Says("last") && s.At(i-2).Says("since")):
		return Cue{}, false
	case p.Kind == prose.Day && p.Year > 0 && p.Month == 0 && s.EditionBefore(i) > 0, p.Says("last") && s.EditionBefore(i) > 0:
		return Cue{}, false // last year's winner won that of last year alone
	case p.Kind == prose.Day && p.Year > 0:
		return Cue{day: p.Date()}, true
	case p.Kind == prose.Day:
		return Cue{month: int(p.Month), ofMonth: p.Of}, true
	case p.What == Plain && p.Kind == prose.Distance && s.IsEvent(i):
		return Cue{event: p.Metres}, true
	case p.Says("mile") && s.At(i-1).Says("metric"):
		return Cue{event: 1500 * event.Metre}, true
	case p.Says("mile") && !s.At(i+1).Says("and", "mark") && (!p.Joined || !s.At(i-1).Says("half", "quarter")):
		return Cue{event: event.Mile}, true
	case p.Kind == prose.Span && p.Years > 0 && p.Months+p.Weeks+p.Days == 0 && s.At(i+1).Says("ago") && s.Focus != nil && !s.At(i-1).Says("from", "of") && !s.Within(s.Parts[p.Part].From, i, "since"):
		return Cue{day: YearOf(s.Focus.Date.Year() - p.Years)}, true
	case p.Kind == prose.Span && s.At(i+1).Says("before") && s.At(i+3).Says("was") && s.At(i+4).Says("born"):
		return Cue{}, false
	case p.Kind == prose.Span && s.At(i+1).Says("ago", "earlier", "later", "before", "previously", "afterwards"):
		return Cue{vague: true, local: s.At(i-1).Says("from", "of") || s.Within(s.Parts[p.Part].From, i, "since")}, true
	case p.Says("last") && s.At(i+1).Says("year", "season", "summer", "winter", "autumn", "spring"):
		if s.Focus != nil && s.At(i+1).Says("year", "season", "summer") {
			return Cue{day: YearOf(s.Focus.Date.Year() - 1), end: i + 1}, true
		}
		return Cue{vague: true}, true
	case p.Says("autumn", "winter", "spring", "fall") && s.At(i-1).Says("the", "that") && s.At(i-2).Says("in", "over", "during"):
		return Cue{vague: true}, true
	case p.Says("career") && s.At(i-1).Says("his", "her", "'s", "my") && s.Within(i-8, i, "fastest", "quickest", "best"):
		return Cue{}, false // the fastest mile of his career
	case p.Says("career"):
		return Cue{vague: true, local: true}, true
	case p.Says("race", "mile", "event", "meeting", "meet") && s.At(i-1).Says("this") && s.At(i-2).Says("in", "at", "won") && s.At(i+1).Says("last", "in", "a", "two", "three") && s.Focus != nil && s.Focus.Competition != "":
		return Cue{Races: s.EditionsOf(s.Focus)}, true
	case p.Says("worlds") && s.Focus != nil:
		return Cue{Races: s.ofCompetition("world-championships")}, true
	case s.isUntoldTime(i):
		return Cue{vague: true}, true
	case s.isUnknownPlace(i):
		return Cue{Races: []*race.Race{}, local: true}, true
	case s.isHabit(i), s.isAtSchool(i), s.isOtherGround(i), s.isOtherArena(i), s.isManyTimes(i), s.isOtherAge(i):
		return Cue{vague: true, local: p.Part > 0}, true
	case p.Says("edition") && s.Focus != nil && s.Focus.Competition != "" && !s.At(i+1).Says("of"):
		return Cue{Races: s.EditionsOf(s.Focus)}, true
	case p.Says("fortnight", "decade") && s.At(i-1).Says("a") && s.At(i-2).Says("in") && s.At(i-3).Says("time"):
		return Cue{}, false // for the second time in a fortnight
	case p.Says("semi", "semis", "semifinal", "semifinals", "heat", "heats") && len(s.rounds(p)) > 0:
		return Cue{Races: s.ofNumber(i, s.rounds(p)), local: true}, true
	case s.isOtherFinal(i):
		return Cue{Races: s.finals(), local: true}, true
	case p.Says("last") && s.At(i+1).Says("month", "week", "weekend"),
		p.Says("previous", "previously", "earlier", "formerly", "fortnight", "decade", "training", "trial", "trials", "heats", "heat", "semi", "semis", "semifinal", "semi-final", "qualifying", "rehearsal", "rounds"), p.Says("finals") && !s.At(i-1).Says("the"):
		return Cue{vague: true}, true
	case p.Says("before", "after") && (s.At(i-1).Kind == prose.Span || s.At(i-1).Says("year") && s.At(i-2).Says("a")) && (s.IsBeforeOther(i-1) || s.isDoing(i+1) && !s.namesPlace(p.Part)):
		return Cue{vague: true, local: true}, true
	case p.Says("there") && s.isElsewhere(i):
		there, vague := s.racesThere(i)
		return Cue{Races: there, vague: vague, local: true}, true
	case s.isThatOne(i), s.MeansOther(i) && (s.At(i-1).Kind == prose.Ordinal || s.At(i-1).Kind == prose.Time) && (s.At(i+1).Kind == prose.Sign || s.At(i+1).Kind == 0):
		return Cue{Races: s.toldThere()}, true
	case p.Says("year") && s.At(i-1).Says("a") && s.At(i+1).Says("ago", "earlier", "before") && s.Focus != nil:
		return Cue{day: YearOf(s.Focus.Date.Year() - 1)}, true
	case p.Says("year", "season", "summer", "month", "week") && s.At(i-1).Says("the") && s.At(i+1).Says("before"), p.Says("next") && s.At(i-1).Says("his", "her", "their") && s.At(i+1).Says("race", "races", "outing", "start", "mile", "meeting"):
		return Cue{vague: true}, true
	case p.Says("year", "month", "week") && s.At(i-1).Says("a") && s.At(i+1).Says("later", "on"), p.Says("following", "next") && s.At(i+1).Says("year", "summer", "season") && s.At(i-1).Says("the"):
		return Cue{vague: true}, true
	case p.Says("here") && s.isRound() && s.namesFinal():
		return Cue{Races: []*race.Race{s.Focus}, local: true}, true
	case p.Says("here") && s.Focus != nil && len(s.othersHere(i)) > 0:
		return Cue{Races: s.othersHere(i)}, true
	case p.Says("here") && s.titleBefore(i):
		return Cue{}, false // in this place it was won, not in this race
	case p.What == Title && p.Event == 0 && p.Scope.Key != "" && s.wins(i) && s.Focus != nil:
		return Cue{Races: s.ofTitle(p), local: true, beside: true}, true
	case p.Says("here") && s.Focus != nil && s.Focus.Competition != "":
		return Cue{Races: s.ofCompetition(s.Focus.Competition)}, true
	case p.Says("when", "at") && s.atAge(i):
		return Cue{vague: true}, !s.isAgeNow(i)
	case p.Says("at") && s.isBareAge(i+1) && !s.isAgeNow(i):
		return Cue{vague: true, local: true}, true
	case p.Says("once") && !s.At(i+1).Says("again", "more"):
		return Cue{vague: true, local: true}, true
	case p.Says("indoors", "indoor") && s.Focus != nil:
		return Cue{indoors: true}, true
	case p.Says("women") && s.At(i+1).Says("'s"):
		return Cue{sex: race.Women}, true
	case p.Says("men") && s.At(i+1).Says("'s"):
		return Cue{sex: race.Men}, true
	case p.Says("junior", "juniors", "youth", "masters", "para", "wheelchair"):
		return Cue{vague: true}, true
	default:
		return Cue{}, false
	}
}

// ofTitle is the races for a title without a distance: those over about that of the race of the text, as 1500 metres are of a mile.
func (s *Sentence) ofTitle(p *Piece) []*race.Race {
	const most = 110 * event.Metre
	races := []*race.Race{}
	for _, r := range s.ofCompetition(p.Scope.Key) {
		if apart := r.Event.Distance() - s.Focus.Event.Distance(); r.Sex == s.Focus.Sex && max(apart, -apart) <= most {
			races = append(races, r)
		}
	}
	return races
}

// titleBefore reports whether a title is said to be won before a place in its part: won the world title here.
func (s *Sentence) titleBefore(i int) bool {
	for k := s.Parts[s.Pieces[i].Part].From; k < i; k++ {
		if s.At(k).What == Title && s.wins(k) {
			return true
		}
	}
	return false
}

// wins reports whether the title at a place is said to be won.
func (s *Sentence) wins(i int) bool {
	verb := s.At(i - 2)
	return s.IsTitleItself(i) && s.At(i-1).Says("the", "a", "his", "her") && (verb.Verb() == Winning || verb.Says("took", "take", "taking", "takes", "claimed", "clinched", "secured", "retained", "kept", "stole", "defended", "regained"))
}

// isDateline reports whether a day is that on which a report was sent, a little after the race: SEATTLE, May 26 -.
func (s *Sentence) isDateline(i int) bool {
	const furthest, latest = 7, 3
	p := s.At(i)
	if i > furthest || !s.At(i+1).Says("-") || s.Focus == nil || p.Of == 0 || !s.Focus.Date.IsFull() {
		return false
	}
	day := date.New(max(p.Year, s.Focus.Date.Year()), p.Month, p.Of)
	after := s.Focus.Date.DaysUntil(day)
	return after > 0 && after <= latest
}

// isToCome reports whether what is named at a place tells how long before it something was: two months before the Paris Olympics,
// ahead of the Games.
func (s *Sentence) isToCome(i int) bool {
	k := i - 1
	for s.At(k).Says("the", "this", "year", "summer", "'s", "next") || s.At(k).What == Meeting {
		k--
	}
	return s.At(k).Says("before", "from") && s.At(k-1).Kind == prose.Span || s.At(k).Says("of") && s.At(k-1).Says("ahead")
}

// othersHere is the races of another competition than that of the text which were where its race was, where the part in which
// a here stands names that competition or says that its title was won: won the world title here, here at the World Championships.
func (s *Sentence) othersHere(i int) []*race.Race {
	part := s.Parts[s.Pieces[i].Part]
	var there []*race.Race
	for k := part.From; k < part.To; k++ {
		var of []*race.Race
		switch p := s.At(k); {
		case p.What == Title && (s.IsTitleItself(k) || s.Within(k-3, k, "became", "crowned")):
			of = s.ofCompetition(p.Scope.Key)
		case p.What == Meeting:
			of = p.races
		}
		for _, r := range of {
			if r.Competition != s.Focus.Competition && r.Venue.City == s.Focus.Venue.City && r.Venue.Stadium == s.Focus.Venue.Stadium {
				there = append(there, r)
			} else if r.Competition == s.Focus.Competition {
				return nil
			}
		}
	}
	return there
}

// isOrigin reports whether the place at a place of the sentence is where somebody comes from:
// Josh Kerr, 28, of Edinburgh and Seattle.
func (s *Sentence) isOrigin(i int) bool {
	k := i - 1
	if s.At(k).Says("and") && s.At(k-1).What == Meeting {
		return s.isOrigin(k - 1)
	}
	if !s.At(k).Says("of", "from") {
		return false
	}
	if s.At(k - 1).Says(",") {
		k--
	}
	before := s.At(k - 1)
	return before.What == Someone && (!before.Role || before.wasWord("man") || before.wasWord("woman")) || before.Kind == prose.Number && s.At(k).Says(",") && s.At(k-2).Says(",") && s.At(k-3).What == Someone
}

// atAge reports whether the words at a place tell when something was by how old somebody
// was: when Jakob was 17, at the age of 17.
func (s *Sentence) atAge(i int) bool {
	if s.At(i).Says("at") {
		return s.At(i+1).Says("the") && s.At(i+2).Says("age") && s.At(i+3).Says("of") || s.At(i+1).Says("age")
	}
	next := s.At(i + 1)
	return (next.What == Someone || next.Says("he", "she", "i")) && s.At(i+2).Says("was", "were") && s.At(i+3).Kind == prose.Number
}

// isBareAge reports whether the number at a place may be how old somebody was: ran 3:55 at 16.
func (s *Sentence) isBareAge(k int) bool {
	const youngest, oldest = 14, 40
	p := s.At(k)
	return p.Kind == prose.Number && p.Glued == "" && p.N >= youngest && p.N <= oldest && (k+1 == len(s.Pieces) || s.At(k+1).Says(",", ".", ")", "and"))
}

// isAgeNow reports whether the age of which the words at a place tell is that which the only one whom the
// sentence names had on the day of the race: Kerr won at the age of 26.
func (s *Sentence) isAgeNow(i int) bool {
	if s.Focus == nil {
		return false
	}
	k := i + 1
	for s.At(k).IsWord() && k < i+5 {
		k++
	}
	named, are := s.areOfAge(s.At(k).N)
	return s.At(k).Kind == prose.Number && named == 1 && are == 1
}
