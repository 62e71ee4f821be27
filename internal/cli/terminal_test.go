//go:build !race

package cli_test

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSameBytesEverywhere prints each answer in other places than a pipe with the settings of this process, of a
// corpus that does not grow: the text form in all of them, each other format in one in turn.
func TestSameBytesEverywhere(t *testing.T) {
	places := []struct {
		why      string
		settings []string
	}{
		{"some characters may be wide, and lines are short", []string{"LC_ALL=ja_JP.UTF-8", "LANG=ja_JP.UTF-8", "TERM=linux", "COLUMNS=40"}},
		{"the locale is not UTF-8, and no colour is wanted", []string{"LC_ALL=C", "TERM=dumb", "NO_COLOR=1"}},
	}
	canOpen := exec.Command("script", "-qec", "true", os.DevNull).Run() == nil
	if !canOpen {
		t.Log("no terminal is tried: there is no script(1) of util-linux to open one")
	}
	few := "MILECTL_RACES=" + fewRaces(t)
	whole := func(text string) string { return text }
	withoutColour := func(text string) string { return regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(text, "") }
	turn := 0
	for _, name := range sortedKeys(answers()) {
		command := answers()[name]
		for _, format := range formatsOf(command) {
			args := append(slices.Clip(command), "--format", format)
			turn++
			turn := turn
			t.Run(name+" "+format, func(t *testing.T) {
				t.Parallel()
				want := milectl(t, []string{few}, args...)
				if want.status != 0 || want.stdout == "" {
					t.Fatalf("exit status %d with %d bytes", want.status, len(want.stdout))
				}
				for i, place := range places {
					if format != "table" && turn%8 != i {
						continue
					}
					if diff := cmp.Diff(want, milectl(t, append(slices.Clip(place.settings), few), args...), cmp.AllowUnexported(output{})); diff != "" {
						t.Errorf("where %s (-want +got):\n%s", place.why, diff)
					}
				}
				for i, terminal := range []struct {
					why, setting string
					of           func(string) string
				}{{"without colour", "NO_COLOR=1", whole}, {"but for colour", "NO_COLOR=", withoutColour}} {
					if !canOpen || format != "table" && turn%8 != len(places)+i {
						continue
					}
					if diff := cmp.Diff(want.stdout, terminal.of(onTerminal(t, []string{few, terminal.setting}, args))); diff != "" {
						t.Errorf("on a terminal %s (-want +got):\n%s", terminal.why, diff)
					}
				}
			})
		}
	}
}

// fewRaces is a folder with the races that answers names, those of some editions
// beside them, and all record lists and registers.
func fewRaces(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	copyDocuments(t, dir, "bowerman-201*.yaml", "bowerman-202*.yaml", "iffley-1954-mile.yaml", "wanamaker-2023.yaml", "records/*.yaml", "athletes/*.yaml")
	return dir
}

// onTerminal is what a command prints to the pseudo-terminal that script(1) gives it.
func onTerminal(t *testing.T, settings, args []string) string {
	t.Helper()
	program(t)
	cmd := exec.Command("script", "-qec", "milectl "+strings.Join(args, " ")+" 2>"+os.DevNull, os.DevNull)
	cmd.Dir = t.TempDir()
	cmd.Env = append(append(os.Environ(), "SHELL=/bin/sh", "TERM=xterm-256color"), settings...)
	got, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(got), "\r\n", "\n") // the terminal's doing
}
