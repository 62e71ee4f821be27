package factcheck

import "github.com/milectl/milectl/internal/prose"

// interviewed is who the heading of a text gives the word to: NAME: "...", or "...": NAME.
func (c *reader) interviewed() []int {
	if len(c.sentences) == 0 {
		return nil
	}
	s := c.sentences[0]
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.what != someone || len(p.people) != 1 {
			continue
		}
		if s.at(i+1).is(":") && s.at(i+2).is(`"`) && i < 2 || s.at(i-1).is(":") && s.at(i-2).is(`"`) {
			return p.people
		}
		return nil
	}
	return nil
}

// isQuoted reports whether what stands at a place is said by somebody.
func (s *sentence) isQuoted(i int) bool {
	at := s.pieces[i].Start
	for _, q := range s.text.Quotations {
		if q.Start <= at && at < q.End {
			return true
		}
	}
	return false
}

// speaker is who says what a sentence quotes: who said something in its paragraph, if that
// is one; else who is interviewed.
func (s *sentence) speaker() []int {
	var who []int
	named := false
	for _, of := range s.sentences[max(0, s.number-mostQuoted):min(len(s.sentences), s.number+mostQuoted)] {
		if of.paragraph != s.paragraph {
			continue
		}
		for k := range of.pieces {
			if !of.at(k).is("said", "says", "added", "recalled", "explained", "admitted", "joked") || of.isQuoted(k) {
				continue
			}
			named = true
			for _, at := range []int{k - 1, k + 1} {
				if p := of.at(at); len(p.people) == 1 && (p.what == someone || p.is("he", "she")) {
					who = join(who, p.people)
				}
			}
		}
	}
	if named {
		if len(who) == 1 {
			return who
		}
		return nil
	}
	return s.persona
}

// mostQuoted is how many sentences before and behind are looked through for who speaks.
const mostQuoted = 12

// firstPerson makes people of I and you.
func (s *sentence) firstPerson(i int) {
	p := &s.pieces[i]
	switch {
	case p.Kind != prose.Word:
	case p.is("i", "my", "me") && s.isQuoted(i):
		p.people = s.speaker()
	case p.is("you", "your") && !s.isQuoted(i):
		p.people = s.persona
	}
}
