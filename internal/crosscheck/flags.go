package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// RefutedFlags is why flags beside the results of a race surely do not hold, for each result and
// each of its flags; empty where nothing known stands against one. It is what the rules
// record-flag and best-flag say. The book is that of the race, nil where there is none.
func RefutedFlags(book *record.Book, index *athlete.Index, r *race.Race) [][]string {
	flagged := slices.ContainsFunc(r.Results, func(x race.Result) bool { return len(x.Flags) > 0 })
	why := make([][]string, len(r.Results))
	if !flagged {
		return why
	}
	var of verdicts
	if book != nil {
		of = newVerdicts(book, r, true)
	}
	for i := range r.Results {
		x := &r.Results[i]
		why[i] = make([]string, len(x.Flags))
		if !x.Finished() {
			continue
		}
		for j, flag := range x.Flags {
			if v := refuting(of, r, x, flag); v != nil {
				why[i][j] = whyNone(v)
			} else if kind := kindOf(flag.Kind); kind != 0 && !r.IsWindAided() {
				why[i][j] = refutedBest(index.Best(kind, r, x, x.Mark))
			}
		}
	}
	return why
}

// refuting is the verdict by which a flag tells of a record that a mark was not; nil where one of
// the records that the flag may mean is not refuted.
func refuting(of verdicts, r *race.Race, result *race.Result, flag race.Flag) *record.Verdict {
	scopes := record.FlagScopes(r, result, flag.Kind)
	var refuted []*record.Verdict
	for _, v := range of.on[result] {
		if slices.Contains(scopes, v.Scope) && isNone(v, race.WatchLag(r.Event)) {
			refuted = append(refuted, v)
		}
	}
	if len(refuted) == 0 || len(refuted) < len(scopes) {
		return nil
	}
	return refuted[0]
}

// refutedBest is the better mark that refutes a best; empty where none does.
func refutedBest(best athlete.Best) string {
	switch better := best.Refuting; {
	case !best.Answer.Refuted():
		return ""
	case better != nil:
		return fmt.Sprintf("%s ran %s on %s", better.Athlete, better.Mark, better.Date)
	default:
		return fmt.Sprintf("%s in %s was ahead", best.Ahead.Name(), best.Ahead.Mark)
	}
}
