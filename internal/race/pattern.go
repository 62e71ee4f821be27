package race

// Patterns say what the parsers accept to those who cannot call them, such as
// editors. They are regular expressions that RE2 and ECMA-262 read alike, without
// anchors and without an alternative outside of brackets.

// KeyPattern matches exactly what [IsKey] accepts.
const KeyPattern = `[a-z0-9]+(-[a-z0-9]+)*`

// The first and the last year that [ParseDate] accepts.
const (
	FirstYear = 1800
	LastYear  = 2199
)

const (
	yearPattern  = `(18|19|20|21)[0-9]{2}`
	monthPattern = `(0[1-9]|1[0-2])`
	dayPattern   = `(0[1-9]|[12][0-9]|3[01])`
)

// DayPattern matches whatever [ParseDate] accepts as a single day. It does not
// know how many days a month has.
const DayPattern = yearPattern + `-` + monthPattern + `-` + dayPattern

// DatePattern matches whatever [ParseDate] accepts. It does not know how many days
// a month has.
const DatePattern = yearPattern + `(-` + monthPattern + `(-` + dayPattern + `)?)?`
