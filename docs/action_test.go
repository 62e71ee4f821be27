//go:build !race

package docs_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/syntax"
)

// yamlOf is a file of this repository as YAML.
func yamlOf(t *testing.T, file string) *syntax.Node {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	src := syntax.NewSource(string(text))
	found := syntax.NewFindings(file, src)
	root := syntax.Parse(src, found)
	if root == nil || found.Count() > 0 {
		t.Fatalf("%s: %v", file, found.All())
	}
	return root
}

// TestActionIsOne: action.yml is a composite action whose steps are told every input, and run
// what there is.
func TestActionIsOne(t *testing.T) {
	root := yamlOf(t, "../action.yml")
	runs := root.Get("runs")
	if runs == nil || runs.Get("using").Text != "composite" {
		t.Fatal("no composite action")
	}
	var steps strings.Builder
	for _, step := range runs.Get("steps").Items() {
		if command := step.Get("run"); command != nil {
			if step.Get("shell") == nil {
				t.Errorf("%s: a composite action names the shell of each step", command.Text)
			}
			if strings.Contains(command.Text, "${{") {
				t.Errorf("%s: what an event holds goes through the environment, not into a shell", command.Text)
			}
			for _, m := range regexp.MustCompile(`\$GITHUB_ACTION_PATH/([^"]+)"`).FindAllStringSubmatch(command.Text, -1) {
				if _, err := os.Stat("../" + m[1]); err != nil {
					t.Error(err)
				}
			}
		}
		if env := step.Get("env"); env != nil {
			for _, pair := range env.Pairs() {
				steps.WriteString(pair.Value.Text + "\n")
			}
		}
	}
	guide, err := os.ReadFile("ci.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, input := range root.Get("inputs").Pairs() {
		if !strings.Contains(steps.String(), "${{ inputs."+input.Key.Text+" }}") {
			t.Errorf("input %s: no step is told", input.Key.Text)
		}
		if !strings.Contains(string(guide), "`"+input.Key.Text+"`") {
			t.Errorf("input %s: not in ci.md", input.Key.Text)
		}
	}
}

// gh is a program gh that keeps one comment in a folder, and what it was asked.
const gh = `#!/bin/sh
echo "$*" >>"$GH_LOG"
for word; do case $word in body=@*) cp "${word#body=@}" "$GH_COMMENT" ;; esac; done
case "$*" in *--paginate*) if [ -e "$GH_COMMENT" ]; then echo 7; fi ;; esac
`

// work is a drawn repository in which the action runs.
type work struct {
	*testing.T
	dir string
}

func newWork(t *testing.T) work {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skipf("git is not installed: %v", err)
	}
	w := work{t, t.TempDir()}
	w.write("bin/gh", gh)
	if err := os.Chmod(filepath.Join(w.dir, "bin", "gh"), 0o700); err != nil { //nolint:gosec // it is run
		t.Fatal(err)
	}
	w.sh("git init -q -b main && git config user.name Ada && git config user.email ada@example.org && echo bin >.git/info/exclude && echo 'gh-*' >>.git/info/exclude && echo summary >>.git/info/exclude")
	w.race("3:54.50", "")
	w.sh("git add . && git commit -q -m Begin")
	return w
}

func (w work) write(name, text string) {
	w.Helper()
	path := filepath.Join(w.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		w.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		w.Fatal(err)
	}
}

// race writes a race that has an old fault, and a mark.
func (w work) race(mark, more string) {
	w.Helper()
	w.write("races/mile.yaml", "kind: race\nname: Mile\ndate: 2025-07-18\nevent: mile\nsex: men\nresults:\n"+
		"  - {place: 1, athlete: Al Able, nation: GBR, mark: \""+mark+"\"}\n"+more)
	w.write("races/old.yaml", "kind: race\nname: Old\ndate: 2025-07-18\nevent: mile\nsex: men\nresults: [{place: 1, athlete: Bo Bee, mark: \"3:99.00\"}]\n")
}

