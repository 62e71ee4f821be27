package privacy

import (
	"fmt"

	"github.com/milectl/milectl/internal/words"
)

// Report is what was changed.
type Report struct {
	Documents int // that stand for others
	Births    int // of results, legs and registers of which less is published, or nothing
	Names     int // of results, legs, entries of record lists and registers that are left out
	Texts     int // keys, notes and other texts that mentioned somebody who is left out, or a birth
	Faulty    int // documents with errors, which are not published

	// Addresses is the ids of documents that mention a name which is left out: an id is the name of a file, and stays.
	Addresses []string
	// Unknown is the lines of the list that are nobody's name or id.
	Unknown []UnknownName
}

// UnknownName is a line of the list of names to leave out that is nobody's name.
type UnknownName struct {
	Line    int // from 1
	Name    string
	Nearest string // the name that was probably meant; may be empty
}

// Add adds what was changed elsewhere.
func (r *Report) Add(o *Report) {
	r.Documents += o.Documents
	r.Births += o.Births
	r.Names += o.Names
	r.Texts += o.Texts
	r.Faulty += o.Faulty
	r.Addresses = append(r.Addresses, o.Addresses...)
}

// Err is an *[UnknownError] where a line of the list is nobody's name or id: it may be a slip, and somebody would be
// named who must not be.
func (r *Report) Err() error {
	if len(r.Unknown) == 0 {
		return nil
	}
	return &UnknownError{r.Unknown}
}

// UnknownError is the error for names to leave out that nobody has.
type UnknownError struct{ Names []UnknownName }

// Error is the first of the names.
func (e *UnknownError) Error() string {
	first := e.Names[0]
	text := fmt.Sprintf("names to leave out, line %d: nobody in the races, record lists and registers is called %q", first.Line, first.Name)
	if more := len(e.Names) - 1; more > 0 {
		text += fmt.Sprintf(", nor are %s", words.Plural(more, "more", "more"))
	}
	return text
}

// Help is who was probably meant.
func (e *UnknownError) Help() string {
	if near := e.Names[0].Nearest; near != "" {
		return fmt.Sprintf("did you mean %q? Write a name as a document has it, or an id of a register; remove the line if the documents have nobody of the name any more", near)
	}
	return "write a name as a document has it, or an id of a register; remove the line if the documents have nobody of the name any more"
}
