//go:build !race

package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/cli"
)

// TestExamples holds what is made of the documents in docs/examples, and of each with a
// fault, in every format: a golden file a format.
func TestExamples(t *testing.T) {
	for _, format := range formats() {
		t.Run(format, func(t *testing.T) {
			t.Parallel()
			golden := filepath.Join("testdata", "examples", format+".golden")
			got := exampleAnswers(t, format)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// exampleAnswers is the answers to all commands over the examples in a format.
func exampleAnswers(t *testing.T, format string) string {
	t.Helper()
	faults := map[string][2]string{
		"relay":         {`split: "56.0"`, `split: "58.0"`},
		"hurdles":       {`reaction: "0.139"`, `reaction: "0.039"`},
		"mixed-mile":    {"athlete: Bea Baker, sex: women", "athlete: Bea Baker"},
		"cross-country": {"by: club", "by: nation"},
	}
	var all strings.Builder
	for _, name := range []string{"relay", "hurdles", "mixed-mile", "cross-country"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "docs", "examples", name+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		commands := []string{"results", "splits"}
		if name == "cross-country" {
			commands = append(commands, "teams")
		}
		for _, command := range append(commands, "check") {
			document := text
			if command == "check" {
				document = bytes.Replace(text, []byte(faults[name][0]), []byte(faults[name][1]), 1)
			}
			var out bytes.Buffer
			cli.Main([]string{"--races", repositoryRaces(t), command, "--format", format, "-"}, cli.Process{
				In: bytes.NewReader(document), Out: &out, Err: &out, Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: someDay,
			})
			all.WriteString("$ milectl " + command + " --format " + format + " < " + name + ".yaml\n" + out.String())
		}
	}
	return all.String()
}

// someDay is a day after all examples.
func someDay() time.Time { return time.Date(2026, time.November, 1, 12, 0, 0, 0, time.UTC) }
