package claim

import (
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Unjudged lists the keys that a claim gives and that say nothing of its subject, whatever they say: "margin" beside a count; of a claim
// about a record list or about a race. What
// may say where the rest is from (who, for whom, on which day, over which event) is none of them.
func (all Subjects) Unjudged(c race.Claim, ofList bool) []string {
	further := beyond(c, all.of(c.About)) &^ contextKeys
	if ofList {
		further &^= entryKeys
	}
	return names(further)
}

// entryKeys tell which entry of a record list a claim is about.
const entryKeys = athleteKey | dateKey | markKey | recordKey

// contextKeys may tell which race or whom a claim is about: they are held against the race.
const contextKeys = athleteKey | dateKey | nationKey | eventKey

// beyond is the keys that a claim gives and that its subject has no use for.
func beyond(c race.Claim, of subject) keys {
	if of.name == inOtherWords {
		return 0
	}
	judged := of.judges | raceKey | saysKey
	for _, r := range of.requires {
		judged |= r.any
	}
	if !c.Record.IsZero() && of.judges&recordKey != 0 {
		judged |= dateKey
	}
	if c.Record.IsZero() {
		judged &^= sideKey
	}
	return given(c) &^ judged
}

// asJudged says of an assessment no more than it rests on: a claim that gives more than what was judged is not borne out by a part
// of it, and one about another event was not judged at all.
func (c *comparison) asJudged(a Assessment) Assessment {
	further := beyond(c.claim, c.subject)
	if c.list != nil {
		further &^= entryKeys
	} else {
		further &^= c.fitting(a, further)
	}
	switch {
	case further == 0, a.Truth == CannotTell:
		return a
	case a.Truth.Agrees(), further&eventKey != 0:
		a.Truth, a.Receipt = CannotTell, words.Join("; ", a.Receipt, "not judged: "+strings.Join(names(further), ", "))
	}
	return a
}

// fitting is which of some keys say of the race and of who is meant what the document says.
func (c *comparison) fitting(a Assessment, of keys) keys {
	var fit keys
	if at, _ := c.result(c.claim.Athlete); of&athleteKey != 0 && at >= 0 {
		fit |= athleteKey
	}
	if of&dateKey != 0 && c.claim.Date.Overlaps(c.race.Date) {
		fit |= dateKey
	}
	if of&eventKey != 0 && c.claim.Event == c.race.Event {
		fit |= eventKey
	}
	if at := a.Datum.Result; of&nationKey != 0 && at >= 0 && at < len(c.race.Results) && c.race.Results[at].Nation == c.claim.Nation {
		fit |= nationKey
	}
	return fit
}
