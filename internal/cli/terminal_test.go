package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// output is what a command printed, and its exit status.
type output struct {
	stdout, stderr string
	status         int
}

// milectl runs a command on the documents of this repository, in an empty folder; settings are NAME=VALUE.
func milectl(t *testing.T, settings []string, args ...string) output {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("milectl", args...)
	cmd.Dir = t.TempDir()
	cmd.Env = append(append(os.Environ(), "MILECTL_RACES="+repositoryRaces(t)), settings...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	status := 0
	if err := cmd.Run(); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			t.Fatalf("milectl %s: %v", strings.Join(args, " "), err)
		}
		status = exit.ExitCode()
	}
	return output{stdout.String(), stderr.String(), status}
}

// formats are those of --format, as its help has them.
func formats() []string { return []string{"table", "markdown", "html", "csv", "tsv", "json", "jsonl"} }

// formatsOf are the formats that a command line may have: rows hold one table, which --explain and --bests add to.
func formatsOf(command []string) []string {
	if slices.Contains(command, "--explain") || slices.Contains(command, "--bests") {
		return []string{"table", "markdown", "html", "json"}
	}
	return formats()
}

// answers are the command lines whose answer has a format.
func answers() map[string][]string {
	return map[string][]string{
		"results":                {"results", "bowerman-2024", "iffley-1954-mile"},
		"margins":                {"margins", "bowerman-2024", "iffley-1954-mile"},
		"splits":                 {"splits", "bowerman-2024", "wanamaker-2023"},
		"record-check of races":  {"record-check", "--all", "bowerman-2023"},
		"record-check explained": {"record-check", "--explain", "--bests", "bowerman-2024"},
		"record-check":           {"record-check", "--event", "mile", "--nation", "GBR"},
		"records":                {"records", "--event", "mile", "--nation", "NED"},
		"records with history":   {"records", "--history", "--event", "mile", "--sex", "men"},
		"list":                   {"list"},
		"rule":                   {"rule"},
	}
}

// TestSameBytesEverywhere prints each answer in other places than a pipe with the settings of this process.
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
	for name, command := range answers() {
		for _, format := range formatsOf(command) {
			args := append(slices.Clip(command), "--format", format)
			t.Run(name+" "+format, func(t *testing.T) {
				t.Parallel()
				want := milectl(t, nil, args...)
				if want.status != 0 || want.stdout == "" {
					t.Fatalf("exit status %d with %d bytes", want.status, len(want.stdout))
				}
				for _, place := range places {
					if diff := cmp.Diff(want, milectl(t, place.settings, args...), cmp.AllowUnexported(output{})); diff != "" {
						t.Errorf("where %s (-want +got):\n%s", place.why, diff)
					}
				}
				if !canOpen {
					return
				}
				if diff := cmp.Diff(want.stdout, onTerminal(t, "NO_COLOR=1", args)); diff != "" {
					t.Errorf("on a terminal without colour (-want +got):\n%s", diff)
				}
				plain := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(onTerminal(t, "NO_COLOR=", args), "")
				if diff := cmp.Diff(want.stdout, plain); diff != "" {
					t.Errorf("on a terminal but for colour (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// onTerminal is what a command prints to the pseudo-terminal that script(1) gives it.
func onTerminal(t *testing.T, setting string, args []string) string {
	t.Helper()
	cmd := exec.Command("script", "-qec", "milectl "+strings.Join(args, " ")+" 2>"+os.DevNull, os.DevNull)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "SHELL=/bin/sh", "TERM=xterm-256color", "MILECTL_RACES="+repositoryRaces(t), setting)
	got, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(got), "\r\n", "\n") // the terminal's doing
}
