package record

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// ListName is how the file names of a category's lists begin:
// EVENT-SEX-ENVIRONMENT. A suffix may follow behind a hyphen.
func (c Category) ListName() string {
	return c.Event.Code() + "-" + string(c.Sex) + "-" + c.Environment.Code()
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
				return Category{Event: e, Sex: sex, Environment: environment}, true
			}
		}
	}
	return Category{}, false
}
