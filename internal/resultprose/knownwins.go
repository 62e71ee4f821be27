package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownWins finds who won where it is said without a word for it, and who came last, if it was the only one of whom is
// spoken: broke the tape, could not be caught, nobody caught Kerr.
func (s *sentence) knownWins(i int) {
	switch p := s.At(i); {
	case p.Says("for", "to") && s.beatsForWin(i):
	case p.Says("nobody", "none"), p.Says("no") && (s.At(i+1).Says("one") || s.At(i+1).InWords):
		s.knownUncaught(i)
	case p.Says("winner", "victor", "champion") && s.At(i-1).What == mentions.Meeting && s.IsPlaceOf(i-1, s.Focus), p.Says("winner") && s.At(i+1).Says(",") && s.At(i-1).Says("new"):
		s.knownWinner(i)
	case p.Says("victory", "win", "triumph") && s.At(i-1).Says("'s") && s.At(i-2).What == mentions.Someone && !s.At(i+1).Says("in", "at", "for", "bonus", "streak", "since", "to"):
		if len(s.At(i-2).People) == 1 && !s.isBefore(i) && !s.isOfOtherOrder(i) && mentions.AllFit(s.CuesAt(i), s.Focus) {
			s.firstIfTrue(i-2, i, s.At(i - 2).People[0])
		}
	default:
		if end := s.phrase(i, victories()); end > 0 && s.endsPlace(end) && !s.At(end).Says("but", "except", "bar", "save", "apart", "other") {
			s.knownPlace(i, end-1, 1)
		} else if end := s.phrase(i, lasts()); end > 0 && s.endsPlace(end) {
			s.knownLast(i, end-1)
		} else {
			s.knownStep(i)
			s.wonByOne(i)
		}
	}
}

// beatsForWin keeps that who beat another for the win or to victory won, if he did, and reports whether it is said so: pipped Nuguse
// for victory, outkicked him to the title.
func (s *sentence) beatsForWin(i int) bool {
	won := i + 1
	for s.At(won).Says("the", "a", "his", "her", "narrow", "race") {
		won++
	}
	name := i - 1
	if !s.At(won).Says("win", "victory", "triumph", "verdict") || s.At(name).What != mentions.Someone && !s.At(name).Says("him", "her") || s.At(s.Front(name)-1).Verb() != mentions.Beating && s.At(s.Front(name)-2).Verb() != mentions.Beating {
		return false
	}
	verb := s.Front(name) - 1
	if s.At(verb).Verb() != mentions.Beating {
		verb--
	}
	if who, at := s.Doer(verb); len(who) == 1 && at >= 0 && !s.isBefore(verb) && !s.wishesBefore(verb) && mentions.AllFit(s.CuesAt(i), s.Focus) {
		s.firstIfTrue(at, won, who[0])
	}
	return true
}

// wonByOne keeps that the winner, whom the sentence names before it, won the race at a place, where who did it may be one of two who are
// named: caught Nuguse on the line to win the Bowerman Mile.
func (s *sentence) wonByOne(i int) {
	if s.At(i).Verb() != mentions.Winning || !s.At(i-1).Says("to") || s.wishesBefore(i) || s.isBefore(i) || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	k := i + 1
	for s.At(k).Says("the", "a", "this", "it", "race", "edition", "of") || s.At(k).Kind == prose.Ordinal {
		k++
	}
	who, _ := s.Doer(i)
	if s.At(k).What != mentions.Meeting && !s.ends(k) || len(who) > 2 {
		return
	}
	for j := i - 1; j >= 0; j-- {
		if p := s.At(j); p.What == mentions.Someone && len(p.People) == 1 {
			if result := s.Result(p.People[0], s.Focus); result != nil && result.Place == 1 {
				s.AddIfTrue(s.Statement(j, i), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPlace, Athlete: result.Athlete, Place: 1})
				return
			}
		}
	}
}

// knownStep keeps that somebody came in a place for which another word stands, if he did: the bronze spot, second best.
func (s *sentence) knownStep(i int) {
	for n, those := range [...][]string{
		{"second best", "silver spot", "silver position", "silver medal spot", "silver medal position", "runners up spot"},
		{"bronze spot", "bronze position", "bronze medal spot", "bronze medal position", "last podium place", "last podium spot", "final podium place", "final podium spot", "remaining podium place", "last spot on the podium", "final spot on the podium", "last place on the podium", "final place on the podium", "third step of the podium", "third step on the podium", "lowest step of the podium", "bottom step of the podium"},
	} {
		if end := s.phrase(i, those); end > 0 && s.endsPlace(end) {
			s.knownPlace(i, end-1, n+2)
		}
	}
}

