package date

// Patterns say what [Parse] accepts to those who cannot call it, such as editors.
// They are regular expressions that RE2 and ECMA-262 read alike, without anchors
// and without an alternative outside of brackets.

// The first and the last year that [Parse] accepts.
const (
	FirstYear = 1800
	LastYear  = 2199
)

const (
	yearPattern  = `(18|19|20|21)[0-9]{2}`
	monthPattern = `(0[1-9]|1[0-2])`
	dayPattern   = `(0[1-9]|[12][0-9]|3[01])`
)

// DayPattern matches whatever [Parse] accepts as a single day. It does not
// know how many days a month has.
const DayPattern = yearPattern + `-` + monthPattern + `-` + dayPattern

// Pattern matches whatever [Parse] accepts. It does not know how many days
// a month has.
const Pattern = yearPattern + `(-` + monthPattern + `(-` + dayPattern + `)?)?`
