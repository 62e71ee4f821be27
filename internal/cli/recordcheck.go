package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

type recordCheckOptions struct {
	categoryFlags
	selectionFlags

	asOf     string
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
		ValidArgsFunction: a.completeRaces,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fitting(cmd, len(args) > 0); err != nil {
				return err
			}
			return a.recordCheck(args, &o)
		},
	}
	o.categoryFlags.addFlags(cmd)
	o.addClassFlag(cmd)
	o.selectionFlags.addFlags(cmd)
	a.asOfFlag(cmd, &o.asOf, "as things stood at the end of this day, YYYY-MM-DD (without RACE)")
	cmd.Flags().BoolVar(&o.all, "all", false, "every verdict, of every finisher (with RACE)")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "which marks were passed over, and the rule (with RACE)")
	cmd.Flags().BoolVar(&o.bests, "bests", false, "personal and season bests, national and world leads, as far as the corpus knows (with RACE)")
	cmd.Flags().StringArrayVar(&o.supposed, "if", nil, "suppose another mark, `NAME=MARK` (with one RACE; may be repeated)")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 unless one of the records asked for was broken or equalled (with RACE)")
	_ = cmd.RegisterFlagCompletionFunc("if", a.completeSupposed) // fails only for a flag that is not there
	a.atFlag(cmd)
	formatFlag(cmd, &o.format)
	return cmd
}

// fitting refuses flags that say nothing about named races, or nothing without
// them.
func fitting(cmd *cobra.Command, withRaces bool) error {
	flags, why := []string{"all", "explain", "bests", "if", "exit-code"}, "no race is named, and it works only with one"
	if withRaces {
		flags, why = []string{"event", "sex", "environment", "as-of"}, "a race is named, which has its own"
	}
	for _, name := range flags {
		if cmd.Flags().Changed(name) {
			help := "name the races to check, such as bowerman-2024"
			if withRaces {
				help = "leave it out, or name no race"
			}
			return &failure{message: "--" + name + ": " + why, help: help}
		}
	}
	return nil
}

func (a *app) recordCheck(arguments []string, o *recordCheckOptions) error {
	question, err := recordQuestion(&o.categoryFlags, &o.selectionFlags, o.asOf)
	if err != nil {
		return err
	}
	if len(arguments) == 0 {
		return a.checkLists(question, o.format)
	}
	if o.format.Rows() && (o.bests || o.explain) {
		return &failure{message: "--bests, --explain: not in " + o.format.String() + ", which has only the verdicts", help: "use --format table, markdown, html or json"}
	}
	c, docs, err := a.raceDocs(arguments)
	if err != nil {
		return err
	}
	c, races, supposed, err := o.suppose(c, docs)
	if err != nil {
		return err
	}
	checked, err := query.CheckRaces(c, races, query.RaceQuestion{Selection: question.Selection, Class: question.Category.Class, All: o.all, Explain: o.explain, Bests: o.bests})
	if err != nil {
		return unanswered(err)
	}
	for i := range checked {
		checked[i].Supposed = supposed
	}
	a.byStatus = o.exitCode
	if err := a.answer(c, report.RecordCheck(checked), o.format); err != nil {
		return err
	}
	if o.exitCode && !slices.ContainsFunc(checked, query.RaceCheck.HasRecord) {
		return errNo
	}
	return nil
}

// checkLists answers without races: for the whole corpus.
func (a *app) checkLists(question query.RecordQuestion, format table.Format) error {
	s, err := a.readingStore()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	answer, err := query.CheckLists(c, question)
	if err != nil {
		return unanswered(err)
	}
	return a.answer(c, report.RecordCheckOfCorpus(answer), format)
}

// suppose lays the one race named over the corpus with other marks, where some are
// supposed, and says what was.
func (o *recordCheckOptions) suppose(c *corpus.Corpus, docs []*document.Doc) (over *corpus.Corpus, races []*race.Race, said []string, err error) {
	if len(o.supposed) == 0 {
		return c, racesOf(docs), nil, nil
	}
	if len(docs) != 1 {
		return nil, nil, nil, &failure{message: "--if: more than one race named", help: "name the race that it is about"}
	}
	var what []query.Supposition
	for _, text := range o.supposed {
		s, err := parseSupposition(text)
		if err != nil {
			return nil, nil, nil, err
		}
		what = append(what, s)
	}
	over, supposed, said, err := query.Suppose(c, docs[0], what)
	if err != nil {
		return nil, nil, nil, &failure{message: "--if: " + err.Error(), help: diag.Help(err)}
	}
	return over, []*race.Race{supposed}, said, nil
}

// parseSupposition reads NAME=MARK.
func parseSupposition(text string) (query.Supposition, error) {
	name, figure, ok := strings.Cut(text, "=")
	if name = strings.TrimSpace(name); !ok || name == "" {
		return query.Supposition{}, &failure{message: fmt.Sprintf("--if: %q is not a name and a mark", text), help: `write it like --if "Josh Kerr=3:42.99"`}
	}
	mark, err := timing.Parse(strings.TrimSpace(figure))
	if err != nil {
		return query.Supposition{}, flagFailure("if", err)
	}
	return query.Supposition{Athlete: name, Mark: mark}, nil
}
