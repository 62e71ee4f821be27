package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// subject is all that there is to know of one thing that a claim can be about.
// A new subject is a row here, and a method of [comparison] that assesses it.
type subject struct {
	name     race.Subject
	requires []required
	judges   keys     // that it can give beside these, and that count; what else it gives is not judged
	figures  []string // the keys of the document that may hold the figure; none for what follows from several
	needs    need

	ofResult     bool // can be said only of somebody who was in the race
	comparesRace bool // the race that it names is compared with the one that it is about
	isReading    bool // a time as somebody read it: of two reports neither has to be right

	onRace func(*comparison) Assessment
	onList func(*comparison) Assessment // nil for what is no figure of a record list

	inWords  func(race.Claim) string                  // what it is about
	ofRecord func(c race.Claim, record string) string // the same of a record that the claim names; nil for what is of none
	said     func(race.Claim) string                  // what the report gives
}

// inOtherWords is the key of what is no figure.
const inOtherWords = "other"

// key is the subject as a key of a [Datum], where no single figure is meant.
func (s *subject) key() string { return s.name.String() }

// isOfNamedRace reports whether a claim is about the other race that it names. A
// mark that equals one of another race, and a lead that was run in one, are
// named with it, and are about the race whose document has the claim.
func (s *subject) isOfNamedRace(c race.Claim, inList bool) bool {
	return c.Race != "" && (inList || !s.comparesRace)
}

// Subjects is what claims can be about, in the order of [race.Subjects], and what there is to know of each.
type Subjects []subject

// NewSubjects is all of them.
func NewSubjects() Subjects {
	return slices.Concat(marksAndPlaces(), recordsAndBests(), daysAndOthers())
}

// of is a subject by its name; what is none of them is said in other words.
func (all Subjects) of(name race.Subject) subject {
	for i := range all {
		if all[i].name == name {
			return all[i]
		}
	}
	return all[len(all)-1]
}

// FigureKeys lists the keys of the document that may hold the figure of a claim
// about a subject; none for what follows from several figures.
func (all Subjects) FigureKeys(about race.Subject) []string { return all.of(about).figures }

// Lacks lists what a claim does not give without which it says nothing of its
// subject. Marks and margins without a name are those of the winner.
func (all Subjects) Lacks(c race.Claim) []string {
	var lacking []string
	for _, r := range all.of(c.About).requires {
		if given(c)&r.any == 0 {
			lacking = append(lacking, r.lacked)
		}
	}
	return lacking
}

// IsOfResult reports whether a claim about a subject can be made only of
// somebody who was in the race.
func (all Subjects) IsOfResult(about race.Subject) bool { return all.of(about).ofResult }

func marksAndPlaces() []subject {
	return []subject{
		{
			name: race.AboutMark, requires: []required{{markKey, "mark"}}, judges: athleteKey | placeKey | recordKey, figures: []string{"mark"}, needs: theRecord, ofResult: true, isReading: true,
			onRace: (*comparison).mark, onList: (*comparison).entryMark, inWords: markInWords, said: saidMark,
		},
		{
			name: race.AboutPlace, requires: []required{{athleteKey, "athlete"}, {placeKey, "place"}}, figures: []string{"place"}, ofResult: true,
			onRace: (*comparison).place, inWords: ofAthlete("place"), said: func(c race.Claim) string { return words.Ordinal(c.Place) },
		},
		{
			name: race.AboutSplit, requires: []required{{atKey, "at"}, {markKey, "mark"}}, judges: athleteKey, figures: []string{"splits", "leader_splits"}, ofResult: true, isReading: true,
			onRace: (*comparison).split, inWords: atPoint("leader's split"), said: saidMark,
		},
		{
			name: race.AboutPosition, requires: []required{{athleteKey, "athlete"}, {atKey, "at"}, {positionKey, "position"}}, figures: []string{"positions"}, ofResult: true,
			onRace: (*comparison).position, inWords: atPoint("position"), said: func(c race.Claim) string { return words.Ordinal(c.Position) },
		},
		{
			name: race.AboutLeader, requires: []required{{athleteKey, "athlete"}, {atKey, "at"}}, figures: []string{"positions"}, ofResult: true,
			onRace: (*comparison).leader, inWords: leaderInWords, said: func(c race.Claim) string { return c.Athlete },
		},
		{
			name: race.AboutLedThroughout, judges: athleteKey, figures: []string{"positions"}, ofResult: true,
			onRace: (*comparison).ledThroughout, inWords: ofAthlete("lead"), said: func(race.Claim) string { return "led throughout" },
		},
		{
			name: race.AboutCount, requires: []required{{countKey, "count"}}, judges: underKey | nationKey | placeKey,
			onRace: (*comparison).count, inWords: countInWords, said: saidCount,
		},
		{
			name: race.AboutMargin, requires: []required{{marginKey, "margin"}}, judges: athleteKey | behindKey | placeKey | recordKey | sideKey, needs: theRecord, ofResult: true,
			onRace: (*comparison).margin, inWords: marginInWords, ofRecord: marginToRecord, said: saidMargin,
		},
		{
			name: race.AboutAhead, requires: []required{{athleteKey, "athlete"}, {behindKey, "behind"}}, figures: []string{"place"}, ofResult: true,
			onRace: (*comparison).order, inWords: aheadInWords, said: func(c race.Claim) string { return words.Join(" ", c.Athlete, "ahead") },
		},
		{
			name: race.AboutNation, requires: []required{{athleteKey, "athlete"}, {nationKey, "nation"}}, figures: []string{"nation"}, ofResult: true,
			onRace: (*comparison).nation, inWords: ofAthlete("nation"), said: saidNation,
		},
	}
}

