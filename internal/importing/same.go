package importing

import (
	"fmt"

	"github.com/milectl/milectl/internal/collate"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// joinSame makes one race of those that several files have: a list of results and an
// analysis of one race. What a further file has is added, and where it differs it is
// a claim of that file.
func (all *Import) joinSame() {
	if len(all.Files) < 2 {
		return
	}
	for i, r := range all.Races {
		if r.Seen != "" {
			continue
		}
		for _, first := range all.Races[:i] {
			if first.File != r.File && first.Seen == "" && first.Joined == nil && isOne(first.Race, r.Race) {
				all.joinTo(first, r)
				break
			}
		}
	}
}

// isOne reports whether two races are one: of one day, event and class, the same round,
// heat and section, with half of the field of the smaller in common.
func isOne(a, b *race.Race) bool {
	if a.Event != b.Event || a.Sex != b.Sex || a.Date != b.Date || a.Date.IsZero() || a.Round != b.Round || a.Heat != b.Heat || a.Section != b.Section {
		return false
	}
	names := map[string]bool{}
	for i := range a.Results {
		names[words.Fold(a.Results[i].Name())] = true
	}
	common := 0
	for i := range b.Results {
		if names[words.Fold(b.Results[i].Name())] {
			common++
		}
	}
	return common > 0 && 2*common >= min(len(a.Results), len(b.Results))
}

// joinTo adds what a further file says of a race to the first: the whole list of the two
// is what the other is held against.
func (all *Import) joinTo(first, r *Race) {
	if first.Race.Partial && !r.Race.Partial {
		first.Race, r.Race = r.Race, first.Race
		first.Lines, r.Lines = r.Lines, first.Lines
		first.File, r.File = r.File, first.File
		first.Sum, r.Sum = r.Sum, first.Sum
		first.Line, r.Line = r.Line, first.Line
		first.Title, r.Title = r.Title, first.Title
		first.LeftOut, r.LeftOut = r.LeftOut, first.LeftOut
		first.Rows, r.Rows = r.Rows, first.Rows
	}
	answer := collate.Of(first.Race, r.Race, r.Race.Sources[0], func(result *race.Result) []string {
		return []string{words.Fold(result.Name())}
	})
	first.Race, r.Joined = answer.Race, first
	first.Race.Partial = first.Race.Partial || !isFull(first.Race)
	first.Lines = nil // results may stand otherwise now: findings have the line of the race
	all.fileOf(r).Note(r.Line, sheet.Read, "this is a race of "+first.File+" too: what is new is added there, what differs is a claim")
	for _, figure := range answer.Figures {
		if figure.Verdict == collate.Differs || figure.Verdict == collate.Slip {
			all.fileOf(r).Note(r.Line, sheet.Doubt, fmt.Sprintf("%s of %s: %s, where %s has %s", words.Join(" ", figure.Key, figure.Point), figure.Athlete, figure.Sheet, first.File, figure.Document))
		}
	}
	for _, name := range answer.Others {
		all.fileOf(r).Note(r.Line, sheet.Doubt, name+" is not in "+first.File+", which is full: left out")
	}
}
