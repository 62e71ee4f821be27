package importing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// spell writes names as the registers do where a file has other capitals, since lists print
// family names in them, and names in capitals as other races have them. Nothing else of a name
// is changed: whose small letters nothing tells stays in capitals, and that is said.
func (all *Import) spell(there *There) {
	for _, file := range all.Files {
		s := speller{there: there}
		line := 0
		for _, r := range all.Races {
			if r.Seen != "" || r.Joined != nil || all.fileOf(r) != file {
				continue
			}
			if line == 0 {
				line = r.Line
			}
			for i := range r.Race.Results {
				s.spell(r.Race.SexOf(&r.Race.Results[i]), &r.Race.Results[i])
			}
		}
		s.note(file, line)
	}
}

// speller spells the names of one file.
type speller struct {
	there *There

	registered, elsewhere []string // written as a register has them, and as other races do
	kept                  []string // in capitals, as they are
	loud                  []string // as they are, where a register has capitals
}

func (s *speller) spell(sex race.Sex, result *race.Result) {
	if result.IsTeam() || result.Athlete == "" {
		return
	}
	printed, inCapitals := result.Athlete, sheet.InCapitals(result.Athlete)
	known := registeredSpelling(s.there.people, sex, result)
	if spelling := s.there.spellings.of(sex, printed); s.there.named && spelling != "" {
		known = spelling
	}
	switch {
	case known != "" && sheet.InCapitals(known) && !inCapitals:
		remember(&s.loud, printed)
		return
	case known != "":
		if known != printed {
			result.Athlete = known
			remember(&s.registered, printed)
		}
	case inCapitals:
		if spelling := s.there.spellings.of(sex, printed); spelling != "" {
			result.Athlete = spelling
			remember(&s.elsewhere, printed)
		}
	}
	if sheet.InCapitals(result.Athlete) {
		remember(&s.kept, result.Athlete)
	}
}

// registeredSpelling is how the registers write a name that differs in nothing but capitals; empty
// where they do not know it.
func registeredSpelling(known *athlete.Directory, sex race.Sex, result *race.Result) string {
	_, registered := known.Who(sex, &result.Competitor, result.Born)
	if registered == nil {
		return ""
	}
	spellings := registered.Spellings()
	if slices.Contains(spellings, result.Athlete) {
		return result.Athlete
	}
	i := slices.IndexFunc(spellings, func(spelling string) bool { return strings.EqualFold(spelling, result.Athlete) })
	if i < 0 {
		return ""
	}
	return spellings[i]
}

func remember(names *[]string, name string) {
	if !slices.Contains(*names, name) {
		*names = append(*names, name)
	}
}

// note says what became of names, once a file.
func (s *speller) note(file *Read, line int) {
	if n := len(s.registered); n > 0 && !s.there.named {
		file.Note(line, sheet.Read, words.Count(n, "name")+" with other capitals than the register has: written as there")
	}
	if n := len(s.elsewhere); n > 0 && !s.there.named {
		file.Note(line, sheet.Read, words.Count(n, "name")+" in capitals: written with the small letters of other races")
	}
	if n := len(s.kept); n > 0 {
		file.Note(line, sheet.Open, words.Count(n, "name")+" kept in capitals, since nothing tells the small letters: "+someOf(s.kept)+
			"; import takes the spelling of a register")
	}
	if n := len(s.loud); n > 0 && !s.there.named {
		file.Note(line, sheet.Open, words.Count(n, "name")+" kept as the file has it, which a register has in capitals: "+someOf(s.loud)+"; mend the register")
	}
}

// someOf is the first of some names, and how many more there are.
func someOf(names []string) string {
	const most = 3
	if len(names) > most {
		names = append(names[:most-1:most-1], fmt.Sprintf("%d others", len(names)-most+1))
	}
	return words.List(names)
}
