package jsonsheet

import (
	"regexp"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Day is the day of a value: with hyphens or without, or as people write it. What
// follows it is the time of day, which in the zone of Greenwich may be of another
// day: then it is noted and not taken.
func (f *File) Day(n *jsontext.Node) date.Date {
	text := known(n)
	if text == "" {
		return date.Date{}
	}
	if m := f.forms.day.FindStringSubmatch(text); m != nil {
		day, err := date.Parse(m[1] + "-" + m[2] + "-" + m[3])
		switch zone := strings.HasSuffix(text, "Z"); {
		case err != nil:
		case zone && strings.Trim(m[4], "0:.Z") != "":
			f.Note(n.Row(), sheet.Open, shown(text)+" is a time in the zone of Greenwich: the day where the race was run cannot be told")
			return date.Date{}
		default:
			return day
		}
	} else if days := label.Dates(text, label.AnyOrder); len(days) == 1 {
		return days[0]
	} else if day := f.inSpan(text); !day.IsZero() {
		f.Note(n.Row(), sheet.Read, shown(text)+" is read as "+day.String()+", since the other day is none of the meeting")
		return day
	}
	f.Note(n.Row(), sheet.Open, shown(text)+" names no single day")
	return date.Date{}
}

// inSpan is the day of the meeting that figures name, where one order of day and month
// gives one and the other does not.
func (f *File) inSpan(text string) date.Date {
	var found date.Date
	for _, order := range []label.DateOrder{label.DayFirst, label.MonthFirst} {
		day, ok := label.ReadDate(text, order)
		if !ok || f.First.IsZero() || f.Last.IsZero() || day.Compare(f.First) < 0 || day.Compare(f.Last) > 0 {
			continue
		}
		if !found.IsZero() {
			return date.Date{}
		}
		found = day
	}
	return found
}

// Clock is the time of day of a value as hours and minutes, empty where it has none.
func Clock(n *jsontext.Node) string {
	m := regexp.MustCompile(`(?:^|[T ])([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:\.\d+)?)?$`).FindStringSubmatch(n.String())
	if m == nil {
		return ""
	}
	return m[1] + ":" + m[2]
}

// Wind is the wind of a value. What says that none was measured is noted.
func (f *File) Wind(n *jsontext.Node, needed bool) race.Wind {
	text := known(n)
	if text == "" {
		return race.Wind{}
	}
	wind, ok := f.Sheet.Wind(n.Line, text)
	switch {
	case ok:
		return wind
	case n.Kind == jsontext.Bool:
		f.Note(n.Line, sheet.Open, "the wind was stronger than 2.0 m/s: how strong is not said")
	case !needed:
		f.Note(n.Line, sheet.Read, "wind "+shown(text)+": it is not given, and not needed")
	case strings.HasPrefix(strings.ToUpper(text), "N"):
		f.Note(n.Line, sheet.Open, "wind "+shown(text)+": it was not measured, or is not given")
	default:
		f.Note(n.Line, sheet.Open, "wind "+shown(text)+" is no reading")
	}
	return race.Wind{}
}

// Nation is the nation of a value, by its code, or noted by its name or by another
// code.
func (f *File) Nation(n *jsontext.Node) string {
	if n.IsObject() {
		n = n.Get("code", "ioc", "noc", "abbreviation", "name")
	}
	text := known(n)
	if text == "" {
		return ""
	}
	if _, ok := nation.Lookup(text); ok {
		return text
	}
	found, err := nation.Find(text)
	if err != nil {
		f.Note(n.Row(), sheet.Open, shown(text)+" is no nation")
		return ""
	}
	f.Note(n.Row(), sheet.Read, shown(text)+" is read as "+found.Code)
	return found.Code
}

// Born is the birth of a value, which may be a year alone.
func (f *File) Born(n *jsontext.Node) date.Date {
	text := known(n)
	if text == "" {
		return date.Date{}
	}
	if m := f.forms.day.FindStringSubmatch(text); m != nil {
		if born, err := date.Parse(m[1] + "-" + m[2] + "-" + m[3]); err == nil {
			return born
		}
	}
	born, ok := label.Born(text, f.Year, label.AnyOrder)
	if !ok {
		f.Note(n.Row(), sheet.LeftOut, "birth "+shown(text))
	}
	return born
}

// Place reads a place: 1, "1.", "=3". A status where a place is wanted is one of the
// row.
func (f *File) Place(row *sheet.Row, n *jsontext.Node) {
	if text := known(n); text != "" && text != "0" {
		if place, ok := placeOf(text); ok {
			row.Place = place
		} else {
			f.statusOr(row, n, "place")
		}
	}
}

func placeOf(text string) (int, bool) {
	text = strings.TrimSuffix(strings.TrimSuffix(text, ".0"), ".")
	return label.Number(strings.Trim(strings.TrimPrefix(strings.TrimPrefix(text, "T"), "t"), "= "))
}

// Number is the number of a value, 0 where it has none.
func Number(n *jsontext.Node) int {
	number, _ := label.Number(strings.TrimSuffix(n.String(), ".0"))
	return number
}

// Reaction reads the time from the gun to the blocks. A number in JSON has no zeros
// at its end.
func (f *File) Reaction(row *sheet.Row, n *jsontext.Node) {
	text := known(n)
	if text == "" {
		return
	}
	if n.Kind == jsontext.Number && strings.HasPrefix(text, "0.") && len(text) < len("0.100") {
		text += strings.Repeat("0", len("0.100")-len(text))
	}
	reaction, ok := race.ParseReaction(text)
	if !ok {
		f.Note(n.Row(), sheet.LeftOut, "reaction time "+shown(text))
		return
	}
	row.Reaction = reaction
}
