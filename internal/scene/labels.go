package scene

import (
	"cmp"
	"slices"
)

// labels is the texts beside the ends of lines.
type labels struct {
	of    []int // the series that have one
	text  []string
	width int // of the widest
}

// measureLabels finds the texts: with the details where these have room.
func (l *layout) measureLabels() labels {
	room := (l.page.Width*tenths - l.panel()) * labelShare / 100
	var all labels
	for _, detailed := range []bool{true, false} {
		all = labels{}
		for i := range l.Series {
			label := l.Series[i].Label
			if label.Text == "" {
				continue
			}
			text := label.Text
			if detailed && label.Detail != "" {
				text += " " + label.Detail
			}
			all.of, all.text = append(all.of, i), append(all.text, text)
			all.width = max(all.width, l.width(text, labelSize, l.Series[i].Heavy))
		}
		if all.width <= room {
			return all
		}
	}
	all.width = 0
	for i, text := range all.text {
		heavy := l.Series[all.of[i]].Heavy
		all.text[i] = l.shortened(text, labelSize, heavy, room)
		all.width = max(all.width, l.width(all.text[i], labelSize, heavy))
	}
	return all
}

// placeLabels writes the labels beside the picture, near the ends of their lines: those of
// lines that end before the others below all, and none where there is no room left.
func (l *layout) placeLabels() {
	height := l.px(rowHeight)
	bottom := l.plot.Bottom
	if l.hasOpen() { // below the end of the picture, beside the names of the ticks
		bottom += l.px(tickRows*(smallSize+3) + 4)
	}
	room := max(0, (bottom-l.plot.Top)/height+1)
	shown := l.labels.of
	if len(shown) > room {
		l.page.Unnamed += len(shown) - room
		shown = shown[:room]
	}
	wanted := make([]int, len(shown))
	for i, at := range shown {
		s := &l.Series[at]
		switch end, reaches := l.end(s); {
		case s.Legend:
			wanted[i] = l.plot.Top
		case reaches:
			wanted[i] = end.Y
		default:
			wanted[i] = bottom
		}
	}
	for i, y := range Spread(wanted, height, l.plot.Top, bottom) {
		l.label(&l.Series[shown[i]], l.labels.text[i], y)
	}
}

// hasOpen reports whether lines with labels end before the others.
func (l *layout) hasOpen() bool {
	return !l.RowLabels && slices.ContainsFunc(l.labels.of, func(at int) bool { return l.Series[at].Open })
}

// End is the last value of a series along an axis; false where it has none.
func (s *Series) End(x *Axis) (At, bool) {
	values := s.Values()
	if len(values) == 0 {
		return At{}, false
	}
	return slices.MaxFunc(values, func(a, b At) int {
		if x.To < x.From {
			a, b = b, a
		}
		return cmp.Compare(a.X, b.X)
	}), true
}

// end is where a line ends, and whether a label can stand beside it.
func (l *layout) end(s *Series) (XY, bool) {
	last, ends := s.End(&l.X)
	if !ends {
		return XY{}, false
	}
	return l.at(last), !s.Open && !s.Legend
}

// label writes one label, with a piece of the line that it is of.
func (l *layout) label(s *Series, text string, y int) {
	x := l.plot.Right + l.px(fan)
	if l.RowLabels {
		x = l.plot.Right + l.px(rowLabelGap-sample-6)
	}
	if end, reaches := l.end(s); reaches && !l.RowLabels && end.X >= l.data.Right-l.px(1) {
		l.line(Leader, 1, XY{end.X + l.px(5), end.Y}, XY{x - l.px(3), y})
	}
	width := l.px(17) / tenths
	if s.Heavy {
		width = l.px(3)
	}
	if len(s.Stretches) > 0 {
		l.page.Lines = append(l.page.Lines, Line{Kind: Stroke, Style: s.Style, Width: width, Points: []XY{{x, y}, {x + l.px(sample), y}}})
	}
	if len(s.Dots) > 0 && !l.RowLabels {
		l.page.Dots = append(l.page.Dots, PlacedDot{XY: XY{x + l.px(sample)/2, y}, Radius: l.radius(), Style: s.Style})
	}
	l.write(Text{XY: XY{x + l.px(sample+6), y + l.px(4)}, Size: l.px(labelSize), Bold: s.Heavy, Text: text})
}
