package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestRemediesHold: whatever mark a remedy names, put in the place of the finding it is
// accepted by the same rule.
func TestRemediesHold(t *testing.T) {
	paths, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no bad documents: %v", err)
	}
	quoted := regexp.MustCompile(`"[^"]+"`)
	tried := 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := document.Name{File: path, ID: strings.TrimSuffix(filepath.Base(path), ".yaml")}
		text := string(data)
		for _, f := range Document(document.Decode(name, data), Selection{}).Findings {
			if !strings.HasPrefix(f.Remedy, "did you mean ") && !strings.HasPrefix(f.Remedy, `write "`) {
				continue
			}
			for _, value := range quoted.FindAllString(f.Remedy, -1) {
				tried++
				lines := strings.Split(text, "\n")
				line := []rune(lines[f.Pos.Line-1])
				lines[f.Pos.Line-1] = string(line[:f.Pos.Col-1]) + value + string(line[f.Pos.Col-1+f.Width:])
				for _, again := range Document(document.Decode(name, []byte(strings.Join(lines, "\n"))), Selection{}).Findings {
					if again.Rule == f.Rule && again.Pos == f.Pos {
						t.Errorf("%s\nhelp: %s\nbut with %s: %s", f.Headline(), f.Remedy, value, again.Headline())
					}
				}
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d marks were tried", tried)
	}
}
