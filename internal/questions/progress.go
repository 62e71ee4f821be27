package questions

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
)

type progressOptions struct {
	flagvalue.Question

	years  bool
	format table.Format
}

func newProgress(a *app) *cobra.Command {
	var o progressOptions
	cmd := &cobra.Command{
		Use:               "progress",
		Short:             "Print the steps of a record, the data of a chart",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(*cobra.Command, []string) error { return a.progress(&o) },
	}
	a.QuestionFlags(cmd, &o.Question, "the steps up to the end of this day, month or year", "not beside --scope")
	cmd.Flags().BoolVar(&o.years, "years", false, "the best mark of each year in the corpus instead of the steps")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) progress(o *progressOptions) error {
	question, err := recordOf("progress", &o.Question)
	if err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	if o.years {
		return a.bestOfYears(c, question, o)
	}
	histories, races, err := progress.Of(c, question)
	if err != nil {
		return command.Unanswered(err)
	}
	a.SayDisplaced(c)
	return a.Answer(c, ofNation(profile.Progress(histories, races), o.Nation), o.format)
}

// bestOfYears prints the best mark of each year.
func (a *app) bestOfYears(c *corpus.Corpus, question query.RecordQuestion, o *progressOptions) error {
	answer, err := progress.ByYear(c, question)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag("scope", unknown)
	}
	if unmarked, ok := errors.AsType[*progress.UnmarkedError](err); ok {
		return &failure.Error{Message: "--years: " + unmarked.Error(), Remedy: unmarked.Help()}
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, ofNation(profile.ProgressByYear(answer), o.Nation), o.format)
}

// recordOf reads which record's steps are asked for.
func recordOf(name string, typed *flagvalue.Question) (q query.RecordQuestion, err error) {
	if typed.Event == "" {
		return q, &failure.Error{Message: name + ": no event", Remedy: "write it like milectl " + name + " --event mile --sex men"}
	}
	if typed.Scope != "" && (typed.Nation != "" || typed.Area != "") {
		return q, scopeBeside()
	}
	return typed.Parse()
}
