//go:build !race

package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// TestLinks: what a page links to in this repository is there, with its heading, and docs/README.md leads to every page.
func TestLinks(t *testing.T) {
	t.Parallel()
	index := held(t, ".", "README.md")
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	fence := regexp.MustCompile("(?ms)^```.*?^```")
	for _, page := range append(pages(t), "../SECURITY.md", "../CODE_OF_CONDUCT.md") {
		if filepath.Dir(page) == "." && page != "README.md" && !strings.Contains(index, "("+page+")") {
			t.Errorf("docs/README.md does not lead to %s", page)
		}
		for _, m := range link.FindAllStringSubmatch(fence.ReplaceAllString(held(t, ".", page), ""), -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, ":") {
				continue // elsewhere
			}
			file := page
			if target != "" {
				file = filepath.Join(filepath.Dir(page), target)
			}
			if _, err := os.Stat(file); err != nil {
				t.Errorf("%s links to %s, which is not there", page, m[1])
			} else if anchor != "" && !anchors(held(t, ".", file))[anchor] {
				t.Errorf("%s links to %s: no such heading", page, m[1])
			}
		}
	}
}

// anchors is what the headings of a page are called in links.
func anchors(page string) map[string]bool {
	all := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(page, -1) {
		all[strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, m[1])] = true
	}
	return all
}
