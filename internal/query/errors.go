package query

import (
	"fmt"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// NoListsError is the error where the corpus has no record list for a question.
type NoListsError struct {
	Category record.Category // of the race asked about; zero where the question is about several
}

// Error names the list that is missing.
func (e *NoListsError) Error() string {
	if e.Category == (record.Category{}) {
		return "record lists: none in the corpus for what was asked"
	}
	return "record list " + e.Category.ListName() + ": not in the corpus"
}

// Help is how to mend it.
func (e *NoListsError) Help() string {
	if e.Category == (record.Category{}) {
		return "see the folder records of the corpus for the lists there are"
	}
	name := e.Category.ListName()
	return "write records/" + name + ".yaml, or name a corpus that has it with --races"
}

// UnknownRecordError is the error for one record of a meeting, championship or
// series of which no list has any.
type UnknownRecordError struct {
	Scope   race.Scope
	Nearest string // the record that was probably meant; may be empty
}

// Error names the record.
func (e *UnknownRecordError) Error() string { return fmt.Sprintf("no list has a record %q", e.Scope) }

// knows is the error for a record asked for that no book has; nil where one has.
func (s Selection) knows(books []*record.Book) error {
	if !s.One || s.Scope.Kind < race.Meeting {
		return nil
	}
	var scopes []string
	for _, book := range books {
		if book.Holds(s.Scope) {
			return nil
		}
		for _, scope := range book.Scopes() {
			scopes = append(scopes, scope.String())
		}
	}
	near, _ := words.Nearest(s.Scope.String(), func(yield func(string) bool) {
		for _, scope := range scopes {
			if !yield(scope) {
				return
			}
		}
	})
	return &UnknownRecordError{Scope: s.Scope, Nearest: near}
}
