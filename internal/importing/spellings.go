package importing

import (
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// spellings is the names of races that are not in capitals, by the class and what is the same of a name in
// capitals and in small letters. One that races write in two ways is empty.
type spellings map[string]string

func spellingKey(sex race.Sex, name string) string { return string(sex) + " " + strings.ToLower(name) }

func (s spellings) add(r *race.Race) {
	for i := range r.Results {
		result := &r.Results[i]
		if result.IsTeam() || result.Athlete == "" || sheet.InCapitals(result.Athlete) {
			continue
		}
		key := spellingKey(r.SexOf(result), result.Athlete)
		if had, known := s[key]; known && had != result.Athlete {
			s[key] = ""
			continue
		}
		s[key] = result.Athlete
	}
}

// of is how races write a name in capitals; empty where none does, or not all alike.
func (s spellings) of(sex race.Sex, name string) string { return s[spellingKey(sex, name)] }
