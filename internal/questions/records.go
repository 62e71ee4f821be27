package questions

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type recordsOptions struct {
	flagvalue.Question

	history  bool
	outright bool
	believed bool
	format   table.Format
}

func newRecords(a *app) *cobra.Command {
	var o recordsOptions
	cmd := &cobra.Command{
		Use:               "records",
		Short:             "Print the records that stand or stood on a day, or all so far",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(cmd *cobra.Command, _ []string) error { return a.records(cmd.Context(), &o) },
	}
	a.QuestionFlags(cmd, &o.Question, "what stood at the end of this day, month or year", "not beside --scope")
	cmd.Flags().BoolVar(&o.history, "history", false, "every reign, the oldest first")
	cmd.Flags().BoolVar(&o.outright, "outright", false, "the better of the marks outdoors, on the short track and on oversized ones")
	cmd.Flags().BoolVar(&o.believed, "believed", false, "the days on which commits began to say otherwise what stood, with the commits")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) records(ctx context.Context, o *recordsOptions) error {
	if o.Scope != "" && (o.Nation != "" || o.Area != "") {
		return scopeBeside()
	}
	if o.outright && (o.history || o.Environment != "") {
		return &failure.Error{Message: "--outright: not together with --history or --environment", Remedy: "leave one of them out: outright records are those of all tracks, as they stand or stood on a day"}
	}
	if o.believed && (o.history || o.outright) {
		return &failure.Error{Message: "--believed: not together with --history or --outright", Remedy: "leave one of them out: --believed tells which record each commit took to stand"}
	}
	if o.believed {
		return a.believed(ctx, o)
	}
	question, err := o.Parse()
	if err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	if o.history {
		histories, races, err := query.Histories(c, question)
		if err != nil {
			return command.Unanswered(err)
		}
		a.SayDisplaced(c)
		return a.Answer(c, ofNation(report.Histories(histories, races, a.Keys(c, o.format)), o.Nation), o.format)
	}
	if o.outright {
		records, err := query.Outright(c, question)
		if err != nil {
			return command.Unanswered(err)
		}
		a.SayDisplaced(c)
		return a.Answer(c, ofNation(report.Outright(records, a.Keys(c, o.format)), o.Nation), o.format)
	}
	standing, err := query.Standing(c, question)
	if err != nil {
		return command.Unanswered(err)
	}
	a.SayDisplaced(c)
	return a.Answer(c, ofNation(report.Records(standing, a.Keys(c, o.format)), o.Nation), o.format)
}

// scopeBeside is the failure for a scope beside a nation or an area, where these are whose
// records are asked for.
func scopeBeside() error {
	return &failure.Error{Message: "--scope: not together with --nation or --area", Remedy: "a record of a nation or an area is asked for with --nation or --area alone"}
}
