package cli_test

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/milectl/milectl/internal/clitest"
)

// inOneProcess is the command milectl ARGUMENTS... [<FILE] of scripts: a process that answers many command lines answers it.
func inOneProcess(ts *testscript.TestScript, neg bool, args []string) {
	if status := runScripted(ts, args); neg != (status != 0) {
		ts.Fatalf("exit status %d", status)
	}
}

// exits STATUS COMMAND... runs a command that must end with this exit status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND...")
	}
	want, err := strconv.ParseUint(args[0], 10, 8)
	ts.Check(err)
	got := 0
	if command, rest := args[1], args[2:]; command == "milectl" {
		got = runScripted(ts, rest)
	} else if err := ts.Exec(command, rest...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%s: %v", command, err)
		}
		got = exit.ExitCode()
	}
	if got != int(want) {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// runScripted answers a command line in the folder of the script and with its settings, and returns the exit status.
func runScripted(ts *testscript.TestScript, args []string) int {
	line := clitest.Line{Dir: ts.MkAbs(".")}
	for _, name := range ts.Value(settings{}).([]string) {
		if value := ts.Getenv(name); value != "" {
			line.Env = append(line.Env, name+"="+value)
		}
	}
	for _, arg := range args {
		if file, ok := strings.CutPrefix(arg, "<"); ok {
			line.In = ts.ReadFile(file)
		} else {
			line.Args = append(line.Args, arg)
		}
	}
	answer, err := many().Run(line)
	ts.Check(err)
	_, err = io.WriteString(ts.Stdout(), answer.Out)
	ts.Check(err)
	_, err = io.WriteString(ts.Stderr(), answer.Err)
	ts.Check(err)
	return answer.Status
}

// settings is the key of a script's value that holds the names in its environment, a []string.
type settings struct{}

// keepSettings keeps the names that a script begins with, and those that scripts set.
func keepSettings(env *testscript.Env, set []string) {
	names := slices.Clone(set)
	for _, variable := range env.Vars {
		name, _, _ := strings.Cut(variable, "=")
		names = append(names, name)
	}
	env.Values[settings{}] = names
}

// settingsIn lists what scripts set with "env NAME=VALUE", which they cannot be asked for.
func settingsIn(t *testing.T, scripts []string) (names []string) {
	t.Helper()
	set := regexp.MustCompile(`(?m)^(?:\[\S+\] )?env (\w+)=`)
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range set.FindAllSubmatch(text, -1) {
			names = append(names, string(match[1]))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
