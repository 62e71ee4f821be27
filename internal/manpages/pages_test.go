package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/cli"
	"github.com/milectl/milectl/internal/manual"
)

func TestEscaped(t *testing.T) {
	tests := []struct{ why, text, want string }{
		{"a hyphen that a shell takes", "--at HEAD~1", `\-\-at HEAD\(ti1`},
		{"no request", ".TH is text", `\&.TH is text`},
		{"nor behind a quote", "'quoted'", `\&\(aqquoted\(aq`},
		{"a backslash", `\fB`, `\efB`},
		{"letters of others", "Özil", `\[u00D6]zil`},
	}
	for _, tt := range tests {
		if got := line(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.why, got, tt.want)
		}
	}
}

// TestPage is one page as a whole.
func TestPage(t *testing.T) {
	got := topicPage(manual.Topic{Name: "laps", Short: "What a lap is", Text: "Four make a mile,\nnearly.\n\nTry:\n  milectl pace"}, edition{"v1.2.3", "2026-11-29"})
	want := `.TH MILECTL\-LAPS 7 2026-11-29 "milectl v1.2.3" "milectl manual"
.SH NAME
milectl\-laps \- What a lap is
.SH DESCRIPTION
Four make a mile,
nearly.
.SH TRY
.RS 2
.nf
milectl pace
.fi
.RE
.SH SEE ALSO
\fBmilectl\fR(1)
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestPagesSayWhatTheHelpSays: every command and topic has a page, and in its order each word of the help, of its examples,
// flags and exit statuses.
func TestPagesSayWhatTheHelpSays(t *testing.T) {
	root := cli.Documented()
	all := pages(root, edition{"v1.2.3", "2026-11-29"})
	if len(all) < 40 {
		t.Errorf("only %d pages", len(all))
	}
	for _, cmd := range append(root.Commands(), root) {
		page := all[pageName(cmd)+".1"]
		for _, text := range []string{cmd.Long, cmd.Example, cli.ExitStatuses(cmd)} {
			if text == "" || !strings.Contains(shown(page), strings.Join(strings.Fields(text), " ")) {
				t.Errorf("%s: the page lacks %q", cmd.Name(), text)
			}
		}
		if flag := cmd.Flags().Lookup("format"); flag != nil && !strings.Contains(shown(page), "--format "+flag.Value.Type()) {
			t.Errorf("%s: the page lacks --format", cmd.Name())
		}
	}
	for _, topic := range manual.Topics() {
		for _, block := range manual.Blocks(topic.Text) {
			if text := strings.Join(block.Lines, " "); block.Kind == manual.Paragraph && !strings.Contains(shown(all["milectl-"+topic.Name+".7"]), text) {
				t.Errorf("%s: the page lacks %q", topic.Name, text)
			}
		}
	}
}

// shown is the words of a page, parted by single blanks.
func shown(page string) string {
	letter := regexp.MustCompile(`\\\[u[0-9A-F]+\]`)
	var text strings.Builder
	for line := range strings.Lines(page) {
		if !strings.HasPrefix(line, ".") {
			text.WriteString(line)
		}
	}
	plain := strings.NewReplacer(`\&`, "", `\-`, "-", `\e`, `\`, `\(aq`, "'", `\(dq`, `"`, `\(ga`, "`", `\(ha`, "^", `\(ti`, "~", `\fB`, "", `\fI`, "", `\fR`, "")
	return strings.Join(strings.Fields(letter.ReplaceAllStringFunc(plain.Replace(text.String()), func(code string) string {
		value, _ := strconv.ParseUint(code[3:len(code)-1], 16, 32)
		return string(rune(value))
	})), " ")
}

// TestLint has mandoc read all pages: there is nothing that it warns of.
func TestLint(t *testing.T) {
	mandoc, err := exec.LookPath("mandoc")
	if err != nil {
		t.Skip("no mandoc here: . .ci/manual installs it")
	}
	dir := t.TempDir()
	if err := write(dir, edition{"v1.2.3", "2026-11-29"}); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "man*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(mandoc, append([]string{"-Tlint", "-Wwarning"}, files...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	if out, err := cmd.CombinedOutput(); err != nil || len(bytes.TrimSpace(out)) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}
