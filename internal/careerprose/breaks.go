package careerprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// daysAway keeps for how many days somebody is said not to have raced, in other words than these: his last race was
// 251 days ago, returned after 251 days, after 251 days without a race. It reports whether somebody is.
func (s *Sentence) daysAway(i int) bool {
	p := s.At(i)
	if s.lastThen(p).About == "" || s.IsTaken(i) {
		return false
	}
	k := i - 1
	for s.At(k).Says("for", "of", "exactly", "nearly", "almost", "a", "an", "some", "all") {
		k--
	}
	next := s.At(i + 1)
	var who []int
	at := -1
	switch before := s.At(k); {
	case before.Says("after") && s.isBreak(i+1) && k == 0:
		if named := s.nameBehindComma(i + 1); named >= 0 {
			who, at = s.At(named).People, named
		}
	case before.Says("after") && (s.isReturn(k-1) || s.isBreak(i+1)):
		who, at = s.Doer(k)
	case before.Says("break", "absence", "layoff", "lay-off", "gap", "spell", "pause") && s.At(k-1).Says("after", "a", "an", "of", "the"):
		who, at = s.Doer(k)
	case before.Says("absent", "away", "out", "sidelined", "competition", "action", "racing", "gone", "inactive", "idle") && (s.At(i-1).Says("for") || s.isBreak(i+1)):
		who, at = s.Doer(k)
	case next.Says("ago", "before", "earlier", "previously") && s.lastRace(k) >= 0:
		return s.awayFor(i, s.lastRace(k))
	case next.Says("since") && before.Says("was", "been", "is", "had"):
		return p.Days > 0 && s.daysSinceLast(i)
	case (before.Says("raced", "competed") || before.Says("race") && s.At(k-1).Says("a", "single")) && s.At(i-1).Says("for", "in") && s.Within(k-4, k, "not", "hadn't", "hasn't"):
		who, at = s.Doer(k)
	case k < 0 && s.At(0).Says("for") && s.Next(i+1) >= 0:
		named := s.Next(i + 1)
		if raced := named + 3; s.At(named+1).Says("had", "has") && s.At(named+2).Says("not") && s.At(raced).Says("raced", "competed", "run") {
			who, at = s.At(named).People, named
		}
	}
	return len(who) == 1 && at >= 0 && s.awayFor(i, at)
}

// lastThen is what a length of time says of the last race of who had not raced for so long: how many days ago it was, or in
// which month; nothing for another length.
func (s *Sentence) lastThen(p *mentions.Piece) race.Claim {
	switch {
	case p.Years+p.Weeks > 0 || s.Focus == nil || !s.Focus.Date.IsFull():
		return race.Claim{}
	case p.Days > 0 && p.Months == 0:
		return race.Claim{About: race.AboutDaysSince, Days: p.Days}
	case p.Months > 0 && p.Days == 0:
		then := s.Focus.Date.AddMonths(-p.Months)
		return race.Claim{About: race.AboutFirstSince, Date: date.New(then.Year(), then.Month(), 0)}
	default:
		return race.Claim{}
	}
}

// awayFor keeps that who is named at one place had not raced for the length of time at another, as far as that is true.
func (s *Sentence) awayFor(i, at int) bool {
	said := s.lastThen(s.At(i))
	return said.About != "" && s.away(i, at, said)
}

// isBreak reports whether words stand at a place that say that somebody did not race: without a race, away, out of
// competition.
func (s *Sentence) isBreak(k int) bool {
	if s.At(k).Says("without") {
		for k++; s.At(k).Says("a", "any", "single", "competitive"); k++ {
		}
		return s.At(k).Says("race", "racing", "racing", "competing", "competition", "start", "run", "outing")
	}
	return s.At(k).Says("away", "out", "off", "absent", "sidelined") && (s.At(k+1).Says(",", ".", "from", "of", "injured") || k+1 == len(s.Pieces))
}

// isReturn reports whether somebody is said to come back by the words that end at a place.
func (s *Sentence) isReturn(k int) bool {
	for s.At(k).Says("to", "the", "racing", "competition", "track", "action", "a", "competitive", "running") {
		k--
	}
	return s.At(k).Says("returned", "returns", "returning", "return", "back", "comeback", "reappeared")
}

// nameBehindComma is the place of who is named behind the next comma from a place on; -1 for nobody.
func (s *Sentence) nameBehindComma(k int) int {
	for n := k; n < k+6; n++ {
		if s.At(n).Says(",") {
			return s.Next(n + 1)
		}
	}
	return -1
}

// lastRace is where is named whose last race was what the words that end at a place say: Kerr's last race was, he had
// last raced; -1 for nobody.
func (s *Sentence) lastRace(k int) int {
	for s.At(k).Says("was", "had", "been", "is", "came", "in", "on", "exactly", "some", "only") {
		k--
	}
	if s.At(k).Says("raced", "competed", "ran", "run", "race", "appeared") && s.At(k-1).Says("last") {
		if who, at := s.Doer(k - 1); !s.At(k).Says("race") && len(who) == 1 {
			return at
		}
	}
	if !s.At(k).Says("race", "outing", "competition", "appearance", "start") || !s.At(k-1).Says("last", "previous", "latest") {
		return -1
	}
	switch owner := s.At(k - 2); {
	case owner.Says("his", "her") && len(owner.People) == 1:
		return k - 2
	case owner.Says("'s") && s.At(k-3).What == mentions.Someone:
		return k - 3
	case owner.Says("whose"):
		if who, at := s.Doer(k - 1); len(who) == 1 {
			return at
		}
	}
	return -1
}

