package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestTarget(t *testing.T) {
	s := &site{pages: map[string][]byte{"json.md": []byte("# JSON\n"), index: []byte("# Documentation\n")}}
	tests := []struct{ why, link, want string }{
		{"a page", "json.md", "json.html"},
		{"a heading of a page", "json.md#people", "json.html#people"},
		{"a heading of this page", "#people", "#people"},
		{"the index", "README.md", "index.html"},
		{"a file that lies beside the pages", "schema/results.json", "schema/results.json"},
		{"a folder", "schema", repository + "docs/schema"},
		{"what is no page", "../CONTRIBUTING.md#tests", repository + "CONTRIBUTING.md#tests"},
		{"elsewhere", "https://example.org/x.md", "https://example.org/x.md"},
	}
	for _, tt := range tests {
		if got := s.target(tt.link); got != tt.want {
			t.Errorf("%s: %s leads to %s, want %s", tt.why, tt.link, got, tt.want)
		}
	}
}

// TestSite writes the site of this repository: each page is in the list of each, and every link and picture that stays on the site is
// there, with its heading.
func TestSite(t *testing.T) {
	s, err := load("../../docs")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := s.write(dir); err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for file := range s.pages {
		text, err := os.ReadFile(filepath.Join(dir, address(file)))
		if err != nil {
			t.Fatal(err)
		}
		pages[address(file)] = string(text)
	}
	link := regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	for name, text := range pages {
		for other := range pages {
			if other != "index.html" && !strings.Contains(text, `<li><a href="`+other+`"`) {
				t.Errorf("%s: no link to %s in its list", name, other)
			}
		}
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, ":") || strings.HasPrefix(target, "../") {
				continue // elsewhere, or the site of the races
			}
			if target == "" {
				target = name
			}
			if _, err := os.Stat(filepath.Join(dir, target)); err != nil {
				t.Errorf("%s: %s is not there", name, m[1])
			} else if anchor != "" && !strings.Contains(pages[target], `id="`+anchor+`"`) {
				t.Errorf("%s: %s: no such heading", name, m[1])
			}
		}
	}
}
