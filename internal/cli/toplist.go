package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

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
		Args:              noArguments,
		ValidArgsFunction: oneOf(nothing),
		RunE:              func(*cobra.Command, []string) error { return a.topList(&o, format) },
	}
	categoryFlags(cmd, &o.Category)
	a.topListFlags(cmd, &o)
	a.atFlag(cmd)
	formatFlag(cmd, &format)
	return cmd
}

// topListFlags adds the filters of marks, and what becomes of those that pass.
func (a *app) topListFlags(cmd *cobra.Command, o *flagvalue.TopList) {
	flags := cmd.Flags()
	text(flags, &o.Nation, "nation", "only marks that count for this nation, a code or a name")
	text(flags, &o.Area, "area", "only athletes of this area, such as Europe")
	text(flags, &o.Club, "club", "only athletes of this club")
	text(flags, &o.Competition, "competition", "only races of the competition with this key")
	text(flags, &o.Round, "round", "only races of this round, such as final")
	flags.Var(&o.Years, "year", "only marks of this year, or of these: 2019-2021")
	text(flags, &o.From, "from", "only marks from this day on, YYYY-MM-DD")
	text(flags, &o.To, "to", "only marks up to this day, YYYY-MM-DD")
	flags.Var(&o.Place, "place", "only marks that came to this place")
	text(flags, &o.Under, "under", "only marks better than this one")
	flags.Var(&o.Born, "born", "only athletes born in this year, or in these: 1994-1997")
	text(flags, &o.Age, "age", "only athletes of this age class on the day, such as U20 or M35")
	text(flags, &o.By, "by", "the best mark of each performer, race, nation, year or place")
	flags.BoolVar(&o.Count, "count", false, "how many marks each has")
	flags.BoolVar(&o.Explain, "explain", false, "the marks that were left out, and why")
	flags.Var(&o.Limit, "limit", "list so many at most of each category, 0 for all")
	complete(cmd, "nation", completion.Nations)
	complete(cmd, "area", completion.Areas)
	complete(cmd, "club", nothing)
	complete(cmd, "competition", a.valuesOf(completion.Competition))
	complete(cmd, "round", listed(race.Rounds()))
	for _, flag := range []string{"from", "to"} {
		complete(cmd, flag, a.days)
	}
	complete(cmd, "year", a.valuesOf(completion.Year))
	complete(cmd, "age", record.Classes)
	complete(cmd, "by", listed(toplist.Bys()))
	for _, flag := range []string{"place", "under", "born", "limit"} {
		complete(cmd, flag, nothing)
	}
}

func (a *app) topList(o *flagvalue.TopList, format table.Format) error {
	if format.Rows() && o.Explain {
		return &failure.Error{Message: "--explain: not in " + format.String() + ", which has only the marks", Remedy: "use --format table, markdown, html or json"}
	}
	question, err := o.Parse()
	if err != nil {
		return err
	}
	s, err := a.find.Store()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	if o.Event == "" {
		return noEvent(c)
	}
	answer, err := toplist.Of(c, question)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag(unknown.Filter, unknown)
	}
	if err != nil {
		return unanswered(err)
	}
	return a.answer(c, profile.TopList(answer), format)
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
