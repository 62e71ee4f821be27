// Package recordprose finds what sentences say of records: whose they were, who broke them,
// by how much, and how long they stood or lasted. It must not know what is true.
package recordprose

import "github.com/milectl/milectl/internal/attribution"

// Sentence is a sentence that may speak of records.
type Sentence struct{ *attribution.Sentence }

// Of is a sentence in which records are looked for.
func Of(s *attribution.Sentence) *Sentence { return &Sentence{s} }

// sentenceBefore is the sentence before.
func (s *Sentence) sentenceBefore() *Sentence {
	return &Sentence{attribution.NewSentence(s.Previous, s.Collection)}
}
