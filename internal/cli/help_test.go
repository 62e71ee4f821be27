package cli_test

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/cli"
)

// TestHelp asks every command for its help, those of cobra too: no line is wider than
// 80 columns, and each of the program's own has its exit statuses and those alone.
func TestHelp(t *testing.T) {
	t.Parallel()
	root := helpOf(t)
	var commands []string
	_, list, _ := strings.Cut(root, "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		commands = append(commands, strings.Fields(line)[0])
	}
	if len(commands) < 16 {
		t.Fatalf("the help of the root has %d commands: %s", len(commands), root)
	}
	_, ofAll, _ := strings.Cut(root, "\nExit status:\n")
	shells := []string{"completion bash", "completion fish", "completion powershell", "completion zsh"}
	for _, command := range append(append(commands, shells...), "") {
		help := helpOf(t, strings.Fields(command)...)
		if among := helpOf(t, append([]string{"--quiet"}, strings.Fields(command)...)...); among != help {
			t.Errorf("milectl %s --help, made alone and among all commands:\n%s\n%s", command, help, among)
		}
		for line := range strings.Lines(help) {
			if n := cells(strings.TrimSuffix(line, "\n")); n > 80 {
				t.Errorf("milectl %s --help: a line of %d columns: %s", command, n, line)
			}
		}
		_, statuses, has := strings.Cut(help, "\nExit status:\n")
		switch {
		case !has || !regexp.MustCompile(`(?m)^  0    `).MatchString(statuses) || !regexp.MustCompile(`(?m)^  2    `).MatchString(statuses):
			t.Errorf("milectl %s --help: no exit statuses:\n%s", command, help)
		case strings.Contains(statuses, "\n  1    ") && command != "" && !regexp.MustCompile(`\b`+command+`\b`).MatchString(ofAll):
			t.Errorf("milectl --help does not say what status 1 of %s is", command)
		case command != "" && regexp.MustCompile(`[^-]check:|verify --|fmt --`).MatchString(statuses):
			t.Errorf("milectl %s --help: statuses of other commands:\n%s", command, statuses)
		}
	}
}

// helpOf is the help of a command.
func helpOf(t *testing.T, command ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := cli.Main(append(command, "--help"), cli.Process{
		In: strings.NewReader(""), Out: &stdout, Err: &stderr, Getenv: func(string) string { return "" }, Getwd: os.Getwd,
	})
	if status != cli.StatusAnswered || stderr.Len() > 0 {
		t.Fatalf("milectl %s --help: exit status %d: %s", strings.Join(command, " "), status, stderr.String())
	}
	return stdout.String()
}