// sh runs a command line in the repository.
func (w work) sh(command string) (out string, status int) {
	w.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = w.dir
	cmd.Env = append(os.Environ(), "MILECTL_RACES=", "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GITHUB_BASE_REF=", "GITHUB_ACTIONS=true",
		"PATH="+filepath.Join(w.dir, "bin")+string(os.PathListSeparator)+os.Getenv("PATH"),
		"GH_LOG="+filepath.Join(w.dir, "gh-log"), "GH_COMMENT="+filepath.Join(w.dir, "gh-comment"),
		"GITHUB_STEP_SUMMARY="+filepath.Join(w.dir, "summary"), "GITHUB_REPOSITORY=ada/results", "RACES=races")
	text, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState == nil {
		w.Fatal(err)
	}
	return string(text), cmd.ProcessState.ExitCode()
}

func (w work) read(name string) string {
	w.Helper()
	text, _ := os.ReadFile(filepath.Join(w.dir, name)) // of what is not there nothing
	return string(text)
}

// TestActionAndHookOfAChange runs what the action and the hook run: what a change brought fails
// them as was chosen, and its meaning is one comment.
func TestActionAndHookOfAChange(t *testing.T) {
	t.Parallel()
	script, err := filepath.Abs("../.ci/action")
	if err != nil {
		t.Fatal(err)
	}
	w := newWork(t)
	action := func(settings string) (string, int) { return w.sh(settings + " PULL=5 sh " + script) }
	hook := func() (string, int) {
		for _, one := range hooks(t) {
			if one["id"] == "milectl-changed" {
				return w.sh(one["entry"])
			}
		}
		t.Fatal("no hook")
		return "", 0
	}

	// Nothing of meaning changed: no comment is begun.
	w.sh("echo '# told' >>races/mile.yaml && git commit -q -a -m Remark")
	if out, status := action(""); status != 0 || w.read("gh-comment") != "" || !strings.Contains(w.read("summary"), "Nothing of meaning changes.") {
		t.Errorf("nothing changed: status %d\n%s", status, out)
	}

	// A mark changed: one comment is written, and kept up to date.
	w.race("3:54.60", "")
	w.sh("git commit -q -a -m Correct")
	for _, test := range []struct {
		settings string
		status   int
	}{{"", 0}, {"FAIL_ON=changes", 1}, {"FAIL_ON='errors, unexplained'", 1}, {"FAIL_ON=nothing", 0}, {"FAIL_ON=error", 2}, {"BASE=nowhere", 2}, {"BEFORE=0000000000000000000000000000000000000000", 0}, {"COMMENT=false", 0}} {
		if out, status := action(test.settings); status != test.status {
			t.Errorf("%s: status %d, want %d\n%s", test.settings, status, test.status, out)
		}
	}
	if comment := w.read("gh-comment"); !strings.HasPrefix(comment, "<!-- milectl -->\n") || !strings.Contains(comment, "| 3:54.50") {
		t.Errorf("comment: %s", comment)
	}
	if log := w.read("gh-log"); strings.Count(log, "--method POST") != 1 || !strings.Contains(log, "--method PATCH repos/ada/results/issues/comments/7") {
		t.Errorf("gh was asked:\n%s", log)
	}
	if out, status := w.sh("rm -f bin/gh; ln -s \"$(command -v false)\" bin/gh; PULL=5 sh " + script); status != 0 || !strings.Contains(out, "no comment could be written") {
		t.Errorf("without a right to comment: status %d\n%s", status, out)
	}

	// A fault that was there is none of the change, one that it brought is.
	w.race("3:54.60", "  - {place: 2, athlete: Cy Cod, nation: GBB, mark: \"3:55.00\"}\n")
	if out, status := hook(); status != 1 || !strings.Contains(out, "GBB") || strings.Contains(out, "3:99") {
		t.Errorf("hook: status %d\n%s", status, out)
	}
	w.sh("git commit -q -a -m Slip")
	if out, status := action("COMMENT=false"); status != 1 || !strings.Contains(out, "::error file=races/mile.yaml,line=8") || strings.Contains(out, "3:99") {
		t.Errorf("a fault: status %d\n%s", status, out)
	}
	if out, status := hook(); status != 0 {
		t.Errorf("hook behind it: status %d\n%s", status, out)
	}
}
