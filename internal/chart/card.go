package chart

import (
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// RaceCard is what a card of a race says beside the picture: the winner, the mark, and which
// records it took, with all that qualifies that.
func RaceCard(of query.RaceRecords) *scene.Card {
	winner := of.Race.Winner()
	if winner == nil {
		return &scene.Card{Name: report.NoWinner}
	}
	card := &scene.Card{Name: words.Join(", ", winner.Name(), winner.Nation), Mark: winner.Mark.String()}
	card.Lines = report.DeadHeat(of.Race.Winners())
	for _, class := range of.ByClass() {
		for _, v := range class.Winner {
			is := v.Result.Place == winner.Place && v.Result.Name() == winner.Name() // a class has results of its own
			if line := recordLine(v, of.Race); line != "" && is {
				card.Lines = append(card.Lines, line)
			}
		}
	}
	for _, second := range of.Race.Ranked() {
		if behind, ok := second.GapTo(winner); ok && second.Place == 2 {
			card.Lines = append(card.Lines, words.Join(" ", "2", second.Name(), second.Nation, behind.Signed()))
		}
	}
	return card
}

// recordLine is what a winner did to a record; empty where the record stayed out of reach.
func recordLine(v record.Verdict, r *race.Race) string {
	switch v.Outcome {
	case record.Broken, record.Equalled, record.BestKnown, record.FirstKnown, record.CannotTell, record.Doubtful:
	default:
		return ""
	}
	line := upperFirst(report.ScopeWords(v.Scope, r)) + " record: " + v.Outcome.String()
	if !v.Met.IsZero() {
		line += ", stood at " + words.Join(" ", v.Met.Mark().String(), "("+words.Join(", ", append(query.Holders(v.Met), v.Met.Entries[0].Date.String())...)+")")
	}
	return words.Join("; ", append([]string{line}, report.VerdictRemarks(v)...)...)
}

// ProgressCard is what a card of the steps of a record says: who holds it, since when, and
// what waits for ratification.
func ProgressCard(h progress.History) *scene.Card {
	card := &scene.Card{}
	for i := range h.Steps {
		step := &h.Steps[i]
		said := words.Join(", ", step.Venue.City, step.Date.String())
		switch {
		case step.Reign.Pending:
			card.Lines = append(card.Lines, words.Join(" ", "pending:", step.Mark.String(), step.Name(), step.Nation, said))
		case step.Stands:
			card.Name, card.Mark = words.Join(", ", step.Name(), step.Nation), step.Mark.String()
			card.Lines = append(card.Lines, words.Join(", ", said, report.StatusWords(step.Status)))
		case step.Shared && card.Mark == step.Mark.String():
			card.Lines = append(card.Lines, "shared by "+words.Join(", ", step.Name(), step.Nation, said))
		default:
		}
	}
	if card.Name == "" {
		card.Name = "what stands is not known"
	}
	return card
}

// CompareCard is what a card of a comparison says: the first run, and how far behind it the
// others were at the finish.
func CompareCard(runs []*compare.Run) *scene.Card {
	labels := profile.RunLabels(runs)
	card := &scene.Card{Name: labels[0], Mark: runs[0].Mark.String()}
	if runs[0].Result != nil && runs[0].Mark.IsZero() {
		card.Mark = string(runs[0].Result.Status)
	}
	for i, run := range runs[1:] {
		line := words.Join(" ", labels[i+1], run.Mark.String())
		if !run.Mark.IsZero() && !runs[0].Mark.IsZero() {
			line = words.Join(", ", line, run.Mark.Sub(runs[0].Mark).Signed())
		}
		card.Lines = append(card.Lines, line)
	}
	return card
}
