package scene

// card writes what stands large beside the picture.
func (l *layout) card(top int) {
	if l.Card == nil {
		return
	}
	room := l.panel() - l.px(margin)
	y := top + l.px(10)
	for _, line := range l.wrapped(l.Card.Name, nameSize, true, room) {
		y += l.px(nameSize + 2)
		l.write(Text{XY: XY{l.px(margin), y}, Kind: Name, Size: l.px(nameSize), Bold: true, Text: line})
	}
	if l.Card.Mark != "" {
		size := markSize
		for size > nameSize && l.width(l.Card.Mark, size, true) > room {
			size--
		}
		y += l.px(size + 8)
		l.write(Text{XY: XY{l.px(margin), y}, Kind: Headline, Size: l.px(size), Bold: true, Text: l.Card.Mark})
		y += l.px(12)
	}
	for _, one := range l.Card.Lines {
		y += l.px(6)
		for _, line := range l.wrapped(one, subSize+1, false, room) {
			if y += l.px(subSize + 5); y > l.plot.Bottom+l.belowPlot()-l.px(4) {
				return
			}
			l.write(Text{XY: XY{l.px(margin), y}, Size: l.px(subSize + 1), Text: line})
		}
	}
}
