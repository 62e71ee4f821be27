// Package mentions finds who and which races the sentences of an article speak of: people
// by their names, by what they are and by he or she; meetings, days and distances, by which
// a race is told; records, bests and titles by their names. It says who does what stands at
// a place of a sentence, and of which races it is said. It must not know what is claimed of
// them, nor whether that is true.
package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Text is an article in sentences, with who and which races each speaks of.
type Text struct {
	*gazetteer.Names

	Corpus    *corpus.Corpus
	Article   *article.Text
	day       date.Date      // of the article; zero where it is not known
	focus     *race.Race     // that what is being read is taken to be about; nil where that is not known
	Main      *race.Race     // the one that most of the text is about
	told      *race.Race     // that which a text that is about no single one told of last
	beside    []*race.Race   // the others of the meeting that it is about
	inFull    map[int]bool   // who is named in full
	called    map[int]string // how, where nobody else has the name
	slips     map[string]int // who was called by a family name with a slip in it
	given     map[string]int // who alone has a given name in the race that the text is about, counted from 1
	persona   []int          // who is interviewed, nobody where nobody is
	Sentences []*Sentence
}

// LongestSentence is how many words and signs a sentence has at most that is understood:
// more are no sentence, and would take too long.
const LongestSentence = 250

// Read finds who and which races an article speaks of. The race is that which it is about,
// nil where the text is to tell it; the day is its own, zero where that is not known.
func Read(c *corpus.Corpus, names *gazetteer.Names, text *article.Text, about *race.Race, day date.Date) *Text {
	t := &Text{Names: names, Corpus: c, Article: text, day: day, focus: about, inFull: map[int]bool{}, called: map[int]string{}, slips: map[string]int{}}
	t.cutUp(prose.Apart(prose.Read(text.Words), text))
	t.persona = t.interviewed()
	var previous *Sentence
	for i, s := range t.Sentences {
		if s.Number = i; s.Paragraph >= 0 {
			s.Previous = previous
		}
		if s.IsTooLong() {
			continue // and nobody who is meant later is named in it
		}
		s.roles()
		s.siblings()
		s.lookForCues()
		s.follow()
		if s.Paragraph >= 0 {
			previous = s
		}
	}
	return t
}

// cutUp makes sentences in pieces, each of the race that it is taken to be about.
func (c *Text) cutUp(sentences []prose.Sentence) {
	c.namedInFull(sentences)
	if c.focus == nil {
		c.focus = c.about(sentences)
	}
	c.Main = c.focus
	var told map[int64][]raced
	if c.Main == nil {
		told = c.byMark()
	}
	for i := range sentences {
		before := c.focus
		unsure, inherited := false, false
		if c.Main == nil {
			sure := false
			c.focus, sure = c.toldIn(sentences, i, told)
			if inherited = c.focus == nil && i > 0 && sentences[i-1].Paragraph == sentences[i].Paragraph; inherited {
				c.focus = before
			}
			unsure = !sure && c.focus != nil
		}
		if c.focusOn(sentences, i); c.focus != before || c.given == nil {
			c.given = c.givenNames()
		}
		s := &Sentence{Text: c, Focus: c.focus, Paragraph: sentences[i].Paragraph}
		s.Pieces = c.assemble(sentences[i].Items)
		if s.Unsure = unsure; inherited && s.tellsWhere() {
			s.Focus, c.focus = nil, nil
		}
		if c.Main == nil && s.Focus == nil {
			if s.Focus = s.toldByPlace(); s.Focus != nil {
				c.focus, s.Unsure = s.Focus, true
			}
		}
		if s.Focus != nil {
			c.told = s.Focus
		}
		s.cut(&sentences[i])
		c.Sentences = append(c.Sentences, s)
		s.group()
	}
}

// tellsWhere reports whether a sentence names a meeting, a place or a day.
func (s *Sentence) tellsWhere() bool {
	return slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.What == Meeting || p.Kind == prose.Day })
}

// IsTooLong reports whether a sentence has more words than any has: nothing in it is
// understood.
func (s *Sentence) IsTooLong() bool { return len(s.Pieces) > LongestSentence }
