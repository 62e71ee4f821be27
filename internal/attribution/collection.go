// Package attribution finds of whom the figures of a sentence are said, who ran a mark, who
// was in a place, who passed a point, and collects the statements that are found, in all
// their readings. It must not know what is true.
package attribution

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// Collection is what was found in a text so far.
type Collection struct {
	Found     []Finding
	Why       map[article.Span]string // of figures that were looked at and not understood
	Taken     map[article.Span]bool   // that findings are about
	Mentioned map[race.Scope]bool     // the records that the text has named so far
}

// NewCollection has nothing.
func NewCollection() *Collection {
	return &Collection{Why: map[article.Span]string{}, Taken: map[article.Span]bool{}, Mentioned: map[race.Scope]bool{}}
}

// Sentence is a sentence of which statements are found.
type Sentence struct {
	*mentions.Sentence
	*Collection

	Dated map[int]bool // the days that a statement has
}

// NewSentence is a sentence of which nothing is found yet.
func NewSentence(s *mentions.Sentence, c *Collection) *Sentence {
	return &Sentence{Sentence: s, Collection: c, Dated: map[int]bool{}}
}

// Refuse notes why figures are not understood: of which nothing is said elsewhere.
func (c *Collection) Refuse(figures []article.Span, why string) {
	for _, figure := range figures {
		c.Why[figure] = why
	}
}
