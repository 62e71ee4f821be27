// Package factcheck holds what an article says against the corpus: it reads
// English sentences about races into claims, and has each judged as `verify`
// does. It says what it is sure of and no more. It must not know files or
// output.
package factcheck

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/record"
)

// Options are what whoever asks knows of an article.
type Options struct {
	Race string    // id of the race that the article is about; empty where the text tells it
	Date date.Date // the day of the article; zero where it is not known
}

// Answer is what became of what an article says.
type Answer struct {
	Text       *article.Text
	Race       string      // id of the race that most statements are about; empty where there is none
	Statements []Statement // in the order of the text
	Unread     []Unread    // in the order of the text
	KnownTo    []date.Date // the days to which the record lists that were needed are known
}

// Statement is something that an article says and that was held against a
// document.
type Statement struct {
	Span       article.Span    // the words that say it
	Document   string          // id of the race that it was held against; empty where Records says against what
	Records    record.Category // the records that stand, of one of which it is; zero for what is said of a race
	Assessment claim.Assessment
}

// Unread is a figure that looks like part of a claim, and was not understood:
// nothing was held against it.
type Unread struct {
	Span article.Span
	Why  string // what is missing, in words: "of which race cannot be told"
}
