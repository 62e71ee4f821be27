package questions

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

func newWhy(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "why RACE [ATHLETE] [FIGURE]",
		Short:             "Tell where the figures of a race come from",
		Args:              raceAndFigure,
		ValidArgsFunction: a.CompleteFigure,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.why(cmd.Context(), args, format) },
	}
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

// raceAndFigure wants one race, and at most an athlete and a figure.
func raceAndFigure(cmd *cobra.Command, args []string) error {
	if len(args) > 3 {
		return &failure.Error{Message: fmt.Sprintf("why: takes a race, an athlete and a figure, not %q too", args[3]), Remedy: "put a name or a segment of several words in quotes"}
	}
	return command.SomeRaces(cmd, args)
}

// why answers where the figures come from that are asked for.
func (a *app) why(ctx context.Context, args []string, format table.Format) error {
	c, docs, err := a.Find.RaceDocs(args[:1])
	if err != nil {
		return err
	}
	figures, err := query.FindFigures(docs[0], args[1:])
	if err != nil {
		return &failure.Error{Message: "why: " + err.Error(), Remedy: diag.Help(err)}
	}
	p, err := provenance.Why(c, docs[0], figures)
	if err != nil {
		return command.Unanswered(err)
	}
	if p.AtLength = len(args) > 1; p.AtLength {
		p.Others = 0
	}
	a.dateLines(ctx, c.Store(), docs[0].Race.ID, p.Origins)
	return a.Answer(c, receipts.Why(p, a.Keys(c, format)), format)
}

// dateLines tells of figures which commits last changed their lines, as far as git
// knows; where it is not asked, the answer stands without them, and that is said.
func (a *app) dateLines(ctx context.Context, s *store.Store, id string, origins []provenance.Origin) {
	ref, err := s.Race(id)
	if err != nil {
		return
	}
	var lines []int
	for _, o := range origins {
		lines = append(lines, o.Location.Pos.Line)
	}
	changes, err := s.LastChanges(ctx, ref, lines)
	if err != nil {
		a.Explain(failure.Of(err, ""))
	}
	for i := range origins {
		if change, known := changes[origins[i].Location.Pos.Line]; known {
			origins[i].Change = changeOf(change)
		}
	}
}

// changeOf is the last change of a line as an answer has it.
func changeOf(change store.LastChange) provenance.LastChange {
	of := provenance.LastChange{State: provenance.Committed, Hash: change.Hash, Date: change.Date, Subject: change.Subject}
	switch {
	case change.Hash == "":
		of.State = provenance.Uncommitted
	case change.OrEarlier:
		of.State = provenance.CommittedOrEarlier
	}
	return of
}
