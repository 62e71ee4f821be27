package hytek

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// setValues reads the figures of a row, and is the heat that its column H# gives.
func (r *reader) setValues(row *sheet.Row, g *group, found cells) (heat int) {
	t := r.event.table
	mark := t.markColumn(g.heading.round)
	if word, ok := found.values[mark]; ok {
		r.setMark(row, word.text)
	}
	for i, c := range t.values {
		word, ok := found.values[i]
		if !ok || i == mark {
			continue
		}
		switch c.what {
		case label.Mark:
			r.noteOnce(row.Line, sheet.LeftOut, "column "+c.text, "the column "+c.text+", which is of another round")
		case label.Seed:
			r.noteOnce(row.Line, sheet.LeftOut, "column "+c.text, "the column "+c.text+", which has times that were entered")
		case label.Wind:
			r.setWind(row, word.text)
		case label.Heat, label.Section:
			heat, _ = label.Number(word.text)
		case label.Lane:
			row.Lane, _ = label.Number(word.text)
		case label.Points:
			found.extra = r.readPoints(row, c, word, found.extra)
		case label.Thousandths:
			r.setReading(row, word.text)
		default:
			found.extra = append(found.extra, word)
		}
	}
	r.setExtra(row, found.extra)
	if row.Status != "" && row.Place > 0 {
		r.s.Note(row.Line, sheet.Doubt, "place "+strconv.Itoa(row.Place)+" of a runner with status "+string(row.Status)+": left out")
		row.Place = 0
	}
	if n := g.heading.number; n > 0 && heat > 0 && heat != n {
		r.s.Note(row.Line, sheet.Doubt, "heat "+strconv.Itoa(heat)+" below the heading of "+strconv.Itoa(n))
	}
	return heat
}

// readPoints leaves points out. Beside a status it is no points that stand there.
func (r *reader) readPoints(row *sheet.Row, c column, word token, extra []token) []token {
	if row.Status == "" && row.Unclear == "" || isFigure(word.text) {
		r.noteOnce(row.Line, sheet.LeftOut, "column "+c.text, "the column "+c.text+": documents have no points of athletes")
		return extra
	}
	return append([]token{word}, extra...)
}

func isFigure(text string) bool {
	whole, part, _ := strings.Cut(text, ".")
	_, ok := label.Number(whole)
	_, isPart := label.Number(strings.TrimLeft(part, "0"))
	return ok && (isPart || strings.Trim(part, "0") == "")
}

func (r *reader) setWind(row *sheet.Row, text string) {
	if wind, ok := r.s.Wind(row.Line, text); ok {
		row.Wind = wind
		return
	}
	r.noteOnce(row.Line, sheet.Open, "wind", text+": there is no reading of the wind")
}

// setReading takes a reading in thousandths, which must round up to the mark.
func (r *reader) setReading(row *sheet.Row, text string) {
	reading, ok := timing.Meant(text)
	switch {
	case !ok || reading.Decimals() != 3:
		r.s.Note(row.Line, sheet.LeftOut, strconv.Quote(text)+" is no reading in thousandths")
	case row.Mark.IsZero() || reading.RoundUp(timing.Hundredth) != row.Mark:
		r.s.Note(row.Line, sheet.Doubt, "the reading "+text+" does not round up to the mark")
	default:
		row.Thousandths = reading
	}
}

// setExtra reads what stands below no label: the rule of a disqualification, a
// reading in thousandths, a flag.
func (r *reader) setExtra(row *sheet.Row, extra []token) {
	var left []string
	for _, word := range extra {
		switch {
		case label.IsNothing(word.text):
		case row.Status != "" || row.Unclear != "":
			left = append(left, word.text)
		case r.isReading(row, word.text):
			r.setReading(row, word.text)
		case r.readBehind(row, word.text):
		case !row.Mark.IsZero() && r.behind(row, word.text) == "":
		default:
			left = append(left, word.text)
		}
	}
	text := strings.Join(left, " ")
	switch {
	case text == "":
	case row.Status == race.DQ && row.Rule == "" && strings.ContainsAny(text, "0123456789") && !r.forms.mark.MatchString(text):
		row.Rule = text
		r.s.Note(row.Line, sheet.Read, "the rule "+strconv.Quote(text)+" stands where others have points, and is kept as printed")
	default:
		r.s.Note(row.Line, sheet.LeftOut, strconv.Quote(text)+" behind "+row.Name())
	}
}

// readBehind takes a reading in brackets, whole or by its last figures: (.304).
func (r *reader) readBehind(row *sheet.Row, text string) bool {
	reading, ok := sheet.ReadingBehind(text)
	return ok && row.SetReading(reading)
}

func (r *reader) isReading(row *sheet.Row, text string) bool {
	reading, ok := timing.Meant(text)
	return ok && reading.Decimals() == 3 && row.Mark.Decimals() == 2 && !row.Mark.IsZero()
}

