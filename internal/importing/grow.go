package importing

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// Register is people who belong into one register.
type Register struct {
	Path    string // slash-separated, below the root of a corpus
	People  []race.Athlete
	Sources []race.Source // the files that name them
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
			r.Sources = citedBy(all.newcomersFiles, r.People)
			registers = append(registers, r)
		}
	}
	return registers
}

// citedBy is those of some sources that people cite.
func citedBy(sources []race.Source, people []race.Athlete) []race.Source {
	var cited []race.Source
	for _, source := range sources {
		if slices.ContainsFunc(people, func(who race.Athlete) bool { return slices.Contains(who.Source.All, source.Key) }) {
			cited = append(cited, source)
		}
	}
	return cited
}

// Grown is the text of a register with further people behind those whom it has. Old is
// its text, empty for a register that is not there yet. The rest of the text stays as
// it is, byte for byte: who imports races has not asked for another form of a register,
// which an edit would give it. Where the register names the sources of all who are in
// it, those who are added have their own. The error is an [Error] about the file.
func (r Register) Grown(file string, old []byte) ([]byte, error) {
	refused := &Error{file, "people cannot be added to it as it is written", "see milectl check, then milectl fmt; no race was written"}
	had := register(old)
	if had == nil {
		return nil, refused
	}
	more := race.Register{Athletes: slices.Clone(r.People)}
	if had.Source.IsZero() {
		for i := range more.Athletes {
			more.Athletes[i].Source = race.Citation{}
		}
	} else {
		r.citeIn(had.Sources, &more)
	}
	text, err := document.Encode(&more)
	if err != nil {
		return nil, &Error{file, err.Error(), diag.Help(err)}
	}
	if len(old) == 0 {
		return text, nil
	}
	grown := withMore(old, text)
	if len(grown) > document.MaxSize {
		return nil, &Error{file, fmt.Sprintf("with more people it would be larger than %d KiB", document.MaxSize>>10), "move people into another file beside it; no race was written"}
	}
	has := register(grown)
	if has == nil || len(has.Athletes) != len(had.Athletes)+len(more.Athletes) || len(has.Sources) != len(had.Sources)+len(more.Sources) {
		return nil, refused
	}
	return grown, nil
}

// citeIn gives people sources beside those that a register has: a file that is there
// under another key is cited by that one.
func (r Register) citeIn(had []race.Source, more *race.Register) {
	keys := map[string]string{}
	for _, source := range r.Sources {
		key := source.Key
		if known := race.SameFile(had, source); known != "" {
			keys[key] = known
			continue
		}
		source.Key = race.FreeKey(slices.Concat(had, more.Sources), key)
		keys[key] = source.Key
		more.Sources = append(more.Sources, source)
	}
	for i := range more.Athletes {
		who := &more.Athletes[i]
		who.Source.All = slices.Clone(who.Source.All)
		for j, key := range who.Source.All {
			who.Source.All[j] = keys[key]
		}
	}
}

// withMore is the text of a register with the sources and the people of another behind
// its own.
func withMore(old, more []byte) []byte {
	const sourcesKey, athletesKey = "sources:\n", "athletes:\n"
	head, people, _ := bytes.Cut(more, []byte(athletesKey))
	_, sources, _ := bytes.Cut(head, []byte(sourcesKey))
	before, behind := old, []byte(nil)
	if at := bytes.Index(old, []byte("\nallow:")); at >= 0 {
		before, behind = old[:at+1], old[at+1:]
	}
	if !bytes.HasSuffix(before, []byte("\n")) {
		before = append(slices.Clone(before), '\n')
	}
	if at := bytes.Index(before, []byte("\n"+athletesKey)); at >= 0 {
		before = slices.Concat(before[:at+1], sources, before[at+1:])
	}
	return slices.Concat(before, people, behind)
}

// register is the register of a text, an empty one of no text; nil for a faulty one.
func register(text []byte) *race.Register {
	if len(text) == 0 {
		return &race.Register{}
	}
	doc := document.Decode(document.Name{Place: document.Athletes}, text)
	if doc.Malformed() {
		return nil
	}
	return cmp.Or(doc.Register, &race.Register{})
}
