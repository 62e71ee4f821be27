package diag

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCatalogue(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, rule := range Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			if !kebab.MatchString(rule.ID) || seen[rule.ID] {
				t.Errorf("an id is words with hyphens between, and stands once")
			}
			seen[rule.ID] = true
			if rule.Severity != Error && rule.Severity != Warning && rule.Severity != Style {
				t.Errorf("severity: %s", rule.Severity)
			}
			first, _ := utf8.DecodeRuneInString(rule.Sentence)
			if !unicode.IsUpper(first) || !strings.HasSuffix(rule.Sentence, ".") || strings.Contains(rule.Sentence, ". ") {
				t.Errorf("one sentence, with a capital and a full stop: %q", rule.Sentence)
			}
			if rule.Bad == "" || rule.Good == "" || rule.Bad == rule.Good {
				t.Errorf("an example that breaks it and the same mended: %q and %q", rule.Bad, rule.Good)
			}
			first, _ = utf8.DecodeRuneInString(rule.Remedy)
			if unicode.IsUpper(first) || strings.HasSuffix(rule.Remedy, ".") {
				t.Errorf("a remedy is a clause: %q", rule.Remedy)
			}
			if found, ok := Lookup(rule.ID); !ok || found != rule {
				t.Errorf("looked up: got %+v, %t", found, ok)
			}
		})
	}
}

// TestRemedies: only the rules on values whose parsers say in each case what
// they want may do without a remedy of their own.
func TestRemedies(t *testing.T) {
	own := map[string]bool{
		"mark": true, "margin": true, "date": true, "word": true, "event": true,
		"nation": true, "split-point": true, "segment": true, "scope": true,
	}
	for _, rule := range Rules() {
		if rule.Remedy == "" && !own[rule.ID] {
			t.Errorf("%s: no remedy", rule.ID)
		}
	}
}

func TestLookupOfNothing(t *testing.T) {
	for _, id := range []string{"", "Mark", "mark ", "marks"} {
		if rule, ok := Lookup(id); ok || rule != (Rule{}) {
			t.Errorf("%q: got %+v", id, rule)
		}
	}
}
