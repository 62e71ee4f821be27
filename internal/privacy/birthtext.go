package privacy

import (
	"regexp"
	"slices"

	"github.com/milectl/milectl/internal/date"
)

// birthWords finds what is said of births and ages in texts. It is made once for all documents.
type birthWords struct {
	birth, birthday, age, young, bare, other, day, month, iso *regexp.Regexp
}

// youngAge is an age under 18 at which somebody runs.
const youngAge = `(?:[5-9]|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)`

const monthNames = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

func newBirthWords() *birthWords {
	return &birthWords{
		birth:    regexp.MustCompile(`(?i)\b(?:born|birth\w*|dob|d\.o\.b)\b`),
		iso:      regexp.MustCompile(`\d{4}-\d{2}-\d{2}`),
		birthday: regexp.MustCompile(`(?i)\bbirthdays?\b`),
		age:      regexp.MustCompile(`(?i)\b(?:aged?\s+\d+|\d+[-\s]*(?:years?|yrs?)[-\s]*(?:old|of\s+age)|\d+\s*yrs?|teen\w*|under[-\s]?1[0-8]|u1[0-8]|years?\s+old)\b`),
		young:    regexp.MustCompile(`(?i)\b(?:aged?\s+(?:of\s+)?` + youngAge + `|` + youngAge + `[-\s]*(?:years?|yrs?)[-\s]*(?:old|of\s+age)|` + youngAge + `\s*y/?o)\b`),
		bare: regexp.MustCompile(`(?i)(?:\pL['’.)]?\s*[,([–—]\s*|\b(?:is|was|are|were|just|only|barely|turns?|turned|turning|still|now|yet|both|at|aged?|age\s+of|age:|being)[\s\x{a0}]+)` +
			youngAge + `\b`),
		other: regexp.MustCompile(`(?i)^(?:[.:/–-]\d|\s*(?:(?:st|nd|rd|th|m|metres?|meters?|km|k|miles?|laps?|seconds?|secs?|s|minutes?|mins?|hours?|points?|pts|races?|runners?|finishers?|` +
			`starters?|wins|times|c|degrees|kg|cm|of|years\s+(?:ago|after|later|before|since)|(?:and|or|to)\s+\d\S*)\b|,\s*\d|[°%]))`),
		day: regexp.MustCompile(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+` + monthNames + `,?\s+(\d{4})|` + monthNames + `\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(\d{4})|` +
			`(\d{4})-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](\d{4})|(\d{4})[./]\d{1,2}[./]\d{1,2})\b`),
		month: regexp.MustCompile(`(?i)\b(?:` + monthNames + `\s+(\d{4})|(\d{4})-\d{2})\b`),
	}
}

// inYears is a text with years in the place of days and months.
func (w *birthWords) inYears(text string) string {
	return w.month.ReplaceAllString(w.day.ReplaceAllString(text, "$1$2$3$4$5"), "$1$2")
}

// published is what is published of a text, in a document with people of some births: where it speaks of births, no more
// than of births themselves. Of a birthday only a text says how far it is.
func (w *birthWords) published(o *Options, births map[date.Date]bool, text string) string {
	switch {
	case o.Births == InFull || !w.birth.MatchString(text) && !slices.ContainsFunc(w.iso.FindAllString(text, -1), func(text string) bool {
		day, err := date.Parse(text)
		return err == nil && births[day]
	}):
		return text
	case o.Births == Nothing || w.birthday.MatchString(text):
		return ""
	default:
		return w.inYears(text)
	}
}

// tells reports whether a text says something of somebody's birth or age.
func (w *birthWords) tells(text string) bool {
	return w.birth.MatchString(text) || w.age.MatchString(text) || w.tellsYoung(text) || w.tellsAgeAlone(text)
}

// tellsAgeAlone reports whether a text has a number that may be an age under 18, as in "Ann Ash, 14, won", "who is 14" and "at
// fourteen": rather once too often, but not in "14th", "14.2", "14:30" and "14 laps".
func (w *birthWords) tellsAgeAlone(text string) bool {
	for _, at := range w.bare.FindAllStringIndex(text, -1) {
		if !w.other.MatchString(text[at[1]:]) {
			return true
		}
	}
	return false
}

// tellsYoung reports whether a text says in so many words that somebody is under 18, whoever it is.
func (w *birthWords) tellsYoung(text string) bool { return w.young.MatchString(text) }
