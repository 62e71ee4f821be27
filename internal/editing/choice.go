package editing

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// ChoiceKind is what kind of thing is offered.
type ChoiceKind uint8

// The kinds of what is offered.
const (
	AnyWord   ChoiceKind = iota // a word of a list, a code
	AKey                        // a key of a map
	APerson                     // an athlete
	ADocument                   // the id of a document
	ASource                     // the key of a source
)

// Choice is something that may be typed at a place.
type Choice struct {
	Text   string // what it is called, and what is typed
	About  string // what it stands for, in a few words
	Kind   ChoiceKind
	Insert string // what is written, where it is not the text
	// Within is where in what is written the cursor stands then; 0 for behind it.
	Within int

	folded  string
	classes []race.Sex // of a person: those in which somebody of the name is known
}

// Choices is what may be typed at a place.
type Choices struct {
	Span // what it stands for

	All []Choice
	// More is set where there are others, so that it must be asked again once more was typed.
	More bool
}

// mostChoices is how many are offered at once: nobody looks through more.
const mostChoices = 200

// matching is those choices that begin with what was typed, or of which a word does, without regard to case and accents: the
// former first, and behind all of them those that are less likely.
func matching(all []Choice, typed string, unlikely func(*Choice) bool) (found []Choice, more bool) {
	typed = words.Fold(strings.TrimLeft(typed, " "))
	var inside, last, lastInside []Choice
	for i := range all {
		c := all[i]
		folded := c.folded
		if folded == "" {
			folded = words.Fold(c.Text)
		}
		to, toInside := &found, &inside
		if unlikely(&c) {
			to, toInside = &last, &lastInside
		}
		switch at := strings.Index(folded, typed); {
		case at == 0:
			*to = append(*to, c)
		case at > 0 && strings.IndexByte(" -_.'", folded[at-1]) >= 0:
			*toInside = append(*toInside, c)
		}
	}
	found = slices.Concat(found, inside, last, lastInside)
	if len(found) > mostChoices {
		return found[:mostChoices], true
	}
	return found, false
}
