package tabular

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// heading is what titles have said of the races that follow.
type heading struct {
	race    sheet.Race // with the title and all that it says
	refused bool       // it names what is no race
	days    []date.Date
	hand    bool
}

// entitle reads the titles that were read since the last table. What they do not say
// stays as it was: a heat may stand below the title of its event.
func (r *reader) entitle() {
	r.leaveOutRows()
	titles := r.pending
	r.pending = nil
	r.titled = r.titled || len(titles) > 0
	for _, one := range titles {
		r.title(one)
	}
	r.heading.race.Date = date.Date{}
	switch len(r.heading.days) {
	case 0:
	case 1:
		r.heading.race.Date = r.heading.days[0]
	default:
		if text := "it names several days: which of them is the day of the race is not said"; !r.told[text] {
			r.told[text] = true
			r.NoteDays(titleLine(titles), text, r.heading.days...)
		}
	}
}

func titleLine(titles []line) int {
	if len(titles) == 0 {
		return 0
	}
	return titles[0].number
}

// title reads one title.
func (r *reader) title(one line) {
	h := &r.heading
	if r.by.printed().MatchString(one.text) {
		r.Note(one.number, sheet.LeftOut, "the day of printing: "+strconv.Quote(one.text))
		return
	}
	said, dated := label.ReadTitle(one.text), r.day(one)
	windy := r.wind(one)
	h.hand = h.hand || r.by.byHand().MatchString(one.text)
	switch {
	case !said.Event.IsZero() || said.Refused != "":
		kept := h.race
		h.race = sheet.Race{}
		h.race.Meet, h.race.Time, h.race.Wind = kept.Meet, kept.Time, kept.Wind
		if !windy {
			h.race.Wind = race.Wind{}
		}
		r.Entitle(&h.race, one.number, one.text)
		h.refused = said.Refused != "" && said.Event.IsZero()
	case said != label.Title{}:
		r.subtitle(one, said)
	case dated, windy:
		r.beside(one)
	case h.race.Meet == "" && h.race.Line == 0 && !label.SaysResults(one.text):
		h.race.Meet = one.text
		r.Note(one.number, sheet.Read, strconv.Quote(one.text)+" is read as the name of the meeting")
	case r.by.byHand().MatchString(one.text):
	default:
		r.Note(one.number, sheet.LeftOut, "no title that is known: "+strconv.Quote(one.text))
	}
}

// subtitle reads a title that says a round, a heat, a section or who ran, and no
// event: that stays as it was.
func (r *reader) subtitle(one line, said label.Title) {
	h := &r.heading.race
	if said.Sex != "" {
		h.Sex, h.Title, h.Line = said.Sex, sheet.Squeezed(one.text), one.number
		if said.Young != "" {
			r.Note(one.number, sheet.Read, strconv.Quote(said.Young)+" is read as "+string(said.Sex))
		}
	}
	if said.Round != "" || said.Heat > 0 || said.Section != "" {
		h.Line = one.number
		if said.Round != "" {
			h.Round = said.Round
		}
		h.Heat, h.Section = said.Heat, said.Section
	}
}

// beside notes what a line says beside a day, if it is more than a few words.
func (r *reader) beside(one line) {
	rest := 0
	for _, word := range strings.FieldsFunc(r.by.windForm().ReplaceAllString(one.text, " "), func(c rune) bool { return strings.ContainsRune(" ,.()–-:/|0123456789", c) }) {
		if _, ok := label.Month(word); !ok && len([]rune(word)) > 3 && !label.IsWeekday(word) {
			rest++
		}
	}
	if rest > 0 {
		r.Note(one.number, sheet.LeftOut, "of "+strconv.Quote(one.text)+" only the day, the time and the wind are read")
	}
}

// day reads the days of a title, and the time of the day beside one.
func (r *reader) day(one line) bool {
	days := label.Dates(one.text, label.AnyOrder)
	if len(days) == 0 {
		if m := r.by.openDate().FindString(one.text); m != "" {
			r.NoteDays(one.number, "whether "+m+" is a day of one month or of the other cannot be told", label.Readings(m)...)
			return true
		}
		return false
	}
	r.heading.days = days
	if clocks := label.Clocks(one.text); len(clocks) == 1 {
		r.heading.race.Time = clocks[0]
	}
	return true
}

// wind reads the wind of a title.
func (r *reader) wind(one line) bool {
	m := r.by.windForm().FindStringSubmatch(one.text)
	if m == nil {
		return false
	}
	wind, ok := r.Wind(one.number, m[1]+m[2])
	if ok {
		r.heading.race.Wind = wind
	}
	return ok
}

// onRoad reports whether a text says that a race was run on the road.
func (by *guide) onRoad(e event.Event, text string) bool {
	return e.OnRoad() && e.OnTrack() && by.roadWord().MatchString(text)
}
