package tabular

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// spellings are the times of a table that are spelt otherwise than documents do.
type spellings struct {
	timed int
	all   []spelt
}

type spelt struct {
	line int
	text string
	mark timing.Mark
	how  spelling
}

// finish reads what needs the event of a row: its time and its splits.
func (r *reader) finish(e *entry, of event.Event, times *spellings) {
	r.mark(e, of, times)
	r.thousandths(e)
	r.splits(e, of)
	r.positions(e, of)
	if e.Status == race.DNF || e.Status == race.DNS {
		if !e.Mark.IsZero() {
			r.Note(e.Line, sheet.LeftOut, "time "+e.Mark.String()+" of a runner with status "+string(e.Status))
		}
		e.Mark, e.Thousandths = timing.Mark{}, timing.Mark{}
	}
}

// mark reads the cell of a time, which may hold a status, and remarks behind a time.
func (r *reader) mark(e *entry, of event.Event, times *spellings) {
	text := e.time
	if text == "" || label.IsNothing(text) {
		return
	}
	if status, ok := label.ReadStatus(text); ok {
		r.status(e, status, text)
		return
	}
	read := r.by.readTime(text, of)
	if read.mark.IsZero() {
		if m := r.by.besides().FindStringSubmatch(text); m != nil && !r.by.isHalfDay(text) {
			time, rest := m[1], m[2]
			if first, after, _ := strings.Cut(rest, " "); isUnit(first, time) {
				time, rest = time+" "+first, after
			}
			if beside := r.by.readTime(time, of); !beside.mark.IsZero() {
				read, text = beside, time
				r.behindTime(e, rest)
			}
		}
	}
	if rule := strings.Trim(text, "()[] "); read.mark.IsZero() && e.Status == race.DQ && e.Rule == "" && label.IsRule(rule) {
		e.Rule = rule
		return
	}
	if read.mark.IsZero() {
		r.Note(e.Line, sheet.Open, "time "+strconv.Quote(text)+": "+read.problem)
		return
	}
	written := read.mark.String()
	if (e.hand || r.heading.hand) && !read.mark.Hand() && read.mark.Decimals() < 2 {
		written += "h"
	}
	e.SetTime(written)
	times.timed++
	if read.spelt != "" {
		times.all = append(times.all, spelt{e.Line, text, read.mark, read.spelt})
	}
}

// behindTime reads what stands behind a time: the reading of the photo finish, a remark.
func (r *reader) behindTime(e *entry, text string) {
	first, rest := text, ""
	if end := strings.IndexAny(text, ")]}"); end >= 0 {
		first, rest = text[:end+1], strings.TrimSpace(text[end+1:])
	} else if before, after, found := strings.Cut(text, " "); found {
		first, rest = before, after
	}
	if reading, ok := sheet.ReadingBehind(first); ok && e.reading == "" {
		if e.reading, text = reading, rest; text == "" {
			return
		}
	}
	r.remark(e, strings.Trim(text, "()[] "))
}

// thousandths reads the reading of the photo finish: the whole time, or its decimals.
func (r *reader) thousandths(e *entry) {
	text := strings.Trim(strings.ReplaceAll(e.reading, ",", "."), "()[]{} ")
	if label.IsNothing(text) || e.reading == "" {
		return
	}
	if len(text) == 3 && !strings.ContainsAny(text, ".:") {
		text = "." + text
	}
	mark, ok := timing.Meant(text)
	switch {
	case text[0] != '.' && (!ok || mark.Decimals() != 3):
		r.Note(e.Line, sheet.LeftOut, "reading "+strconv.Quote(e.reading)+" is none")
	case e.Mark.IsZero() && e.time == "" && e.Status == "" && text[0] != '.':
		e.SetTime(mark.String())
	case !e.SetReading(text):
		r.Note(e.Line, sheet.Doubt, "reading "+e.reading+" does not round up to "+e.Mark.String()+": it is left out")
	}
}

// splits reads the cells of points.
func (r *reader) splits(e *entry, of event.Event) {
	var last race.Split
	for _, one := range e.splits {
		if label.IsNothing(one.text) {
			continue
		}
		if of.Distance() > 0 && one.at >= of.Distance() {
			r.once(r.at, sheet.LeftOut, "column of "+one.at.String()+": "+of.Code()+" has no such point")
			continue
		}
		point, err := of.ParsePoint(one.at.String(), event.Course{Women: e.Sex == race.Women})
		m := r.by.splitForm().FindStringSubmatch(one.text)
		if err != nil || m == nil {
			r.Note(e.Line, sheet.LeftOut, "split "+strconv.Quote(one.text)+" at "+one.at.String())
			continue
		}
		read := r.by.readTime(m[1], of)
		if read.mark.IsZero() {
			read = r.by.readTime(m[1], event.Event{})
		}
		if read.mark.IsZero() {
			r.Note(e.Line, sheet.LeftOut, "split "+strconv.Quote(one.text)+" at "+one.at.String()+": "+read.problem)
			continue
		}
		this := race.Split{Point: point, Mark: read.mark}
		if !last.Mark.IsZero() && last.Point.Distance() < one.at && !last.Mark.Earlier(this.Mark) {
			r.Note(e.Line, sheet.Doubt, "the split at "+one.at.String()+" is not later than the one before: is it of a lap?")
		}
		last = this
		e.Splits = append(e.Splits, this)
		if n, ok := label.Number(m[2]); ok {
			e.Positions = append(e.Positions, race.Position{Point: point, Place: n})
		}
	}
	r.lapSplits(e, of)
	e.Splits = slices.DeleteFunc(e.Splits, func(split race.Split) bool {
		beyond := isBeyond(split.Point.Distance(), split.Mark)
		if beyond {
			r.Note(e.Line, sheet.LeftOut, "split "+split.Mark.String()+" at "+split.Point.Distance().String()+": nobody is that fast: is it a place?")
		}
		return beyond
	})
}

// noteSpellings notes times that are spelt otherwise: one by one, or at once where all
// of a table are.
func (r *reader) noteSpellings(times *spellings) {
	count := make(map[spelling]int)
	for _, one := range times.all {
		count[one.how]++
	}
	const few, many = 3, 10
	told := make(map[spelling]bool)
	for _, one := range times.all {
		how := one.text + " (" + string(one.how) + ") is read as " + one.mark.String()
		if n := count[one.how]; n > many || n == times.timed && n > few {
			if !told[one.how] {
				r.Note(r.at, sheet.Read, fmt.Sprintf("%d of %d times are written so: %s", n, times.timed, how))
			}
			told[one.how] = true
			continue
		}
		r.Note(one.line, sheet.Read, how)
	}
}
