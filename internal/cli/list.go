package cli

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type listOptions struct {
	category
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
	formatFlag(cmd, &o.format)
	return cmd
}

func (a *app) list(o *listOptions) error {
	if err := o.parse(); err != nil {
		return err
	}
	root, err := a.root()
	if err != nil {
		return err
	}
	var competitions []string
	races, leftOut := a.corpusRaces(root, func(*race.Race) bool { return true })
	for _, r := range races {
		competitions = append(competitions, r.Competition)
	}
	if o.competition != "" && !slices.Contains(competitions, o.competition) {
		return &failure{
			message: fmt.Sprintf("--competition: no race of the corpus has the key %q", o.competition),
			help:    cmp.Or(nearestOf(o.competition, competitions), "milectl list --format csv shows the keys"),
		}
	}
	races = slices.DeleteFunc(races, func(r *race.Race) bool {
		return !o.matches(record.CategoryOf(r)) || o.competition != "" && r.Competition != o.competition || o.year != 0 && r.Date.Year() != int(o.year)
	})
	view := report.Races(races)
	view.Fields = leftOutField(leftOut)
	return a.print(view, o.format)
}

// leftOutField is how many files were left out, where there were any.
func leftOutField(n int) []table.Field {
	if n == 0 {
		return nil
	}
	return []table.Field{{Name: "left_out", Cell: table.IntCell(n)}}
}
