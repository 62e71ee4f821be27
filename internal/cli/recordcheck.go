package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
)

type recordCheckOptions struct {
	category
	asked
	asOfText string
	asOf     race.Date
	all      bool
	exitCode bool
	format   report.Format
}

func newRecordCheck(a *app) *cobra.Command {
	var o recordCheckOptions
	cmd := &cobra.Command{
		Use:   "record-check [RACE...]",
		Short: "Tell which records races broke, equalled or missed",
		Long: `With races: for each finisher the records broken, equalled, or inside of which a
better mark in the same race left none, and what the winner was short of; --all shows
every record of everybody.

Without races: every result of the corpus that broke or equalled the record asked for
on its day, by event, class and track, each ending with the record that stands and the
day to which that is known. The record is that of the world unless --nation, --area or
--scope says otherwise.

A record is looked up as it stood before the race. "Broken" is said only against a
record that somebody lists; where the old mark or the result itself is only derived
from an all-time list, it is "faster than the fastest known".`,
		Example: `  milectl record-check bowerman-2024
  milectl record-check --all --format csv bowerman-2023
  milectl record-check --event mile --nation GBR
  milectl record-check --event mile --nation GBR --as-of 2024-05-24
  milectl record-check --exit-code --scope world monaco-2023-mile-women`,
		ValidArgsFunction: a.completeRaces,
		RunE:              func(_ *cobra.Command, args []string) error { return a.recordCheck(args, &o) },
	}
	o.category.addFlags(cmd)
	o.asked.addFlags(cmd)
	cmd.Flags().StringVar(&o.asOfText, "as-of", "", "what was so at the end of this day, YYYY-MM-DD (without RACE)")
	cmd.Flags().BoolVar(&o.all, "all", false, "every verdict, of every finisher (with RACE)")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 unless one of the records asked for was broken or equalled (with RACE)")
	formatFlag(cmd, &o.format)
	return cmd
}

// parse reads what was typed and refuses what does not go together.
func (o *recordCheckOptions) parse(withRaces bool) error {
	if err := o.category.parse(); err != nil {
		return err
	}
	if err := o.asked.parse(); err != nil {
		return err
	}
	if withRaces && (o.asOfText != "" || o.eventText != "" || o.sexText != "" || o.environmentText != "") {
		return &failure{message: "--event, --sex, --environment, --as-of: a named race has its own", help: "leave them out, or name no race"}
	}
	if !withRaces && (o.all || o.exitCode) {
		return &failure{message: "--all, --exit-code: no race named", help: "name the races to check"}
	}
	if o.asOfText == "" {
		return nil
	}
	day, err := race.ParseDate(o.asOfText)
	if err != nil {
		return flagFailure("as-of", err)
	}
	if !day.IsFull() {
		return &failure{message: "--as-of: not a single day", help: "write YYYY-MM-DD"}
	}
	o.asOf = day
	return o.existed(day)
}

func (a *app) recordCheck(arguments []string, o *recordCheckOptions) error {
	if err := o.parse(len(arguments) > 0); err != nil {
		return err
	}
	if len(arguments) == 0 {
		return a.recordHistory(o)
	}
	root, err := a.root()
	if err != nil {
		return err
	}
	races, err := a.raceDocs(root, arguments)
	if err != nil {
		return err
	}
	checked := make([]report.RaceVerdicts, len(races))
	books := a.books(root)
	broken := false
	for i, r := range races {
		category := record.CategoryOf(r)
		book, err := books(category)
		if err != nil {
			return err
		}
		if book == nil {
			return missingList(category)
		}
		book.Know(races...)
		checked[i] = o.verdicts(book, r)
		broken = broken || hasBroken(checked[i].Verdicts)
	}
	if err := a.print(report.RecordCheck(checked), o.format); err != nil {
		return err
	}
	if o.exitCode && !broken {
		return errNo
	}
	return nil
}

func missingList(c record.Category) error {
	return &failure{
		message: "record list " + c.ListName() + ": not in the corpus",
		help:    "write records/" + c.ListName() + ".yaml, or name a corpus that has it with --races",
	}
}

func hasBroken(verdicts []record.Verdict) bool {
	for _, v := range verdicts {
		if v.Outcome == record.Broken || v.Outcome == record.Equalled {
			return true
		}
	}
	return false
}

// verdicts judges a race by the records asked for, and keeps what a reader
// wants to know: what anybody did to a record, and what the first was short of.
func (o *recordCheckOptions) verdicts(book *record.Book, r *race.Race) report.RaceVerdicts {
	checked := report.RaceVerdicts{Race: r, KnownTo: book.KnownTo()}
	winner := r.Winner()
	byResult := map[*race.Result][]record.Verdict{}
	for _, scope := range o.scopesOf(book, r) {
		kept := false
		first := true
		for _, v := range book.Judge(r, scope) {
			if !o.covers(v.Result) {
				continue
			}
			short := v.Outcome == record.ShortBy || v.Outcome == record.CannotCount
			if o.all || !short || v.Result == winner || first && o.narrow() {
				byResult[v.Result] = append(byResult[v.Result], v)
				kept = true
			}
			first = false
		}
		if kept {
			checked.Stood = append(checked.Stood, book.MetBy(scope, r))
		}
	}
	for _, result := range append(r.Ranked(), r.Unranked()...) {
		checked.Verdicts = append(checked.Verdicts, byResult[result]...)
	}
	return checked
}
