package query

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// NoListsError is the error where the corpus has no record list for a question.
type NoListsError struct {
	Category record.Category // of the race asked about; zero where the question is about several
	Such     record.Category // one of those; zero where none is proposed
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
		if e.Such.Event.IsZero() {
			return "milectl records shows those there are"
		}
		return "milectl new records " + e.Such.ListName() + " begins one; milectl records shows those there are"
	}
	return "begin it with milectl new records " + e.Category.ListName() + ", or name a corpus that has it with --races"
}

// noLists is the error where no lists are of what is asked for. As an example it has a
// category of which there is a list of another class, else what is most usual.
func (q RecordQuestion) noLists(c *corpus.Corpus) *NoListsError {
	asked := q.Category
	switch {
	case asked.Sex != "":
	case strings.HasPrefix(asked.Class, "M"):
		asked.Sex = race.Men
	case strings.HasPrefix(asked.Class, "W"):
		asked.Sex = race.Women
	}
	kept := c.ListCategories(asked.OfAnyClass)
	var such record.Category
	for _, own := range []bool{true, false} {
		for of, isOwn := range kept {
			if of.Class = asked.Class; isOwn == own && (such.Event.IsZero() || of.ListName() < such.ListName()) {
				such = of
			}
		}
		if !such.Event.IsZero() {
			return &NoListsError{Such: such}
		}
	}
	such = record.Category{Event: asked.Event, Sex: cmp.Or(asked.Sex, race.Men), Environment: asked.Environment, Class: asked.Class}
	if such.Environment == 0 && !such.Event.OnTrack() && !such.Event.OnCountry() {
		such.Environment = event.Road
	}
	such.Environment = cmp.Or(such.Environment, event.Outdoor)
	return &NoListsError{Such: such} // of no event: none is proposed
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
