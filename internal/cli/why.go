package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

func newWhy(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:   "why RACE [ATHLETE] [FIGURE]",
		Short: "Tell where the figures of a race come from",
		Long: `Tell where a figure stands (FILE:LINE:COL), which sources the document has for it, which
claims of reports agree with it and which differ, the entry of a record list that is
this run, and, in a git work tree, the commit that last touched the line.

RACE alone lists every figure. With an ATHLETE (a name, or a part of one that nobody
else has) the figures of that result follow at length. FIGURE is a key of the document
(mark, splits), a flag, a point such as 1200m or bell, or a segment such as "last 400m".
A figure of the race itself (date, venue, pace_lights) stands in the place of ATHLETE.`,
		Example: `  milectl why bowerman-2024
  milectl why bowerman-2024 kerr mark
  milectl why bowerman-2024 kerr "last 400m"
  milectl why bowerman-2024 date
  milectl why --format csv bowerman-2024`,
		Args:              raceAndFigure,
		ValidArgsFunction: onlyFirst(a.completeRaces),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, leftOut, err := a.why(cmd, args)
			if err != nil {
				return err
			}
			view := report.Why(p)
			view.Fields = leftOutField(leftOut)
			return a.print(view, format)
		},
	}
	formatFlag(cmd, &format)
	return cmd
}

// raceAndFigure wants one race, and at most an athlete and a figure.
func raceAndFigure(cmd *cobra.Command, args []string) error {
	if len(args) > 3 {
		return &failure{message: fmt.Sprintf("why: takes a race, an athlete and a figure, not %q too", args[3]), help: "put a name or a segment of several words in quotes"}
	}
	return someRaces(cmd, args)
}

// why gathers what is known of the figures that are asked for.
func (a *app) why(cmd *cobra.Command, args []string) (p query.Provenance, leftOut int, err error) {
	root, err := a.root()
	if err != nil {
		return p, 0, err
	}
	doc, err := a.raceDoc(root, args[0])
	if err != nil {
		return p, 0, err
	}
	figures, err := figuresAsked(doc, args[1:])
	if err != nil {
		return p, 0, err
	}
	trail, err := newTrail(a, root, doc, figures)
	if err != nil {
		return p, 0, err
	}
	if argument := args[0]; argument != store.StandardInput && (store.IsPath(argument) || !root.IsBuiltin()) {
		trail.commits = store.LastChanges(cmd.Context(), doc.File, trail.lines())
	}
	p = query.Provenance{Race: doc.Race, Origins: trail.all(), AtLength: len(args) > 1, KnownTo: trail.known.days}
	if !p.AtLength {
		p.Others = len(doc.Race.Claims) - trail.heard()
	}
	return p, trail.known.leftOut, nil
}

// raceDoc reads the race that an argument names, with its places.
func (a *app) raceDoc(root *store.Store, argument string) (*document.Doc, error) {
	docs, err := a.named(root, []string{argument}, a.findRace(root))
	if err != nil {
		return nil, err
	}
	_, err = usable(docs)
	return docs[0], err
}
