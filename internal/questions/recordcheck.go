package questions

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/arguments"
	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type recordCheckOptions struct {
	flagvalue.Question
	flagvalue.Span

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
		Use:               "record-check [RACE...]",
		Short:             "Tell which records races broke, equalled or missed",
		ValidArgsFunction: a.CompleteRaces,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fitting(cmd, len(args) > 0); err != nil {
				return err
			}
			return a.recordCheck(args, &o)
		},
	}
	a.QuestionFlags(cmd, &o.Question, "as things stood at the end of this day, month or year (without RACE)", "beside --scope only its athletes")
	a.spanFlags(cmd, &o.Span)
	cmd.Flags().BoolVar(&o.all, "all", false, "every verdict, of every finisher (with RACE)")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "which marks were passed over, and the rule (with RACE)")
	cmd.Flags().BoolVar(&o.bests, "bests", false, "personal and season bests, national and world leads, as far as the corpus knows (with RACE)")
	cmd.Flags().StringArrayVar(&o.supposed, "if", nil, "suppose another mark, `NAME=MARK` (with one RACE; may be repeated)")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 unless one of the records asked for was broken or equalled (with RACE)")
	_ = cmd.RegisterFlagCompletionFunc("if", a.CompleteSupposed) // fails only for a flag that is not there
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// spanFlags adds the flags that say which races of the corpus are asked about.
func (a *app) spanFlags(cmd *cobra.Command, of *flagvalue.Span) {
	cmd.Flags().Var(&of.Years, "year", "records of races of this year, or of these: 2019-2021 (without RACE)")
	command.Text(cmd.Flags(), &of.Since, "since", "records of races from this day, month or year on (without RACE)")
	command.Text(cmd.Flags(), &of.Until, "until", "records of races up to this day or the end of this month or year (without RACE)")
	command.Text(cmd.Flags(), &of.Competition, "competition", "records of races of the competition with this key (without RACE)")
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
	command.Complete(cmd, "since", a.Days)
	command.Complete(cmd, "until", a.Days)
	command.Complete(cmd, "competition", a.ValuesOf(completion.Competition))
}

// fitting refuses flags that say nothing about named races, or nothing without
// them.
func fitting(cmd *cobra.Command, withRaces bool) error {
	flags, why := []string{"all", "explain", "bests", "if", "exit-code"}, "no race is named, and it works only with one"
	if withRaces {
		flags, why = []string{"event", "sex", "environment", "as-of", "year", "since", "until", "competition"}, "a race is named, which has its own"
	}
	for _, name := range flags {
		if cmd.Flags().Changed(name) {
			help := "name the races to check, such as bowerman-2024"
			if withRaces {
				help = "leave it out, or name no race"
			}
			return &failure.Error{Message: "--" + name + ": " + why, Remedy: help}
		}
	}
	return nil
}

func (a *app) recordCheck(arguments []string, o *recordCheckOptions) error {
	question, err := o.Question.Parse()
	if err != nil {
		return err
	}
	if question.Races, err = o.Span.Parse(); err != nil {
		return err
	}
	if len(arguments) == 0 {
		return a.checkLists(question, o)
	}
	if o.format.Rows() && (o.bests || o.explain) {
		return &failure.Error{Message: "--bests, --explain: not in " + o.format.String() + ", which has only the verdicts", Remedy: "use --format table, markdown, html or json"}
	}
	c, docs, err := a.Find.RaceDocs(arguments)
	if err != nil {
		return err
	}
	c, races, supposed, err := o.suppose(c, docs)
	if err != nil {
		return err
	}
	checked, err := query.CheckRaces(c, races, query.RaceQuestion{Selection: question.Selection, Class: question.Category.Class, All: o.all, Explain: o.explain, Bests: o.bests})
	if err != nil {
		return command.Unanswered(err)
	}
	for i := range checked {
		checked[i].Supposed = supposed
	}
	a.SayDisplaced(c)
	a.ByStatus = o.exitCode
	if err := a.Answer(c, ofNation(report.RecordCheck(checked, a.Keys(c, o.format)), o.Nation), o.format); err != nil {
		return err
	}
	if o.exitCode && !slices.ContainsFunc(checked, query.RaceCheck.HasRecord) {
		return command.ErrNo
	}
	return nil
}

// checkLists answers without races: for the whole corpus.
func (a *app) checkLists(question query.RecordQuestion, o *recordCheckOptions) error {
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	answer, err := query.CheckLists(c, question)
	if err != nil {
		return command.Unanswered(err)
	}
	a.SayDisplaced(c)
	if question.Races.IsZero() {
		return a.Answer(c, ofNation(report.RecordCheckOfCorpus(answer, a.Keys(c, o.format)), o.Nation), o.format)
	}
	if key := question.Races.Competition; len(answer.Races) == 0 && key != "" {
		if err := calendar.KnowsCompetition(c, key); err != nil {
			return failure.OfFlag("competition", err)
		}
	}
	return a.Answer(c, ofNation(report.RecordCheckOfSpan(answer, question, a.Keys(c, o.format)), o.Nation), o.format)
}

// suppose lays the one race named over the corpus with other marks, where some are
// supposed, and says what was.
func (o *recordCheckOptions) suppose(c *corpus.Corpus, docs []*document.Doc) (over *corpus.Corpus, races []*race.Race, said []string, err error) {
	if len(o.supposed) == 0 {
		return c, arguments.RacesOf(docs), nil, nil
	}
	if len(docs) != 1 {
		return nil, nil, nil, &failure.Error{Message: "--if: more than one race named", Remedy: "name the race that it is about"}
	}
	var what []query.Supposition
	for _, text := range o.supposed {
		s, err := flagvalue.Supposition(text)
		if err != nil {
			return nil, nil, nil, err
		}
		what = append(what, s)
	}
	over, supposed, said, err := query.Suppose(c, docs[0], what)
	if err != nil {
		return nil, nil, nil, &failure.Error{Message: "--if: " + err.Error(), Remedy: diag.Help(err)}
	}
	return over, []*race.Race{supposed}, said, nil
}
