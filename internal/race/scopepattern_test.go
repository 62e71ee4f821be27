package race

import (
	"regexp"
	"testing"
)

func TestCompetitionPatternIsWhatIsAccepted(t *testing.T) {
	accepted := regexp.MustCompile("^" + CompetitionPattern + "$")
	kinds := []string{"world", "Europe", "GBR", "area", "nation", "", "meet", "Meeting"}
	for _, kind := range ScopeKinds() {
		kinds = append(kinds, kind.String())
	}
	for _, kind := range kinds {
		for _, gap := range []string{"", " ", "  ", "\t", "-"} {
			for _, key := range []string{"", "a", "olympic-games", "olympic--games", "-a", "A", "é", "a b", "2024", "a ", "a\n"} {
				text := kind + gap + key
				scope, err := ParseScope(text)
				read := err == nil && scope.Kind >= Meeting
				if read != accepted.MatchString(text) {
					t.Errorf("ParseScope(%q) = %v, %v, but the pattern says %t", text, scope, err, !read)
				}
			}
		}
	}
}
