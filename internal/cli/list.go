package cli

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type listOptions struct {
	categoryFlags

	competition string
	year        year
	format      table.Format
}

func newList(a *app) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the races of the corpus",
		Long:  `List the races of the corpus in the order in which they were run, with their winners.`,
		Example: `  milectl list
  milectl list --event mile --sex women
  milectl list --competition prefontaine-classic --format csv`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return a.list(&o) },
	}
	o.addFlags(cmd)
	text(cmd.Flags(), &o.competition, "competition", "only races of the competition with this key")
	cmd.Flags().Var(&o.year, "year", "only races of this year")
	a.atFlag(cmd)
	formatFlag(cmd, &o.format)
	return cmd
}

func (a *app) list(o *listOptions) error {
	category, err := o.parse()
	if err != nil {
		return err
	}
	s, err := a.store()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	races, competitions := query.Races(c, query.RacesQuestion{Category: category, Competition: o.competition, Year: int(o.year)})
	if o.competition != "" && !slices.Contains(competitions, o.competition) {
		return &failure{
			message: fmt.Sprintf("--competition: no race of the corpus has the key %q", o.competition),
			help:    cmp.Or(nearestOf(o.competition, competitions), "milectl list --format csv shows the keys"),
		}
	}
	return a.answer(c, report.Races(races), o.format)
}
