package resultprose

import (
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// knownAhead finds who is said in some way or other to have been better than another, where he came in before him in the
// race that is meant: was too strong for him, had no answer to him.
func (s *sentence) knownAhead() {
	for i := range s.Pieces {
		if p := s.At(i); !p.IsWord() && (p.Kind != prose.Ordinal || !p.InWords) {
			continue
		}
		if end := s.phrase(i, passes()); end > 0 && s.isLate(end) {
			s.knownOrder(i, end, false)
		} else if end := s.phrase(i, better()); end > 0 {
			s.knownOrder(i, end, false)
		} else if end := s.phrase(i, worse()); end > 0 {
			s.knownOrder(i, end, true)
		} else if end, behind := s.orderWord(i); end > 0 {
			s.knownOrder(i, end, behind)
		} else if end := s.chasedHomeTo(i); end > 0 {
			s.knownOrder(i, end, true)
		} else if s.At(i).Says("behind") {
			s.withBehind(i)
		} else if s.At(i).Says("by") {
			s.knownBeaten(i)
		} else if s.At(i).Says("led", "leads", "leading") {
			s.ledHome(i)
		} else if s.At(i).Says("separated", "split", "divided", "between", "separating", "splitting") {
			s.cameBetween(i)
		} else if s.At(i).Says("victory", "win", "triumph", "success", "defeat", "loss") {
			s.overWhom(i)
		}
	}
}

// better is what is said of who came in before the one who is named right behind it.
func better() []string {
	return []string{
		"too good for", "too strong for", "too fast for", "too quick for", "too much for", "too sharp for", "too tough for", "too hot for", "too classy for",
		"had the measure of", "got the measure of", "has the measure of", "had the beating of", "had the legs of", "got the best of", "had the best of", "got one over on", "got one over", "got the jump on",
		"took down", "took care of", "put away", "ran away from", "pulled away from", "pulled clear of", "drew clear of", "drew away from", "kicked away from", "moved clear of", "stayed clear of", "stayed ahead of", "kept ahead of", "got home from",
		"dispatched", "denied", "denying", "schooled", "mugged", "humbled", "trounced", "thrashed", "conquered", "outgunned", "outmuscled", "outwitted", "outfoxed", "outsmarted", "outthought", "outgunning", "outstripped", "outmanoeuvred", "outlasting", "gunned down", "ran down", "run down", "hunted down",
		"strength to hold off", "enough to hold off", "managed to hold off", "able to hold off", "left to hold off", "on to hold off", "strength to beat", "enough to beat", "managed to beat", "on to beat", "got", "deposed", "unseated", "usurped", "avenged himself on", "turned the tables on", "turning the tables on", "gained revenge on", "took revenge on", "got revenge on", "exacted revenge on", "got his own back on", "got the verdict over", "got the verdict from", "got the nod over", "won from", "triumphed over", "prevailed over", "edge over", "won the battle with", "won the duel with", "won his duel with", "won her duel with", "won the battle against", "won the duel against",
		"scalp of", "edged past", "edging past", "to hold off", "to fend off", "to fight off", "to see off", "out kicked", "out kicking", "out sprinted", "out sprinting", "finished before", "home before", "line before", "tape before", "finish before", "resisted", "resisting", "outlasted", "outran", "left behind", "came in front of",
	}
}

// worse is what is said of who came in behind the one who is named right behind it.
func worse() []string {
	return []string{
		"no match for", "no answer to", "no answer for", "no reply to", "no response to", "nothing for", "second best to", "gave way to", "give way to", "giving way to", "fell to", "lost narrowly to", "narrowly lost to", "was pipped by", "fell short of", "came up short against", "lost out to", "had to bow to", "bowed to", "succumbed to", "gave best to", "give best to", "yielded to", "yield to", "conceded to",
		"could not catch", "couldn't catch", "could not pass", "couldn't pass", "could not get past", "couldn't get past", "could not get by", "couldn't get by", "could not hold", "couldn't hold", "could not hold off", "couldn't hold off", "unable to hold off", "failed to hold off", "could not keep up with", "couldn't keep up with", "could not stay ahead of", "couldn't stay ahead of", "could not match", "couldn't match", "could not stay with", "couldn't stay with", "could not live with", "couldn't live with", "could not go with", "couldn't go with", "could not beat", "couldn't beat", "could not close on", "couldn't close on", "could not stop", "couldn't stop", "could not respond to", "couldn't respond to", "could not answer", "couldn't answer", "could not reel in", "couldn't reel in", "could not overhaul", "couldn't overhaul",
		"could never catch", "could never pass", "never got past", "never caught", "never got by", "failed to catch", "failed to pass", "failed to beat", "unable to catch", "unable to pass", "unable to match", "unable to get past", "unable to beat", "unable to live with", "unable to stay with", "unable to hold", "unable to respond to", "powerless to stop",
		"came in behind", "was behind", "came behind", "home behind", "in behind", "back behind", "just behind", "right behind", "close behind", "closely behind", "place behind", "spot behind", "runner up to", "runner up behind", "second to",
	}
}

// phrase is the place behind one of some expressions that stands at a place of the sentence; 0 where none does.
func (s *sentence) phrase(i int, those []string) int {
	end := 0
	for _, words := range those {
		k, rest := i, words
		for rest != "" {
			var word string
			word, rest, _ = strings.Cut(rest, " ")
			if p := s.At(k); !p.Says(word) && (p.What != mentions.Plain || !p.InWords || p.Folded != word) {
				k = 0
				break
			}
			k++
		}
		end = max(end, k)
	}
	return end
}

// orderWord is the place behind an in front of, an ahead of, a behind or a from that tells how two came in, and whether it was behind;
// 0 where none stands at a place.
func (s *sentence) orderWord(i int) (end int, behind bool) {
	switch {
	case s.At(i).Says("in") && s.At(i+1).Says("front") && s.At(i+2).Says("of"):
		end = i + 3
	case s.At(i).Says("ahead", "clear") && s.At(i+1).Says("of"), s.At(i).Says("adrift", "shy") && s.At(i+1).Says("of"):
		end, behind = i+2, s.At(i).Says("adrift", "shy")
	case s.At(i).Says("behind"):
		end, behind = i+1, true
	case s.At(i).Says("from") && (s.At(i-1).Kind == prose.Ordinal || s.At(i-1).Says("place") || s.At(i-1).Kind == prose.Time && s.At(i-2).Says("in")) && s.Next(i+1) == i+1:
		return i + 1, false
	default:
		return 0, false
	}
	j := i - 1
	for s.At(j).Says("just", "right", "narrowly", "directly", "immediately", "closely", "close", "one", "a", "an", "the", "place", "spot", "position", "two", "three", "places", "spots", "well", "comfortably", "again", "safely", "once", "more", "far", "and", "his", "her", "own", "only", "stride", "strides", "whisker", "fraction", "metre", "metres", "short", "way", "some", "not") || s.At(j).Kind == prose.Number || s.At(j).Margin != (timing.Margin{}) || s.At(j).Kind == prose.Distance {
		j--
	}
	if part := s.Parts[max(0, s.Pieces[i].Part-1)]; s.At(j).Says(",", "-") && s.Within(part.From, i, "quickest", "fastest", "greatest", "best", "history", "ever") {
		return 0, false // the third-quickest Briton of all time, behind Kerr
	}
	if s.At(j).What == mentions.Someone && j == i-1 && s.At(s.Front(j)-1).Says("put", "puts", "putting", "placed") {
		return end, behind
	}
	if !s.At(j).Says("finished", "finishing", "finish", "finishes", "came", "come", "comes", "coming", "home", "in", "crossed", "crossing", "cross", "crosses", "placed", "line", "ended", "got", "there", "was", "were", "is", ",", "-", "place") && s.At(j).Kind != prose.Ordinal && s.At(j).Kind != prose.Time {
		return 0, false
	}
	return end, behind
}

// knownOrder keeps that who does what stands at a place came in before who is named at another, or behind him, if it is so.
func (s *sentence) knownOrder(i, to int, behind bool) {
	for s.At(to).Says("both", "even", "the", "reigning", "defending", "favourite", "favorite") {
		to++
	}
	other := s.Next(to)
	if s.At(to).Says("him", "her") && s.endsOrder(to+1) {
		other = to
	}
	who, at := s.marginOf(i)
	if beside := s.At(i - 1); beside.What == mentions.Someone && s.At(s.Front(i-1)-1).Says("with", "put", "puts", "putting", "placed", "had") {
		who, at = beside.People, i-1 // with Kipsang right behind him
	}
	if other < 0 || at < 0 || len(who) != 1 || !s.endsOrder(other+1) && !s.At(i).Says("denied", "denying") || s.isOnTheWay(i, other) {
		return
	}
	than := s.otherThan(other, who[0])
	if len(than) != 1 || than[0] == who[0] {
		return
	}
	first, second := who[0], than[0]
	if behind {
		first, second = second, first
	}
	f := s.Statement(min(at, other), max(at, other))
	if s.Within(i, to, "no", "not", "couldn't", "never", "unable", "failed", "nothing", "denied", "denying", "powerless") {
		f = s.denial(at, other)
	}
	if f == nil && s.At(i).Says("denied", "denying") {
		f = s.denial(i, other)
	}
	s.aheadIfTrue(f, i, first, second)
	if named, _ := s.inARow(other); len(named) > 1 && !behind {
		for _, one := range named[1:] {
			if !s.isFiniteAt(one + 1) {
				s.aheadIfTrue(s.Statement(min(at, one), max(at, one)), i, first, s.At(one).People[0])
			}
		}
	}
}

// chasedHomeTo is the place of who is said at a place to have come in before who followed him: followed Kerr home, chased him over the
// line; 0 where nobody is.
func (s *sentence) chasedHomeTo(i int) int {
	if !s.At(i).Says("followed", "follows", "following", "chased", "chases", "chasing", "trailed", "trails", "trailing", "tracked", "pursued") {
		return 0
	}
	k := s.Next(i + 1)
	if k < 0 {
		return 0
	}
	home := k + 1
	if s.At(home).Says("all") && s.At(home+1).Says("the") && s.At(home+2).Says("way") {
		home += 3
	}
	if s.At(home).Says("home", "in") && !s.At(home+1).Says("the", "lane") || s.At(home).Says("over", "across", "to") && s.At(home+1).Says("the") && s.At(home+2).Says("line", "finish", "tape") {
		return i + 1
	}
	return 0
}

// otherThan is who is meant at a place, where it is not somebody himself: by him the only other one of the sentence before
// where the sentence itself names but the one.
func (s *sentence) otherThan(k, who int) []int {
	if !s.At(k).Says("him", "her") {
		return s.At(k).People
	}
	isOther := func(one int) bool { return one != who && s.Person(one).Sex == s.Person(who).Sex }
	var others []int
	for _, one := range s.At(k).People {
		if isOther(one) {
			others = append(others, one)
		}
	}
	if len(others) > 0 || s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return others
	}
	for of, n := s.Previous, 0; of != nil && len(others) == 0 && n < 3 && of.Paragraph == s.Paragraph; of, n = of.Previous, n+1 {
		for j := range of.Pieces {
			if p := of.At(j); p.What == mentions.Someone && len(p.People) == 1 && isOther(p.People[0]) {
				others = mentions.Join(others, p.People)
			}
		}
	}
	return others
}

