package competition

import (
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Keys is the keys of competitions, with all that their races are called. The zero value knows
// none.
type Keys struct {
	called map[string]map[string]bool // folded names of races and meetings, by key
	folded map[string]bool
}

// Learn takes from a race the key of its competition, and what the race and the meeting are called.
func (k *Keys) Learn(r *race.Race) {
	key := r.Competition
	if key == "" {
		return
	}
	if k.called == nil {
		k.called, k.folded = map[string]map[string]bool{}, map[string]bool{}
	}
	if k.called[key] == nil {
		k.called[key] = map[string]bool{words.Fold(plain(key)): true}
		k.folded[words.Fold(key)] = true
	}
	for _, name := range []string{r.Meet, r.Name} {
		k.called[key][words.Fold(name)] = true
	}
}

// Has reports whether a text is one of the keys, without regard to case and accents.
func (k *Keys) Has(text string) bool { return k.folded[words.Fold(text)] }

// Meant lists the keys that were probably meant by a text that is none: those of competitions
// of which a name has all of its words, else the nearest one.
func (k *Keys) Meant(text string) []string {
	wanted := strings.FieldsFunc(words.Fold(text), func(r rune) bool { return r == ' ' || r == '-' })
	var meant []string
	keys := slices.Sorted(maps.Keys(k.called))
	for _, key := range keys {
		for name := range k.called[key] {
			lacks := func(word string) bool { return !strings.Contains(name, word) }
			if len(wanted) > 0 && !slices.ContainsFunc(wanted, lacks) {
				meant = append(meant, key)
				break
			}
		}
	}
	if near, ok := words.Nearest(text, slices.Values(keys)); ok && len(meant) == 0 {
		meant = []string{near}
	}
	return meant
}
