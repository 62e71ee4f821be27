package table

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Piece is a part of a paragraph of prose. What a passage is about, readers see by the
// labels where it begins and ends; passages may lie within others, and end in the
// reverse order in which they began.
type Piece struct {
	Text  string
	Begin []string // the labels of the passages that begin before it
	End   []string // the labels of those that end behind it
	Tone  Tone
}

// LineBreak is the text of a piece that ends a line of its paragraph.
const LineBreak = "\n"

// Tone is how a piece stands out on a terminal. Nothing may be said by that alone.
type Tone uint8

// The tones of pieces.
const (
	Unmarked Tone = iota
	Marked        // in bold
	Alarming      // in bold and red
	Doubtful      // in yellow
)

// sequence is what begins a tone on a terminal.
func (t Tone) sequence() string {
	switch t {
	case Marked:
		return "\x1b[1m"
	case Alarming:
		return "\x1b[1;31m"
	case Doubtful:
		return "\x1b[33m"
	default:
		return ""
	}
}

// prose is a paragraph as one text, and how its parts stand out.
type prose struct {
	text  strings.Builder
	tones []toned
}

// toned is a part of a text up to an end.
type toned struct {
	end  int
	tone Tone
}

// proseOf is a paragraph of pieces. In a pipe a passage stands in brackets behind its
// label; on a terminal its label stands behind it.
func proseOf(pieces []Piece, look Look) *prose {
	p := &prose{}
	for _, piece := range pieces {
		if !look.Bold {
			for _, label := range piece.Begin {
				p.text.WriteString("[" + words.Visible(label) + ": ")
			}
		}
		if piece.Text == LineBreak {
			p.text.WriteString(LineBreak)
		} else {
			p.text.WriteString(words.Visible(piece.Text))
		}
		for _, label := range piece.End {
			if look.Bold {
				p.text.WriteString("[" + words.Visible(label))
			}
			p.text.WriteByte(']')
		}
		p.tones = append(p.tones, toned{p.text.Len(), piece.Tone})
	}
	return p
}

// lines is the paragraph in lines that are not wider than LineWidth, broken between
// words.
func (p *prose) lines(look Look) []string {
	text := p.text.String()
	var all []string
	next, begin, end, taken := 0, 0, 0, 0 // begin and end of the line, and how wide it is
	flush := func() {
		if end > begin {
			all = append(all, p.line(text[begin:end], begin, &next, look))
		}
	}
	for at := 0; at < len(text); {
		if text[at] == LineBreak[0] {
			flush()
			at++
			begin, end, taken = at, at, 0
			continue
		}
		word := at + len(text[at:]) - len(strings.TrimLeft(text[at:], " "))
		size := strings.IndexAny(text[word:], " "+LineBreak)
		if size < 0 {
			size = len(text) - word
		}
		for _, part := range pieces([]string{text[word : word+size]}, LineWidth) {
			cells := width(part)
			if end > begin && taken+(word-end)+cells > LineWidth {
				flush()
				end = begin
			}
			if end <= begin {
				begin, end, taken = word, word, 0
			}
			taken += word - end + cells
			word += len(part)
			end = word
		}
		at = max(word, at+1)
	}
	flush()
	return all
}

// line is a line of the paragraph that stands at a place, with its tones on a terminal;
// next is the first tone that does not end before it.
func (p *prose) line(text string, at int, next *int, look Look) string {
	if !look.Bold {
		return text
	}
	var out strings.Builder
	for from := at; from < at+len(text); {
		for p.tones[*next].end <= from {
			*next++
		}
		tone := p.tones[*next]
		end := min(tone.end, at+len(text))
		part := text[from-at : end-at]
		if sequence := tone.tone.sequence(); sequence != "" {
			part = sequence + part + "\x1b[0m"
		}
		out.WriteString(part)
		from = end
	}
	return out.String()
}

// markdownProse is a paragraph in Markdown, its passages in brackets behind their labels.
func markdownProse(pieces []Piece) string {
	lines := strings.Split(proseOf(pieces, Look{}).text.String(), LineBreak)
	for i, line := range lines {
		lines[i] = markdownLine(line)
	}
	return strings.Join(lines, "\\\n")
}

// prose writes a paragraph, in which passages are marked.
func (p *webPage) prose(pieces []Piece) {
	p.WriteString("<p>")
	for _, piece := range pieces {
		for range piece.Begin {
			p.WriteString("<mark>")
		}
		if piece.Text == LineBreak {
			p.WriteString("<br>")
		} else {
			p.text(piece.Text)
		}
		for _, label := range piece.End {
			p.WriteString("<sup>")
			p.text(label)
			p.WriteString("</sup></mark>")
		}
	}
	p.WriteString("</p>\n")
}
