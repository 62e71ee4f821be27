package importing

import (
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// spell writes names as the registers do where a file has other capitals: lists print
// family names in them. Nothing else of a name is changed.
func (all *Import) spell(known *athlete.Directory) {
	for _, r := range all.Races {
		if r.Seen != "" || r.Joined != nil {
			continue
		}
		n := 0
		for i := range r.Race.Results {
			n += spelt(known, r.Race.SexOf(&r.Race.Results[i]), &r.Race.Results[i])
		}
		if n > 0 {
			all.fileOf(r).Note(r.Line, sheet.Read, words.Count(n, "name")+" with other capitals than the register has: written as there")
		}
	}
}

// spelt writes a name as the register does, and is 1 where that is another spelling.
func spelt(known *athlete.Directory, sex race.Sex, result *race.Result) int {
	if result.IsTeam() {
		return 0
	}
	_, registered := known.Who(sex, &result.Competitor, result.Born)
	if registered == nil {
		return 0
	}
	for _, spelling := range registered.Spellings() {
		if spelling != result.Athlete && strings.EqualFold(spelling, result.Athlete) {
			result.Athlete = spelling
			return 1
		}
		if spelling == result.Athlete {
			return 0
		}
	}
	return 0
}
