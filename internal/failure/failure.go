// Package failure is why a command fails, in the words that its user reads: what
// is wrong, and how to mend it. It must not know what was asked, nor where the words
// go.
package failure

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// Error is an error that says what went wrong, and how to mend it.
type Error struct {
	Message  string
	Remedy   string
	Findings []diag.Finding // printed instead of the message where there are any
}

func (e *Error) Error() string { return e.Message }

// Help is how to mend it.
func (e *Error) Help() string { return e.Remedy }

// Of is the failure for an error: with its own remedy, else with another.
func Of(err error, remedy string) *Error {
	return &Error{Message: err.Error(), Remedy: cmp.Or(diag.Help(err), remedy)}
}

// OfFlag is what a parser said of the value of a flag.
func OfFlag(flag string, err error) *Error {
	return &Error{Message: fmt.Sprintf("--%s: %v", flag, err), Remedy: diag.Help(err)}
}

// OfDocuments is the failure for documents in which something was found.
func OfDocuments(findings []diag.Finding) *Error {
	return &Error{Message: "faulty documents", Findings: findings}
}

// Nearest is the remedy for a word that is not among some known ones; empty where none
// is near.
func Nearest(word string, known []string) string {
	if near, ok := words.Nearest(word, slices.Values(known)); ok {
		return fmt.Sprintf("did you mean %s?", near)
	}
	return ""
}

// NearestOr is the remedy for a word that is not among some known ones: the nearest
// of them, else all.
func NearestOr(word string, known []string) string {
	return cmp.Or(Nearest(word, known), "write one of "+strings.Join(known, ", "))
}

// ThereAre is the remedy that lists what there is, as far as anybody reads.
func ThereAre(list []string) string { return "there are " + first(list) }

// NameOne is the remedy that lists what names each of several who may be meant, as far as
// anybody reads.
func NameOne(list []string) string {
	quoted := make([]string, len(list))
	for i, text := range list {
		quoted[i] = strconv.Quote(text)
	}
	return "name one of them: " + first(quoted)
}

// first is the first of a list, and how many more there are.
func first(list []string) string {
	const most = 40
	if more := len(list) - most; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(list[:most], ", "), more)
	}
	return strings.Join(list, ", ")
}
