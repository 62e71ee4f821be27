package importing

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// newcomers finds who competes in the races that can be written and is in no
// register, each once, by name. Whoever is like somebody who is known is noted.
func (all *Import) newcomers(known *athlete.Directory) []race.Athlete {
	n := gathering{known: known, index: map[string]int{}, alike: alikeIn(known)}
	for _, r := range all.Races {
		if r.Seen != "" || r.Joined != nil || r.Taken || r.Faulty() || r.Race.Event.IsRelay() {
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
	return n.found
}

// gathering is people who are found one after another.
type gathering struct {
	known *athlete.Directory
	alike map[string][]string // names of a register, by the class and what alike names share
	index map[string]int
	found []race.Athlete
}

// add adds whoever is not known, and says what should be looked at.
func (g *gathering) add(r *race.Race, result *race.Result) string {
	sex := r.SexOf(result)
	if _, registered := g.known.Who(sex, &result.Competitor, result.Born); registered != nil {
		return ""
	}
	key := string(sex) + " " + words.Fold(result.Athlete)
	if i, met := g.index[key]; met {
		return joinOne(&g.found[i], result)
	}
	if g.known.IsName(sex, words.Fold(result.Athlete)) {
		return result.Athlete + ": a register has another person of this name: give each an id"
	}
	who := race.Athlete{Name: result.Athlete, Sex: sex, Born: result.Born}
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

// joinOne adds what a further result says of somebody.
func joinOne(who *race.Athlete, result *race.Result) string {
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
	return ""
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

// Register is people who belong into one register.
type Register struct {
	Path   string // slash-separated, below the root of a corpus
	People []race.Athlete
}

// Registers is the newcomers by the register that they belong into: one a class. Who
// ran only in races that are not written is in none.
func (all *Import) Registers() []Register {
	var registers []Register
	for _, sex := range race.Sexes() {
		r := Register{Path: "athletes/" + string(sex) + ".yaml"}
		for i := range all.Newcomers {
			if all.Newcomers[i].Sex == sex {
				r.People = append(r.People, all.Newcomers[i])
			}
		}
		if len(r.People) > 0 {
			registers = append(registers, r)
		}
	}
	return registers
}

// Grown is the text of a register with further people behind those whom it has. Old is
// its text, empty for a register that is not there yet. The rest of the text stays as
// it is. The error says that people cannot be added to such a text.
func Grown(old []byte, people []race.Athlete) ([]byte, error) {
	text, err := document.Encode(&race.Register{Athletes: people})
	if err != nil || len(old) == 0 {
		return text, err
	}
	const key = "athletes:\n"
	_, lines, _ := bytes.Cut(text, []byte(key))
	before, behind := old, []byte(nil)
	if at := bytes.Index(old, []byte("\nallow:")); at >= 0 {
		before, behind = old[:at+1], old[at+1:]
	}
	if !bytes.HasSuffix(before, []byte("\n")) {
		before = append(slices.Clone(before), '\n')
	}
	grown := slices.Concat(before, lines, behind)
	had, has := register(old), register(grown)
	if had == nil || has == nil || len(has.Athletes) != len(had.Athletes)+len(people) {
		return nil, errors.New("people cannot be added to it as it is written")
	}
	return grown, nil
}

// register is the register of a text; nil for a faulty one.
func register(text []byte) *race.Register {
	doc := document.Decode(document.Name{Place: document.Athletes}, text)
	if doc.Malformed() {
		return nil
	}
	return cmp.Or(doc.Register, &race.Register{})
}