// setMark reads a time or a status, with what is glued to it.
func (r *reader) setMark(row *sheet.Row, text string) {
	if r.event.race.Event.IsZero() && r.forms.field.MatchString(text) {
		r.event.distances++
	}
	if m := r.forms.mark.FindStringSubmatch(text); m != nil {
		r.setTime(row, m[1], m[2], m[3])
		return
	}
	status, ok := label.ReadStatus(text)
	switch {
	case label.IsNothing(text):
	case !ok, status.Unclear:
		row.Unclear = text
	default:
		row.Status, row.Rule = status.Status, status.Rule
		if label.SaysStatus(text, status.Status) {
			r.s.Note(row.Line, sheet.Read, text+" is read as "+string(status.Status))
		}
	}
}

func (r *reader) setTime(row *sheet.Row, before, time, behind string) {
	rest := strings.TrimSpace(behind)
	if hand := strings.HasPrefix(rest, "h") || strings.HasPrefix(rest, "H") && !r.isCode("H"); hand {
		time, rest = time+"h", rest[1:]
	}
	if !row.SetTime(time) {
		r.s.Note(row.Line, sheet.Open, "time "+strconv.Quote(time)+" is none")
		return
	}
	for _, c := range before {
		r.before(row, c)
	}
	if left := r.behind(row, rest); left != "" {
		r.s.Note(row.Line, sheet.LeftOut, strconv.Quote(left)+" behind the mark")
	}
}

// before reads a letter before a mark.
func (r *reader) before(row *sheet.Row, c rune) {
	switch c {
	case 'x', 'X':
		row.Role = race.Guest
		r.s.Note(row.Line, sheet.Read, "x before the mark: the runner was out of competition, and is kept as a guest")
	case 'j', 'J':
		r.s.Note(row.Line, sheet.Read, "J before the mark: the judges decided the place")
	case 'w', 'W':
		r.s.Note(row.Line, sheet.Read, "w before the mark: the wind was too strong")
	default:
		r.s.Note(row.Line, sheet.LeftOut, strconv.Quote(string(c))+" before the mark")
	}
}

func (r *reader) isCode(code string) bool {
	return slices.ContainsFunc(r.event.records, func(s standing) bool { return s.code == code })
}

// behind reads what is glued to a mark: the codes of records above the results, Q and
// q, flags. It is what was not understood.
func (r *reader) behind(row *sheet.Row, text string) (left string) {
	for text != "" {
		code, rest := r.nextCode(text)
		switch {
		case r.takesCode(row, code):
		case code == "Q" || code == "q":
			r.setQualified(row, code)
		case race.ParseFlag(text).Kind.IsKnown():
			row.Flags = append(row.Flags, race.ParseFlag(text))
			return left
		case isOne(code, "w W"):
			r.s.Note(row.Line, sheet.Read, code+" behind the mark: the wind was too strong")
		default:
			left += code
		}
		text = rest
	}
	return left
}

// nextCode cuts the longest code of a record off a text, or else its first letter.
func (r *reader) nextCode(text string) (code, rest string) {
	for _, s := range r.event.records {
		if s.code != "" && strings.HasPrefix(text, s.code) && len(s.code) > len(code) {
			code = s.code
		}
	}
	if code == "" {
		code = string([]rune(text)[:1])
	}
	return code, text[len(code):]
}

// takesCode reads the code of a record or a standard that stands above the results.
func (r *reader) takesCode(row *sheet.Row, code string) bool {
	at := slices.IndexFunc(r.event.records, func(s standing) bool { return s.code == code && code != "" })
	if at < 0 || r.event.records[at].standard && (code == "Q" || code == "q") {
		return false
	}
	rec := r.event.records[at]
	kind, known := rec.flag()
	switch {
	case rec.standard:
		r.s.Note(row.Line, sheet.LeftOut, code+" behind the mark: the standard "+strconv.Quote(rec.label)+" was reached")
		return true
	case known:
		row.Flags = append(row.Flags, race.Flag{Kind: kind})
		r.s.Note(row.Line, sheet.Read, code+" behind the mark is read as "+string(kind)+", by the record "+strconv.Quote(rec.label))
	default:
		row.Flags = append(row.Flags, race.Flag{Kind: race.FlagKind(code)})
		r.s.Note(row.Line, sheet.Read, code+" behind the mark says that the record "+strconv.Quote(rec.label)+" was broken")
	}
	if !rec.mark.IsZero() && rec.mark.Better(row.Mark) {
		r.s.Note(row.Line, sheet.Doubt, row.Mark.String()+" has the sign of the record "+strconv.Quote(rec.label)+", which is better: "+rec.mark.String())
	}
	return true
}

func (r *reader) setQualified(row *sheet.Row, code string) {
	row.Qualified = code
	if r.event.group().heading.round == race.Final {
		r.s.Note(row.Line, sheet.Read, code+" in a final is kept: it can only be for a later meeting")
	}
}
