package questions

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/publish"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/site"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

type siteOptions struct {
	baseURL, title, only, cards string
	births, leaveOut, articles  string
	birthsGiven                 bool // as a flag, and not taken for granted
	jobs                        flagvalue.Runners
}

func newSite(a *app) *cobra.Command {
	o := siteOptions{title: "Results", births: string(privacy.Years), jobs: flagvalue.Runners(runtime.GOMAXPROCS(0))}
	cmd := &cobra.Command{
		Use:   "site DIR",
		Short: "Write the corpus as a site: pages for any web server",
		Args:  oneFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.birthsGiven = cmd.Flags().Changed("births")
			return a.site(cmd.Context(), args[0], &o)
		},
	}
	flags := cmd.Flags()
	command.Text(flags, &o.baseURL, "base-url", "the address under which it will be published, such as https://example.org/results/")
	command.Text(flags, &o.title, "title", "what the site is called")
	command.Text(flags, &o.only, "only", "only these races have pages, such as event=mile,year=2024; see above")
	command.Text(flags, &o.cards, "cards", "these races have a card to share too, written like --only")
	command.Text(flags, &o.births, "births", "how much of births is published: year, full or none")
	command.Text(flags, &o.leaveOut, "leave-out", "a file of people who are not named, one a line")
	command.Text(flags, &o.articles, "articles", "a folder of articles, each with a page on which its statements are marked")
	flags.Var(&o.jobs, "jobs", "make so many pages at a time")
	command.Complete(cmd, "births", command.Listed(privacy.AllBirths()))
	for _, flag := range []string{"base-url", "title", "only", "cards", "jobs"} {
		command.Complete(cmd, flag, command.Nothing)
	}
	_ = cmd.MarkFlagDirname("articles") // fails only for a flag that is not there
	a.AtFlag(cmd)
	return cmd
}

// oneFolder wants the folder that is written.
func oneFolder(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return &failure.Error{Message: "site: no folder named", Remedy: "name the folder to write, such as milectl site public/"}
	case len(args) > 1:
		return &failure.Error{Message: fmt.Sprintf("site: takes one folder, not %q too", args[1]), Remedy: "name the folder to write; --races names that of the documents"}
	default:
		return nil
	}
}

func (a *app) site(ctx context.Context, dir string, o *siteOptions) error {
	options, err := o.parse()
	if err != nil {
		return err
	}
	may, err := a.mayPublish(o)
	if err != nil {
		return err
	}
	s, err := a.Find.ReadingStore()
	if err != nil {
		return err
	}
	folder := publish.Open(dir)
	var beside sync.WaitGroup
	var recent []site.Change
	var unknown error // when the documents changed
	refs := s.Refs()
	beside.Go(func() { recent, unknown = a.recent(ctx, refs, o.leaveOut != "") })
	source, err := a.published(s, may, &options)
	beside.Wait()
	if err != nil {
		return err
	}
	if err := o.keeps(folder, dir, may); err != nil {
		return err
	}
	if unknown != nil {
		why := unknown.Error()
		if of, ok := errors.AsType[*store.RevisionError](unknown); ok { // of no revision that anybody named
			why = of.Problem
		}
		a.Say("when the documents changed is not known: %s", why)
	}
	options.Recent = recent
	if options.Articles, err = a.articles(o); err != nil {
		return err
	}
	of, err := site.Open(source, options)
	if unknown, ok := errors.AsType[*site.CardsError](err); ok {
		return failure.OfFlag("cards", unknown.FilterError)
	}
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag("only", unknown)
	}
	if err != nil {
		return command.Unanswered(err)
	}
	parts := of.Parts()
	progress := a.Tells(func(done int64) string {
		return fmt.Sprintf("milectl: made %d of at most %d parts of the site", done, len(parts))
	})
	counts, err := publish.Write(folder, parts, int(o.jobs), of.Maker, progress.Tick)
	progress.End()
	if taken, ok := errors.AsType[*publish.TakenError](err); ok {
		return failure.Of(taken, taken.Help())
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Write([]byte(wrote(dir, counts)))
}

