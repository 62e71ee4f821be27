package event

// Patterns say what the parsers accept to those who cannot call them, such as
// editors. They are regular expressions that RE2 and ECMA-262 read alike, without
// anchors and without an alternative outside of brackets.

// DistancePattern matches exactly what [ParseDistance] accepts.
const DistancePattern = `(([1-9][0-9]{0,5}(\.[0-9]{1,3})?|0\.(00[1-9]|0[1-9][0-9]?|[1-9][0-9]{0,2}))m|([1-9][0-9]{0,4}[05]|5)y)`

// PointPattern matches whatever [Event.ParsePoint] accepts of any event. It cannot
// say whether a point lies before the finish, nor whether the lap is known that
// the bell needs.
const PointPattern = `(bell|h[1-9][0-9]?|leg[1-9][0-9]?|` + DistancePattern + `)`

// SegmentPattern matches whatever [Event.ParseSegment] accepts of any event. It
// knows of points what [PointPattern] knows, and cannot tell which of two comes
// first.
const SegmentPattern = `(last ` + DistancePattern + `|` + PointPattern + `-` + PointPattern + `)`
