package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type listOptions struct {
	categoryFlags

	competition, city, athlete string
	status                     string
	years                      years
	format                     table.Format
}

func newList(a *app) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:               "list [WORD...]",
		Short:             "List the races of the corpus",
		ValidArgsFunction: oneOf(nothing),
		RunE:              func(_ *cobra.Command, args []string) error { return a.list(args, &o) },
	}
	o.addFlags(cmd)
	text(cmd.Flags(), &o.athlete, "athlete", "only races in which this athlete was")
	text(cmd.Flags(), &o.city, "city", "only races in this city")
	text(cmd.Flags(), &o.competition, "competition", "only races of the competition with this key")
	cmd.Flags().Var(&o.years, "year", "only races of this year, or of these: 2019-2021")
	text(cmd.Flags(), &o.status, "status", "only races of which this is so; see above")
	complete(cmd, "athlete", a.athletes)
	complete(cmd, "city", a.valuesOf(completion.City))
	complete(cmd, "competition", a.valuesOf(completion.Competition))
	complete(cmd, "year", a.valuesOf(completion.Year))
	complete(cmd, "status", raceStatuses)
	a.atFlag(cmd)
	formatFlag(cmd, &o.format)
	return cmd
}

func raceStatuses() []string {
	var all []string
	for _, status := range query.RaceStatuses() {
		all = append(all, string(status))
	}
	return all
}

func (a *app) list(wanted []string, o *listOptions) error {
	category, err := o.parse()
	if err != nil {
		return err
	}
	if slices.Contains(wanted, "") {
		return &failure{message: "list: a word is empty", help: "leave it out"}
	}
	status, err := o.raceStatus()
	if err != nil {
		return err
	}
	s, err := a.store()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	races, err := query.Races(c, query.RacesQuestion{
		Category: category, Words: wanted, Competition: o.competition, City: o.city, From: o.years.from, To: o.years.to,
		Athlete: o.athlete, Status: status,
	})
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return flagFailure(unknown.Filter, unknown)
	}
	if err != nil {
		return unanswered(err)
	}
	return a.answer(c, report.Races(races), o.format)
}

// raceStatus is the status that was typed, in whatever case.
func (o *listOptions) raceStatus() (query.RaceStatus, error) {
	all := raceStatuses()
	at := slices.IndexFunc(all, func(status string) bool { return strings.EqualFold(status, o.status) })
	switch {
	case o.status == "":
		return "", nil
	case at < 0:
		return "", &failure{message: fmt.Sprintf("--status: no %q", o.status), help: nearestOr(o.status, all)}
	default:
		return query.RaceStatus(all[at]), nil
	}
}
