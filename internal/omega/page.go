package omega

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// page is what the head of a page says.
type page struct {
	number   int // of the text
	count    int // of those that the foot of one ended too
	ended    bool
	lines    int // of its head that were read
	meet     string
	venue    race.Venue
	day      date.Date // of the meeting, where it has one day
	analysis bool
	list     race.ListKind
	revised  int  // which revision; 0 where there is none
	line     int  // that says so
	titled   bool // a title has been read
	tabled   bool // a table has begun
}

// turn begins a new page. What the head of the last one said of the meeting is read
// again there.
func (r *reader) turn(line layout.Line) {
	if line.Page == r.page.number && (!r.page.ended || line.IsBlank()) {
		return
	}
	r.page = page{number: line.Page, count: r.page.count + 1, meet: r.page.meet, venue: r.page.venue, day: r.page.day}
	r.weather, r.refused = nil, false
}

// kind reads the line that says what kind of sheet the page is, beside labels of what
// the next line has.
func (r *reader) kind(line layout.Line) bool {
	for i, cell := range line.Cells {
		text := strings.ToLower(cell.Text)
		switch {
		case text == "results", text == "result list", text == "result lists", text == "official results", text == "final results", text == "résultats":
		case text == "provisional results", text == "unofficial results":
			r.page.list = race.Provisional
		case text == "start list", text == "start lists":
			r.page.list = race.StartList
			r.s.Note(line.No, sheet.LeftOut, "a start list, which has no results")
		case text == "race analysis":
			r.page.analysis = true
		case text == "start time", i > 0 && r.forms.revised.MatchString(text):
		default:
			return false
		}
	}
	r.labelled(line)
	return true
}

// labelled reads which revision a line names; when it was stands below.
func (r *reader) labelled(line layout.Line) {
	if m := r.forms.revised.FindStringSubmatch(line.Said()); m != nil {
		r.page.revised, r.page.line = 1, line.No
		if n, ok := label.Number(m[1]); ok {
			r.page.revised = n
		}
	}
}

// foot reads the foot of a page: where and when it was printed.
func (r *reader) foot(line layout.Line) bool {
	said := line.Said()
	lower := strings.ToLower(said)
	if at := r.forms.printed.FindStringIndex(said); at != nil {
		text := "printed " + said[at[1]:] + ", which says nothing of the day of the race"
		if r.page.analysis || r.analysis != nil {
			text += "; a result list that was printed or revised later has the last word"
		}
		r.s.Note(line.No, sheet.Read, text)
		r.page.ended = true
		return true
	}
	for _, begin := range []string{"website", "internet", "page ", "timing", "official timekeeper", "www."} {
		if strings.HasPrefix(lower, begin) {
			return true
		}
	}
	return false
}

// heading reads the lines above the title: the meeting, the place, the day.
func (r *reader) heading(line layout.Line) bool {
	const longest = 12
	if r.page.titled || len(line.Cells) > 2 || len(line.Words) > longest || r.page.tabled {
		return false
	}
	said := line.Said()
	r.page.lines++
	days := label.Dates(said, label.DayFirst)
	switch {
	case layout.Range(said), len(days) > 1:
		r.s.Note(line.No, sheet.Open, strconv.Quote(said)+" is of several days")
	case len(days) == 1:
		r.page.day = days[0]
	case r.page.lines == 1:
		r.page.meet = said
	case strings.HasSuffix(said, ")"):
		r.page.venue = venueOf(said)
	case r.page.lines > 3:
		return false
	default:
		r.s.Note(line.No, sheet.LeftOut, said)
	}
	return true
}

// venueOf reads "London Stadium - London (GBR)".
func venueOf(text string) race.Venue {
	place, country, _ := strings.Cut(strings.TrimSuffix(text, ")"), "(")
	stadium, city, both := strings.Cut(place, " - ")
	v := race.Venue{Stadium: strings.TrimSpace(stadium), City: strings.TrimSpace(city)}
	if !both {
		v.Stadium, v.City = "", v.Stadium
	}
	if country = strings.TrimSpace(country); len(country) == 3 {
		v.Country = country
	}
	return v
}

// title reads the title of a race, with its start and its revision on the same line.
func (r *reader) title(lines []layout.Line, i int) bool {
	line := lines[i]
	text := line.Cell(0)
	if !layout.MayEntitle(text) && !r.page.untitled() {
		return false
	}
	said := label.ReadTitle(text)
	named := !said.Event.IsZero() || said.Refused != ""
	if !named || said.Sex == "" && !r.page.untitled() || strings.Contains(text, ":") || r.isPoints(line) {
		return false
	}
	r.page.titled, r.refused, r.heads = true, said.Event.IsZero(), nil
	if r.refused {
		r.s.Note(line.No, sheet.LeftOut, text+": "+said.Refused)
		r.race, r.analysis = nil, nil
		return true
	}
	one := &sheet.Race{}
	r.s.Entitle(one, line.No, text)
	rest := strings.TrimSpace(strings.TrimPrefix(line.Said(), sheet.Squeezed(text)))
	r.labelled(line)
	r.when(one, rest)
	if one.Time == "" && i+1 < len(lines) && strings.HasPrefix(strings.ToUpper(lines[i+1].Said()), "START TIME") {
		r.when(one, lines[i+1].Said())
	}
	r.begin(one)
	return true
}

// untitled reports whether a page has said what kind of sheet it is, and no title yet.
func (p *page) untitled() bool { return !p.titled && p.lines > 0 }

// isPoints reports whether a line has several points of a race rather than a title.
func (r *reader) isPoints(line layout.Line) bool {
	if len(line.Words) == 0 {
		return false
	}
	for _, word := range line.Words {
		text, _ := strings.CutSuffix(strings.ToLower(word.Text), "m")
		if _, ok := label.Number(strings.ReplaceAll(text, ",", "")); !ok && text != "finish" {
			return false
		}
	}
	return true
}

// when reads the start and the day of a race, and when the list was revised.
func (r *reader) when(one *sheet.Race, text string) {
	revision := ""
	if all := r.forms.revision.FindAllString(text, -1); r.page.revised > 0 && len(all) > 0 {
		revision = all[len(all)-1]
		at := strings.LastIndex(text, revision)
		text = text[:at]
	}
	if one.Time == "" {
		one.Time = label.Clock(text, true)
	}
	if day, ok := label.ReadDate(text, label.DayFirst); ok {
		one.Date = day
	}
	if r.page.revised > 0 {
		r.revision(one, revision)
	}
}

// revision keeps when a list was revised. Its year is that of the race.
func (r *reader) revision(one *sheet.Race, text string) {
	m := r.forms.revision.FindStringSubmatch(text)
	if m == nil {
		return
	}
	year := m[2]
	if year == "" && !one.Date.IsZero() {
		year = strconv.Itoa(one.Date.Year())
	}
	if day, ok := label.ReadDate(m[1]+" "+year, label.DayFirst); ok {
		one.Revised = day.String() + " " + label.Clock(m[3], true)
	}
	r.s.Note(r.page.line, sheet.Read, fmt.Sprintf("revision %d of %s", r.page.revised, text))
}
