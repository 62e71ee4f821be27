package factcheck

import (
	"regexp"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/mentions"
)

// TestNoFigureIsPassedOver: every figure, number word and ordinal of the articles is part
// of a statement, listed as not understood, or known to be no claim.
func TestNoFigureIsPassedOver(t *testing.T) {
	c, names := builtInNames(t)
	figures := regexp.MustCompile(`[0-9]+|(?i)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|dozen|hundred|twice|thrice|` +
		`second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth)\b`)
	for _, a := range readArticles(t) {
		r, answer, err := reading(c.Fork(), names, a.text(t), a.options())
		if err != nil {
			t.Fatal(err)
		}
		var listed []article.Span
		for _, u := range answer.Unread {
			listed = append(listed, u.Span)
		}
		for span := range r.figure {
			listed = append(listed, span)
		}
		for _, s := range r.Sentences {
			for i := range s.Pieces {
				if p := &s.Pieces[i]; figureAt(s, i) == aside || r.isCue(s, i) || p.What != mentions.Plain && p.What != mentions.Title {
					listed = append(listed, p.Span)
				}
			}
		}
		for _, at := range figures.FindAllStringIndex(answer.Text.Words, -1) {
			if !slices.ContainsFunc(listed, func(s article.Span) bool { return s.Start <= at[0] && at[1] <= s.End }) {
				t.Errorf("%s: %q is passed over: %q", a.name, answer.Text.Words[at[0]:at[1]], answer.Text.Words[max(0, at[0]-40):min(len(answer.Text.Words), at[1]+40)])
			}
		}
	}
}
