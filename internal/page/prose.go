package page

import (
	"html/template"
	"strings"

	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// ProseHTML is the paragraphs of a part: passages are marked, and lead from their labels to
// what they are about. What is wrong stands out.
func (p *sheetPart) ProseHTML() template.HTML {
	var m markup
	for _, pieces := range p.Prose {
		m.WriteString("<p>")
		for _, piece := range pieces {
			m.piece(piece, p.Leads)
		}
		m.WriteString("</p>\n")
	}
	return template.HTML(m.String()) //nolint:gosec // put together of escaped texts
}

func (m *markup) piece(piece table.Piece, leads map[string]string) {
	m.WriteString(strings.Repeat("<mark>", len(piece.Begin)))
	if piece.Tone == table.Alarming {
		m.WriteString("<strong>")
	}
	if piece.Text == table.LineBreak {
		m.WriteString("<br>")
	} else {
		m.text(words.Visible(piece.Text))
	}
	if piece.Tone == table.Alarming {
		m.WriteString("</strong>")
	}
	for _, label := range piece.End {
		m.WriteString("<sup>")
		for i, number := range strings.Split(label, ", ") {
			if i > 0 {
				m.WriteString(", ")
			}
			link := Link{Text: number, Address: leads[number]}
			link.Address, _ = link.relative()
			m.open(link)
			m.text(words.Visible(number))
			m.close(link)
		}
		m.WriteString("</sup></mark>")
	}
}
