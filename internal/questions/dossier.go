package questions

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/handout"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/table"
)

func newDossier(a *app) *cobra.Command {
	var of string
	var format table.Format
	cmd := &cobra.Command{
		Use:               "dossier RACE ATHLETE",
		Short:             "Print what ratification asks of a mark, and what of it is known",
		Args:              raceAndAthlete,
		ValidArgsFunction: a.completeMarked,
		RunE:              func(_ *cobra.Command, args []string) error { return a.dossier(args, of, format) },
	}
	command.Text(cmd.Flags(), &of, "record", `world, area, nation, championship, series, meeting or club; or one record, such as "meeting millrose-games" or "club iffley-ac"`)
	command.Complete(cmd, "record", completion.ScopeKinds)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

// raceAndAthlete wants a race and one who was in it.
func raceAndAthlete(cmd *cobra.Command, args []string) error {
	const remedy = "write it like milectl dossier london-2026-mile kerr"
	switch len(args) {
	case 0:
		return &failure.Error{Message: "dossier: no race named", Remedy: remedy}
	case 1:
		return &failure.Error{Message: "dossier: no athlete named", Remedy: remedy}
	case 2:
		return nil
	default:
		return &failure.Error{Message: fmt.Sprintf("%s: takes a race and an athlete, not %q too", cmd.Name(), args[2]), Remedy: "put a name of several words in quotes"}
	}
}

// completeMarked completes a race, then one of those who have a mark in it.
func (a *app) completeMarked(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return a.CompleteRaces(cmd, args, typed)
	}
	doc, ok := a.RaceOf(args[0])
	if !ok || len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var marked []int
	for i := range doc.Race.Results {
		if !doc.Race.Results[i].Mark.IsZero() {
			marked = append(marked, i)
		}
	}
	return doc.Race.Telling(marked), cobra.ShellCompDirectiveNoFileComp
}

func (a *app) dossier(args []string, of string, format table.Format) error {
	asked, err := flagvalue.RecordOfDossier(of)
	if err != nil {
		return err
	}
	c, races, err := a.Find.Races(args[:1])
	if err != nil {
		return err
	}
	result, err := query.ResultNamed(races[0], args[1])
	if err != nil {
		return &failure.Error{Message: "dossier: " + err.Error(), Remedy: diag.Help(err)}
	}
	dossier, err := ratification.Of(c, races[0], result, asked)
	if missing, ok := errors.AsType[*query.NotFoundError](err); ok {
		return &failure.Error{Message: "dossier: " + missing.Error(), Remedy: missing.Help()}
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, handout.Dossier(dossier, a.Keys(c, format)), format)
}
