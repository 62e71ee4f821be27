package importing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// newcomers finds who competes in the races that can be written and is in no
// register, each once, by name, with the file that names them. Whoever is like somebody
// who is known is noted.
func (all *Import) newcomers(known *athlete.Directory) (found []race.Athlete, files []race.Source) {
	n := gathering{known: known, index: map[string]int{}, alike: alikeIn(known)}
	for _, r := range all.Races {
		if r.Outcome() != Written || r.Race.Event.IsRelay() {
			continue
		}
		for i := range r.Race.Results {
			result := &r.Race.Results[i]
			if text := n.add(r.Race, result); text != "" {
				all.fileOf(r).Note(r.lineOfResult(i), sheet.Open, text)
			}
		}
	}
	slices.SortStableFunc(n.found, func(a, b race.Athlete) int { return strings.Compare(words.Fold(a.Name), words.Fold(b.Name)) })
	return n.found, n.files
}

// gathering is people who are found one after another.
type gathering struct {
	known *athlete.Directory
	alike map[string][]string // names of a register, by the class and what alike names share
	index map[string]int
	found []race.Athlete
	files []race.Source // that name them
}

// add adds whoever is not known, and says what should be looked at.
func (g *gathering) add(r *race.Race, result *race.Result) string {
	sex := r.SexOf(result)
	if _, registered := g.known.Who(sex, &result.Competitor, result.Born); registered != nil {
		return ""
	}
	key := string(sex) + " " + words.Fold(result.Athlete)
	if i, met := g.index[key]; met {
		return g.join(&g.found[i], r, result)
	}
	if g.known.IsName(sex, words.Fold(result.Athlete)) {
		return result.Athlete + ": a register has another person of this name: give each an id"
	}
	who := race.Athlete{Name: result.Athlete, Sex: sex, Born: result.Born, Source: race.Citation{All: []string{g.cite(r)}}}
	if result.Nation != "" {
		who.Nations = []race.Representation{{Nation: result.Nation}}
	}
	g.index[key] = len(g.found)
	g.found = append(g.found, who)
	var likely []string
	for _, shared := range sharedForms(result.Athlete) {
		likely = append(likely, g.alike[string(sex)+" "+shared]...)
	}
	if len(likely) == 0 {
		return ""
	}
	slices.Sort(likely)
	return fmt.Sprintf("%s is new; a register has %s", result.Athlete, words.List(slices.Compact(likely)))
}

// join adds what a further result says of somebody.
func (g *gathering) join(who *race.Athlete, r *race.Race, result *race.Result) string {
	had := *who
	switch {
	case result.Born.IsZero():
	case who.Born.IsZero():
		who.Born = result.Born
	case !who.Born.Overlaps(result.Born):
		return fmt.Sprintf("%s was born %s in one race, and %s in another: two people need ids", who.Name, who.Born, result.Born)
	case result.Born.IsFull():
		who.Born = result.Born
	}
	if len(who.Nations) == 0 && result.Nation != "" {
		who.Nations = []race.Representation{{Nation: result.Nation}}
	}
	if key := g.cite(r); (had.Born != who.Born || len(had.Nations) != len(who.Nations)) && !slices.Contains(who.Source.All, key) {
		who.Source.All = append(who.Source.All, key)
	}
	return ""
}

// cite is the key of the file that a race was read from.
func (g *gathering) cite(r *race.Race) string {
	if len(r.Sources) == 0 {
		return ""
	}
	file := r.Sources[0]
	for _, known := range g.files {
		if known.SHA256 == file.SHA256 && known.Title == file.Title {
			return known.Key
		}
	}
	file.Key = race.FreeKey(g.files, cmp.Or(race.KeyOf(file.Title), file.Key))
	g.files = append(g.files, file)
	return file.Key
}

// alikeIn is the names of the registers by what alike names share.
func alikeIn(known *athlete.Directory) map[string][]string {
	alike := map[string][]string{}
	all := known.Registered()
	for i := range all {
		for _, name := range all[i].Spellings() {
			for _, shared := range sharedForms(name) {
				key := string(all[i].Class) + " " + shared
				alike[key] = append(alike[key], all[i].Name)
			}
		}
	}
	return alike
}

// sharedForms is what a name shares with those that may be of the same person: its
// words in any order, and its last word with the first letter.
func sharedForms(name string) []string {
	fields := strings.Fields(words.Fold(name))
	if len(fields) < 2 {
		return nil
	}
	initial := fields[0][:1] + " " + fields[len(fields)-1]
	slices.Sort(fields)
	return []string{strings.Join(fields, " "), "? " + initial}
}