func recordsAndBests() []subject {
	markOrAthlete := []required{{markKey | athleteKey, "mark or athlete"}}
	return []subject{
		{
			name: race.AboutRecord, requires: markOrAthlete, judges: athleteKey | dateKey | markKey | recordKey, needs: theRecord,
			onRace: (*comparison).record, onList: (*comparison).entryRecord, inWords: recordInWords, ofRecord: ofRecord, said: saidRecord,
		},
		{
			name: race.AboutRecordAge, requires: []required{{recordKey | athleteKey, "record"}, {spanKeys, "years, months or days"}}, judges: athleteKey | recordKey | spanKeys, needs: theRecord,
			onRace: (*comparison).recordAge, onList: (*comparison).entryRecordAge, inWords: recordAgeInWords, ofRecord: ageOfRecord, said: saidSpan,
		},
		{
			name: race.AboutPersonalBest, requires: markOrAthlete, judges: athleteKey | markKey, figures: []string{"flags"}, needs: theBests, ofResult: true,
			onRace: (*comparison).personalBest, inWords: ofAthlete("personal best"), said: saidBest("PB"),
		},
		{
			name: race.AboutSeasonBest, requires: markOrAthlete, judges: athleteKey | markKey, figures: []string{"flags"}, needs: theBests, ofResult: true,
			onRace: (*comparison).seasonBest, inWords: ofAthlete("season best"), said: saidBest("SB"),
		},
		{
			name: race.AboutWorldLead, requires: markOrAthlete, judges: athleteKey | dateKey | markKey, figures: []string{"flags"}, needs: theSeason, comparesRace: true,
			onRace: (*comparison).worldLead, inWords: leadInWords, said: saidRecord,
		},
	}
}

func daysAndOthers() []subject {
	return []subject{
		{
			name: race.AboutDaysSince, requires: []required{{athleteKey, "athlete"}, {daysKey, "days"}}, needs: theStarts,
			onRace: (*comparison).daysSince, inWords: ofAthlete("last race"), said: saidSpan,
		},
		{
			name: race.AboutUndefeated, requires: []required{{athleteKey, "athlete"}}, judges: dateKey | eventKey, needs: theStarts,
			onRace: (*comparison).undefeated, inWords: undefeatedInWords, said: saidSince,
		},
		{
			name: race.AboutFirstSince, requires: []required{{athleteKey, "athlete"}, {dateKey, "date"}}, judges: eventKey | placeKey | underKey, needs: theStarts,
			onRace: (*comparison).firstSince, inWords: firstInWords, said: saidSince,
		},
		{
			name: race.AboutAge, requires: []required{{athleteKey, "athlete"}, {spanKeys, "years, months or days"}}, judges: spanKeys, figures: []string{"born"}, needs: theBirth,
			onRace: (*comparison).age, onList: (*comparison).entryAge, inWords: ofAthlete("age"), said: saidSpan,
		},
		{
			name: race.AboutDate, requires: []required{{dateKey, "date"}}, figures: []string{"date"},
			onRace: (*comparison).date, onList: (*comparison).entryDate, inWords: ofAthlete("date"), said: func(c race.Claim) string { return c.Date.String() },
		},
		{
			name: race.AboutPaceLights, requires: []required{{markKey, "mark"}}, figures: []string{"pace_lights"},
			onRace: (*comparison).paceLights, inWords: ofAthlete("pace lights"), said: saidMark,
		},
		{
			name: race.AboutEqualMark, requires: []required{{markKey | raceKey, "mark or race"}}, judges: athleteKey | markKey | placeKey, figures: []string{"mark"}, ofResult: true, comparesRace: true,
			onRace: (*comparison).equalMark, inWords: ofAthlete("equal mark"), said: saidMark,
		},
		{
			name: inOtherWords, requires: []required{{saysKey, "says"}},
			onRace: (*comparison).inWordsAlone, inWords: ofAthlete("other"), said: func(c race.Claim) string { return c.Says },
		},
	}
}
