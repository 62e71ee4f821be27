//go:build !race

package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTutorial does what tutorial.md says, from its beginning to its end, in an empty folder: blocks of YAML that begin with the name of
// a file are written to it, commands print what stands behind them, and cd leads where it says.
func TestTutorial(t *testing.T) {
	t.Parallel()
	somebody := ""
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		somebody += "export GIT_" + who + "_NAME=Ada GIT_" + who + "_EMAIL=ada@example.org GIT_" + who + "_DATE=2026-10-04T12:00:00Z; "
	}
	dir := t.TempDir()
	today := strings.TrimSpace(run(t, dir, "date +%F"))
	rewrite(t, "tutorial.md", regexp.MustCompile("(?s)((?:```console\n|```yaml\n# ).*?```)"), func(block string) string {
		if file, ok := strings.CutPrefix(block, "```yaml\n# "); ok {
			name, _, _ := strings.Cut(file, "\n")
			text := strings.TrimSuffix(strings.TrimPrefix(block, "```yaml\n"), "```")
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			return block
		}
		out := "```console\n"
		for line := range strings.SplitSeq(block, "\n") {
			command, ok := strings.CutPrefix(line, "$ ")
			if !ok {
				continue
			}
			out += line + "\n"
			if folder, ok := strings.CutPrefix(command, "cd "); ok {
				dir = filepath.Join(dir, folder)
				continue
			}
			printed := run(t, dir, somebody+command)
			if strings.Contains(printed, today) {
				t.Errorf("%s: prints the day of today, and would be another tomorrow", command)
			}
			out += printed
		}
		return out + "```"
	})
}
