package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type recordsOptions struct {
	categoryFlags
	selectionFlags

	asOf     string
	history  bool
	outright bool
	format   table.Format
}

func newRecords(a *app) *cobra.Command {
	var o recordsOptions
	cmd := &cobra.Command{
		Use:               "records",
		Short:             "Print the records that stand or stood on a day, or all so far",
		Args:              noArguments,
		ValidArgsFunction: oneOf(nothing),
		RunE:              func(*cobra.Command, []string) error { return a.records(&o) },
	}
	o.categoryFlags.addFlags(cmd)
	o.addClassFlag(cmd)
	o.selectionFlags.addFlags(cmd)
	a.asOfFlag(cmd, &o.asOf, "what stood at the end of this day, YYYY-MM-DD")
	cmd.Flags().BoolVar(&o.history, "history", false, "every reign, the oldest first")
	cmd.Flags().BoolVar(&o.outright, "outright", false, "the better of the marks outdoors, on the short track and on oversized ones")
	a.atFlag(cmd)
	formatFlag(cmd, &o.format)
	return cmd
}

func (a *app) records(o *recordsOptions) error {
	if o.scope != "" && (o.nation != "" || o.area != "") {
		return &failure{message: "--scope: not together with --nation or --area", help: "a record of a nation or an area is asked for with --nation or --area alone"}
	}
	if o.outright && (o.history || o.environment != "") {
		return &failure{message: "--outright: not together with --history or --environment", help: "leave one of them out: outright records are those of all tracks, as they stand or stood on a day"}
	}
	question, err := recordQuestion(&o.categoryFlags, &o.selectionFlags, o.asOf)
	if err != nil {
		return err
	}
	s, err := a.readingStore()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	if o.history {
		histories, races, err := query.Histories(c, question)
		if err != nil {
			return unanswered(err)
		}
		return a.answer(c, report.Histories(histories, races), o.format)
	}
	if o.outright {
		records, err := query.Outright(c, question)
		if err != nil {
			return unanswered(err)
		}
		return a.answer(c, report.Outright(records), o.format)
	}
	standing, err := query.Standing(c, question)
	if err != nil {
		return unanswered(err)
	}
	return a.answer(c, report.Records(standing), o.format)
}

// recordQuestion is what was typed of a question about record lists.
func recordQuestion(category *categoryFlags, selection *selectionFlags, asOf string) (q query.RecordQuestion, err error) {
	if q.Category, err = category.parse(); err != nil {
		return q, err
	}
	if q.Selection, err = selection.parse(); err != nil {
		return q, err
	}
	q.AsOf, err = parseAsOf(asOf, q.Selection)
	return q, err
}
