package layout

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// point is a heading of a grid: a point of the race, or the finish.
type point struct {
	Cell

	at     event.Point // zero at the finish, and where the event has no such point
	finish bool
	reacts bool // the reaction at the start
}

// readPoints reads a line as headings of a grid. It reports false where a word is no
// point.
func readPoints(r *sheet.Race, line Line) ([]point, bool) {
	var all []point
	for _, word := range line.Words {
		if strings.EqualFold(word.Text, "m") && len(all) > 0 {
			last := &all[len(all)-1]
			last.Text, last.To = last.Text+"m", word.To
			continue
		}
		all = append(all, point{Cell: word})
	}
	for i := range all {
		if !all[i].read(r) {
			return nil, false
		}
	}
	return all, len(all) > 0
}

// read tells which point a heading names, and reports false where it names none.
func (p *point) read(r *sheet.Race) bool {
	text := strings.ToLower(strings.ReplaceAll(p.Text, ",", ""))
	switch text {
	case "finish", "fin", "ziel", "arrivée", "arrivo", "meta", "mål":
		p.finish = true
		return true
	case "rt", "reaction", "r.t.", "react":
		p.reacts = true
		return true
	}
	hurdle, counted := strings.CutPrefix(text, "h")
	metres, measured := strings.CutSuffix(text, "m")
	number := strings.TrimSuffix(hurdle, "m")
	if _, ok := label.Number(strings.Split(number, ".")[0]); !ok || counted == measured || strings.Contains(metres, ":") {
		return false
	}
	point, err := r.Event.ParsePoint(text, r.Course())
	if err == nil {
		p.at = point
	} else if length, bad := event.ParseDistance(text); bad == nil {
		p.finish = length == r.Event.Distance()
	}
	return true
}

// value is a time of a grid with the position in brackets behind it.
type value struct {
	Cell

	time     timing.Mark
	ms       int64 // the time, also where it is below a second
	position int
}

// readValues reads a line as times of a grid. It reports false where a word is neither
// a time nor a position behind one.
func (f *forms) readValues(line Line) (all []value, positions, ok bool) {
	for _, word := range line.Words {
		text, position, glued := strings.Cut(word.Text, "(")
		if m := f.position.FindStringSubmatch(word.Text); text == "" || m != nil {
			if m == nil || len(all) == 0 {
				return nil, false, false
			}
			last := &all[len(all)-1]
			last.To, positions = word.To, true
			last.position, _ = label.Number(m[1])
			continue
		}
		v, isTime := f.value(word, text)
		if !isTime {
			return nil, false, false
		}
		if glued {
			m := f.position.FindStringSubmatch("(" + position)
			if m == nil {
				return nil, false, false
			}
			v.position, _ = label.Number(m[1])
			positions = true
		}
		all = append(all, v)
	}
	return all, positions, len(all) > 0
}

// value reads a time; a segment may be below a second.
func (f *forms) value(word Cell, text string) (value, bool) {
	if !f.time.MatchString(text) {
		return value{}, false
	}
	text = strings.Replace(text, ",", ".", 1)
	if time, ok := timing.Meant(text); ok {
		return value{Cell: word, time: time, ms: time.Milliseconds()}, true
	}
	margin, err := timing.ParseMargin(text)
	return value{Cell: word, ms: margin.Milliseconds()}, err == nil
}

// nearestPoint is the heading that a value stands under: the one whose middle is nearest, -1
// where there is none.
func nearestPoint(points []point, v value) int {
	best := -1
	for i := range points {
		if best < 0 || distance(points[i].Cell, v.Cell) < distance(points[best].Cell, v.Cell) {
			best = i
		}
	}
	return best
}

func distance(a, b Cell) int { return max(a.middle()-b.middle(), b.middle()-a.middle()) }
