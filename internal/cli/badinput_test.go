//go:build unix

package cli_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/clitest"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	reading "github.com/milectl/milectl/internal/document"
)

const (
	// What every bad input stays within: no measure of speed, but of an end.
	longest = 2 * time.Minute
	largest = 1 << 30 // bytes of memory, those of the test included

	clubMile = "kind: race\nname: Club Mile\ndate: 2025-06-01\nevent: mile\nsex: men\n" +
		"results:\n  - {place: 1, athlete: John Doe, nation: GBR, mark: \"4:10.10\"}\n"
	mileList = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-01-01\n" +
		"records:\n  - {mark: \"3:43.13\", athlete: Hicham El Guerrouj, nation: MAR, date: 1999-07-07, holds: {world: ratified}}\n"
)

// bounded runs a command on the folder races below a folder.
func bounded(t *testing.T, dir string, args ...string) output {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), longest)
	defer cancel()
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, program(t), args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &stdout, &stderr
	cmd.Env = append(os.Environ(), "MILECTL_RACES=")
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) || ctx.Err() != nil || strings.Contains(stderr.String(), "goroutine ") {
		t.Fatalf("milectl %q: %v: %s", args, err, &stderr)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if ok && runtime.GOOS == "linux" && usage.Maxrss > largest/1024 { // elsewhere in another unit
		t.Errorf("milectl %q took %d KiB", args, usage.Maxrss)
	}
	return output{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// answered is what [bounded] is, without a process of its own.
func answered(t *testing.T, dir string, args ...string) output {
	t.Helper()
	answer, err := many().Run(clitest.Line{Dir: dir, Env: append(os.Environ(), "MILECTL_RACES="), Args: args})
	if err != nil {
		t.Fatal(err)
	}
	return output{answer.Out, answer.Err, answer.Status}
}

// badFile is what may lie in the place of a document.
type badFile struct {
	rule string
	put  func(path string) error
}

func badFiles() map[string]badFile {
	text := func(text string) func(string) error {
		return func(path string) error { return os.WriteFile(path, []byte(text), 0o600) }
	}
	bomb := "a: &a [x, x]\n"
	for letter := 'b'; letter <= 'z'; letter++ {
		bomb += fmt.Sprintf("%c: &%[1]c [%s]\n", letter, strings.Repeat(fmt.Sprintf("*%c, ", letter-1), 10))
	}
	return map[string]badFile{
		"an alias bomb":         {"plain-yaml", text(clubMile + bomb)},
		"10,000 levels":         {"nesting", text(clubMile + "note: " + strings.Repeat("[", 10_000))},
		"10,000 levels of maps": {"nesting", text(clubMile + "note: " + strings.Repeat("{a: ", 10_000))},
		"escapes":               {"control-character", text(strings.Replace(clubMile, "John", "\x1b[2JJohn", 1))},
		"a pipe":                {"regular-file", func(path string) error { return syscall.Mkfifo(path, 0o600) }},
		"a link to itself":      {"regular-file", func(path string) error { return os.Symlink(filepath.Base(path), path) }},
		"a link to nothing":     {"regular-file", func(path string) error { return os.Symlink("none.yaml", path) }},
		"a link without an end": {"regular-file", func(path string) error { return os.Symlink("/dev/zero", path) }},
		"what nobody may read":  {"unreadable", func(path string) error { return os.WriteFile(path, []byte(clubMile), 0) }},
		"100 MB":                {"file-size", func(path string) error { return errors.Join(text(clubMile)(path), os.Truncate(path, 100e6)) }},
	}
}

// TestBadFiles: what is no document is told with its rule by every command that
// would read it, and left out, with a word, by those that read what they find. Each
// command meets a third of the files, but for the first of each kind.
func TestBadFiles(t *testing.T) {
	places := map[string]map[string]string{ // by status and what is told, where RULE stands for that of the file
		"races/x.yaml": {
			`1 [RULE]`:            "check; check races/; check x; check ./races/x.yaml",
			`1 "rule": "RULE"`:    "check --format json",
			`1 "ruleId": "RULE"`:  "check --format sarif x",
			`1 ,title=RULE::`:     "check --format github",
			`1 _name": "RULE"`:    "check --format gitlab",
			`1 type="RULE">`:      "check --format junit",
			`2 [RULE]`:            "why x; results good x; margins x; splits x; verify x; record-check x; fmt --check x; fmt",
			`2 RULE`:              "why races/x.yaml; results races/x.yaml; verify races/x.yaml; record-check races/x.yaml; fmt races/x.yaml",
			`2 has it already`:    "new race x",
			`0 left out 1 of 2 f`: "list; verify; record-check",
			`0 `:                  "results good; check good",
		},
		"races/records/mile-men-outdoor.yaml": {
			`1 [RULE]`:         "check; check mile-men-outdoor",
			`2 [RULE]`:         "results good; record-check good; records; why good; verify; verify mile-men-outdoor",
			`2 has it already`: "new records mile-men-outdoor",
			`0 `:               "list; check good",
		},
		"races/athletes/men.yaml": {
			`1 [RULE]`:                 "check",
			`0 `:                       "check good; results good",
			`0 left out races/athlete`: "verify good",
		},
	}
	claims := "sources: {z: {title: z}}\nclaims: [{source: z, about: age, years: 20, athlete: John Doe}]\n"
	for name, bad := range badFiles() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if bad.rule == "unreadable" && os.Geteuid() == 0 {
				t.Skip("root reads everything")
			}
			for place, commands := range places {
				if detectsRaces && place != "races/x.yaml" {
					continue // a file is a file, wherever it lies
				}
				dir := corpusOf(t, map[string]string{
					"good.yaml": clubMile + claims, "records/mile-men-outdoor.yaml": mileList, "athletes/women.yaml": "kind: athletes\nathletes: []\n",
				})
				path := filepath.Join(dir, filepath.FromSlash(place))
				_ = os.Remove(path) // the list that lies there already
				if err := bad.put(path); err != nil {
					t.Skip(err) // a system without pipes, or with smaller files
				}
				for want, asked := range commands {
					want = strings.ReplaceAll(strings.TrimSpace(want), "RULE", bad.rule)
					for i, command := range strings.Split(asked, "; ") {
						if i > 0 && (detectsRaces || (i+len(name))%3 != 0) {
							continue // the others read as the first does: some of them
						}
						run := bounded
						if i > 0 || place != "races/x.yaml" {
							run = answered // within the bounds of the first
						}
						got := run(t, dir, strings.Fields(command)...)
						if fmt.Sprint(got.status) != want[:1] || !strings.Contains(got.stdout+got.stderr, strings.TrimPrefix(want[1:], " ")) {
							t.Errorf("%s: %s: exit status %d, want %s:\n%.500s%.500s", place, command, got.status, want, got.stdout, got.stderr)
						}
						harmless(t, "findings", got.stdout)
						harmless(t, "messages", got.stderr)
					}
				}
			}
		})
	}
}

