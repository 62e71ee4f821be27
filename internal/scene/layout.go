package scene

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/typeface"
	"github.com/milectl/milectl/internal/words"
)

// Sizes of a page that is as wide as usual, in pixels.
const (
	margin      = 18
	titleSize   = 20
	subSize     = 13
	labelSize   = 12
	smallSize   = 11
	nameSize    = 26
	markSize    = 56
	rowHeight   = 16 // of labels
	fan         = 26 // between the picture and its labels
	sample      = 24 // of the line, beside a label
	panelWidth  = 300
	tickRows    = 2
	mostNotes   = 9 // lines
	wideEnough  = 960
	highEnough  = 540
	labelShare  = 42 // of the width, in hundredths: as wide labels may be
	rowLabelGap = 8
	inset       = 10 // of the values in the plot
)

// layout is a page that is being laid out.
type layout struct {
	*Scene

	faces  *typeface.Faces
	page   *Page
	unit   int // tenths of a pixel of the page for a pixel of one that is as wide as usual
	labels labels
	plot   Box
	data   Box   // of the plot, in which values lie
	taken  []Box // by texts, among which the names of dots must find room
}

// Page is where everything of the scene lies on a page. The error is a *[SmallError].
func (s *Scene) Page(faces *typeface.Faces, size Size) (*Page, error) {
	page, err := s.lay(faces, size, nil)
	if err != nil || page.Unnamed == 0 {
		return page, err
	}
	unnamed := page.Unnamed
	note := words.Plural(unnamed, "name has", "names have") + " no room; a larger picture has more."
	page, err = s.lay(faces, size, []string{note})
	if err == nil && page.Unnamed > unnamed { // the note took their room
		note = words.Plural(page.Unnamed, "name has", "names have") + " no room; a larger picture has more."
		page, err = s.lay(faces, size, []string{note})
	}
	return page, err
}

func (s *Scene) lay(faces *typeface.Faces, size Size, notes []string) (*Page, error) {
	l := layout{Scene: s, faces: faces, page: &Page{Title: s.Title, Description: s.Describe()}}
	l.page.Width = cmp.Or(size.Width, usualWidth)
	l.unit = max(tenths, tenths*l.page.Width/wideEnough)
	if size.Height > 0 {
		l.unit = max(tenths, min(l.unit, tenths*size.Height/highEnough))
	}
	l.labels = l.measureLabels()
	top := l.header()
	foot, below := l.footer(notes), l.belowPlot()
	l.page.Height = size.Height
	if size.Height == 0 {
		l.page.Height = (top + max(l.px(usualPlot), l.rowsNeeded()) + below + l.heightOf(foot) + l.px(margin) + tenths - 1) / tenths
	}
	l.plot = Box{l.left(), top, l.page.Width*tenths - l.right(), l.page.Height*tenths - l.px(margin) - l.heightOf(foot) - below}
	if wide, high := l.px(leastWidth)-(l.plot.Right-l.plot.Left), l.px(leastHeight)-(l.plot.Bottom-l.plot.Top); wide > 0 || high > 0 {
		return nil, &SmallError{Size: Size{l.page.Width, l.page.Height}, Unit: "pixels", Wide: (wide + tenths - 1) / tenths, High: (high + tenths - 1) / tenths}
	}
	l.data = Box{l.plot.Left + l.px(inset), l.plot.Top + l.px(inset), l.plot.Right - l.px(inset), l.plot.Bottom - l.px(inset)}
	l.foot(foot)
	l.card(top)
	l.axes()
	l.rules()
	l.series()
	l.placeLabels()
	l.nameDots()
	return l.page, nil
}

// px is so many pixels of a page that is as wide as usual.
func (l *layout) px(n int) int { return n * l.unit }

func (l *layout) width(text string, size int, bold bool) int {
	return l.faces.Width(text, l.px(size), bold)
}

// write puts a text on the page.
func (l *layout) write(t Text) {
	t.Width = l.faces.Width(t.Text, t.Size, t.Bold)
	l.page.Texts = append(l.page.Texts, t)
	l.taken = append(l.taken, t.Box())
}

