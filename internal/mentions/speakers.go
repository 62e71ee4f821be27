package mentions

import "github.com/milectl/milectl/internal/prose"

// interviewed is who the heading of a text gives the word to: NAME: "...", or "...": NAME.
func (c *Text) interviewed() []int {
	if len(c.Sentences) == 0 {
		return nil
	}
	s := c.Sentences[0]
	for i := range s.Pieces {
		p := &s.Pieces[i]
		if p.What != Someone || len(p.People) != 1 {
			continue
		}
		if s.At(i+1).Says(":") && s.At(i+2).Says(`"`) && i < 2 || s.At(i-1).Says(":") && s.At(i-2).Says(`"`) {
			return p.People
		}
		return nil
	}
	return nil
}

// isQuoted reports whether what stands at a place is said by somebody.
func (s *Sentence) isQuoted(i int) bool {
	at := s.Pieces[i].Start
	for _, q := range s.Article.Quotations {
		if q.Start <= at && at < q.End {
			return true
		}
	}
	return false
}

// speaker is who says what a sentence quotes: who said something in its paragraph, if that
// is one; else who is interviewed.
func (s *Sentence) speaker() []int {
	var who []int
	named := false
	for _, of := range s.Sentences[max(0, s.Number-mostQuoted):min(len(s.Sentences), s.Number+mostQuoted)] {
		if of.Paragraph != s.Paragraph {
			continue
		}
		for k := range of.Pieces {
			if !of.At(k).Says("said", "says", "added", "recalled", "explained", "admitted", "joked") || of.isQuoted(k) {
				continue
			}
			named = true
			for _, at := range []int{k - 1, k + 1} {
				if p := of.At(at); len(p.People) == 1 && (p.What == Someone || p.Says("he", "she")) {
					who = Join(who, p.People)
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
func (s *Sentence) firstPerson(i int) {
	p := &s.Pieces[i]
	switch {
	case p.Kind != prose.Word:
	case p.Says("i", "my", "me") && s.isQuoted(i):
		p.People = s.speaker()
	case p.Says("you", "your") && !s.isQuoted(i):
		p.People = s.persona
	}
}

// spokenOf is the place of who is meant by him whom a quotation at a place speaks of, where it is said behind it: "He was second," Nuguse
// said of Gourley; -1 where it is not.
func (s *Sentence) spokenOf(i int) int {
	if !s.At(i).Says("he", "she") || !s.isQuoted(i) {
		return -1
	}
	for k := i + 1; k < len(s.Pieces); k++ {
		if who := s.Next(k + 2); s.At(k).Says("said", "says") && s.At(k+1).Says("of", "about") && who >= 0 && s.At(who).What == Someone && !s.isQuoted(k) {
			return who
		}
	}
	return -1
}
