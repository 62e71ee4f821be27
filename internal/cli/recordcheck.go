package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type recordCheckOptions struct {
	category
	asked
	asOfDay
	all      bool
	explain  bool
	bests    bool
	supposed []string
	exitCode bool
	format   table.Format
}

func newRecordCheck(a *app) *cobra.Command {
	var o recordCheckOptions
	cmd := &cobra.Command{
		Use:   "record-check [RACE...]",
		Short: "Tell which records races broke, equalled or missed",
		Long: `With races: for each finisher the records broken or equalled, and those bettered behind
a still better mark in the same race, and what the winner was short of; --all shows
every record of everybody.

Without races: every result of the corpus that broke or equalled the record asked for
on its day, by event, class and track, each ending with the record that stands and the
day to which that is known. The record is that of the world unless --nation, --area or
--scope says otherwise.

A record is looked up as it stood before the race. Its status is what the lists say:
ratified by a body, listed by one or by a statistician, derived (the fastest found in
an all-time list), or best (from before records were kept). "Broken" is said only where
somebody lists the result as a record or, if no list has the result, the old mark;
else the result was "faster than the fastest known". "Or better" is said of a mark
where a later derived one shows that the list has a hole.`,
		Example: `  milectl record-check bowerman-2024
  milectl record-check --all --format csv bowerman-2023
  milectl record-check --event mile --nation GBR
  milectl record-check --event mile --nation GBR --as-of 2024-05-24
  milectl record-check --exit-code --scope world monaco-2023-mile-women
  milectl record-check --if "Josh Kerr=3:42.99" bowerman-2024`,
		ValidArgsFunction: a.completeRaces,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fitting(cmd, len(args) > 0); err != nil {
				return err
			}
			return a.recordCheck(args, &o)
		},
	}
	o.category.addFlags(cmd)
	o.asked.addFlags(cmd)
	o.addDay(cmd, "as things stood at the end of this day, YYYY-MM-DD (without RACE)")
	cmd.Flags().BoolVar(&o.all, "all", false, "every verdict, of every finisher (with RACE)")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "which marks were passed over, and the rule (with RACE)")
	cmd.Flags().BoolVar(&o.bests, "bests", false, "personal and season bests, national and world leads, as far as the corpus knows (with RACE)")
	cmd.Flags().StringArrayVar(&o.supposed, "if", nil, "suppose another mark, NAME=MARK (with one RACE; may be repeated)")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 unless one of the records asked for was broken or equalled (with RACE)")
	formatFlag(cmd, &o.format)
	return cmd
}

// fitting refuses flags that say nothing about named races, or nothing without
// them.
func fitting(cmd *cobra.Command, withRaces bool) error {
	flags, why := []string{"all", "explain", "bests", "if", "exit-code"}, "is about named races"
	if withRaces {
		flags, why = []string{"event", "sex", "environment", "as-of"}, "a named race has its own"
	}
	for _, name := range flags {
		if cmd.Flags().Changed(name) {
			help := "name the races to check"
			if withRaces {
				help = "leave it out, or name no race"
			}
			return &failure{message: "--" + name + ": " + why, help: help}
		}
	}
	return nil
}

// parse reads what was typed.
func (o *recordCheckOptions) parse() error {
	if err := o.category.parse(); err != nil {
		return err
	}
	if err := o.asked.parse(); err != nil {
		return err
	}
	return o.asOfDay.parse(&o.asked)
}

