package questions

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/toplist"
)

func newTopList(a *app) *cobra.Command {
	o := flagvalue.TopList{Limit: 25}
	var format table.Format
	cmd := &cobra.Command{
		Use:               "toplist",
		Short:             "List the best marks of the corpus, or count them",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(*cobra.Command, []string) error { return a.topList(&o, format) },
	}
	command.CategoryFlags(cmd, &o.Category)
	a.topListFlags(cmd, &o)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

// topListFlags adds the filters of marks, and what becomes of those that pass.
func (a *app) topListFlags(cmd *cobra.Command, o *flagvalue.TopList) {
	flags := cmd.Flags()
	command.Text(flags, &o.Nation, "nation", "only marks that count for this nation, a code or a name")
	command.Text(flags, &o.Area, "area", "only athletes of this area, such as Europe")
	command.Text(flags, &o.Club, "club", "only athletes of this club")
	command.Text(flags, &o.Competition, "competition", "only races of the competition with this key")
	command.Text(flags, &o.City, "city", "only races in this city")
	command.Text(flags, &o.Round, "round", "only races of this round, such as final")
	flags.Var(&o.Years, "year", "only marks of this year, or of these: 2019-2021")
	command.Text(flags, &o.From, "from", "only marks from this day, month or year on")
	command.Text(flags, &o.To, "to", "only marks up to this day or the end of this month or year")
	flags.Var(&o.Place, "place", "only marks that came to this place, in a field of both sexes among their own, in sections over all of them")
	command.Text(flags, &o.Under, "under", "only marks better than this one")
	flags.Var(&o.Born, "born", "only athletes born in this year, or in these: 1994-1997")
	command.Text(flags, &o.Age, "age", "only athletes of this age class on the day, such as U20 or M35")
	command.Text(flags, &o.By, "by", "the best mark of each performer, race, nation, year or place")
	flags.BoolVar(&o.Count, "count", false, "how many marks each has")
	flags.BoolVar(&o.Explain, "explain", false, "the marks that were left out, and why")
	flags.Var(&o.Limit, "limit", "list so many at most of each category, 0 for all")
	command.Complete(cmd, "nation", completion.Nations)
	command.Complete(cmd, "area", completion.Areas)
	command.Complete(cmd, "club", command.Nothing)
	command.Complete(cmd, "competition", a.ValuesOf(completion.Competition))
	command.Complete(cmd, "city", a.ValuesOf(completion.City))
	command.Complete(cmd, "round", command.Listed(race.Rounds()))
	for _, flag := range []string{"from", "to"} {
		command.Complete(cmd, flag, a.Days)
	}
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
	command.Complete(cmd, "age", record.Classes)
	command.Complete(cmd, "by", command.Listed(toplist.Bys()))
	for _, flag := range []string{"place", "under", "born", "limit"} {
		command.Complete(cmd, flag, command.Nothing)
	}
}

func (a *app) topList(o *flagvalue.TopList, format table.Format) error {
	if format.Rows() && o.Explain {
		return &failure.Error{Message: "--explain: not in " + format.String() + ", which has only the marks", Remedy: "use --format table, markdown, html or json"}
	}
	c, answer, err := a.topListOf(o)
	if err != nil {
		return err
	}
	return a.Answer(c, ofNation(profile.TopList(answer), o.Nation), format)
}

// topListOf is the top list that was asked for, and the corpus that it is of.
func (a *app) topListOf(o *flagvalue.TopList) (c *corpus.Corpus, answer toplist.Answer, err error) {
	question, err := o.Parse()
	if err != nil {
		return nil, answer, err
	}
	s, err := a.Find.Store()
	if err != nil {
		return nil, answer, err
	}
	c = corpus.Open(s)
	if o.Event == "" {
		return nil, answer, noEvent(c)
	}
	if a.Sorts() { // what is sorted otherwise is cut behind that
		question.Limit = 0
		a.Cut(int(o.Limit))
	}
	answer, err = toplist.Of(c, question)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return nil, answer, failure.OfFlag(unknown.Filter, unknown)
	}
	if err != nil {
		return nil, answer, command.Unanswered(err)
	}
	return c, answer, nil
}

// noEvent is the failure of a top list without an event, with those there are.
func noEvent(c *corpus.Corpus) error {
	var codes []string
	for _, e := range toplist.Events(c) {
		codes = append(codes, e.Code())
	}
	remedy := "name it with --event"
	if len(codes) > 0 {
		remedy += "; the corpus has marks of " + strings.Join(codes, ", ")
	}
	return &failure.Error{Message: "toplist: no event named", Remedy: remedy}
}
