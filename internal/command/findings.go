package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/terminal"
)

// manyFindings is from how many findings on each is told in one line: nobody
// reads that many at length.
const manyFindings = 100

// FindingsText is findings at length, with a blank line between; compact, or of
// many, a line each.
func FindingsText(findings []diag.Finding, compact bool, look diag.Look) string {
	var text strings.Builder
	compact = compact || len(findings) > manyFindings
	for i, finding := range findings {
		switch {
		case compact:
			text.WriteString(look.Headline(finding) + "\n")
		case i > 0:
			text.WriteString("\n" + look.Text(finding))
		default:
			text.WriteString(look.Text(finding))
		}
	}
	return text.String()
}

// PrintFindings prints findings where they are not the answer.
func (a *App) PrintFindings(findings []diag.Finding) {
	_, _ = io.WriteString(a.Err, FindingsText(diag.Sort(findings), false, a.FindingLook(a.Err))) // there is nowhere to say that this failed
}

// FindingLook is how findings are drawn for an output.
func (a *App) FindingLook(output io.Writer) diag.Look {
	return diag.Look{Colours: terminal.Of(output, a.Getenv).Styles()}
}

// Progress begins to tell how many of a number of files are read.
func (a *App) Progress(total int) *terminal.Progress {
	return a.Tells(func(done int64) string {
		if done >= int64(total) {
			return fmt.Sprintf("milectl: holding %d files against each other", total)
		}
		return fmt.Sprintf("milectl: read %d of %d files", done, total)
	})
}

// Tells begins to tell how far a long command is, in words for how many things are done, where somebody
// waits at a terminal.
func (a *App) Tells(words func(done int64) string) *terminal.Progress {
	var screen terminal.Terminal
	if !a.Quiet {
		screen = terminal.Of(a.Err, a.Getenv)
	}
	return screen.Progress(words)
}
