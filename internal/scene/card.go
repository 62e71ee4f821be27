package scene

// card writes what stands large beside the picture, as far as there is room for it.
func (l *layout) card(top int) {
	if l.Card == nil {
		return
	}
	room, y := l.panel()-l.px(margin), top+l.px(10)
	write := func(kind TextKind, size int, bold bool, line string) {
		if y > l.plot.Bottom+l.belowPlot()-l.px(4) {
			l.page.Unnamed++
			return
		}
		l.write(Text{XY: XY{l.px(margin), y}, Kind: kind, Size: l.px(size), Bold: bold, Text: line})
	}
	for _, line := range l.wrapped(l.Card.Name, nameSize, true, room) {
		y += l.px(nameSize + 2)
		write(Name, nameSize, true, line)
	}
	if l.Card.Mark != "" {
		size := markSize
		for size > nameSize && l.width(l.Card.Mark, size, true) > room {
			size--
		}
		y += l.px(size + 8)
		write(Headline, size, true, l.shortened(l.Card.Mark, size, true, room))
		y += l.px(12)
	}
	for _, one := range l.Card.Lines {
		y += l.px(6)
		for _, line := range l.wrapped(one, subSize+1, false, room) {
			y += l.px(subSize + 5)
			write(Plain, subSize+1, false, line)
		}
	}
}