// knownUncaught keeps that whom nobody is said to have caught or beaten won, if he did.
func (s *sentence) knownUncaught(i int) {
	k := i + 1
	for s.At(k).Says("one", "else", "in", "the", "field", "could", "would", "ever", "of", "them", "race", "was", "able", "to", "going") || s.At(k).InWords {
		k++
	}
	end := s.phrase(k, []string{"catch", "caught", "beat", "beats", "match", "matched", "pass", "passed", "get past", "got past", "live with", "lived with", "stay with", "stayed with", "go with", "went with", "touch", "touched", "get near", "got near", "came near", "come near", "hold", "stop", "stopped", "headed", "overtake", "overtook"})
	if other := s.Next(end); end > 0 && other == end && len(s.At(other).People) == 1 && s.endsOrder(other+1) && s.Focus != nil && !s.wishesBefore(end) && !s.IsOfPoint(end) && mentions.AllFit(s.CuesAt(i), s.Focus) {
		s.firstIfTrue(i, other, s.At(other).People[0])
	}
}

// knownWinner keeps that who is named beside a word for the winner of the race won it, if he did: the Bowerman Mile winner,
// Kerr; Kerr, the Bowerman Mile winner.
func (s *sentence) knownWinner(i int) {
	k := i + 1
	if s.At(k).Says(",") {
		k++
	}
	if named := s.Next(k); named >= 0 && s.At(named).What == mentions.Someone && s.Front(named) == i+1 || named == k {
		s.knownPlace(named, i, 1)
		return
	}
	k = i - 1
	for s.At(k).What == mentions.Meeting || s.At(k).Says("the", "new") {
		k--
	}
	if s.At(k).Says(",") && s.At(k-1).What == mentions.Someone {
		s.knownPlace(k-1, i, 1)
	}
}

// victories is what is said of who won, without a word for it.
func victories() []string {
	return []string{
		"took the race", "took the spoils", "took the honours", "took the honors", "took the laurels", "took the tape", "took the verdict", "took the crown", "took the prize", "broke the tape", "snapped the tape", "had the last laugh", "got the verdict", "got the nod", "ran away with it", "ran away with the race", "walked away with it", "walked away with the race",
		"won it", "did win", "not merely win", "not just win", "not only win", "not simply win", "not only won", "not just won", "didn't merely win", "didn't just win", "didn't only win", "beat them all", "beat everybody", "beat everyone", "beat the lot", "beat the field", "beat all comers", "saw them all off", "held them all off", "held everybody off", "held everyone off", "led them all home", "led them home", "led the field home", "led the way home",
		"first across the line", "first over the line", "first to the line", "first to the tape", "first to the finish", "first to cross the line", "first past the post", "first man home", "first woman home", "first to finish", "hit the tape", "breasted the tape", "landed the race", "took it", "won the race", "celebrated victory", "celebrated the win", "first man across the line", "first woman across the line", "crossed the line first", "reached the line first", "got there first", "got to the line first", "hit the line first", "crossed first", "in first place", "took first place",
		"top of the podium", "top step of the podium", "top spot on the podium", "atop the podium", "sealed victory", "sealed the win", "sealed the victory", "clinched victory", "wrapped up the win", "wrapped up victory", "stole the race", "stole the show and the race",
		"not to be caught", "not be caught", "couldn't be caught", "not to be denied", "not be denied", "not to be beaten", "not be beaten", "never caught", "was uncatchable", "proved uncatchable",
	}
}

// lasts is what is said of who was the last to finish.
func lasts() []string {
	return []string{
		"last of the finishers", "last of all the finishers", "last finisher", "last to finish", "last home", "last man home", "last woman home", "last across the line", "last over the line", "last to cross the line", "came in last", "came home last", "came last", "came dead last", "finished dead last", "trailed in last", "trailed home last", "placed last", "ended up last", "last of all",
		"back of the field", "back of the pack", "tail of the field", "foot of the results", "foot of the table",
	}
}

// firstIfTrue keeps that somebody won the race of the text, be it said by a denial, if he did.
func (s *sentence) firstIfTrue(from, to, who int) {
	if result := s.Result(who, s.Focus); result != nil && result.Place == 1 {
		s.AddIfTrue(s.denial(from, to), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPlace, Athlete: result.Athlete, Place: 1})
	}
}

// wishesBefore reports whether what stands before says that it was wanted, not done.
func (s *sentence) wishesBefore(i int) bool {
	if came := s.Within(s.Parts[s.Pieces[i].Part].From, i, "came", "come"); came && s.At(i).Says("win") && s.At(i-1).Says("and") {
		return true // I came here to run hard and win
	}
	wanted := s.At(i - 1).Says("to")
	for k := s.Parts[s.Pieces[i].Part].From; k < i; k++ {
		if s.At(k).Says("how", "what", "chance", "trying", "looking", "wanting", "hoping") || s.At(k).Says("ever") && (k == i-1 || s.At(k+1).Says("to")) || wanted && s.At(k).Says("able", "first", "only", "last", "man", "woman", "enough", "way", "ability", "desire") {
			return true
		}
	}
	return false
}
