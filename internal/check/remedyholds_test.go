package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// TestRemediesHold: whatever mark a remedy names, put in the place of the finding it is
// accepted by the same rule.
func TestRemediesHold(t *testing.T) {
	paths, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no bad documents: %v", err)
	}
	tried := 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := document.Name{File: path, ID: strings.TrimSuffix(filepath.Base(path), ".yaml")}
		tried += remediesHold(t, name, string(data))
	}
	if tried < 20 {
		t.Errorf("only %d marks were tried", tried)
	}
}

// remediesHold tries every value that the remedies for a document name, and
// returns how many there were.
func remediesHold(t *testing.T, name document.Name, text string) (tried int) {
	t.Helper()
	quoted := regexp.MustCompile(`"[^"]+"`)
	for _, f := range Document(document.Decode(name, []byte(text)), Selection{}).Findings {
		if !strings.Contains(f.Remedy, "did you mean ") && !strings.HasPrefix(f.Remedy, `write "`) && !strings.Contains(f.Remedy, "lies between ") {
			continue
		}
		for _, value := range quoted.FindAllString(f.Remedy, -1) {
			tried++
			if again := refusedAgain(name, text, &f, value); again != "" {
				t.Errorf("%s\nhelp: %s\nbut with %s: %s", f.Headline(), f.Remedy, value, again)
			}
		}
	}
	return tried
}

// refusedAgain puts a value in the place of a finding. It returns what the same
// rule says of it there, if anything.
func refusedAgain(name document.Name, text string, f *diag.Finding, value string) string {
	lines := strings.Split(text, "\n")
	line := []rune(lines[f.Pos.Line-1])
	lines[f.Pos.Line-1] = string(line[:f.Pos.Col-1]) + value + string(line[f.Pos.Col-1+f.Width:])
	for _, again := range Document(document.Decode(name, []byte(strings.Join(lines, "\n"))), Selection{}).Findings {
		if again.Rule == f.Rule && again.Pos == f.Pos {
			return again.Headline()
		}
	}
	return ""
}
