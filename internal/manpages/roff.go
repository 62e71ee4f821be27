package main

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/manual"
)

// edition is what stands in the foot of each page.
type edition struct{ version, date string }

// roff is the text of one page, in the macros of man(7).
type roff struct{ strings.Builder }

// head begins a page.
func (r *roff) head(name, section, short string, e edition) {
	title := escaped(strings.ToUpper(name)) + " " + section + " " + e.date
	r.WriteString(".TH " + title + ` "milectl ` + escaped(e.version) + `" "milectl manual"` + "\n")
	r.section("Name")
	r.WriteString(escaped(name) + ` \- ` + escaped(short) + "\n")
}

// section begins a section, named in capitals.
func (r *roff) section(name string) { r.WriteString(".SH " + strings.ToUpper(name) + "\n") }

// term is a word and what it means, with a hanging indent. The word has its fonts already.
func (r *roff) term(word, meaning string) {
	r.WriteString(".TP\n" + word + "\n" + line(meaning) + "\n")
}

// text is a text of the manual. Its headings begin sections.
func (r *roff) text(text string) {
	first := true // of its section: it is parted from no other block
	for _, block := range manual.Blocks(text) {
		if block.Kind == manual.Heading {
			r.section(block.Lines[0])
			first = true
			continue
		}
		if !first {
			r.WriteString(".PP\n")
		}
		first = false
		if block.Kind == manual.Literal {
			r.literal(block.Lines)
			continue
		}
		for _, of := range block.Lines {
			r.WriteString(line(of) + "\n")
		}
	}
}

// literal is lines that are not broken anew.
func (r *roff) literal(lines []string) {
	r.WriteString(".RS 2\n.nf\n")
	for _, of := range lines {
		r.WriteString(line(of) + "\n")
	}
	r.WriteString(".fi\n.RE\n")
}

// line is a line of text, none of which is taken for a request.
func line(text string) string {
	text = escaped(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, `\(aq`) {
		return `\&` + text
	}
	return text
}

// escaped is a text whose characters print as they are: in roff a hyphen, a quote and some others stand for typographic
// ones, which no shell takes.
func escaped(text string) string {
	var out strings.Builder
	for _, c := range text {
		switch {
		case c == '\\':
			out.WriteString(`\e`)
		case c == '-':
			out.WriteString(`\-`)
		case c == '\'':
			out.WriteString(`\(aq`)
		case c == '"':
			out.WriteString(`\(dq`)
		case c == '`':
			out.WriteString(`\(ga`)
		case c == '^':
			out.WriteString(`\(ha`)
		case c == '~':
			out.WriteString(`\(ti`)
		case c > '~':
			fmt.Fprintf(&out, `\[u%04X]`, c)
		default:
			out.WriteRune(c)
		}
	}
	return out.String()
}

func bold(text string) string   { return `\fB` + escaped(text) + `\fR` }
func italic(text string) string { return `\fI` + escaped(text) + `\fR` }
