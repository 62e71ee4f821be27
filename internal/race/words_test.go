package race

import (
	"regexp"
	"testing"
)

// TestClosedLists: what documents may say is a list of different words, each
// written as documents write it.
func TestClosedLists(t *testing.T) {
	lists := map[string][]string{
		"subjects": texts(Subjects()), "qualifications": Qualifications(), "flags": texts(FlagKinds()),
		"sexes": texts(Sexes()), "statuses": texts(Statuses()), "roles": texts(Roles()), "rounds": texts(Rounds()),
	}
	form := regexp.MustCompile(`^[A-Za-z]+(-[a-z]+)*$`)
	for name, list := range lists {
		seen := map[string]bool{}
		for _, word := range list {
			if !form.MatchString(word) || seen[word] {
				t.Errorf("%s: %q is no word, or stands twice", name, word)
			}
			seen[word] = true
		}
		if len(list) == 0 {
			t.Errorf("%s: empty", name)
		}
	}
}

func texts[W ~string](words []W) []string {
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = string(word)
	}
	return all
}
