package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newResults(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "results RACE...",
		Short:             "Print races: records that stood, finishers, gaps, leaders",
		Args:              command.SomeRaces,
		ValidArgsFunction: a.CompleteRaces,
		RunE:              func(_ *cobra.Command, args []string) error { return a.results(args, format) },
	}
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

func (a *app) results(arguments []string, format table.Format) error {
	c, stood, err := a.stood(arguments)
	if err != nil {
		return err
	}
	a.SayDisplaced(c)
	return a.Answer(c, report.Results(stood, a.Keys(c, format)), format)
}

// stood is the races that arguments name, with the records that stood before each.
func (a *app) stood(arguments []string) (*corpus.Corpus, []query.RaceRecords, error) {
	c, races, err := a.Find.Races(arguments)
	if err != nil {
		return nil, nil, err
	}
	stood, err := query.Stood(c, races)
	if err != nil {
		return nil, nil, command.Unanswered(err)
	}
	return c, stood, nil
}
