package record

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// ListName is how the file names of a category's lists begin:
// EVENT-SEX-ENVIRONMENT, and of an age class with it behind another hyphen. A suffix may
// follow behind one more.
func (c Category) ListName() string {
	name := c.Event.Code() + "-" + string(c.Sex) + "-" + c.Environment.Code()
	if c.Class != "" {
		name += "-" + strings.ToLower(c.Class)
	}
	return name
}

// ParseListName reads the category of a list from the stem of its file, and
// false where the stem does not begin as it should.
func ParseListName(stem string) (Category, bool) {
	for _, sex := range race.Fields() {
		code, rest, found := strings.Cut(stem, "-"+string(sex)+"-")
		if !found {
			continue
		}
		e, err := event.Parse(code)
		if err != nil {
			continue
		}
		for environment := range event.Environments() {
			if suffix, ok := strings.CutPrefix(rest, environment.Code()); ok && (suffix == "" || suffix[0] == '-') {
				return Category{Event: e, Sex: sex, Environment: environment, Class: classIn(suffix)}, true
			}
		}
	}
	return Category{}, false
}

// classIn is the age class with which the suffix of a list's name begins; empty for
// seniors.
func classIn(suffix string) string {
	word, _, _ := strings.Cut(strings.TrimPrefix(suffix, "-"), "-")
	if word == "" {
		return ""
	}
	if class := strings.ToUpper(word); word == strings.ToLower(word) && slices.Contains(Classes(), class) {
		return class
	}
	return ""
}
