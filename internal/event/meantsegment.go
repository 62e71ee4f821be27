package event

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

const (
	twoPoints    = "write two points such as 800m-1200m"
	segmentForms = twoPoints + ", or a last part such as last 400m"
)

// segmentRemedy spells the segment that was meant, where it is plain and one of the
// event.
func (e Event) segmentRemedy(text string, lap Distance) string {
	folded := strings.TrimSpace(words.Fold(text))
	for _, meant := range [...]string{e.meantLast(folded, lap), e.meantPart(folded, lap)} {
		if meant == "" {
			continue
		}
		if _, problem, _ := e.readSegment(meant, lap); problem == "" {
			return "write " + meant
		}
	}
	return segmentForms
}

// partRemedy is the remedy for a segment one point of which is none.
func (e Event) partRemedy(text, point string, lap Distance) string {
	if point == bell && lap <= 0 {
		return e.pointRemedy(point, lap)
	}
	return e.segmentRemedy(text, lap)
}

// meantLast is the last part that a text names: last400m, final 400 m, last lap.
func (e Event) meantLast(text string, lap Distance) string {
	for _, word := range [...]string{"last", "final", "closing"} {
		length, ok := strings.CutPrefix(text, word)
		if !ok {
			continue
		}
		if strings.TrimSpace(length) == "lap" && lap > 0 {
			return "last " + lap.String()
		}
		if meant, ok := meantDistance(length); ok {
			return "last " + meant
		}
	}
	return ""
}

// meantPart is the two points that a text names: 800-1200, 800 m to 1200 m, and
// halfway in a mile.
func (e Event) meantPart(text string, lap Distance) string {
	from, to, found := strings.Cut(text, "-")
	if !found {
		from, to, found = strings.Cut(text, " to ")
	}
	from, to = e.meantPoint(from, lap), e.meantPoint(to, lap)
	if !found || from == "" || to == "" {
		return ""
	}
	return from + "-" + to
}

// meantPoint is the point that a part of a segment names.
func (e Event) meantPoint(text string, lap Distance) string {
	text = strings.TrimSpace(text)
	if e.isPoint(text, lap) {
		return text
	}
	meant, _ := strings.CutPrefix(e.pointRemedy(text, lap), "write ")
	if !e.isPoint(meant, lap) {
		return ""
	}
	return meant
}
