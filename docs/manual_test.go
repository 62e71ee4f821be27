//go:build !race

package docs_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/manual"
)

// everyHelp is the help of every command, a section each.
func everyHelp(t *testing.T) string {
	t.Helper()
	_, list, _ := strings.Cut(run(t, ".", "milectl --help"), "\nAvailable Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	names := []string{""}
	for line := range strings.Lines(list) {
		names = append(names, strings.Fields(line)[0])
	}
	var contents, sections strings.Builder
	for _, name := range names {
		title := strings.TrimSpace("milectl " + name)
		fmt.Fprintf(&contents, "- [%s](#%s)\n", title, strings.ReplaceAll(title, " ", "-"))
		fmt.Fprintf(&sections, "\n## %s\n\n```\n%s```\n", title, run(t, ".", title+" --help"))
	}
	return "\n" + contents.String() + sections.String() + "\n"
}

// topics is the topics of the manual, a section each.
func topics() string {
	var out strings.Builder
	for _, topic := range manual.Topics() {
		fmt.Fprintf(&out, "\n## %s\n", topic.Short)
		for _, block := range manual.Blocks(topic.Text) {
			switch block.Kind {
			case manual.Heading:
				fmt.Fprintf(&out, "\n### %s\n", block.Lines[0])
			case manual.Literal:
				fmt.Fprintf(&out, "\n```\n%s\n```\n", strings.Join(block.Lines, "\n"))
			case manual.Paragraph:
				fmt.Fprintf(&out, "\n%s\n", strings.NewReplacer("*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`).Replace(strings.Join(block.Lines, "\n")))
			}
		}
	}
	return out.String() + "\n"
}

// TestTopicsRun: the commands that the topics name answer.
func TestTopicsRun(t *testing.T) {
	t.Parallel()
	dir, ran := copied(t), 0
	for _, topic := range manual.Topics() {
		for line := range strings.Lines(topic.Text) {
			if command := strings.TrimSpace(line); strings.HasPrefix(line, "  milectl ") {
				ran++
				if out := run(t, dir, command); strings.Contains(out, "(exit status") {
					t.Errorf("%s: %s", command, out)
				}
			}
		}
	}
	if ran < 10 {
		t.Errorf("only %d commands are found", ran)
	}
}
