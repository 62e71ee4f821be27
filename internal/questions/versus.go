package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/table"
)

type versusOptions struct {
	event  string
	years  flagvalue.Years
	format table.Format
}

func newVersus(a *app) *cobra.Command {
	var o versusOptions
	cmd := &cobra.Command{
		Use:               "versus NAME NAME...",
		Short:             "Print how some athletes fared against each other",
		Args:              command.SomeNames(2, `name two, such as milectl versus kerr "jakob ingebrigtsen"`),
		ValidArgsFunction: command.OneOf(a.Athletes),
		RunE:              func(_ *cobra.Command, names []string) error { return a.versus(names, &o) },
	}
	command.Text(cmd.Flags(), &o.event, "event", "only races of this event, such as mile or 1500m")
	cmd.Flags().Var(&o.years, "year", "only races of this year, or of these: 2019-2021")
	command.Complete(cmd, "event", completion.Events)
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) versus(names []string, o *versusOptions) error {
	of := flagvalue.Category{Event: o.event}
	category, err := of.Parse()
	if err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	rivalry, err := career.Versus(c, career.Meetings{Event: category.Event, From: o.years.From, To: o.years.To}, names...)
	if err != nil {
		return nobody("versus", err)
	}
	return a.Answer(c, profile.Versus(rivalry), o.format)
}
