package profile

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// RunLabels names each run so that no two have one name.
func RunLabels(runs []*compare.Run) []string {
	labels := make([]string, len(runs))
	for i, run := range runs {
		labels[i] = runLabel(run)
	}
	for i, label := range labels {
		if slices.Contains(labels[:i], label) {
			labels[i] = fmt.Sprintf("%s (%d)", label, i+1)
		}
	}
	return labels
}

func runLabel(run *compare.Run) string {
	switch run.Kind {
	case compare.Front:
		return fmt.Sprintf("leaders of %d", run.Race.Date.Year())
	case compare.Even:
		if run.Lights {
			return "lights " + run.Mark.String()
		}
		return "even " + run.Mark.String()
	case compare.Entry:
		return fmt.Sprintf("%s %d", run.Entry.Name(), run.Entry.Date.Year())
	default:
		return fmt.Sprintf("%s %d", run.Result.Name(), run.Race.Date.Year())
	}
}

// RunLine is which run is meant: the mark, the race, and what it was asked for as.
func RunLine(run *compare.Run) string {
	record := recordAskedFor(run)
	switch run.Kind {
	case compare.Front:
		return words.Join(", ", run.Race.Name, run.Race.Date.String(), "the times of who led")
	case compare.Even:
		return "an even schedule"
	case compare.Entry:
		return words.Join(", ", run.Mark.String(), run.Entry.Venue.City, run.Entry.Date.String(), record, "no race of the corpus")
	case compare.Runner:
	}
	mark := run.Mark.String()
	if mark == "" {
		mark = string(run.Result.Status)
	}
	return words.Join(", ", mark, run.Race.Name, run.Race.Venue.City, run.Race.Date.String(), record)
}

// recordAskedFor is the record that a run was asked for as, with all that qualifies it; empty
// where it was asked for as none.
func recordAskedFor(run *compare.Run) string {
	if run.Record == nil {
		return ""
	}
	var names competition.Names
	if run.Race != nil {
		names.Learn(run.Race)
	}
	name := "the " + names.Record(run.Record.Scope)
	return words.Join(", ", append([]string{name}, recordRemarks(run)...)...)
}

// recordRemarks is what qualifies that a run was the record that it was asked for as.
func recordRemarks(run *compare.Run) []string {
	said := []string{}
	r := run.Record
	if r == nil {
		return said
	}
	if run.Shared {
		said = append(said, "shared")
	}
	if r.Status.Standing != record.Ratified && r.Status.Standing != record.Listed || r.Status.Implied || r.Status.OrBetter {
		said = append(said, report.StatusWords(r.Status))
	}
	if r.Unordered {
		said = append(said, report.Perhaps(r.Perhaps()))
	}
	return append(said, report.Refused(r.Refused())...)
}