// daysSinceLast keeps how many days it is said to be since somebody's last race: it was 251 days since Kerr's last race,
// since he last raced.
func (s *Sentence) daysSinceLast(i int) bool {
	named := s.Next(i + 2)
	if named < 0 {
		return false
	}
	k := named + 1
	for s.At(k).Says("'s", "had") {
		k++
	}
	if !s.At(k).Says("last", "previous") || !s.At(k+1).Says("raced", "race", "competed", "ran", "outing", "run", "appearance") || len(s.At(named).People) != 1 {
		return false
	}
	return s.away(i, named, race.Claim{About: race.AboutDaysSince, Days: s.At(i).Days})
}

// awaySince keeps since when somebody is said not to have raced, in other words than these: unseen since September, last
// raced in September, had not been seen on a track since then. It reports whether somebody is.
func (s *Sentence) awaySince(i int) bool {
	if s.Focus == nil || s.Dated[i] || s.IsTaken(i) {
		return false
	}
	k := i - 1
	if s.At(k).Says("last") {
		k--
	}
	last := k - 1
	for s.At(k).Says("in", "on") && (s.At(last).What == mentions.Meeting || s.At(last).Says("at", "in", "the", "final", "finals", "league", "diamond")) {
		last--
	}
	if s.At(k).Says("in", "on") && s.lastRace(last) >= 0 {
		return s.away(i, s.lastRace(last), race.Claim{About: race.AboutFirstSince, Date: s.DayBefore(s.At(i), s.Focus)})
	}
	if !s.At(k).Says("since") {
		return false
	}
	for k--; s.At(k).Says("on", "in", "a", "the", "from", "of", "track", "any", "competition", "competitive"); k-- {
	}
	switch p := s.At(k); {
	case p.Says("unseen", "absent", "away", "out", "sidelined", "inactive", "missing"), p.Says("action", "racing") && s.At(k-1).Says("of", "from", "in"):
	case p.Says("seen") && (s.At(k-1).Says("not") || s.At(k-1).Says("been") && s.At(k-2).Says("not", "hadn't")):
	default:
		return false
	}
	who, at := s.Doer(k)
	if beside := s.At(k - 2); at < 0 && s.At(k-1).Says(",") && beside.What == mentions.Someone {
		who, at = beside.People, k-2
	}
	return len(who) == 1 && at >= 0 && s.away(i, at, race.Claim{About: race.AboutFirstSince, Date: s.DayBefore(s.At(i), s.Focus)})
}

// beginsSeason keeps that somebody is said to have begun his season with the race: opened his season, began her campaign.
// It reports whether somebody is.
func (s *Sentence) beginsSeason(i int) bool {
	k := i - 1
	if day := s.At(k); day.Kind == prose.Day && day.Month == 0 && s.Focus != nil && day.Year == s.Focus.Date.Year() {
		k--
	}
	if !s.At(k).Says("his", "her") || s.Focus == nil {
		return false
	}
	for k--; s.At(k).Says("up", "off"); k-- {
	}
	if !s.At(k).Says("opened", "opens", "opening", "began", "begins", "beginning", "started", "starts", "starting", "launched", "launches", "launching", "kicked", "commenced") {
		return false
	}
	who, at := s.Doer(k)
	if beside := s.At(k - 2); s.At(k-1).Says(",") && beside.What == mentions.Someone {
		who, at = beside.People, k-2
	}
	return len(who) == 1 && at >= 0 && s.IsSaid(k) && s.away(i, at, race.Claim{About: race.AboutFirstSince, Date: mentions.YearOf(s.Focus.Date.Year() - 1)})
}

// notThisYear keeps that somebody is said not to have raced in the year before the race. It reports whether somebody is.
func (s *Sentence) notThisYear(i int) bool {
	if s.Focus == nil || !s.At(i-1).Says("not", "hadn't", "yet") || !s.At(i+1).Says("this") || !s.At(i+2).Says("year", "season") || s.At(i-1).Says("not") && !s.At(i-2).Says("had") {
		return false
	}
	who, at := s.Doer(i)
	return len(who) == 1 && at >= 0 && s.away(i+2, at, race.Claim{About: race.AboutFirstSince, Date: mentions.YearOf(s.Focus.Date.Year() - 1)})
}

// away keeps how long who is named at a place had not raced before the race that the text is about, as far as that is
// true: of another race of his it may be said.
func (s *Sentence) away(i, at int, c race.Claim) bool {
	who := s.At(at).People
	if s.Focus == nil || len(who) != 1 || s.Result(who[0], s.Focus) == nil || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Forecast {
		return false
	}
	f := &attribution.Finding{Span: s.Span(min(i, at), max(i, at))}
	if s.At(i).Kind == prose.Span || s.At(i).Kind == prose.Day {
		f.Figures = []article.Span{s.Pieces[i].Span}
	}
	s.Dated[i] = s.Dated[i] || s.At(i).Kind == prose.Day
	f.DoubtIf(true, attribution.WhichRace)
	c.Athlete = s.NameIn(who[0], s.Focus)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: c}}
	return s.Add(f)
}
