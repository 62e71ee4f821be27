package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repository is a folder under git, of which tests commit what they write.
type repository struct {
	testing.TB
	dir string
}

// newRepository skips a test only where there is no git.
func newRepository(tb testing.TB, options ...string) repository {
	tb.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		tb.Skip(err)
	}
	tb.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	tb.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	r := repository{TB: tb, dir: tb.TempDir()}
	r.git("", append([]string{"init", "-q", "-b", "main"}, options...)...)
	return r
}

// git runs git in the repository, on behalf of an author at a moment.
func (r repository) git(moment string, args ...string) string {
	r.Helper()
	return r.run(moment, "", args...)
}

// ask runs git in the repository with something to read.
func (r repository) ask(question string, args ...string) string {
	r.Helper()
	return r.run("", question, args...)
}

func (r repository) run(moment, question string, args ...string) string {
	r.Helper()
	cmd := exec.Command("git", append([]string{"-C", r.dir}, args...)...)
	cmd.Stdin = strings.NewReader(question)
	cmd.Env = append(os.Environ(),
		"GIT_AUTHOR_NAME=Ada", "GIT_AUTHOR_EMAIL=ada@example.org", "GIT_AUTHOR_DATE="+moment,
		"GIT_COMMITTER_NAME=Bob", "GIT_COMMITTER_EMAIL=bob@example.org", "GIT_COMMITTER_DATE=2025-12-31T12:00:00+0000")
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return string(out)
}

func (r repository) write(text string) string {
	r.Helper()
	file := filepath.Join(r.dir, "races", "a.yaml")
	write(r, file, text)
	return file
}

func (r repository) commit(moment, subject string) (hash string) {
	r.Helper()
	r.git(moment, "add", ".")
	r.git(moment, "commit", "-q", "-m", subject+"\n\nAt length.")
	return r.git("", "rev-parse", "HEAD")[:40]
}
