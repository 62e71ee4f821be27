package race

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Named finds results by the name of the athlete or team, without regard to case and
// accents, or by the id: the indexes of all that have it. Where it is nobody's
// whole name, whole words of a name are enough.
func (r *Race) Named(name string) []int {
	wanted := folded(name)
	if wanted == "" {
		return nil
	}
	var whole, part []int
	for i := range r.Results {
		switch athlete := folded(r.Results[i].Name()); {
		case athlete == wanted || r.Results[i].ID == name:
			whole = append(whole, i)
		case strings.Contains(" "+athlete+" ", " "+wanted+" "):
			part = append(part, i)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return part
}

// folded is a name folded, with one blank between its words.
func folded(name string) string { return strings.Join(strings.Fields(words.Fold(name)), " ") }
