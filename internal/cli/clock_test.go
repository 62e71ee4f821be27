package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/cli"
)

// TestAClockThatJumps: a run has one day, the one on which it first looked at the
// clock, wherever the clock jumps to.
func TestAClockThatJumps(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a/races/x.yaml", "b/races/y.yaml", "c/races/z.yaml"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(bare), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	folders := []string{filepath.Join(dir, "a", "races"), filepath.Join(dir, "b", "races"), filepath.Join(dir, "c", "races")}
	day := func(text string) time.Time {
		moment, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	for why, days := range map[string][2]string{
		"back":            {"2026-01-01", "1970-01-01"},
		"forward":         {"2020-01-01", "2200-01-01"},
		"over midnight":   {"2025-05-30", "2025-05-31"}, // a race of the first of June is in the future until then
		"a year and back": {"2025-05-30", "2026-05-30"},
		"to the zero":     {"2025-05-30", "0001-01-01"},
	} {
		t.Run(why, func(t *testing.T) {
			check := func(clock func() time.Time) string {
				var out, messages bytes.Buffer
				cli.Main(append([]string{"check", "--compact"}, folders...), cli.Process{
					Out: &out, Err: &messages, Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: clock,
				})
				return out.String()
			}
			asked := 0
			jumping := func() time.Time {
				asked++
				return day(days[min(asked-1, 1)])
			}
			if diff := cmp.Diff(check(func() time.Time { return day(days[0]) }), check(jumping)); diff != "" {
				t.Errorf("(-still +jumping):\n%s", diff)
			}
		})
	}
}
