package hytek

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// meeting is what the heads of pages say.
type meeting struct {
	name    string
	other   string    // what stands in a head, and is not the name
	day     date.Date // zero where it lasted several
	last    date.Date // its last day, from which the year is known
	entries bool      // a list of entries, not of results
	lines   map[string]bool
	order   label.DateOrder
}

// startsHead reports whether a line is the first of a head: of the licence, of the
// program, or with the day and time of printing at its end.
func (f *forms) startsHead(l line) bool {
	text := string(l.text)
	if f.software.MatchString(text) {
		return true
	}
	if len(l.text) > 0 && l.has(0) || !f.clock.MatchString(text) {
		return false
	}
	_, dated := label.ReadDate(text, label.MonthFirst)
	return dated && !strings.Contains(text, ": ") && l.part(0, 30) != "" && !weekday(l)
}

// weekday reports whether a line begins with a word and a day, as the line below the
// title of an event does: "samedi 2022-07-09 - 3:45 PM".
func weekday(l line) bool {
	const apart = 3
	words := l.tokens(0)
	return len(words) > 1 && words[1].from-words[0].to < apart && strings.ContainsAny(words[1].text, "0123456789") && !strings.ContainsAny(words[0].text, "0123456789")
}

// orderOf tells from all days of a file in figures whether the month stands first,
// where they agree.
func (f *forms) orderOf(lines []line) label.DateOrder {
	var dayFirst, monthFirst bool
	for _, l := range lines {
		for _, m := range f.figures.FindAllStringSubmatch(string(l.text), -1) {
			a, _ := label.Number(m[1])
			b, _ := label.Number(m[2])
			dayFirst = dayFirst || a > 12
			monthFirst = monthFirst || b > 12
		}
	}
	switch {
	case dayFirst == monthFirst:
		return label.AnyOrder
	case dayFirst:
		return label.DayFirst
	default:
		return label.MonthFirst
	}
}

// readHead reads a line of a head. Heads that come again say nothing new.
func (r *reader) readHead(l line) {
	text := l.String()
	key := strings.TrimRight(text, "0123456789")
	r.meet.entries = isEntries(text) || r.meet.entries && !isResults(text)
	if r.meet.lines[key] {
		return
	}
	r.meet.lines[key] = true
	dates := label.Dates(text, r.meet.order)
	switch {
	case r.forms.startsHead(l):
		switch {
		case len(dates) > 0:
			r.printed(l, dates[0].String())
		case r.forms.figures.MatchString(text):
			r.printed(l, r.forms.figures.FindString(text))
		}
	case isResults(text):
	case isEntries(text):
		r.s.Note(l.at, sheet.LeftOut, strconv.Quote(text)+": times that were entered, no results")
	case len(dates) > 0:
		r.readDays(l, text, dates)
	case r.forms.figures.MatchString(text):
		r.s.NoteDays(l.at, strconv.Quote(text)+": which number is the month cannot be told", label.Readings(text)...)
		r.named(text)
	case r.meet.name == "":
		r.meet.name = text
	case text != r.meet.name:
		r.meet.other = text
		r.s.Note(l.at, sheet.LeftOut, strconv.Quote(text)+" in the head of a page")
	}
}

func (r *reader) printed(l line, day string) {
	r.noteOnce(l.at, sheet.Read, "printed "+day, "printed on "+day+", which is not the day of a race")
}

// readDays reads the day of the meeting, or its first and last. Other days than before
// are those of another meeting.
func (r *reader) readDays(l line, text string, dates []date.Date) {
	first, last := dates[0], dates[len(dates)-1]
	if !r.meet.last.IsZero() && (last != r.meet.last || !r.meet.day.IsZero() && first != r.meet.day) {
		r.meet.name, r.meet.other = r.meet.other, ""
	}
	r.named(text)
	r.meet.day, r.meet.last = first, last
	if first == last {
		r.noteOnce(l.at, sheet.Read, "day "+first.String(), "the day of the meeting, "+first.String()+", is taken as that of its races")
	} else {
		r.meet.day = date.Date{}
		days := first.String() + " to " + last.String()
		if key := "days " + days; !r.noted[key] {
			r.noted[key] = true
			r.s.NoteDays(l.at, "the meeting lasted from "+days+": a race has a day only where its title does", eachDay(first, last)...)
		}
	}
}

// eachDay is the days of a meeting, of a long one the first.
func eachDay(first, last date.Date) []date.Date {
	const most = 31
	var all []date.Date
	for day := first; !last.Before(day) && len(all) < most; day = day.AddDays(1) {
		all = append(all, day)
	}
	return all
}

// named takes the name of the meeting from a line that has its days behind it.
func (r *reader) named(text string) {
	if name, _, found := strings.Cut(text, " - "); found && r.meet.name == "" && strings.ContainsFunc(name, isLetter) {
		r.meet.name = name
	}
}

func isLetter(c rune) bool {
	return c >= 'A' && strings.ToUpper(string(c)) != strings.ToLower(string(c))
}

// isResults reports whether a line is the title of a report of results.
func isResults(text string) bool {
	all := wordsOf(text)
	return len(all) > 0 && isOne(all[0], "results resultats ergebnisse ergebnisliste resultados resultaten risultati resultater resultat")
}

// isEntries reports whether a line is the title of a report of who will compete.
func isEntries(text string) bool {
	folded := strings.Join(wordsOf(text), " ")
	for _, title := range []string{
		"performance list", "psych sheet", "meet program", "entry list", "entries", "heat sheet", "start list", "startlist", "startliste", "meldeliste",
		"liste de depart", "liste des engages", "liste de performance", "liste des performance", "lista de inscritos", "lista de salida", "lista de marcas", "meldungen", "seeding",
	} {
		if strings.HasPrefix(folded, title) {
			return true
		}
	}
	return false
}
