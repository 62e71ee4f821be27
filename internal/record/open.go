package record

import (
	"fmt"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// open says of the verdicts on a race that what they call the record may not be it: the hurdles may not be those of
// the age class, the lists contradict what stood, or have a mark that waits for ratification and was there before.
// Where that is so of the best of the race, no other of it was behind a record.
func (j *Judging) open(verdicts []Verdict, best *race.Result) {
	why := ""
	for i := range verdicts {
		v := &verdicts[i]
		switch contrary, ahead, height := j.contrary(v), v.ahead(), j.unknownHeight(v); {
		case height != "":
			v.leaveOpen(height)
		case contrary != nil:
			v.leaveOpen(fmt.Sprintf("the list has %s by %s on %s, which was better than what stood", contrary.Mark, contrary.Name(), contrary.Date))
		case ahead != nil:
			v.Ahead = ahead
			v.leaveOpen(ahead.pendingBefore(v.Result.Mark))
		default:
			continue
		}
		if v.Result == best {
			why = v.Why
		}
	}
	for i := range verdicts {
		if verdicts[i].Outcome.IsNotFirst() && why != "" {
			verdicts[i].leaveOpen(why)
		}
	}
}

// isTheRecord reports whether the verdict has the mark as the record after the race, as far as is known.
func (v *Verdict) isTheRecord() bool { return v.Record() || v.Outcome == FirstKnown }

// isListed reports whether the lists have the result itself as the record.
func (v *Verdict) isListed() bool {
	own := v.standing()
	return own.IsListed() || own.Counts() && v.Own.Names(v.Scope)
}

// unknownHeight says that a mark over hurdles may not be one for the records of an age class, of which no document tells
// how high its hurdles are; empty where the lists have it among them, and where there are none.
func (j *Judging) unknownHeight(v *Verdict) string {
	class, over := j.book.category.Class, j.race.Event
	if class == "" || !over.IsHurdles() || v.isListed() || !v.isTheRecord() {
		return ""
	}
	height := j.race.Hurdles
	if height == 0 {
		height = over.SeniorHurdles(j.race.SexOf(v.Result) == race.Women)
	}
	if height == 0 {
		return "how high the hurdles of " + class + " are is not known"
	}
	return fmt.Sprintf("run over hurdles of %s m; how high those of %s are is not known", height.Metres(), class)
}

// ahead is the best of the marks that wait for ratification from before the race and that the mark of a verdict does
// not beat: once ratified it was the record. It is nil for none, and where the lists have the result itself as the record.
func (v *Verdict) ahead() *Entry {
	if v.isListed() || !v.isTheRecord() {
		return nil
	}
	var best *Entry
	for _, e := range v.Met.Pending {
		if !v.Result.Mark.Better(e.Mark) && (best == nil || e.Mark.Better(best.Mark)) {
			best = e
		}
	}
	return best
}

// pendingBefore says of an entry that it waits for ratification, and how it is to a mark that it is no worse than.
func (e *Entry) pendingBefore(mark timing.Mark) string {
	how := "as good"
	if e.Mark.Better(mark) {
		how = "better"
	}
	return fmt.Sprintf("%s by %s on %s is pending, and %s", e.Mark, e.Name(), e.Date, how)
}

// leaveOpen makes a verdict one that cannot be told.
func (v *Verdict) leaveOpen(why string) {
	v.Outcome, v.Shared, v.SubjectToRatification, v.Why = CannotTell, false, false, why
}
