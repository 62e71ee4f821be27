package scene

import (
	"cmp"
	"slices"
)

// at is where values lie on the page.
func (l *layout) at(values At) XY {
	return XY{l.X.Along(values.X, l.data.Left, l.data.Right), l.Y.Along(values.Y, l.data.Top, l.data.Bottom)}
}

// axes draws the ticks with their names.
func (l *layout) axes() {
	for _, tick := range l.Y.Ticks {
		y := l.Y.Along(tick.At, l.data.Top, l.data.Bottom)
		l.line(Grid, 1, XY{l.plot.Left, y}, XY{l.plot.Right, y})
	}
	last := l.plot.Top - l.px(rowHeight)
	for _, tick := range l.byPlace() {
		y := l.Y.Along(tick.At, l.data.Top, l.data.Bottom)
		if y-last < l.px(smallSize+1) {
			if l.RowLabels {
				l.page.Unnamed++
			}
			continue
		}
		last = y
		name := Text{XY: XY{l.plot.Left - l.px(rowLabelGap), y + l.px(4)}, Kind: Quiet, Anchor: End, Size: l.px(labelSize), Text: l.rowName(tick.Text)}
		if l.RowLabels {
			name.X, name.Kind, name.Anchor = l.panel()+l.px(margin), Plain, Start
		}
		l.write(name)
	}
	for _, tick := range l.X.Ticks {
		x := l.X.Along(tick.At, l.data.Left, l.data.Right)
		l.line(Grid, 1, XY{x, l.plot.Top}, XY{x, l.plot.Bottom + l.px(4)})
	}
	l.line(Frame, 1, XY{l.plot.Left, l.plot.Bottom}, XY{l.plot.Right, l.plot.Bottom})
	l.nameTicks()
	if l.X.Title != "" {
		l.write(Text{
			XY: XY{l.plot.Right, l.plot.Bottom + l.belowPlot() - l.px(6)}, Kind: Quiet, Anchor: End, Size: l.px(smallSize), Text: l.X.Title,
		})
	}
}

// byPlace is the ticks of Y from the top.
func (l *layout) byPlace() []Tick {
	return slices.SortedStableFunc(slices.Values(l.Y.Ticks), func(a, b Tick) int {
		return cmp.Compare(l.Y.Along(a.At, l.data.Top, l.data.Bottom), l.Y.Along(b.At, l.data.Top, l.data.Bottom))
	})
}

// nameTicks writes the names of the ticks of X, in two rows where they are many: the ends
// first, then the strong ones, and of the others those that have room.
func (l *layout) nameTicks() {
	var named []Text
	for _, tick := range InWeight(l.X.Ticks) {
		for row := range tickRows {
			t := l.tickName(tick, row)
			room := t.Box().grown(l.px(3))
			room.Top, room.Bottom = t.Box().Top, t.Box().Bottom
			if t.Box().Left >= 0 && !slices.ContainsFunc(named, func(other Text) bool { return other.Box().Overlaps(room) }) {
				named = append(named, t)
				break
			}
		}
	}
	for _, t := range named {
		l.write(t)
	}
}

// tickName is the name of a tick in a row, shifted where the page would end within it.
func (l *layout) tickName(tick Tick, row int) Text {
	t := Text{
		XY:   XY{l.X.Along(tick.At, l.data.Left, l.data.Right), l.plot.Bottom + l.px(smallSize+7+row*(smallSize+3))},
		Kind: Quiet, Anchor: Middle, Size: l.px(smallSize), Text: tick.Text,
	}
	t.Width = l.width(t.Text, smallSize, false)
	half, last := t.Width/2, l.page.Width*tenths-l.px(4)
	if len(l.labels.of) > 0 && !l.RowLabels { // labels may stand beside it
		last = min(last, l.plot.Right+l.px(fan-4))
	}
	t.X = max(min(t.X, last-half), l.px(4)+half)
	return t
}

// InWeight is ticks as they are named: the ends, then the strong ones, then the others.
func InWeight(ticks []Tick) []Tick {
	if len(ticks) < 2 {
		return ticks
	}
	ordered := []Tick{ticks[len(ticks)-1], ticks[0]}
	for _, weak := range []bool{false, true} {
		for _, tick := range ticks[1 : len(ticks)-1] {
			if tick.Weak == weak {
				ordered = append(ordered, tick)
			}
		}
	}
	return ordered
}

// rules draws the lines across the picture.
func (l *layout) rules() {
	for _, rule := range l.Rules {
		if rule.Vertical {
			x := l.X.Along(rule.At, l.data.Left, l.data.Right)
			l.line(Across, 2, XY{x, l.plot.Top}, XY{x, l.plot.Bottom})
			continue
		}
		y := l.Y.Along(rule.At, l.data.Top, l.data.Bottom)
		l.line(Across, 1, XY{l.plot.Left, y}, XY{l.plot.Right, y})
		if rule.Text != "" {
			l.write(Text{XY: XY{l.plot.Left + l.px(4), y - l.px(4)}, Kind: Quiet, Size: l.px(smallSize), Text: rule.Text})
		}
	}
}

func (l *layout) line(kind LineKind, width int, points ...XY) {
	if kind <= Across { // sharp on a screen: in the middle of pixels
		for i := range points {
			points[i] = XY{points[i].X/tenths*tenths + tenths/2, points[i].Y/tenths*tenths + tenths/2}
		}
	}
	l.page.Lines = append(l.page.Lines, Line{Kind: kind, Points: points, Width: l.px(width)})
}

// series draws the lines and the dots, the heavy ones below all others: those that lie on
// them are seen, and so are they.
func (l *layout) series() {
	for _, heavy := range []bool{true, false} {
		for i := range l.Series {
			if s := &l.Series[i]; s.Heavy == heavy {
				l.strokes(s)
				l.dots(s)
			}
		}
	}
}

func (l *layout) strokes(s *Series) {
	for _, stretch := range s.Stretches {
		line := Line{Kind: Stroke, Style: s.Style, Width: l.px(17) / tenths, Thin: stretch.Thin}
		switch {
		case stretch.Thin:
			line.Width = l.px(1)
		case s.Heavy:
			line.Width = l.px(3)
		default:
		}
		for _, values := range stretch.Points {
			line.Points = append(line.Points, l.at(values))
		}
		l.page.Lines = append(l.page.Lines, line)
	}
}

func (l *layout) dots(s *Series) {
	for _, dot := range s.Dots {
		l.page.Dots = append(l.page.Dots, PlacedDot{XY: l.at(dot.At), Radius: l.radius(), Style: s.Style, Hollow: dot.Hollow, Says: dot.Says})
	}
}

// radius is how large dots are: smaller where they are many.
func (l *layout) radius() int {
	const many = 120
	n := 0
	for i := range l.Series {
		n += len(l.Series[i].Dots)
	}
	if n > many {
		return l.px(26) / tenths
	}
	return l.px(34) / tenths
}
