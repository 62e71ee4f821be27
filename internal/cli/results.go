package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newResults(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:   "results RACE...",
		Short: "Print races: records that stood, finishers, gaps, leaders",
		Long: `Print races as a statistician lays them out: the heading, the records that stood
before the race, the finishers with marks, gaps and flags, those without a place, and
the leader and time at each point that a report gives.

RACE is the id of a race, a path (with a / in it, or ending in .yaml), or - for
standard input.`,
		Example: `  milectl results bowerman-2024
  milectl results --format csv bowerman-2023 bowerman-2024
  milectl results - < races/bowerman-2024.yaml`,
		Args:              someRaces,
		ValidArgsFunction: a.completeRaces,
		RunE:              func(_ *cobra.Command, args []string) error { return a.results(args, format) },
	}
	formatFlag(cmd, &format)
	return cmd
}

func (a *app) results(arguments []string, format table.Format) error {
	sheets, err := a.sheets(arguments)
	if err != nil {
		return err
	}
	return a.print(report.Results(sheets), format)
}

// sheets reads the races that arguments name, with the records that stood
// before each.
func (a *app) sheets(arguments []string) ([]query.RaceRecords, error) {
	root, err := a.root()
	if err != nil {
		return nil, err
	}
	races, err := a.raceDocs(root, arguments)
	if err != nil {
		return nil, err
	}
	books := books(root, races)
	sheets := make([]query.RaceRecords, len(races))
	for i, r := range races {
		book, err := books(record.CategoryOf(r))
		if err != nil {
			return nil, err
		}
		sheets[i] = query.RaceRecords{Race: r}
		if book != nil {
			sheets[i].Stood, sheets[i].KnownTo = stoodBefore(book, r), book.KnownTo()
		}
	}
	return sheets, nil
}

// stoodBefore is the records that a reader of a race wants to know: of the
// world, of the winner's area and nation, and of the race's own competition.
func stoodBefore(book *record.Book, r *race.Race) []record.Stood {
	winner := r.Winner()
	if winner == nil {
		winner = &race.Result{}
	}
	var stood []record.Stood
	scopes := record.ScopesOf(r, winner)
	slices.SortFunc(scopes, record.Scope.Compare)
	for _, scope := range scopes {
		if s := book.MetBy(scope, r); known(s) {
			stood = append(stood, s)
		}
	}
	return stood
}