// endsOrder reports whether what stands behind a name lets it be told that he was beaten: in Budapest, too, again, but not in
// the gym.
func (s *sentence) endsOrder(k int) bool {
	if s.ends(k) || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain || s.At(k).Says("too", "again", "this", "here", "there", "and", "but", "by", "with", "when", "as", "while", "after", "who", "once", "twice", "late", "to", "today", "yesterday", "tonight", "last", "over", "from", "yet", "either", "all", "home", "then", "now", "anyway", "across", "just", "before", "narrowly") || s.At(k).Kind == prose.Day || s.At(k).What == mentions.Meeting {
		return true
	}
	if !s.At(k).Says("in", "at", "on", "down", "up", "off", "for", "inside", "into") {
		return false
	}
	for k++; s.At(k).Says("the", "a", "an", "his", "her", "that", "this", "every"); k++ {
	}
	p := s.At(k)
	return p.What == mentions.Meeting || p.What == mentions.Title || p.Kind == prose.Day || p.Kind == prose.Time || p.Kind == prose.Length || p.Kind == prose.Distance || p.Kind == prose.Ordinal ||
		p.Says("race", "mile", "final", "last", "dying", "very", "straight", "homestretch", "stretch", "strides", "tape", "post", "sprint", "finish", "home", "finishing", "closing", "line", "end", "run", "straight", "gold", "silver", "bronze", "victory", "win", "title", "second", "third", "medal", "place", "time", "olympic", "world", "european", "same", "rematch", "heat", "semi", "semifinal", "dream", "wanamaker") || p.IsWord() && strings.HasSuffix(p.Folded, "day")
}

