package jsonsheet

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// splitKey begins the keys of the time at a point.
const splitKey = "split"

// Splits reads the times at points of the race: objects with a distance and a time, a
// map from distances to times, or times alone, whose points follow where they fit
// the laps of the race. Times of single laps are no splits, and are noted.
func (f *File) Splits(r *sheet.Race, row *sheet.Row, n *jsontext.Node) {
	if n.IsEmpty() {
		return
	}
	n.Taken()
	var bare []*jsontext.Node
	for _, item := range n.Items {
		if item.IsObject() {
			f.split(r, row, item)
		} else {
			bare = append(bare, item)
		}
	}
	for _, m := range n.Members {
		f.splitAt(r, row, m.Key, m.Value)
	}
	if len(bare) > 0 {
		f.bareSplits(r, row, bare)
	}
	if n.Text != "" {
		f.Note(n.Line, sheet.LeftOut, "splits "+shown(n.Text))
	}
}

// split reads an object with a point and a time.
func (f *File) split(r *sheet.Race, row *sheet.Row, n *jsontext.Node) {
	point := known(n.Get("distance", "point", "metres", "meters", "at", "name", "splitpoint"))
	time := n.Get("elapsedtime", "elapsed", "cumulative", "cumulativetime", "result", "time", splitKey, "mark", "performance", "total")
	switch {
	case time == nil && n.Get("laptime", "lap") != nil:
		f.Note(n.Line, sheet.LeftOut, "the time of a lap alone: "+shown(n.Get("laptime", "lap").String()))
	case point == "" || time == nil:
		f.Note(n.Line, sheet.LeftOut, "a split without a point or a time")
	default:
		f.splitAt(r, row, point, time)
		if place := Number(n.Get("position", "place", "rank", "pos")); place > 0 {
			if at, err := r.Event.ParsePoint(pointText(point), event.Course{}); err == nil {
				row.Positions = append(row.Positions, race.Position{Point: at, Place: place})
			}
		}
	}
}

// pointText is a point as documents write it: 400, 400.00 and 400 m are 400m.
func pointText(text string) string {
	text = strings.ToLower(strings.ReplaceAll(text, " ", ""))
	text = strings.TrimSuffix(strings.TrimSuffix(text, "metres"), "meters")
	number := strings.TrimSuffix(text, "m")
	if number == "" || strings.Trim(number, "0123456789.") != "" {
		return text
	}
	if strings.Contains(number, ".") {
		number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	return number + "m"
}

// splitAt adds the time at a point. The finish is none.
func (f *File) splitAt(r *sheet.Race, row *sheet.Row, point string, n *jsontext.Node) {
	text := known(n)
	mark, ok := timing.Meant(text)
	switch isFinish := strings.EqualFold(point, "finish") || pointText(point) == r.Event.Distance().String(); {
	case text == "":
	case !ok:
		f.Note(n.Row(), sheet.LeftOut, "split "+shown(text)+" at "+shown(point))
	case isFinish && row.Mark.IsZero():
		f.Note(n.Row(), sheet.LeftOut, "the time at the finish of a runner who has none: "+text)
	case isFinish:
	default:
		at, err := r.Event.ParsePoint(pointText(point), event.Course{})
		if err != nil {
			f.Note(n.Row(), sheet.LeftOut, "split "+shown(text)+" at "+shown(point)+", which is no point of the race")
			return
		}
		f.addSplit(row, n, race.Split{Point: at, Mark: mark})
	}
}

// addSplit adds a split in the order of the points.
func (f *File) addSplit(row *sheet.Row, n *jsontext.Node, split race.Split) {
	at := len(row.Splits)
	for at > 0 && row.Splits[at-1].Point.Distance() > split.Point.Distance() {
		at--
	}
	if at > 0 && row.Splits[at-1].Point.Distance() == split.Point.Distance() {
		f.Note(n.Row(), sheet.Doubt, "two times at "+split.Point.String()+": the first is taken")
		return
	}
	row.Splits = slices.Insert(row.Splits, at, split)
}

// bareSplits gives points to times that have none, where they are times since the
// start and as many as the race has laps.
func (f *File) bareSplits(r *sheet.Race, row *sheet.Row, items []*jsontext.Node) {
	var marks []timing.Mark
	var texts []string
	for _, item := range items {
		texts = append(texts, item.String())
		if mark, ok := timing.Meant(item.String()); ok {
			marks = append(marks, mark)
		}
	}
	line := items[0].Line
	if len(marks) < len(items) || !rising(marks) {
		f.Note(line, sheet.LeftOut, "times of laps, or times without points: "+strings.Join(texts, ", "))
		return
	}
	if last := marks[len(marks)-1]; last.Level(row.Mark) || last == row.Thousandths {
		marks = marks[:len(marks)-1]
	}
	points, ok := sheet.LapPoints(r.Event, len(marks))
	if !ok || !even(points, marks) {
		f.Note(line, sheet.LeftOut, "times without points, which do not follow from the distance: "+strings.Join(texts, ", "))
		return
	}
	var named []string
	for i, point := range points {
		row.Splits = append(row.Splits, race.Split{Point: point, Mark: marks[i]})
		named = append(named, point.String())
	}
	if len(named) > 0 {
		f.Note(line, sheet.Read, "the splits name no points: they are taken as "+strings.Join(named, ", "))
	}
}

// even reports whether times were run at about one pace, as times since the start
// are: those of laps are all nearly the same.
func even(points []event.Point, marks []timing.Mark) bool {
	const slowest, fastest = 14, 7 // tenths of the pace to the first point
	for i := range points {
		pace := 10 * marks[i].Milliseconds() * int64(points[0].Distance())
		first := marks[0].Milliseconds() * int64(points[i].Distance())
		if pace < fastest*first || pace > slowest*first {
			return false
		}
	}
	return true
}

// rising reports whether each time is later than the one before.
func rising(marks []timing.Mark) bool {
	for i := 1; i < len(marks); i++ {
		if !marks[i-1].Earlier(marks[i]) {
			return false
		}
	}
	return true
}

// SplitKeys reads the splits of a row that stand in keys of their own: split400,
// split_800m.
func (f *File) SplitKeys(r *sheet.Race, row *sheet.Row, n *jsontext.Node) {
	for _, m := range n.Members {
		if found := f.forms.split.FindStringSubmatch(m.Key); found != nil {
			f.splitAt(r, row, found[1], n.Get(strings.ToLower(strings.ReplaceAll(m.Key, "_", ""))))
		}
	}
}
