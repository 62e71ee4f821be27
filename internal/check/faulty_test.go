//go:build !race

package check

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestFaultyDocuments: a document of which a part could not be read is looked at
// as far as it goes. Whatever is missing, no rule panics over it.
func TestFaultyDocuments(t *testing.T) {
	files := []string{"../../races/bowerman-2024.yaml", "../../races/lievin-2025-mile-indoor.yaml", "../../races/records/2miles-men-short-track.yaml"}
	for _, pattern := range []string{"../document/testdata/bad/*.yaml", "testdata/bad/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		files = append(files, found...)
	}
	faulty := 0
	look := func(text []byte) {
		doc := document.Decode(document.Name{File: "a.yaml", ID: "mile-men-short-track"}, text)
		if Document(doc, Selection{}); doc.Faulty() {
			faulty++
		}
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		look(text)
		for at := 0; at < len(text); at += 29 { // a slip of the hand here and there
			if text[at] != '\n' {
				look(slices.Concat(text[:at], []byte("?"), text[at+1:]))
			}
		}
		lines := bytes.SplitAfter(text, []byte("\n"))
		for i := range lines { // and each line left out
			look(bytes.Join(slices.Concat(lines[:i], lines[i+1:]), nil))
		}
	}
	if faulty < 1000 {
		t.Errorf("only %d faulty documents", faulty)
	}
}
