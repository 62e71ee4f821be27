package diag

import (
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/milectl/milectl/internal/words"
)

// excerptWidth is how much of a long line an excerpt shows.
const excerptWidth = 100

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
		fmt.Fprintf(&b, "  help: %s\n", words.Visible(remedy))
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
	first, last := 0, len(runes)
	if len(runes) > excerptWidth {
		first = max(0, min(from-excerptWidth/3, len(runes)-excerptWidth))
		last = min(len(runes), first+excerptWidth)
	}
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
