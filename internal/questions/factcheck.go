package questions

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

type factcheckOptions struct {
	race, day, write string
	publisher, url   string
	exitCode         bool
	format           table.Format
}

func newFactcheck(a *app) *cobra.Command {
	var o factcheckOptions
	cmd := &cobra.Command{
		Use:   "factcheck FILE|-",
		Short: "Tell whether what an article says is true",
		Args:  oneArticle,
		RunE:  func(_ *cobra.Command, args []string) error { return a.factcheck(args[0], &o) },
	}
	flags := cmd.Flags()
	command.Text(flags, &o.race, "race", "the race that the article is about, where it does not say so")
	command.Text(flags, &o.day, "date", "the day of the article, where it does not say so, YYYY-MM-DD")
	command.Text(flags, &o.write, "write", "add what the article says of this race to its document, as claims")
	command.Text(flags, &o.publisher, "publisher", "who published the article, where it does not say so")
	command.Text(flags, &o.url, "url", "the address of the article, where it does not say so")
	flags.BoolVar(&o.exitCode, "exit-code", false, "status 1 where a statement is false; not where it cannot be told")
	for _, flag := range []string{"race", "write"} {
		_ = cmd.RegisterFlagCompletionFunc(flag, a.CompleteRaces) // fails only for a flag that is not there
	}
	command.Complete(cmd, "date", a.Days)
	command.Complete(cmd, "publisher", command.Nothing)
	command.Complete(cmd, "url", command.Nothing)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// oneArticle wants the article.
func oneArticle(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return &failure.Error{Message: "factcheck: no article named", Remedy: "name a file with its text, such as milectl factcheck report.html, or - for standard input"}
	case len(args) > 1:
		return &failure.Error{Message: fmt.Sprintf("factcheck: takes one article, not %q too", args[1]), Remedy: "ask about one after the other"}
	default:
		return nil
	}
}

func (a *app) factcheck(file string, o *factcheckOptions) error {
	if err := o.streams(file); err != nil {
		return err
	}
	text, err := a.article(file, o)
	if err != nil {
		return err
	}
	asked, c, err := a.askedOf(o)
	if err != nil {
		return err
	}
	answer, err := factcheck.Check(c, text, factcheck.Options{Race: asked.about(), Date: text.Date})
	if err != nil {
		return command.Unanswered(err)
	}
	var wrote *receipts.Written
	if asked.into != nil {
		if wrote, err = a.addClaims(asked.into, answer); err != nil {
			return err
		}
	}
	a.ByStatus = o.exitCode
	view := receipts.Factcheck(answer, racesOf(c, answer))
	if wrote != nil {
		view = receipts.WithWritten(view, *wrote)
	}
	if err := a.Answer(c, view, o.format); err != nil {
		return err
	}
	if o.exitCode && hasFalse(answer) {
		return command.ErrNo
	}
	return nil
}

// article reads the article, with what the flags say of it.
func (a *app) article(file string, o *factcheckOptions) (*article.Text, error) {
	var day date.Date
	if o.day != "" {
		var err error
		if day, err = date.Parse(o.day); err != nil {
			return nil, failure.OfFlag("date", err)
		}
		if !day.IsFull() {
			return nil, &failure.Error{Message: "--date: not a single day", Remedy: "write YYYY-MM-DD"}
		}
	}
	data, err := a.Find.ArticleFile(file)
	if err != nil {
		return nil, failure.Of(err, "")
	}
	text, err := article.Read(file, data)
	if err != nil {
		return nil, failure.Of(err, "")
	}
	if o.publisher != "" {
		text.Publisher = o.publisher
	}
	if o.url != "" {
		text.URL = o.url
	}
	if !day.IsZero() {
		text.Date = day
	}
	return text, nil
}

// askedRaces is the documents that flags name; nil where they do not.
type askedRaces struct{ of, into *document.Doc }

// about is the id of the race that the article is about, where flags say it.
func (r askedRaces) about() string {
	for _, doc := range []*document.Doc{r.of, r.into} {
		if doc != nil {
			return doc.Race.ID
		}
	}
	return ""
}

// streams refuses flags that standard input cannot serve.
func (o *factcheckOptions) streams(file string) error {
	switch {
	case o.write == store.StandardInput:
		return &failure.Error{Message: "--write: standard input takes no changes", Remedy: "name the document by its id or its path"}
	case o.race == store.StandardInput && file == store.StandardInput:
		return &failure.Error{Message: "standard input: named twice", Remedy: "name it once"}
	default:
		return nil
	}
}

// askedOf reads the documents that flags name, and opens the corpus over which they lie.
func (a *app) askedOf(o *factcheckOptions) (askedRaces, *corpus.Corpus, error) {
	var asked askedRaces
	var named []string
	for _, name := range []string{o.race, o.write} {
		if name != "" {
			named = append(named, name)
		}
	}
	if len(named) == 0 {
		c, err := a.Corpus()
		return asked, c, err
	}
	c, docs, err := a.Find.RaceDocs(named)
	if err != nil {
		return asked, nil, err
	}
	if o.race != "" {
		asked.of = docs[0]
	}
	if o.write != "" {
		asked.into = docs[len(docs)-1]
		if c.Store().IsBuiltin() && !store.IsPath(o.write) {
			return asked, nil, &failure.Error{Message: "--write: the built-in corpus takes no changes", Remedy: "make a folder races, or name the document by its path"}
		}
	}
	return asked, c, nil
}

// racesOf is the races that statements were held against.
func racesOf(c *corpus.Corpus, answer factcheck.Answer) map[string]*race.Race {
	races := map[string]*race.Race{}
	for _, s := range answer.Statements {
		if races[s.Document] == nil {
			races[s.Document] = c.Race(s.Document)
		}
	}
	return races
}

func hasFalse(answer factcheck.Answer) bool {
	for _, s := range answer.Statements {
		if s.Assessment.Truth == claim.False {
			return true
		}
	}
	return false
}
