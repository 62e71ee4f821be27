//go:build !race

package cli_test

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// TestRevisionsAreCheckouts: what is answered of a commit of this repository with --at is what is
// answered of a checkout of it: faults too, of documents of a form that is no more; of two commits, or
// of COMMITS. A clone need not have them, which is said.
func TestRevisionsAreCheckouts(t *testing.T) {
	repository, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	git := func(settings []string, args ...string) (string, error) {
		cmd := exec.Command("git", append([]string{"-C", repository}, args...)...)
		cmd.Env = append(os.Environ(), settings...)
		out, err := cmd.Output()
		return strings.TrimSpace(string(out)), err
	}
	list, err := git(nil, "rev-list", "HEAD", "--", "races")
	if shallow, _ := git(nil, "rev-parse", "--is-shallow-repository"); err != nil || shallow != "false" {
		t.Skipf("the whole history of this repository is not at hand: %v", err)
	}
	all := strings.Fields(list)
	wanted, err := strconv.ParseUint(cmp.Or(os.Getenv("COMMITS"), "2"), 10, 16)
	if err != nil {
		t.Fatalf("COMMITS: %v", err)
	}
	some := min(len(all), int(wanted))
	for i := range some {
		commit := all[i*len(all)/some] // spread over the history, the last one first
		dir := t.TempDir()
		index := []string{"GIT_INDEX_FILE=" + filepath.Join(dir, "index")}
		for _, args := range [][]string{{"read-tree", commit}, {"checkout-index", "-a", "--prefix=" + filepath.Join(dir, "tree") + "/"}} {
			if _, err := git(index, args...); err != nil {
				t.Fatalf("git %v: %v", args, err)
			}
		}
		checkout := filepath.Join(dir, "tree", "races")
		for _, question := range []string{"records --format json", "records --history --event mile --format csv", "list --format csv"} {
			args := strings.Fields(question)
			at := ask(t, filepath.Join(repository, "races"), "", append(args, "--at", commit)...)
			is := ask(t, checkout, "", args...)
			at.stdout, at.stderr = strings.ReplaceAll(at.stdout, commit+":races/", checkout+"/"), strings.ReplaceAll(at.stderr, commit+":races/", checkout+"/")
			if diff := gocmp.Diff(is, at, gocmp.AllowUnexported(is)); diff != "" {
				t.Errorf("%s %s (-checkout +revision):\n%s", question, commit, diff)
			}
			t.Logf("%s: %s: status %d, %d bytes", commit[:10], question, is.status, len(is.stdout))
		}
	}
}
