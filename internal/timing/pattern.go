package timing

// Patterns say what the parsers accept to those who cannot call them, such as
// editors. They are regular expressions that RE2 and ECMA-262 read alike, without
// anchors and without an alternative outside of brackets.

// MarkPattern matches exactly what [Parse] accepts.
const MarkPattern = `([1-9][0-9]?:[0-5][0-9]:[0-5][0-9]|([1-9]|[1-5][0-9]):[0-5][0-9]|[1-9]|[1-5][0-9])(\.[0-9]{1,3})?h?`

// MarginPattern matches exactly what [ParseMargin] accepts: seconds below 100 hours.
const MarginPattern = `(0|[1-9][0-9]{0,4}|[12][0-9]{5}|3[0-5][0-9]{4})(\.[0-9]{1,3})?`
