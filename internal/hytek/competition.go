package hytek

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// competition is an event while it is read.
type competition struct {
	title   string
	race    sheet.Race // what all its races have
	records []standing
	table   *table
	heading heading // of the rows below
	fresh   bool    // no row stands below the heading yet
	groups  []*group
	latest  *group                // which the last row joined
	days    map[race.Round]day    // of rounds; of no round that of the event
	splits  map[int][]timing.Mark // since the start, by the line of the row
	laps    map[int][]timing.Mark // in brackets behind them

	distances int // how many marks are none of time, in an event that is not known
}

// day is when a race was run.
type day struct {
	date date.Date
	time string
	line int
}

// group is the rows below a heading.
type group struct {
	heading heading
	race    sheet.Race
	heats   []int // of each row, by the column H#; 0 where it has none
	merged  bool  // rows of several heats or sections
}

// start begins an event, or skips one that is no race.
func (r *reader) start(l line, title string) {
	r.inHead, r.skipping = false, false
	title = sheet.Squeezed(title)
	said := label.ReadTitle(title)
	switch word := isCombined(title); {
	case word != "":
		r.noted["skipped "+title] = true
		r.skip(l, strconv.Quote(title)+": combined events are no races")
		return
	case said.Event.IsZero() && said.Refused != "":
		r.noted["skipped "+title] = true
		r.skip(l, strconv.Quote(title)+": field events are no races")
		return
	}
	c := &competition{title: title, splits: make(map[int][]timing.Mark), laps: make(map[int][]timing.Mark), days: make(map[race.Round]day)}
	r.s.Entitle(&c.race, l.at, title)
	c.race.Meet, c.race.Date = r.meet.name, r.meet.day
	r.correctEvent(c, l.at)
	r.event = c
}

// correctEvent takes back an event that the title contradicts: one of cross-country
// is not on the road, and a relay over unknown legs is none of single runners.
func (r *reader) correctEvent(c *competition, at int) {
	all := wordsOf(c.title)
	isRelay, onCountry := false, false
	for _, word := range all {
		isRelay = isRelay || isOne(word, teamWords)
		onCountry = onCountry || isOne(word, "cc xc")
	}
	switch {
	case isRelay && !c.race.Event.IsRelay():
		r.s.Note(at, sheet.LeftOut, strconv.Quote(c.title)+" is no relay that documents know")
		c.race.Event = event.Event{}
	case onCountry && c.race.Event.OnRoad():
		if found, err := event.Parse("cross-country"); err == nil {
			c.race.Event = found.Of(c.race.Event.Distance())
		}
	}
	if inches := r.forms.inches.FindString(c.title); inches != "" && c.race.Event.IsHurdles() {
		if _, known := label.HurdleHeight(c.title); !known {
			r.s.Note(at, sheet.LeftOut, "the hurdles were "+inches+" high, which no class runs over")
		}
	}
}

// standing is a record or a standard that is printed above the results.
type standing struct {
	code     string // which stands beside a mark that breaks it
	label    string
	mark     timing.Mark
	standard bool // nobody holds it
}

// readPreamble reads a line between the title of an event and its rows.
func (r *reader) readPreamble(l line) {
	text := l.String()
	if _, wind, found := cutWind(text); found {
		if w, ok := r.s.Wind(l.at, wind); ok {
			r.event.race.Wind = w
			return
		}
	}
	if r.takesDay(l, text) {
		return
	}
	if m := r.forms.record.FindStringSubmatch(text); m != nil {
		mark, _ := timing.Meant(strings.TrimRight(m[3], "hH"))
		rec := standing{code: m[2], label: m[1], mark: mark, standard: m[4] == ""}
		r.event.records = append(r.event.records, rec)
		if rec.standard {
			r.s.Note(l.at, sheet.LeftOut, strconv.Quote(text)+": a standard, no result")
		} else {
			r.s.Note(l.at, sheet.LeftOut, strconv.Quote(text)+": a record that stood before, no result")
		}
		return
	}
	r.leaveOut(l)
}

