package replay

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// list is the order at the last published point, or who has finished, and where those are that run beside.
func (p *Replay) list(ms int64, on Screen) []string {
	columns := on.Columns
	if columns >= beside {
		columns -= trackBeside + 2
	}
	now := p.latest(ms)
	var lines []string
	switch now.Name {
	case "start":
		lines = p.field(columns)
	case finish:
		lines = p.finished(ms, columns)
	default:
		lines = p.passed(now, columns)
	}
	for i := range p.ghosts {
		lines = append(lines, p.ghosts[i].line(ms, columns))
	}
	return lines
}

// latest is the last moment up to a time.
func (p *Replay) latest(ms int64) Moment {
	at := 0
	for i, moment := range p.moments {
		if moment.MS <= ms {
			at = i
		}
	}
	return p.moments[at]
}

// field is who runs, as the race begins.
func (p *Replay) field(columns int) []string {
	var rows []row
	for i := range p.runners {
		rows = append(rows, row{runner: &p.runners[i]})
	}
	return append([]string{cut("At the start:", columns)}, p.laidOut(rows, columns)...)
}

// passed is the order at a point.
func (p *Replay) passed(at Moment, columns int) []string {
	when := at.mark.String()
	if at.About {
		when = "about " + clockOf(at.MS)
	}
	lines := []string{cut(fmt.Sprintf("At %s (%s):", report.PointWords(at.Name), when), columns)}
	var rows []row
	for _, s := range at.order {
		position, gap := "", ""
		if s.position > 0 {
			position = fmt.Sprint(s.position)
		}
		if s.gap.Known && s.gap.Milliseconds() != 0 {
			gap = s.gap.Signed()
		}
		rows = append(rows, row{s.runner, position, s.mark.String(), gap})
	}
	lines = append(lines, p.laidOut(rows, columns)...)
	if n := len(p.runners) - len(at.order); n > 0 {
		lines = append(lines, cut(fmt.Sprintf("%s there: not published", words.Plural(n, "other", "others")), columns))
	}
	return lines
}

// finished is who has finished by a time, in the order of the document.
func (p *Replay) finished(ms int64, columns int) []string {
	var rows []row
	out := 0
	for i := range p.runners {
		r := &p.runners[i]
		switch {
		case r.Finished() && r.Mark.Milliseconds() <= ms:
			place, gap := "", ""
			if r.Place > 0 {
				place = fmt.Sprint(r.Place)
			}
			if behind, known := r.GapTo(p.race.Winner()); known && behind.Milliseconds() != 0 {
				gap = behind.Signed()
			}
			rows = append(rows, row{r, place, r.Mark.String(), gap})
		case ms >= p.End():
			rows = append(rows, row{r, "", cmp.Or(string(r.Status), "no mark"), ""})
		default:
			out++
		}
	}
	lines := append([]string{cut("At the finish:", columns)}, p.laidOut(rows, columns)...)
	if out > 0 {
		lines = append(lines, cut(words.Plural(out, "other", "others")+" not yet", columns))
	}
	return lines
}

// row is a line of a list.
type row struct {
	runner           *runner
	place, mark, gap string
}

// laidOut is rows in columns, as narrow as they can be: place, letter, name, nation, time and gap. A name that has no
// room is cut.
func (p *Replay) laidOut(rows []row, columns int) []string {
	var names, nations, marks, gaps int
	for i := range p.runners { // all of them, so that columns stay where they are
		names = max(names, displaywidth.String(words.Visible(p.runners[i].Name())))
		nations = max(nations, len(p.runners[i].Nation))
	}
	for _, r := range rows {
		marks, gaps = max(marks, len(r.mark)), max(gaps, len(r.gap))
	}
	between := func(width int) int { return min(width, 1) + width }
	names = max(leastName, min(names, columns-len("12 A ")-between(nations)-between(marks)-between(gaps)))
	lines := make([]string, len(rows))
	for i, r := range rows {
		name := cut(r.runner.Name(), names)
		name += strings.Repeat(" ", names-displaywidth.String(name))
		line := fmt.Sprintf("%2s %c %s", r.place, r.runner.letter, name)
		line += fmt.Sprintf(" %-*s %*s %*s", nations, r.runner.Nation, marks, r.mark, gaps, r.gap)
		lines[i] = cut(strings.TrimRight(line, " "), columns)
	}
	return lines
}

// line is where a run of another race is.
func (g *ghost) line(ms int64, columns int) string {
	at, where := g.where(ms), ""
	switch {
	case at.finished:
		where = g.Mark.String()
	case !at.known:
		where = "not known where"
	case at.between:
		where = "about " + metres(at.at) + " m"
	default:
		where = metres(at.at) + " m"
	}
	return fmt.Sprintf("   %c %s: %s", g.letter, cut(g.name, columns-len("   1 : ")-len(where)), where)
}
