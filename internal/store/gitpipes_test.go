//go:build unix && !race

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/diag"
)

// TestPipesInAGitRepository: git would wait for a pipe where it reads a file. It is
// told within seconds, for the document as it is and for a revision.
func TestPipesInAGitRepository(t *testing.T) {
	const atOnce = "git would read "
	tests := []struct {
		why, pipe string
		settings  []setting
		want      string
	}{
		{"attributes", "pipe", []setting{{"core.attributesFile", "PIPE"}}, atOnce},
		{"from the top", "pipe", []setting{{"core.attributesFile", "pipe"}}, atOnce},
		{"commits to pass over", "pipe", []setting{{"blame.ignoreRevsFile", "PIPE"}}, atOnce},
		{"one of several", "pipe", []setting{{"blame.ignoreRevsFile", "/dev/null"}, {"blame.ignoreRevsFile", "pipe"}}, atOnce},
		{"a device", "file", []setting{{"blame.ignoreRevsFile", "/dev/zero"}}, atOnce},
		{"attributes at the top", ".gitattributes", nil, atOnce},
		{"attributes of the folder", "races/.gitattributes", nil, atOnce},
		{"attributes of the repository", ".git/info/attributes", nil, atOnce},
		{"what a shallow clone lacks", ".git/shallow", nil, atOnce},
		{"branches", ".git/packed-refs", nil, atOnce},
		{"the index", ".git/index", nil, atOnce},
		{"what is included", "pipe", []setting{{"include.path", "../pipe"}}, "git took too long"},
		{"the branch", ".git/HEAD", nil, "git took too long"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			t.Setenv("HOME", t.TempDir())
			r := newRepository(t)
			file := r.write("one\n")
			r.commit("2024-05-26T12:00:00Z", "Begin")
			for _, s := range test.settings {
				r.git("", "config", "--add", s.key, strings.ReplaceAll(s.value, "PIPE", filepath.Join(r.dir, "pipe")))
			}
			pipe := filepath.Join(r.dir, test.pipe)
			_ = os.Remove(pipe)
			if err := syscall.Mkfifo(pipe, 0o600); err != nil {
				t.Fatal(err)
			}
			late := make(chan struct{})
			timer := time.AfterFunc(soon+4*time.Second, func() { close(late) })
			defer timer.Stop()
			var both sync.WaitGroup // each may wait as long as git may
			both.Go(func() {
				if got := historyOf(t, file); !strings.HasPrefix(got, test.want) {
					t.Errorf("got %q", got)
				}
			})
			if onlyBlame := test.pipe == "file" || test.pipe == "pipe" && test.want == atOnce; !onlyBlame {
				both.Go(func() {
					_, err := Revision(t.Context(), filepath.Dir(file), "HEAD")
					refused, ok := errors.AsType[*RevisionError](err)
					if !ok || diag.Help(err) == "" || !strings.Contains(refused.Problem, strings.TrimPrefix(test.want, "git ")) {
						t.Errorf("revision: got %v", err)
					}
				})
			}
			both.Wait()
			select {
			case <-late:
				t.Error("it took too long")
			default:
			}
		})
	}
}

// TestAFileThatIsEmptyIsReadByGit: what people configure to have none.
func TestAFileThatIsEmptyIsReadByGit(t *testing.T) {
	r := newRepository(t)
	file := r.write("one\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	r.git("", "config", "core.attributesFile", os.DevNull)
	r.git("", "config", "blame.ignoreRevsFile", os.DevNull)
	if got := historyOf(t, file); got != "Begin" {
		t.Errorf("got %q", got)
	}
}

// TestCommitsThatArePassedOver: what a repository keeps for blame holds here as well.
func TestCommitsThatArePassedOver(t *testing.T) {
	r := newRepository(t)
	r.write("one: 1\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	file := r.write("one:  1\n")
	second := r.commit("2024-05-27T12:00:00Z", "Format")
	write(t, filepath.Join(r.dir, ".ignored"), second+"\n")
	r.git("", "config", "blame.ignoreRevsFile", ".ignored")
	if got := historyOf(t, file); got != "Begin" {
		t.Errorf("got %q", got)
	}
}