// takesDay reads the day of the event, "samedi 2022-07-09 - 3:45 PM", or of one of its
// rounds: "Prelims: Friday 4/17/2026 - 2:00 PM".
func (r *reader) takesDay(l line, text string) bool {
	before, after, _ := strings.Cut(text, ":")
	var round race.Round
	for _, word := range wordsOf(text) {
		if found, ok := label.Round(word); ok {
			round = found
		}
	}
	found := label.Dates(before, r.meet.order)
	if len(found) == 0 && round != "" {
		found = label.Dates(after, r.meet.order)
		text = after
	}
	if len(found) != 1 {
		return false
	}
	r.event.days[round] = day{date: found[0], time: label.Clock(text, true), line: l.at}
	return true
}

// setDays gives the races of an event their days. That of the event is told of none
// of several rounds where the meeting lasted several days, and its time of the first
// race alone.
func (r *reader) setDays(c *competition, all []*group) {
	rounds := make(map[race.Round]bool)
	for _, g := range all {
		rounds[g.race.Round] = true
	}
	known := c.days[""]
	if !known.date.IsZero() && len(rounds) > 1 && r.meet.day.IsZero() {
		r.s.NoteDays(known.line, "of which round "+known.date.String()+" is the day cannot be told", known.date)
		known = day{}
	}
	if known.time != "" && len(all) > 1 {
		r.s.Note(known.line, sheet.LeftOut, "the time "+known.time+" is that of the event, which has several races")
		known.time = ""
	}
	for _, g := range all {
		when, ok := c.days[g.race.Round]
		if !ok || g.race.Round == "" {
			when = known
		}
		if !when.date.IsZero() {
			g.race.Date, g.race.Time = when.date, when.time
		}
	}
}

// flag is the flag of a record by its label; false for one that documents have no
// flag for.
func (s standing) flag() (race.FlagKind, bool) {
	for word := range strings.FieldsSeq(words.Fold(s.label)) {
		word = strings.Trim(word, ".:'")
		switch {
		case isOne(word, "world monde mundial weltrekord welt"):
			return race.WR, true
		case isOne(word, "american european europe africa african asian area continental europarekord europaischer"):
			return race.AR, true
		case isOne(word, "olympic olympique olympischer olimpico"):
			return race.OR, true
		case isOne(word, "national nationale nacional landesrekord nationalrekord"):
			return race.NR, true
		case isOne(word, "meet meeting meetingrekord meisterschaft veranstaltungsrekord torneo reunion"):
			return race.MR, true
		case isOne(word, "championship championships championnat championnats meisterschaftsrekord campeonato"):
			return race.CR, true
		}
	}
	return "", false
}

// group is the group of rows that the heading and the table at hand name.
func (c *competition) group() *group {
	h, t := c.heading, c.table
	if h.round == "" {
		h.round = c.race.Round // of the title
	}
	if h.round == "" {
		h.round = t.round
	}
	for _, g := range c.groups {
		if g.heading.round == h.round && g.heading.number == h.number && g.heading.letter == h.letter {
			g.merged = g.merged || t.heats && h.number == 0 && h.letter == ""
			return g
		}
	}
	g := &group{heading: h, race: c.race, merged: t.heats && h.number == 0 && h.letter == ""}
	g.race.Round = h.round
	if h.line > 0 && (h.number > 0 || h.letter != "" || len(c.groups) > 0) {
		g.race.Line = h.line
	}
	if !h.wind.IsZero() {
		g.race.Wind = h.wind
	}
	g.setPart(h.number)
	if h.letter != "" {
		g.race.Section = h.letter
	}
	c.groups = append(c.groups, g)
	return g
}

// setPart says which heat of a round or which section of a final the group is.
func (g *group) setPart(number int) {
	switch {
	case number == 0:
	case g.race.Round == race.Final || g.race.Round == "":
		g.race.Section = strconv.Itoa(number)
	default:
		g.race.Heat = number
	}
}
