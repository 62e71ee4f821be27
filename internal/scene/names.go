package scene

import (
	"cmp"
	"slices"
)

// named is a dot that has a name.
type named struct {
	dot *Dot
	XY
}

// nameDots writes the names of dots beside them, those of weight first: where neither a text
// nor a dot nor a line is in the way, as near as can be. A name without room is written in
// brief, or not at all, which a note says.
func (l *layout) nameDots() {
	var all []named
	for i := range l.Series {
		for j := range l.Series[i].Dots {
			if dot := &l.Series[i].Dots[j]; dot.Name != "" {
				all = append(all, named{dot, l.at(dot.At)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b named) int { return cmp.Compare(b.dot.Weight, a.dot.Weight) })
	for _, one := range all {
		if !l.nameDot(one, one.dot.Name, false) && (one.dot.Brief == "" || !l.nameDot(one, one.dot.Brief, true)) {
			l.page.Unnamed++
		}
	}
}

// nameDot writes a name where it has room, and reports whether it has: a brief one close to
// the dot alone.
func (l *layout) nameDot(of named, name string, brief bool) bool {
	frame := Box{l.plot.Left, l.plot.Top - l.px(8), l.page.Width*tenths - l.px(6), l.plot.Bottom}
	if len(l.labels.of) > 0 {
		frame.Right = l.plot.Right
	}
	for _, t := range l.places(of.XY, name) {
		box := t.Box()
		if !box.Within(frame) || !l.isFree(box, of.XY) {
			continue
		}
		end := nearest(box, of.XY)
		if far := distance(end, of.XY); far > l.px(9) {
			if brief || l.crosses(of.XY, end) {
				continue
			}
			l.line(Leader, 1, of.XY, end)
		}
		l.write(t)
		return true
	}
	return false
}

// places is where a name may stand, the best first.
func (l *layout) places(at XY, name string) []Text {
	var places []Text
	add := func(anchor Anchor, dx, dy int) {
		t := Text{XY: XY{at.X + l.px(dx), at.Y + l.px(dy+4)}, Anchor: anchor, Size: l.px(smallSize), Text: name}
		t.Width = l.width(name, smallSize, false)
		places = append(places, t)
	}
	if l.RowLabels {
		add(Start, 7, 0)
		add(End, -7, 0)
	}
	for _, far := range []int{7, 14, 24, 36, 50} {
		add(Start, far, -far/2)
		add(Start, far, 0)
		add(End, -far, far/2)
		add(End, -far, 0)
		add(Start, far, -far)
		add(End, -far, far)
		add(Start, far, far/2)
		add(End, -far, -far/2)
		add(Start, far, far)
		add(End, -far, -far)
		add(Middle, 0, -far-4)
		add(Middle, 0, far+4)
		add(Start, far/2, -far)
		add(End, -far/2, far)
	}
	return places
}

// isFree reports whether nothing but the dot that a name is of lies in or close to a box.
func (l *layout) isFree(box Box, dot XY) bool {
	near := box.grown(l.px(2))
	if slices.ContainsFunc(l.taken, near.Overlaps) {
		return false
	}
	for i := range l.page.Dots {
		other := &l.page.Dots[i]
		r := other.Radius
		if (other.XY != dot || near.holds(dot)) && (Box{other.X - r, other.Y - r, other.X + r, other.Y + r}).Overlaps(near) {
			return false
		}
	}
	for i := range l.page.Lines {
		line := &l.page.Lines[i]
		if line.Kind == Grid {
			continue
		}
		for j := 1; j < len(line.Points); j++ {
			if near.cutBy(line.Points[j-1], line.Points[j]) {
				return false
			}
		}
	}
	return true
}

// crosses reports whether the line from a dot to its name runs through a text, another dot,
// or the line to another name.
func (l *layout) crosses(from, to XY) bool {
	if slices.ContainsFunc(l.taken, func(b Box) bool { return b.cutBy(from, to) }) {
		return true
	}
	if slices.ContainsFunc(l.page.Lines, func(line Line) bool { return line.Kind == Leader && cross(from, to, line.Points[0], line.Points[1]) }) {
		return true
	}
	return slices.ContainsFunc(l.page.Dots, func(d PlacedDot) bool {
		return d.XY != from && (Box{d.X - d.Radius, d.Y - d.Radius, d.X + d.Radius, d.Y + d.Radius}).cutBy(from, to)
	})
}

// cross reports whether two lines cross.
func cross(a, b, c, d XY) bool {
	side := func(from, to, of XY) bool {
		return int64(to.X-from.X)*int64(of.Y-from.Y) > int64(to.Y-from.Y)*int64(of.X-from.X)
	}
	return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

func (b Box) holds(p XY) bool {
	return p.X >= b.Left && p.X <= b.Right && p.Y >= b.Top && p.Y <= b.Bottom
}

// cutBy reports whether a line from one place to another has a part in the box.
func (b Box) cutBy(from, to XY) bool {
	if max(from.X, to.X) < b.Left || min(from.X, to.X) > b.Right || max(from.Y, to.Y) < b.Top || min(from.Y, to.Y) > b.Bottom {
		return false
	}
	// Some corners lie on one side of the line and some on the other, or on it.
	var left, right bool
	for _, corner := range []XY{{b.Left, b.Top}, {b.Right, b.Top}, {b.Left, b.Bottom}, {b.Right, b.Bottom}} {
		side := int64(to.X-from.X)*int64(corner.Y-from.Y) - int64(to.Y-from.Y)*int64(corner.X-from.X)
		left, right = left || side >= 0, right || side <= 0
	}
	return left && right
}

// nearest is the place of a box that is nearest to another place.
func nearest(b Box, to XY) XY {
	return XY{min(max(to.X, b.Left), b.Right), min(max(to.Y, b.Top), b.Bottom)}
}

// distance is how far two places are from each other, at most, in one direction.
func distance(a, b XY) int { return max(a.X-b.X, b.X-a.X, a.Y-b.Y, b.Y-a.Y) }
