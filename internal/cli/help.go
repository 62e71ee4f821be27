package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/manual"
)

// statuses is the annotation of a command with what its exit statuses mean.
const statuses = "exit status"

// documented gives a command its page of the manual.
func documented(cmd *cobra.Command) {
	page := manual.Of(cmd.Name())
	cmd.Long, cmd.Example = page.About, page.Examples
	cmd.Annotations = map[string]string{statuses: page.Statuses}
}

// usageTemplate is cobra's, with flags that fit 80 columns, and the exit statuses of
// the command where it has some.
func usageTemplate(of string) string {
	return strings.ReplaceAll(of, "FlagUsages ", "FlagUsagesWrapped 80 ") +
		`{{with index .Annotations "` + statuses + `"}}
Exit status:
{{.}}
{{end}}`
}

// folded is a text in which each line has 80 columns at most, as far as blanks allow.
func folded(text string) string {
	const width = 80
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if len(line) <= width {
			continue
		}
		if at := strings.LastIndexByte(line[:width+1], ' '); at > 0 {
			lines[i] = line[:at] + "\n" + line[at+1:]
		}
	}
	return strings.Join(lines, "\n")
}
