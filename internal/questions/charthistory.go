package questions

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/words"
)

func newChartProgress(a *app, o *chartOptions) *cobra.Command {
	var q flagvalue.Question
	cmd := &cobra.Command{
		Use:               "progress",
		Short:             "Draw the steps of a record, and how long each stood",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(*cobra.Command, []string) error { return a.chartProgress(&q, o) },
	}
	a.QuestionFlags(cmd, &q, "the steps up to the end of this day, month or year", "not beside --scope")
	o.cardFlag(cmd)
	return cmd
}

func (a *app) chartProgress(typed *flagvalue.Question, o *chartOptions) error {
	if err := a.ready(o); err != nil {
		return err
	}
	question, err := recordOf("chart progress", typed)
	if err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	histories, _, err := progress.Of(c, question)
	if err != nil {
		return command.Unanswered(err)
	}
	s, err := chart.Progress(histories)
	if err == nil && o.card {
		if len(histories) > 1 {
			return &failure.Error{Message: fmt.Sprintf("--card: %d records, and a card is of one", len(histories)), Remedy: "ask for one with --sex, --environment and --scope"}
		}
		s.Card = chart.ProgressCard(histories[0])
	}
	return a.draw(c, s, err, o)
}

func newChartTopList(a *app, o *chartOptions) *cobra.Command {
	q := flagvalue.TopList{Limit: 25}
	cmd := &cobra.Command{
		Use:               "toplist",
		Short:             "Draw the best marks by the day on which they were run",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(*cobra.Command, []string) error { return a.chartTopList(&q, o) },
	}
	command.CategoryFlags(cmd, &q.Category)
	a.topListFlags(cmd, &q)
	return cmd
}

func (a *app) chartTopList(q *flagvalue.TopList, o *chartOptions) error {
	if err := a.ready(o); err != nil {
		return err
	}
	if q.Count || q.Explain {
		return &failure.Error{Message: "--count, --explain: a picture has the marks alone", Remedy: "ask milectl toplist"}
	}
	c, answer, err := a.topListOf(q)
	if err != nil {
		return err
	}
	if len(answer.Sections) > 1 {
		var categories []string
		for _, s := range answer.Sections {
			categories = append(categories, words.Join(" ", string(s.Category.Sex), s.Category.Environment.Name()))
		}
		return &failure.Error{
			Message: "chart toplist: marks of " + words.List(categories) + ", and a picture is of one",
			Remedy:  "choose with --sex and --environment",
		}
	}
	s, err := chart.TopList(answer)
	return a.draw(c, s, err, o)
}

func newChartAthlete(a *app, o *chartOptions) *cobra.Command {
	var of athleteOptions
	cmd := &cobra.Command{
		Use:               "athlete NAME",
		Short:             "Draw the marks of somebody, and the bests as they fell",
		Args:              command.SomeNames(1, "name somebody, such as milectl chart athlete kerr"),
		ValidArgsFunction: command.OnlyFirst(command.OneOf(a.Athletes)),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.ready(o); err != nil {
				return err
			}
			c, career, err := a.careerOf(strings.Join(args, " "), &of)
			if err != nil {
				return err
			}
			s, err := chart.Athlete(career)
			return a.draw(c, s, err, o)
		},
	}
	a.careerFlags(cmd, &of)
	return cmd
}
