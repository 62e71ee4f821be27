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
	for e := range event.All() {
		if !strings.HasPrefix(stem, e.Code()+"-") {
			continue
		}
		for _, sex := range race.Sexes() {
			for environment := range event.Environments() {
				c := Category{Event: e, Sex: sex, Environment: environment}
				if rest, ok := strings.CutPrefix(stem, c.ListName()); ok && (rest == "" || rest[0] == '-') {
					return c, true
				}
			}
		}
	}
	return Category{}, false
}
