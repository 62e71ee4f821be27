package diag

import (
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/milectl/milectl/internal/words"
)

// The text of a finding keeps within a line, but for its headline, which is one for whoever reads it by machine, and for
// words that are longer.
const (
	lineWidth    = 80                 // in columns
	setIn        = 4                  // of the excerpt
	excerptWidth = lineWidth - setIn  // of the user's own line
	cutWidth     = excerptWidth - 2*2 // the same where "… " and " …" stand about it
)

// Look is how findings are drawn. The zero value is that of pipes and files.
type Look struct {
	Colours bool // errors in red, warnings in yellow
}

// Headline is the finding in one line, as editors read it:
// FILE:LINE:COL: SEVERITY: MESSAGE [RULE].
func (f Finding) Headline() string { return Look{}.Headline(f) }

// Text is the finding with the user's own line, carets under the fault, and
// the remedy. It ends with a line break.
func (f Finding) Text() string { return Look{}.Text(f) }

// Headline is the headline of a finding, drawn.
func (l Look) Headline(f Finding) string {
	severity := l.coloured(f.Severity(), f.Severity().String())
	return fmt.Sprintf("%s:%s: %s: %s [%s]", words.Visible(f.File), f.Pos, severity, words.Visible(f.Message), f.Rule)
}

// Text is the text of a finding, drawn.
func (l Look) Text(f Finding) string {
	var b strings.Builder
	b.WriteString(l.Headline(f))
	b.WriteByte('\n')
	if strings.TrimSpace(f.Line) != "" {
		line, indent, width := f.excerpt()
		carets := l.coloured(f.Severity(), strings.Repeat("^", width))
		fmt.Fprintf(&b, "    %s\n    %s%s\n", line, strings.Repeat(" ", indent), carets)
	}
	if remedy := f.Help(); remedy != "" {
		b.WriteString(Hung("  help: ", words.Visible(remedy)))
	}
	return b.String()
}

// coloured is a text in the colour of a severity; style, which changes no meaning, has none.
func (l Look) coloured(severity Severity, text string) string {
	const red, yellow, end = "\x1b[31m", "\x1b[33m", "\x1b[0m"
	switch {
	case !l.Colours || severity == Style:
		return text
	case severity == Error:
		return red + text + end
	default:
		return yellow + text + end
	}
}

// Help is how to mend it: what the finding says, else what its rule does.
func (f Finding) Help() string {
	if f.Remedy != "" {
		return f.Remedy
	}
	rule, _ := Lookup(f.Rule)
	return rule.Remedy
}

// excerpt is the part of the line around the fault, and the columns on the
// terminal at which the carets begin and how many there are.
func (f Finding) excerpt() (line string, indent, width int) {
	runes := []rune(f.Line) // a byte that is no UTF-8 counts as one
	from := min(max(f.Pos.Col-1, 0), len(runes))
	to := min(from+max(f.Width, 1), len(runes))
	first, last := shown(runes, from, to)
	to = min(to, last)
	before := words.Visible(string(runes[first:from]))
	fault := words.Visible(string(runes[from:to]))
	line = before + fault + words.Visible(string(runes[to:last]))
	indent = displaywidth.String(before)
	if first > 0 {
		line, indent = "… "+line, indent+2
	}
	if last < len(runes) {
		line += " …"
	}
	return strings.TrimRight(line, " "), indent, max(displaywidth.String(fault), 1)
}

// shown is which part of a line has room: all of it, or of what stands before the fault
// at least a third, then the fault, what is behind it, and more of what is before.
func shown(line []rune, from, to int) (first, last int) {
	if len(line) <= 2*excerptWidth && displaywidth.String(words.Visible(string(line))) <= excerptWidth {
		return 0, len(line)
	}
	first, last = from, from
	room := cutWidth
	backTo := func(least int) {
		for first > 0 && room-columns(line[first-1]) >= least {
			first--
			room -= columns(line[first])
		}
	}
	onTo := func(end int) {
		for last < end && room >= columns(line[last]) {
			room -= columns(line[last])
			last++
		}
	}
	backTo(cutWidth - cutWidth/3)
	if onTo(to); last == to {
		onTo(len(line))
	}
	backTo(0)
	for first > 0 && first < from && line[first] == ' ' {
		first++
	}
	return first, last
}

// columns is how much room a letter takes at most, whatever stands beside it: none takes nothing, so that few are looked at.
func columns(letter rune) int { return max(1, displaywidth.String(words.Visible(string(letter)))) }

// Hung is a text behind a label in lines of 80 columns, the further ones set in below its first
// word. It ends with a line break.
func Hung(label, text string) string {
	var b strings.Builder
	b.WriteString(label)
	at := len(label)
	for i, word := range strings.Split(text, " ") {
		width := displaywidth.String(word)
		switch {
		case i == 0:
		case at+1+width > lineWidth:
			b.WriteString("\n" + strings.Repeat(" ", len(label)))
			at = len(label)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += width
	}
	b.WriteByte('\n')
	return b.String()
}
