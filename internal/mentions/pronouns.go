package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// pronoun is who may be meant by he, she, his or her: who is named before it in the
// sentence, else who does something in the sentence before.
func (s *Sentence) pronoun(i int, woman bool) []int {
	fits := func(p *Piece) bool { return (s.Person(p.People[0]).Sex == race.Women) == woman }
	if one := s.spokenOf(i); one >= 0 {
		return s.At(one).People
	}
	own := s.before(i, 0, fits)
	if s.strangerBefore(i) {
		return nil
	}
	for k := i - 1; k >= 0 && len(own) > 0; k-- {
		if p := &s.Pieces[k]; p.What == Someone && len(p.People) == 1 && fits(p) && s.IsDoer(k) {
			if s.Pieces[i].Says("he", "she") && s.At(i-1).Says("as", "when", "before", "after", "while", "and") && s.isFinite(i+1) && s.isFinite(k+1) {
				return p.People // won as he broke the record
			}
			return own
		}
	}
	if s.Previous == nil || s.Previous.Paragraph < s.Paragraph-1 {
		return own
	}
	for k := s.Previous.mainFrom(fits); k < len(s.Previous.Pieces); k++ {
		p := &s.Previous.Pieces[k]
		if len(p.People) > 1 && (p.Says("he", "she") || p.Role && s.Previous.IsDoer(k)) {
			return p.People
		}
		if len(p.People) == 1 && (p.What == Someone || p.Says("he", "she")) && fits(p) && s.Previous.IsDoer(k) {
			if s.Focus != nil && s.Result(p.People[0], s.Focus) == nil {
				break // somebody else may be meant
			}
			return Join(p.People, own)
		}
	}
	named := s.Previous.before(len(s.Previous.Pieces), 0, fits)
	if of := s.Previous.Previous; len(named)+len(own) == 0 && of != nil && !s.Previous.namesAnybody() && of.Paragraph >= s.Paragraph-1 {
		for k := range of.Pieces {
			if p := &of.Pieces[k]; len(p.People) == 1 && p.What == Someone && fits(p) && of.IsDoer(k) && (s.Focus == nil || s.Result(p.People[0], s.Focus) != nil) {
				return p.People
			}
		}
	}
	if len(own) == 0 && s.Previous.meansUnknown(woman) {
		return nil // who does something there is not known
	}
	if len(own)+len(named) == 0 {
		for k := range s.Previous.Pieces { // his first race: he was meant before
			if p := &s.Previous.Pieces[k]; p.Says("his", "her", "him") && len(p.People) == 1 && fits(p) {
				return p.People
			}
		}
	}
	return Join(own, named)
}

// meansUnknown reports whether he or she does something in a sentence, and it is not known who is meant.
func (s *Sentence) meansUnknown(woman bool) bool {
	word := "he"
	if woman {
		word = "she"
	}
	return slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.Says(word) && len(p.People) == 0 })
}

// strangerBefore reports whether somebody whom the corpus does not know does something before a place of
// the sentence, and nobody who is known is named between them: Maurice Greene equalled the record when
// he won.
func (s *Sentence) strangerBefore(i int) bool {
	for k := i - 1; k > 1; k-- {
		if p := s.At(k); p.What == Someone || p.Says("he", "she") && len(p.People) > 0 {
			return false
		}
		given, family := s.At(k-2), s.At(k-1)
		does := s.isFinite(k) || s.At(k).IsWord() && !s.At(k).Capital && len(s.At(k).Folded) > 4 && s.At(k).Folded[len(s.At(k).Folded)-2:] == "ed" || s.At(k).Says("who")
		if does && given.IsWord() && given.Capital && family.IsWord() && family.Capital && !family.Joined && !isThing(family) {
			return true
		}
	}
	return false
}

// isThing reports whether a word in capitals ends what a stadium, a meeting or a club is called.
func isThing(p *Piece) bool {
	return p.Says("stadium", "field", "park", "arena", "track", "league", "games", "classic", "championships", "championship", "olympics", "cup", "trials", "club", "road", "centre", "center", "university", "college", "school", "city", "athletics", "series", "tour", "mile", "gala", "stade", "federation", "association")
}

// mainFrom is where the main statement of a sentence begins that begins with another one, if it
// has somebody who does something of whom something is so: once Alvarado had gone, Kerr swept by.
func (s *Sentence) mainFrom(is func(*Piece) bool) int {
	for k := range s.Pieces {
		if front := s.Front(k) - 1; s.At(k).What == Someone && s.At(front).Says("was", "is") && s.At(front-1).Says("it") && s.At(k+1).Says("who", "that") {
			return k // it was Kerr who
		}
	}
	first := 0
	for s.At(first).Says("then", ",", "just", "and", "but", "right", "exactly", "almost", "immediately", "moments", "shortly", "soon", "only", "even") {
		first++
	}
	if len(s.Parts) < 2 || !s.At(first).Says("once", "when", "after", "as", "while", "although", "though", "before", "since", "with", "until") {
		return 0
	}
	from := 0
	for part := 1; part < len(s.Parts) && from == 0; part++ {
		if s.At(s.Parts[part].From).Says(",") && s.Parts[part].From > first {
			from = s.Parts[part].From
		}
	}
	for k := from; k < len(s.Pieces); k++ {
		if p := &s.Pieces[k]; p.What == Someone && len(p.People) == 1 && is(p) && s.IsDoer(k) {
			return from
		}
	}
	return 0
}

// namesAnybody reports whether a sentence means anybody.
func (s *Sentence) namesAnybody() bool {
	return slices.ContainsFunc(s.Pieces, func(p Piece) bool { return len(p.People) > 0 || p.Says("he", "she") })
}

// othersFit reports whether somebody else of the sex is named before a place in the
// sentence or in the one before it, of whom a pronoun may speak.
func (s *Sentence) othersFit(i int, who []int, woman bool) bool {
	for _, one := range s.before(i, 1, func(p *Piece) bool { return (s.Person(p.People[0]).Sex == race.Women) == woman }) {
		if !slices.Contains(who, one) {
			return true
		}
	}
	return false
}

// protagonist is the only one of a sex whom the heading names, or the first line behind it where it names nobody:
// who a pronoun speaks of that has nobody before it, as far as that is true.
func (s *Sentence) protagonist(woman bool) []int {
	var who []int
	const headings = 2
	for _, of := range s.Sentences[:min(headings, len(s.Sentences))] {
		for k := range of.Pieces {
			p := &of.Pieces[k]
			if p.What == Someone && !p.Role && len(p.People) == 1 && (s.Person(p.People[0]).Sex == race.Women) == woman && (s.Main == nil || s.Result(p.People[0], s.Main) != nil) {
				who = Join(who, p.People)
			}
		}
		if len(who) > 0 || of.Number >= s.Number {
			break
		}
	}
	if len(who) == 1 {
		return who
	}
	if s.Main == nil || len(who) > 0 {
		return nil
	}
	for i, at := range s.Competitors(s.Main) {
		if at >= 0 && s.Main.Results[i].Place == 1 && s.inFull[at] && (s.Person(at).Sex == race.Women) == woman {
			who = Join(who, []int{at})
		}
	}
	return who
}
