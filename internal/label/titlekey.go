package label

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
)

// TitleKey is what a title says, whichever way it is spelt: "1500m Men", "1500 m, men" and
// "Men's 1500 metres" have one. Titles that say something else have different ones, also
// where it is not known what it means.
func TitleKey(text string) string {
	if len(text) > longestTitle {
		return text
	}
	r := titleReader{tokens: tokens(text)}
	for r.at < len(r.tokens) {
		if !r.takes() {
			r.rest = append(r.rest, r.tokens[r.at])
			r.at++
		}
	}
	var phrase []eventName
	for _, word := range r.rest {
		if name := eventNameOf(word); !name.boundary {
			phrase = append(phrase, name)
		}
	}
	rest := strings.NewReplacer(" ", "", ",", "").Replace(inOneLanguage(phrase))
	if named, ok := event.Named(inOneLanguage(phrase)); ok {
		rest = named.Code()
	} else if code, ok := meaning("road", rest); ok {
		rest = code
	}
	said := r.title
	return fmt.Sprintf("%s|%s|%s|%s|%d|%s", rest, said.Sex, folded(said.Young), said.Round, said.Heat, said.Section)
}