func (a *app) recordCheck(arguments []string, o *recordCheckOptions) error {
	if err := o.parse(); err != nil {
		return err
	}
	if len(arguments) == 0 {
		return a.recordCheckOfCorpus(o)
	}
	if o.format.Rows() && (o.bests || o.explain) {
		return &failure{message: "--bests, --explain: not in " + o.format.String() + ", which has only the verdicts", help: "use --format table, markdown, html or json"}
	}
	root, err := a.root()
	if err != nil {
		return err
	}
	races, err := a.raceDocs(root, arguments)
	if err != nil {
		return err
	}
	races, words, err := o.suppose(races)
	if err != nil {
		return err
	}
	checked := make([]query.RaceCheck, len(races))
	var all []*race.Race
	leftOut := 0
	if o.bests {
		all, leftOut = a.corpusRaces(root, func(*race.Race) bool { return true })
	}
	books, known := books(root, races), bests(root, all)
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
		checked[i] = o.verdicts(book, r)
		checked[i].Supposed = words
		if o.bests {
			index, err := known(category)
			if err != nil {
				return err
			}
			checked[i].Bests = query.BestsOf(r, index, o.all)
		}
		broken = broken || hasBroken(checked[i].Verdicts)
	}
	view := report.RecordCheck(checked)
	view.Fields = leftOutField(leftOut)
	if err := a.print(view, o.format); err != nil {
		return err
	}
	if o.exitCode && !broken {
		return errNo
	}
	return nil
}

// suppose changes the one race named where other marks are supposed.
func (o *recordCheckOptions) suppose(races []*race.Race) ([]*race.Race, []string, error) {
	if len(o.supposed) == 0 {
		return races, nil, nil
	}
	if len(races) != 1 {
		return nil, nil, &failure{message: "--if: more than one race named", help: "name the race that it is about"}
	}
	var what []supposition
	for _, text := range o.supposed {
		s, err := parseSupposition(text)
		if err != nil {
			return nil, nil, err
		}
		what = append(what, s)
	}
	changed, words, err := suppose(races[0], what)
	return []*race.Race{changed}, words, err
}

// hasBroken tells whether one of the verdicts is surely a broken or equalled
// record.
func hasBroken(verdicts []record.Verdict) bool {
	for _, v := range verdicts {
		if (v.Outcome == record.Broken || v.Outcome == record.Equalled) && !v.OrderUnknown && !v.OnTheClock {
			return true
		}
	}
	return false
}

// verdicts judges a race by the records asked for, and keeps what a reader
// wants to know: what anybody did to a record, and what the first was short of.
func (o *recordCheckOptions) verdicts(book *record.Book, r *race.Race) query.RaceCheck {
	checked := query.RaceCheck{RaceRecords: query.RaceRecords{Race: r, KnownTo: book.KnownTo()}, Explained: o.explain}
	byResult := map[*race.Result][]record.Verdict{}
	for _, scope := range o.scopesOf(book, r) {
		kept := false
		first := true
		for _, v := range book.Judge(r, scope) {
			if !o.covers(v.Result) {
				continue
			}
			if o.all || worthTelling(v) || v.Outcome != record.FirstKnown && leads(r, v.Result) || first && o.narrow() {
				byResult[v.Result] = append(byResult[v.Result], v)
				kept = true
			}
			first = false
		}
		if kept {
			checked.Stood = append(checked.Stood, book.MetBy(scope, r))
			if o.explain {
				for _, passed := range book.PassedOver(scope, r) {
					checked.PassedOver = append(checked.PassedOver, query.PassedOver{Scope: scope, Passed: passed})
				}
			}
		}
	}
	for _, result := range append(r.Ranked(), r.Unranked()...) {
		checked.Verdicts = append(checked.Verdicts, byResult[result]...)
	}
	return checked
}

// worthTelling tells whether a result did anything to a record.
func worthTelling(v record.Verdict) bool {
	switch v.Outcome {
	case record.ShortBy, record.CannotCount:
		return false
	case record.FirstKnown:
		return v.Own != nil // a list has it; of others only the list's beginning is known
	case record.InsideBehind:
		return !v.Met.IsZero()
	default:
		return true
	}
}

// leads tells whether a result is the winner's, or that of one who shared the
// win, or the first with a mark where the winner's is not known.
func leads(r *race.Race, result *race.Result) bool {
	for _, first := range r.Ranked() {
		if !first.Mark.IsZero() {
			return result.Place == first.Place
		}
	}
	return result == r.Winner()
}