// TestSecondReading: what was found beside other documents is told at its place
// in a document that is read again, whatever became of it meanwhile.
func TestSecondReading(t *testing.T) {
	name := reading.Name{File: "races/b.yaml", ID: "b", Place: reading.Race}
	became := map[string]*reading.Doc{
		"the same":     reading.Decode(name, []byte(clubMile)),
		"gone":         reading.Unread(name, diag.Finding{File: name.File, Rule: "unreadable", Message: "file: no such file"}),
		"grown":        reading.Decode(name, bytes.Repeat([]byte("#"), reading.MaxSize+1)),
		"no YAML":      reading.Decode(name, []byte("name: [\n")),
		"a list":       reading.Decode(name, []byte(mileList)),
		"other shapes": reading.Decode(name, []byte("kind: race\nname: {a: [b]}\nresults: 4\n")),
	}
	for why, doc := range became {
		t.Run(why, func(t *testing.T) {
			rules := check.Selection{Only: []string{"same-race"}}
			first := reading.Decode(reading.Name{File: "races/a.yaml", ID: "a", Place: reading.Race}, []byte(clubMile))
			set := crosscheck.Set{Whole: true, Read: func(int) *reading.Doc { return doc }}
			for _, one := range []*reading.Doc{first, became["the same"]} {
				set.Summaries = append(set.Summaries, crosscheck.Summarize(one, check.Document(one, rules)))
			}
			found := set.Findings(rules, date.Date{})
			if len(found) != 1 || found[0].Rule != "same-race" || found[0].File != name.File || found[0].Pos.Line < 1 || found[0].Pos.Col < 1 {
				t.Fatalf("got %+v", found)
			}
			harmless(t, "findings", found[0].Text())
		})
	}
}

// TestFilesThatChange: documents that vanish, grow and become something else
// while they are read are told or left out. Every command comes to its end.
func TestFilesThatChange(t *testing.T) {
	files := map[string]string{"good.yaml": clubMile, "records/mile-men-outdoor.yaml": mileList}
	for i := range 60 {
		files[fmt.Sprintf("r%d.yaml", i)] = clubMile
	}
	dir := corpusOf(t, files)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	forms := slices.Collect(maps.Values(badFiles()))
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for i := 0; ctx.Err() == nil; i++ {
			path := filepath.Join(dir, "races", fmt.Sprintf("r%d.yaml", i*7%60))
			_ = os.Remove(path) // it may be gone
			if i%3 > 0 {
				_ = forms[i%len(forms)].put(path) // it may be there again, written by fmt
			}
			if file, err := os.OpenFile(filepath.Join(dir, "races", "r0.yaml"), os.O_APPEND|os.O_WRONLY|syscall.O_NONBLOCK, 0); err == nil {
				_, _ = file.WriteString("# it grows\n")
				file.Close()
			}
			time.Sleep(200 * time.Microsecond) // a command has read few of them by then, and has a processor to do it
		}
	}()
	for _, command := range []string{
		"check", "check races/", "check r7", "check --format sarif r14 races/r21.yaml", "verify", "verify r7", "why r14", "list",
		"results r0 good", "record-check", "record-check r21", "fmt --check", "fmt", "new race another",
	} {
		if got := bounded(t, dir, strings.Fields(command)...); got.status > 2 || got.status < 0 {
			t.Errorf("%s: exit status %d: %s", command, got.status, got.stderr)
		}
	}
	cancel()
	<-ended
}
