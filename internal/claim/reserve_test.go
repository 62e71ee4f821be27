package claim_test

import (
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// What a list says of a day after that to which it is known, or of the fastest mark found, is said with that reserve; that a mark
// slower than one which stood was not the record is sure.
func TestRecordsBeyondTheirList(t *testing.T) {
	cram, ovett := "3:46.32", "3:48.40"
	tests := map[string]struct {
		change        func(*record.List)
		cram, faster  claim.Truth
		slower, taken claim.Truth
	}{
		"known to a later day": {func(*record.List) {}, claim.True, claim.False, claim.False, claim.False},
		"known to the day":     {func(l *record.List) { l.KnownTo = day(t, "2024-05-25") }, claim.True, claim.False, claim.False, claim.False},
		"known to the day before": {
			func(l *record.List) { l.KnownTo = day(t, "2024-05-24") }, claim.TrueAsFarAsKnown, claim.CannotTell, claim.False, claim.CannotTell,
		},
		"the fastest that was found": {
			func(l *record.List) { l.Entries[1].Holds[1].Standing = record.Derived }, claim.TrueAsFarAsKnown, claim.CannotTell, claim.False, claim.CannotTell,
		},
	}
	for why, test := range tests {
		t.Run(why, func(t *testing.T) {
			list := miles(t)
			list.Entries = list.Entries[:3] // Kerr's own is of the race
			test.change(list)
			r := eugene(t)
			r.Results[0].Mark = mark(t, "3:48.34") // no record
			evidence := everything(directory(t), []*record.List{list}, append(races(t), r))
			of := func(about race.Subject, athlete, at string, years int) claim.Truth {
				c := race.Claim{Source: "ner", About: about, Athlete: athlete, Record: scope(t, "GBR"), Years: years}
				if at != "" {
					c.Mark = mark(t, at)
				}
				return among(t, evidence, r, c).Truth
			}
			for _, one := range []struct {
				what      string
				got, want claim.Truth
			}{
				{"Cram's", of("record", "Steve Cram", cram, 0), test.cram},
				{"a faster one", of("record", "Steve Cram", "3:46.31", 0), test.faster},
				{"a slower one", of("record", "Steve Ovett", ovett, 0), test.slower},
				{"of somebody else", of("record", "Steve Ovett", "", 0), test.taken},
			} {
				if one.got != one.want {
					t.Errorf("%s: %v, want %v", one.what, one.got, one.want)
				}
			}
			if got := of("record-age", "", "", 38); got.Agrees() != test.cram.Agrees() || (got == claim.TrueAsFarAsKnown) != (test.cram == claim.TrueAsFarAsKnown) {
				t.Errorf("its age: %v", got)
			}
		})
	}
}
