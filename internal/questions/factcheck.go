package questions

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/reconcile"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

type factcheckOptions struct {
	flagvalue.Article

	race, write string
	exitCode    bool
	format      table.Format
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
	command.Text(flags, &o.Date, "date", "the day of the article, where it does not say so, YYYY-MM-DD")
	command.Text(flags, &o.write, "write", "add what the article says of this race to its document, as claims")
	command.Text(flags, &o.Publisher, "publisher", "who published the article, where it does not say so")
	command.Text(flags, &o.URL, "url", "the address of the article, where it does not say so")
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
	view := receipts.Factcheck(answer, answer.Races(c), a.Keys(c, o.format))
	if asked.into != nil {
		wrote, err := a.addClaims(asked.into, answer)
		if err != nil {
			return err
		}
		view = receipts.WithWritten(view, wrote)
	}
	a.ByStatus = o.exitCode
	if err := a.Answer(c, view, o.format); err != nil {
		return err
	}
	if o.exitCode && answer.HasFalse() {
		return command.ErrNo
	}
	return nil
}

// article reads the article, with what the flags say of it.
func (a *app) article(file string, o *factcheckOptions) (*article.Text, error) {
	data, err := a.Find.ArticleFile(file)
	if err != nil {
		return nil, failure.Of(err, "")
	}
	text, err := article.Read(file, data)
	if err != nil {
		return nil, failure.Of(err, "")
	}
	return text, o.Say(text)
}

// addClaims adds what an article says of a race to its document, and writes that.
func (a *app) addClaims(doc *document.Doc, answer factcheck.Answer) (receipts.Written, error) {
	text, added, err := reconcile.Claims(doc, answer)
	if err != nil {
		return receipts.Written{}, command.Unanswered(err)
	}
	if added.Claims > 0 {
		if err := store.Write(doc.File, []byte(doc.Text()), text); err != nil {
			return receipts.Written{}, failure.Of(err, "nothing was written")
		}
	}
	return receipts.Written{File: doc.File, Added: added}, nil
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
