//go:build !race

package cli_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// screen is what a shell command prints to a terminal of ten lines that script(1) gives it.
func screen(t *testing.T, settings []string, command string) string {
	t.Helper()
	program(t)
	cmd := exec.Command("script", "-qec", "stty rows 10 cols 80; "+command, os.DevNull)
	cmd.Dir = t.TempDir()
	cmd.Env = append(append(os.Environ(), "SHELL=/bin/sh", "TERM=xterm-256color", "NO_COLOR=", "PAGER=", "MILECTL_PAGER=", "LESS="), settings...)
	got, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", command, err, got)
	}
	return strings.ReplaceAll(string(got), "\r\n", "\n") // the terminal's doing
}

// TestPager asks for a long answer, and a short one, on a small screen.
func TestPager(t *testing.T) {
	if exec.Command("script", "-qec", "true", os.DevNull).Run() != nil {
		t.Skip("there is no script(1) of util-linux to open a terminal")
	}
	const long, short, marked = "milectl results bowerman-2024", "milectl rule file-name", "sed 's/^/P:/'"
	few := "MILECTL_RACES=" + fewRaces(t)
	tests := []struct {
		why         string
		settings    []string
		command     string
		paged, bold bool
	}{
		{"longer than the screen", []string{"PAGER=" + marked}, long, true, true},
		{"a pager of its own is meant more", []string{"PAGER=false", "MILECTL_PAGER=" + marked}, long, true, true},
		{"a pager is a command of the shell", []string{"PAGER=cat | " + marked}, long, true, true},
		{"other formats are long too", []string{"PAGER=" + marked}, long + " --format csv --quiet", true, false},
		{"a list is an answer too", []string{"PAGER=" + marked}, "milectl rule", true, true},
		{"no colour is another matter", []string{"PAGER=" + marked, "NO_COLOR=1"}, long, true, false},
		{"not wanted", []string{"PAGER=" + marked}, long + " --no-pager", false, true},
		{"room on the screen", []string{"PAGER=" + marked}, short + " --format csv", false, false},
		{"a dumb terminal", []string{"PAGER=" + marked, "TERM=dumb"}, long, false, false},
		{"a pipe", []string{"PAGER=" + marked}, long + " | cat", false, false},
		{"a pager that is not there", []string{"PAGER=nosuchpager"}, long, false, true},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			t.Parallel()
			got := screen(t, append(tt.settings, few), tt.command)
			if paged := strings.HasPrefix(got, "P:"); paged != tt.paged {
				t.Errorf("through the pager %t, want %t:\n%s", paged, tt.paged, got)
			}
			if bold := strings.Contains(got, "\x1b[1m"); bold != tt.bold {
				t.Errorf("bold %t, want %t:\n%q", bold, tt.bold, got)
			}
			if tt.command != long {
				return
			}
			plain := regexp.MustCompile("\x1b\\[[0-9;]*m|(?m:^P:)").ReplaceAllString(got, "")
			if want := milectl(t, []string{few}, "results", "bowerman-2024").stdout; !strings.HasPrefix(plain, want) && !strings.HasSuffix(plain, want) {
				t.Errorf("it is not the answer:\n%s\nwant\n%s", plain, want)
			}
		})
	}
	t.Run("a reader who has seen enough", func(t *testing.T) {
		if got := screen(t, []string{few, "PAGER=head -n 1"}, long+"; echo status $?"); !strings.HasSuffix(got, "\nstatus 0\n") || strings.Count(got, "\n") != 2 {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a pager that is not there is told of", func(t *testing.T) {
		const note = `milectl: pager "nosuchpager": exit status 127`
		if got := screen(t, []string{few, "PAGER=nosuchpager"}, long); !strings.Contains(got, note) {
			t.Errorf("no word of the pager:\n%s", got)
		}
		if got := screen(t, []string{few, "PAGER=nosuchpager"}, long+" --quiet"); strings.Contains(got, note) {
			t.Errorf("a note, and it was to be quiet:\n%s", got)
		}
	})
}

// TestEmphasis looks at what is bold or coloured on a terminal.
func TestEmphasis(t *testing.T) {
	if exec.Command("script", "-qec", "true", os.DevNull).Run() != nil {
		t.Skip("there is no script(1) of util-linux to open a terminal")
	}
	few := "MILECTL_RACES=" + fewRaces(t)
	faulty := "printf 'kind: race\\nname: N\\ndate: 2024-05-25\\nevent: mile\\nsex: men\\nbogus: 1\\nresults:\\n  - {place: 1, athlete: A B, mark: \"3:99.34\"}\\nsources: {a: {publisher: P}}\\n' > faulty.yaml; "
	tests := []struct {
		why, command string
		want, not    []string
	}{
		{"titles, labels and the winner", "milectl results bowerman-2024 --no-pager", []string{
			"\x1b[1mBowerman Mile, Prefontaine Classic (49th)\x1b[0m\n", "\n\x1b[1mResults\x1b[0m\n", "\x1b[1mAthlete\x1b[0m",
			"\x1b[1mJosh Kerr\x1b[0m", " \x1b[1m3:45.34\x1b[0m ",
		}, []string{"\x1b[1mJakob Ingebrigtsen", "\x1b[1m3:45.60", "\x1b[1mGBR"}},
		{"a record that was broken", "milectl record-check bowerman-2024 --no-pager", []string{"\x1b[1mbroken\x1b[0m"}, []string{"\x1b[1mshort by"}},
		{"the winner of margins", "milectl margins bowerman-2024 --no-pager", []string{"\x1b[1mJosh Kerr\x1b[0m"}, []string{"\x1b[1mYared"}},
		{"faults and carets", faulty + "milectl check ./faulty.yaml --no-pager || true", []string{": \x1b[31merror\x1b[0m: ", "  \x1b[31m^"}, []string{"\x1b[33m"}},
		{"findings of a document that was named", faulty + "milectl results ./faulty.yaml || true", []string{": \x1b[31merror\x1b[0m: "}, nil},
		{"no JSON is styled", "milectl results bowerman-2024 --no-pager --format json", nil, []string{"\x1b["}},
		{"no page is styled", "milectl results bowerman-2024 --no-pager --format html", nil, []string{"\x1b["}},
		{"no table of Markdown is styled", "milectl results bowerman-2024 --no-pager --format markdown", nil, []string{"\x1b["}},
		{"nor a code host's form", faulty + "milectl check --format github ./faulty.yaml --no-pager || true", nil, []string{"\x1b["}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			t.Parallel()
			got := screen(t, []string{few}, tt.command)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("no %q in\n%q", want, got)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(got, not) {
					t.Errorf("a %q in\n%q", not, got)
				}
			}
		})
	}
}
