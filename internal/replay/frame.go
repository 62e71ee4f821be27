package replay

import (
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// Screen is what frames are drawn for: columns, lines (0 for as many as are needed), and whether colours are shown.
type Screen struct {
	Columns, Lines int
	Colours        bool
}

// How little and how much room a frame has for its parts, in columns.
const (
	leastColumns = 30
	beside       = 72 // from here on the order stands beside the track
	trackBeside  = 38
	trackAbove   = 48
	leastName    = 8
	leastListed  = 3 // lines of the order, before the foot gives way
)

// Frame is the race at a time since the gun, in milliseconds: line by line, none wider than the screen and no more than
// it has.
func (p *Replay) Frame(ms int64, on Screen) []string {
	on.Columns = max(on.Columns, leastColumns)
	heading := report.RaceSection(p.race)
	head := []string{cut(heading.Title, on.Columns), cut(words.Join("; ", heading.Lines[1], heading.Lines[0]), on.Columns), cut(p.clock(ms), on.Columns), ""}
	width := min(on.Columns, trackAbove)
	if on.Columns >= beside {
		width = trackBeside
	}
	picture, order, foot := p.picture(ms, width, on.Colours), p.list(ms, on), p.foot(on.Columns)
	if on.Lines > 0 {
		room := on.Lines - len(head)
		foot = foot[:max(0, min(len(foot), room-len(picture)-leastListed))]
		room -= len(foot)
		if on.Columns < beside {
			room -= len(picture)
		}
		order = within(order, room)
	}
	body := slices.Concat(picture, order)
	if on.Columns >= beside {
		body = sideBySide(picture, order, width)
	}
	frame := slices.Concat(head, body, foot)
	if on.Lines > 0 {
		frame = frame[:min(len(frame), on.Lines)]
	}
	return frame
}

// within is a list in so many lines; of a longer one the last line says how much is left out.
func within(list []string, lines int) []string {
	if len(list) <= lines || lines < 1 {
		return list[:max(0, min(len(list), lines))]
	}
	return append(slices.Clip(list[:lines-1]), fmt.Sprintf("   %d more lines have no room", len(list)-lines+1))
}

// sideBySide is a picture of so many columns and a text on its right.
func sideBySide(picture, text []string, columns int) []string {
	lines := make([]string, max(len(picture), len(text)))
	for i := range lines {
		switch {
		case i >= len(picture):
			lines[i] = strings.Repeat(" ", columns+2) + text[i]
		case i < len(text):
			lines[i] = picture[i] + "  " + text[i]
		default:
			lines[i] = picture[i]
		}
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// cut is a text in so many columns.
func cut(text string, columns int) string {
	text = words.Visible(text)
	if displaywidth.String(text) <= columns {
		return text
	}
	return displaywidth.TruncateString(text, columns, "…")
}

// clock is the time, where the front is, and what was published last.
func (p *Replay) clock(ms int64) string {
	text := clockOf(ms)
	front := p.front.where(ms)
	switch {
	case ms >= p.End():
		return text + "  the race is over"
	case front.finished:
		return text + "  the winner has finished"
	case !front.known:
		return text + "  where the front is, nothing tells"
	}
	toGo := p.race.Event.Distance() - front.at
	about := ""
	if front.between {
		about = "about "
	}
	return fmt.Sprintf("%s  front: %s%s m, %s m to go", text, about, metres(front.at), metres(toGo))
}

// clockOf is a time in minutes and tenths, which is as near as an eye sees.
func clockOf(ms int64) string {
	tenths := ms / 100
	if ms < 3600_000 {
		return fmt.Sprintf("%d:%02d.%d", tenths/600, tenths/10%60, tenths%10)
	}
	return fmt.Sprintf("%d:%02d:%02d.%d", tenths/36000, tenths/600%60, tenths/10%60, tenths%10)
}

func metres(d event.Distance) string { return fmt.Sprint(int64((d + event.Metre/2) / event.Metre)) }

// picture is the track with who is known to be where.
func (p *Replay) picture(ms int64, columns int, colours bool) []string {
	whole := p.race.Event.Distance()
	put, lines := p.course(columns)
	if front := p.front.where(ms); front.known && !front.finished {
		put('^', whole-front.at, scene.Ink) // below whoever is known to be there
	}
	for i := range p.ghosts {
		if at := p.ghosts[i].where(ms); at.known {
			put(p.ghosts[i].letter, whole-at.at, scene.Ink)
		}
	}
	for i := len(p.runners) - 1; i >= 0; i-- { // those in front above the others
		r := &p.runners[i]
		if at := r.where(ms); at.known && !at.finished && ms > 0 {
			put(r.letter, whole-at.at, r.hue)
		}
	}
	return lines(colours)
}

// course is what a picture is drawn on: a lap, or the line of a road.
func (p *Replay) course(columns int) (put func(rune, event.Distance, scene.Hue), lines func(bool) []string) {
	lap, known := p.lap()
	if !known {
		r := roadIn(columns)
		return func(letter rune, toGo event.Distance, hue scene.Hue) {
			r.put(letter, toGo, p.race.Event.Distance(), hue)
		}, r.Lines
	}
	t := trackIn(columns)
	return func(letter rune, toGo event.Distance, hue scene.Hue) { t.put(letter, toGo, lap, hue) }, t.Lines
}

// lap is the length of a lap, where the race went in laps.
func (p *Replay) lap() (event.Distance, bool) {
	lap, known := p.race.Lap()
	return lap, known && lap > 0 && p.race.Environment != event.Road
}

// foot is how a frame is to be read.
func (p *Replay) foot(columns int) []string {
	text := "Between published points an even pace is assumed. Drawn is who has times on both sides, no more than half of the race apart; ^ is the front, whoever was there."
	text = words.Join(" ", text, p.whereUntimed())
	return append([]string{""}, scene.Wrap(text, func(line string) bool { return displaywidth.String(line) <= columns })...)
}
