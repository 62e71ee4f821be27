package prose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
)

// Apart is the sentences of an article without links to others. Captions have paragraphs below 0, each its own: the
// paragraphs around them follow each other as if they were not there.
func Apart(sentences []Sentence, text *article.Text) []Sentence {
	if len(text.Captions)+len(text.Links) == 0 {
		return sentences
	}
	kept := sentences[:0]
	left, last := 0, -1
	for _, s := range sentences {
		within := func(span article.Span) bool {
			return len(s.Items) > 0 && span.Start <= s.Items[0].Start && s.Items[0].Start < span.End
		}
		link, caption := slices.ContainsFunc(text.Links, within), slices.ContainsFunc(text.Captions, within)
		if (link || caption) && s.Paragraph != last {
			left, last = left+1, s.Paragraph
		}
		switch {
		case link:
			continue
		case caption:
			s.Paragraph = -s.Paragraph - 1
		default:
			s.Paragraph -= left
		}
		kept = append(kept, s)
	}
	return kept
}
