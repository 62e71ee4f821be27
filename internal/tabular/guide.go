package tabular

import (
	"regexp"
	"sync"
)

// guide is what a table is read by: what the user says of it, and the forms of its
// cells. It is made once for a file: a form is compiled where the first cell needs it.
type guide struct {
	Options
	forms

	headings map[string]column // as they were read
}

type forms struct {
	sheetWord   func() *regexp.Regexp // what stands in brackets behind a heading, such as a unit: Zeit (min)
	handWord    func() *regexp.Regexp // what says that times were taken by hand
	pointForm   func() *regexp.Regexp // how a heading names a point: 400m, 5 km, "Split 10K", 1000 Meter, 400
	numberForm  func() *regexp.Regexp // how a heading numbers a lap or a leg
	legWord     func() *regexp.Regexp // what says that it is a leg
	openDate    func() *regexp.Regexp // a date of which both numbers may be the month
	windForm    func() *regexp.Regexp // the wind of a title
	printed     func() *regexp.Regexp // what a line begins with that says when a list was printed
	byHand      func() *regexp.Regexp // what says that all times were taken by hand
	besides     func() *regexp.Regexp // a time with something behind it: a flag, a qualification
	splitForm   func() *regexp.Regexp // the cell of a split: a time, then in brackets or behind a stroke a place or a lap; one that is shared may have a sign before it
	inBrackets  func() *regexp.Regexp // what stands in brackets behind a name
	halfDay     func() *regexp.Regexp // a time of the day with its half: 4:18 AM
	isDay       func() *regexp.Regexp // a day at the beginning of a cell
	partOfDay   func() *regexp.Regexp // what a workbook has for a time: a part of a day
	threeFields func() *regexp.Regexp // hours, minutes and seconds, or what a spreadsheet has made of minutes, seconds and hundredths
	timeBehind  func() *regexp.Regexp // a name with a time behind it, or in brackets: "Al Able 52.3"
	timed       func() *regexp.Regexp // a name with a time behind it, among others in one cell
	counted     func() *regexp.Regexp // the number before each of several names in one cell
	roadWord    func() *regexp.Regexp // what says that a race was run on the road
}

func newGuide(options Options) *guide {
	form := func(expression string) func() *regexp.Regexp {
		return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
	}
	return &guide{Options: options, headings: make(map[string]column), forms: forms{
		sheetWord: form(`\s*[(\[][^)\]]*[)\]]\s*$`),
		handWord:  form(`(?i)[\s(\[-]*\b(hand(gestoppt)?|manual|manuell|manuel|manuale|manuelle)\b[)\]\s-]*`),
		pointForm: form(`^(?:(?:splits?|cum|cumulative|int|intermediate|zwischenzeit|zw|zz|passage|pass|passaggio|parcial|parziale|paso|mellomtid|passering|tussentijd|` +
			`time|zeit|temps|at|@|bei|nach|après|a)[.:]?\s*){0,2}` +
			`(\d{1,5}(?:[.,]\d{1,3})?)\s*(m|meter|metres?|meters?|mètres?|metri|metros|km|k|kilometer|kilomètres?|mi|miles?|mile|y|yards?)?` +
			`\s*[(\[]?(?:splits?|cum|cumulative|time|zeit|zwischenzeit|passage|zz)?[.)\]]*$`),
		numberForm: form(`^(?:(laps?|rnd|giro|vuelta|varv|ronde|splits?|legs?|runner|athlete|name|läufer|etappe|strecke|relayeur|frazione|frazionista|sträcka)\s*[#.:-]?\s*(\d{1,2})|` +
			`(\d{1,2})(?:st|nd|rd|th|\.|e|er|ère|ème|ª|º)?\s*(laps?|runde|giro|vuelta|varv|ronde|tour|legs?|runner|athlete|läufer|relayeur|frazione|frazionista|sträcka))` +
			`\s*[(\[]?(?:splits?|time|zeit|name|runner|athlete)?[)\]]?$`),
		legWord:     form(`^(legs?|runner|athlete|name|läufer|etappe|strecke|relayeur|frazione|frazionista|sträcka)$`),
		openDate:    form(`\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b`),
		windForm:    form(`(?i)\b(?:wind|vent|vento|viento|vind|tuuli|w)\s*[:=]?\s*([-+−]\s?\d{1,2}[.,]\d{1,3}|\d{1,2}[.,]\d{1,3}\s?m/s)|\(([-+−]\s?\d{1,2}[.,]\d{1,3})\)`),
		printed:     form(`(?i)\b(print(ed)?|gedruckt|druck(datum)?|imprimé|stampato|impreso|utskrift|udskrevet|generated|erstellt|created|last updated|stand)\b.*\d`),
		byHand:      form(`(?i)\b(hand[- ]?(timed|timing|zeit(nahme)?|gestoppt|times)|chronométrage manuel|cronometraggio manuale|cronometraje manual)\b`),
		besides:     form(`^([\d:.,]*\d(?:\s?h\b)?)\s*([^\d:.,\s].*)$`),
		splitForm:   form(`^([\d:.,]+(?:\s?h)?)\s*(?:[(\[/]\s*=?(\d+)\.?\s*[)\]]?)?$`),
		inBrackets:  form(`\s*[(\[]([^()\[\]]+)[)\]]$`),
		halfDay:     form(`(?i)^(\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*[ap]\.?m\.?$`),
		isDay:       form(`^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{4}`),
		partOfDay:   form(`^(0?[.,]\d{3,18}|\d([.,]\d{1,17})?[eE]-0?[1-4])$`),
		threeFields: form(`^(\d{1,3}):(\d{1,2}):(\d{1,2})([.,]\d{1,3})?$`),
		timeBehind:  form(`^(.*[^\d\s(\[,;–-])[\s(\[,;–-]+(\d[\d:.,]*\d)[)\]]?$`),
		timed:       form(`\s*[,;/–|-]?\s*\pL[^\d()\[\]:]*?\s*[(\[]?\s*(?:\d{1,2}:)?\d{1,2}[.,:]\d{1,3}h?\s*[)\]]?[,;.]?`),
		counted:     form(`(?:^|[\s,;/])([1-9])\s?[).:]\s*`),
		roadWord:    form(`(?i)\b(road|route|stra(ß|ss)en?(lauf)?|strada|ruta|vei|väg|gate)\b`),
	}}
}