// wrote is what became of a site.
func wrote(dir string, c publish.Counts) string {
	return fmt.Sprintf("%s: %s, %d written, %d removed\n", words.Visible(dir), words.Count(c.Files, "file"), c.Written, c.Removed)
}

// parse reads the flags.
func (o *siteOptions) parse() (of site.Options, err error) {
	of = site.Options{Title: o.title, Version: command.Version()}
	if !slices.Contains(privacy.AllBirths(), privacy.Births(o.births)) {
		return of, &failure.Error{Message: fmt.Sprintf("--births: no %q", o.births), Remedy: "write --births year, --births full or --births none"}
	}
	if of.BaseURL, err = baseURL(o.baseURL); err != nil {
		return of, err
	}
	if of.Only, err = flagvalue.Races("only", o.only); err != nil {
		return of, err
	}
	of.Cards, err = flagvalue.Races("cards", o.cards)
	return of, err
}

// baseURL reads an address of the web, with a slash at its end.
func baseURL(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil || words.Visible(text) != text {
		return "", &failure.Error{Message: fmt.Sprintf("--base-url: %q is not an address of the web", text), Remedy: "write it like https://example.org/results/"}
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// mayPublish is what may be published of people.
func (a *app) mayPublish(o *siteOptions) (privacy.Options, error) {
	may := privacy.Options{Births: privacy.Births(o.births), Day: a.Today()}
	if o.leaveOut == "" {
		return may, nil
	}
	text, err := a.Find.ResultsFile(o.leaveOut)
	if err != nil {
		return may, &failure.Error{Message: "--leave-out: " + err.Error(), Remedy: "name a file with a name or an id a line"}
	}
	may.LeftOut = strings.Split(string(text), "\n")
	return may, nil
}

// published is the documents as they may be published, read.
func (a *app) published(s *store.Store, may privacy.Options, of *site.Options) (*site.Source, error) {
	source, report := site.Read(s, may)
	if unknown, ok := errors.AsType[*privacy.UnknownError](report.Err()); ok {
		return nil, failure.Of(fmt.Errorf("--leave-out: %w", unknown), unknown.Help())
	}
	for _, id := range report.Addresses {
		a.Say("%s mentions somebody who is left out, and is part of an address: rename the document", words.Visible(id))
	}
	if report.Faulty > 0 {
		a.Say("left out %s: see milectl check", words.Plural(report.Faulty, "document with errors", "documents with errors"))
	}
	of.Faulty, of.People = report.Faulty, saidOfPeople(may, report)
	return source, nil
}

// saidOfPeople is how people are published, in sentences.
func saidOfPeople(may privacy.Options, report privacy.Report) []string {
	births := map[privacy.Births]string{
		privacy.Years:   "Of births the year is published, and nothing of people who may be under 18: what an exact age decides cannot be told here.",
		privacy.InFull:  "Births are published, but for people who may be under 18.",
		privacy.Nothing: "Births are not published: what an age decides cannot be told here.",
	}
	said := []string{births[may.Births]}
	if report.Names > 0 {
		said = append(said, "Some people are not named, by their wish or for another reason.")
	}
	return said
}

// recent is what the last commits changed of the documents: nil where nobody knows. Where people are not named, what
// commits were called is not told either.
func (a *app) recent(ctx context.Context, refs []store.Ref, withheld bool) ([]site.Change, error) {
	dir := a.Find.Folder()
	if dir == "" {
		return nil, nil
	}
	h, err := store.OpenHistory(ctx, dir, cmp.Or(a.Find.At, "HEAD"))
	if err != nil {
		return nil, err
	}
	defer h.Close() //nolint:errcheck // what it could tell was told
	changes := site.ChangesOf(h.Commits, refs)
	for i := range changes {
		if withheld {
			changes[i].Subject = changes[i].Commit
		}
	}
	return changes, nil
}