// header writes what stands above the picture, and says where the picture may begin.
func (l *layout) header() (top int) {
	room := l.page.Width*tenths - 2*l.px(margin)
	y := l.px(margin)
	for _, line := range l.wrapped(l.Title, titleSize, true, room) {
		y += l.px(titleSize)
		l.write(Text{XY: XY{l.px(margin), y}, Kind: Heading, Size: l.px(titleSize), Bold: true, Text: line})
		y += l.px(4)
	}
	for _, one := range l.Subtitle {
		for _, line := range l.wrapped(one, subSize, false, room) {
			y += l.px(subSize + 3)
			l.write(Text{XY: XY{l.px(margin), y}, Kind: Quiet, Size: l.px(subSize), Text: line})
		}
	}
	y += l.px(12)
	if l.Y.Title != "" {
		y += l.px(smallSize)
		l.write(Text{XY: XY{l.panel() + l.px(margin), y}, Kind: Quiet, Size: l.px(smallSize), Text: l.Y.Title})
		y += l.px(2)
	}
	return y + l.px(10)
}

// wrapped is a text in lines that have room.
func (l *layout) wrapped(text string, size int, bold bool, room int) []string {
	return Wrap(text, func(line string) bool { return l.width(line, size, bold) <= room })
}

// footer is the lines below the picture.
func (l *layout) footer(more []string) []string {
	room := l.page.Width*tenths - 2*l.px(margin)
	var lines []string
	for _, note := range slices.Concat(more, l.Notes) {
		lines = append(lines, l.wrapped(note, smallSize, false, room)...)
	}
	if l.Sources != "" {
		lines = append(lines, l.wrapped(l.Sources, smallSize, false, room)...)
	}
	return lines
}

func (l *layout) heightOf(foot []string) int { return len(foot) * l.px(smallSize+4) }

func (l *layout) foot(lines []string) {
	y := l.page.Height*tenths - l.px(margin-4) - l.heightOf(lines)
	for _, line := range lines {
		y += l.px(smallSize + 4)
		l.write(Text{XY: XY{l.px(margin), y - l.px(4)}, Kind: Quiet, Size: l.px(smallSize), Text: line})
	}
}

// belowPlot is the room that the names of the ticks need, and the title of the axis.
func (l *layout) belowPlot() int {
	height := l.px(tickRows*(smallSize+3) + 10)
	if l.X.Title != "" {
		height += l.px(smallSize + 6)
	}
	return height
}

// rowsNeeded is the height that all labels have room in.
func (l *layout) rowsNeeded() int {
	rows := len(l.labels.of) * l.px(rowHeight)
	if l.RowLabels {
		rows = max(rows, (len(l.Y.Ticks)+1)*l.px(rowHeight+4))
	}
	return rows
}

// panel is the width of what stands beside the picture on a card.
func (l *layout) panel() int {
	if l.Card == nil {
		return 0
	}
	return l.px(panelWidth)
}

// left is where the picture begins, behind the names of the ticks.
func (l *layout) left() int {
	widest := 0
	for _, tick := range l.Y.Ticks {
		widest = max(widest, l.width(l.rowName(tick.Text), labelSize, false))
	}
	return l.panel() + l.px(margin) + widest + l.px(rowLabelGap)
}

// rowName is the name of a tick, shortened where it would leave the picture no room.
func (l *layout) rowName(text string) string {
	if !l.RowLabels {
		return text
	}
	return l.shortened(text, labelSize, false, (l.page.Width*tenths-l.panel())*labelShare/100)
}

// right is the room that labels need beside the picture.
func (l *layout) right() int {
	if len(l.labels.of) == 0 {
		return l.px(margin + 6)
	}
	if l.RowLabels {
		return l.px(margin+rowLabelGap) + l.labels.width
	}
	return l.px(margin+fan+sample+6) + l.labels.width
}

// shortened is a text that has room, with an ellipsis for what has none.
func (l *layout) shortened(text string, size int, bold bool, room int) string {
	if l.width(text, size, bold) <= room {
		return text
	}
	letters := []rune(text)
	for n := len(letters) - 1; n > 0; n-- {
		if short := string(letters[:n]) + "…"; l.width(short, size, bold) <= room {
			return short
		}
	}
	return "…"
}
