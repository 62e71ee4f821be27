// Package people changes who the registers say is one person: two entries that turn out
// to be one, or one that turns out to be two, and what races and record lists say of
// them. It makes texts of documents; it must not know where they lie, flags or output.
package people

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Error says why entries of registers stay what they are.
type Error struct {
	Problem, Remedy string
}

// Error is the problem.
func (e *Error) Error() string { return e.Problem }

// Help is what to do about it.
func (e *Error) Help() string { return e.Remedy }

// Registers is the registers of a corpus, and who they know.
type Registers struct {
	docs      []*document.Doc
	directory *athlete.Directory
}

// Of is the registers of some documents, which must not be faulty.
func Of(docs []*document.Doc) *Registers {
	var values []*race.Register
	for _, doc := range docs {
		values = append(values, doc.Register)
	}
	return &Registers{docs, athlete.NewDirectory(values...)}
}

// entry is one athlete of a register.
type entry struct {
	*race.Athlete

	register, index int
}

// entries is the athletes of all registers, each once.
func (r *Registers) entries() []entry {
	var all []entry
	for i, doc := range r.docs {
		for j := range doc.Register.Athletes {
			all = append(all, entry{&doc.Register.Athletes[j], i, j})
		}
	}
	return all
}

// Names is the ids of those who have one and the names of all, as they are named.
func (r *Registers) Names() []string {
	var names []string
	for _, one := range r.entries() {
		names = append(names, cmp.Or(one.ID, one.Name))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// called is the entries of an id, or else those of a name, or else those of another
// spelling.
func (r *Registers) called(text string) []entry {
	folded := words.Fold(text)
	for _, is := range []func(entry) bool{
		func(e entry) bool { return e.ID == text },
		func(e entry) bool { return words.Fold(e.Name) == folded },
		func(e entry) bool {
			return slices.ContainsFunc(e.Also, func(also string) bool { return words.Fold(also) == folded })
		},
	} {
		if found := slices.DeleteFunc(r.entries(), func(e entry) bool { return !is(e) }); len(found) > 0 && text != "" {
			return found
		}
	}
	return nil
}

// one is the entry that a text names.
func (r *Registers) one(text string) (entry, error) {
	found := r.called(text)
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		err := &Error{fmt.Sprintf("%q: in no register", text), "write a name or an id as a register has it"}
		if near, ok := words.Nearest(text, slices.Values(r.spellings())); ok {
			err.Remedy = "did you mean " + near + "?"
		}
		return entry{}, err
	default:
		return entry{}, r.ambiguous(text, found)
	}
}

// spellings is the ids and names of all, with their other spellings.
func (r *Registers) spellings() []string {
	var all []string
	for _, one := range r.entries() {
		all = append(all, one.Name)
		all = append(all, one.Also...)
		if one.ID != "" {
			all = append(all, one.ID)
		}
	}
	return all
}

// ambiguous is the error for a name that several bear.
func (r *Registers) ambiguous(text string, found []entry) *Error {
	var ids []string
	for _, one := range found {
		if one.ID == "" {
			return &Error{fmt.Sprintf("%q: %d entries of the registers", text, len(found)), "give each an id in its register, and name one by it"}
		}
		ids = append(ids, one.ID)
	}
	return &Error{fmt.Sprintf("%q: %d entries of the registers: %s", text, len(found), words.List(ids)), "name one by its id"}
}
