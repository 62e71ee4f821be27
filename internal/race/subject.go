package race

// Subject is what a claim is about.
type Subject string

// The subjects of claims.
const (
	AboutMark          Subject = "mark"
	AboutPlace         Subject = "place"
	AboutSplit         Subject = "split" // of an athlete, or of the leader
	AboutPosition      Subject = "position"
	AboutLeader        Subject = "leader" // who led at a point
	AboutLedThroughout Subject = "led-throughout"
	AboutCount         Subject = "count" // how many finished, or ran under a mark
	AboutMargin        Subject = "margin"
	AboutAhead         Subject = "ahead"  // who came in before whom
	AboutNation        Subject = "nation" // for whom an athlete ran
	AboutRecord        Subject = "record"
	AboutRecordAge     Subject = "record-age" // how long a record had stood
	AboutPersonalBest  Subject = "personal-best"
	AboutSeasonBest    Subject = "season-best"
	AboutWorldLead     Subject = "world-lead"
	AboutDaysSince     Subject = "days-since"  // how long ago an athlete's last race was
	AboutUndefeated    Subject = "undefeated"  // an athlete who had lost no race before
	AboutFirstSince    Subject = "first-since" // the first race of a kind that an athlete ran since a day
	AboutAge           Subject = "age"         // of an athlete
	AboutDate          Subject = "date"
	AboutPaceLights    Subject = "pace-lights"
	AboutEqualMark     Subject = "equal-mark" // who ran the same mark, or in which race
	AboutOther         Subject = "other"      // in words, which nothing is held against
)

// Subjects lists the subjects in the order in which the documentation has them.
func Subjects() []Subject {
	return []Subject{
		AboutMark, AboutPlace, AboutSplit, AboutPosition, AboutLeader, AboutLedThroughout, AboutCount, AboutMargin, AboutAhead, AboutNation,
		AboutRecord, AboutRecordAge, AboutPersonalBest, AboutSeasonBest, AboutWorldLead, AboutDaysSince,
		AboutUndefeated, AboutFirstSince, AboutAge, AboutDate, AboutPaceLights, AboutEqualMark, AboutOther,
	}
}

// String is the subject as documents write it.
func (s Subject) String() string { return string(s) }
