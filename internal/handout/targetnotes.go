package handout

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/words"
)

// notes is what must be known before the marks of a class are used.
func notes(f *target.Field, of *target.Class, byClock bool) []string {
	said := []string{
		"Each mark is the slowest that would do, by face value; the next slower one equals what stands, unless something else is said. Nothing of the race itself, nor of later days, is in it.",
	}
	if !byClock {
		said = append(said, "Where a starter has no mark, none is known that is to be bettered.")
	}
	if !byClock && slices.ContainsFunc(of.EveryTarget(), (*target.Target).Vague) {
		said = append(said, "A mark in brackets may not be enough: see what is said of that record.")
	}
	if !of.Listed {
		said = append(said, "No record list for "+report.TitleOf(record.CategoryOf(of.Race))+".")
	}
	said = append(said, fmt.Sprintf("Bests and leads are taken from %s in the races and record lists of this corpus: better ones may be missing.", words.Plural(of.Marks, "mark", "marks")))
	if f.Race.Event.NeedsWind() && f.Race.Environment == event.Outdoor {
		said = append(said, "A mark counts as a best or a record only with a reading of the wind of at most +2.0 m/s.")
	}
	for _, s := range everybody(of) {
		if s.Unnamed && byClock {
			said = append(said, s.Result.Name()+": several people have the name, so that no bests can be told.")
		}
		if s.Uncounted != "" && s.Uncounted != f.Race.Ineligible {
			said = append(said, s.Result.Name()+" counts for no record: "+s.Uncounted+".")
		}
	}
	if len(of.Runs) > 0 {
		said = append(said, "Even runs are derived, and rounded to the nearest unit. A record run has the splits that were published of its runner.")
	}
	return said
}

// covered is what the answer rests on.
func covered(f *target.Field) string {
	return words.Join("; ", "the race as it was announced", "what was known at the end of "+f.AsOf.String())
}