// isOnTheWay reports whether the order of two is one during the race, in training or in another sport.
func (s *sentence) isOnTheWay(i, other int) bool {
	part := s.Parts[s.Pieces[i].Part]
	if s.Pieces[i].Part > 0 && s.At(part.From).Says(",") && s.At(part.From+1).Says("with") {
		part.From = s.Parts[s.Pieces[i].Part-1].From // which tells where
	}
	if s.Within(i, other, "off") && s.Within(other, part.To, "way", "line", "finish", "home") {
		return false // held him off all the way
	}
	for k := part.From; k < part.To; k++ {
		if s.PieceIsPoint(k) {
			return true
		}
	}
	from, to := part.From, max(part.To, other+1)
	before := s.isBefore(i) && !s.At(i).Says("no", "too", "nothing")
	return s.wishesBefore(i) || before || s.goesInto(from, to) || s.runsOn(from, to) || !s.At(i).Says("denied", "denying") && s.isOfOtherOrder(i) ||
		s.Within(from, to, "early", "halfway", "bell", "lap", "laps", "still", "then", "bend", "backstretch", "backstraight", "moment", "briefly", "train", "training", "interview", "tweeted", "born", "older", "younger", "taller", "queue", "list", "lists", "rankings", "ranked", "world's", "all-time", "sat", "sits", "tucked", "settled", "lay", "lane", "rail", "pack", "far", "record", "records", "career", "years", "generation", "school", "college", "university")
}

