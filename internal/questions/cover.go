package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/missing"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/table"
)

type coverOptions struct {
	flagvalue.Category

	kind   string
	limit  flagvalue.Limit
	format table.Format
}

func newCover(a *app) *cobra.Command {
	o := coverOptions{limit: 25}
	cmd := &cobra.Command{
		Use:               "cover",
		Short:             "List what the corpus does not know, what helps most first",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(*cobra.Command, []string) error { return a.cover(&o) },
	}
	command.CategoryFlags(cmd, &o.Category)
	command.Text(cmd.Flags(), &o.kind, "kind", "only what is missing of this kind, such as record or birth")
	cmd.Flags().Var(&o.limit, "limit", "list so many at most, 0 for all")
	command.Complete(cmd, "kind", command.Listed(missing.Kinds()))
	command.Complete(cmd, "limit", command.Nothing)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) cover(o *coverOptions) error {
	question := missing.Question{Limit: int(o.limit)}
	var err error
	if question.Category, err = o.Parse(); err != nil {
		return err
	}
	if question.Kind, err = flagvalue.Missing(o.kind); err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	if a.Sorts() { // what is sorted otherwise is cut behind that
		question.Limit = 0
		a.Cut(int(o.limit))
	}
	answer, err := missing.Find(c, question)
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, receipts.Cover(answer), o.format)
}