// goesInto reports whether it is said between two places into what somebody ran that is no place at the finish: into the straight.
func (s *sentence) goesInto(from, to int) bool {
	for k := from; k < to; k++ {
		if s.At(k).Says("into") && s.At(k+1).Kind != prose.Ordinal && !s.At(k+1).Says("gold", "silver", "bronze") {
			return true
		}
	}
	return false
}

// runsOn reports whether it is said between two places that somebody ran, not past another nor a time.
func (s *sentence) runsOn(from, to int) bool {
	for k := from; k < to; k++ {
		if s.At(k).Says("ran", "running") && !s.At(k+1).Says("down", "past", "by", "away", "a", "his", "her", "well", "strongly") && s.At(k+1).Kind != prose.Time {
			return true
		}
	}
	return false
}

// denial is a statement from one place to another, be it said by a denial: could not catch him.
func (s *sentence) denial(from, to int) *attribution.Finding {
	from, to = min(from, to), max(from, to)
	if mood := s.MoodAt(to); mood == s.MoodAt(from) && (mood == prose.Denied || mood == prose.Forecast && s.deniesThat(to)) {
		f := &attribution.Finding{Span: s.Span(from, to)}
		f.DoubtIf(s.Unsure, attribution.WhichRace)
		f.DoubtIf(s.Pieces[from].Guess || s.Pieces[to].Guess, attribution.WhoIsMeant)
		return f
	}
	return s.Statement(from, to)
}

// deniesThat reports whether the part at a place says what somebody could not do, and not what he could not have done.
func (s *sentence) deniesThat(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	could := s.Within(part.From, part.To, "could", "couldn't")
	return could && s.Within(part.From, part.To, "not", "never", "couldn't", "nobody", "no") && !s.Within(part.From, part.To, "have", "if", "will", "would", "might", "should")
}

// aheadIfTrue keeps that one came in before another in the race that is meant at a place, if it is so.
func (s *sentence) aheadIfTrue(f *attribution.Finding, i, first, second int) {
	if f == nil {
		return
	}
	where := s.Stayed([]int{first}, s.SettingOf(i))
	races := where.Races
	if !where.Sure {
		races = s.bothRan(first, second, races)
	}
	if len(races) != 1 || where.Weak || len(where.Away.Races) > 0 || !mentions.AllFit(s.Unjoined(i, s.CuesAt(i)), races[0]) {
		return
	}
	one, other := s.Result(first, races[0]), s.Result(second, races[0])
	if one != nil && other != nil {
		s.AddIfTrue(f, attribution.WhoIsMeant, races[0], race.Claim{About: race.AboutAhead, Athlete: one.Athlete, Behind: other.Athlete})
	}
}
