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
func (e Event) segmentRemedy(text string, on Course) string {
	folded := strings.TrimSpace(words.Fold(text))
	for _, meant := range [...]string{e.meantLast(folded, on), e.meantPart(folded, on)} {
		if meant == "" {
			continue
		}
		if _, problem, _ := e.readSegment(meant, on); problem == "" {
			return "write " + meant
		}
	}
	return segmentForms
}

// partRemedy is the remedy for a segment one point of which is none.
func (e Event) partRemedy(text, point string, on Course) string {
	if point == bell && on.Lap <= 0 {
		return e.pointRemedy(point, on)
	}
	return e.segmentRemedy(text, on)
}

// meantLast is the last part that a text names: last400m, final 400 m, last lap.
func (e Event) meantLast(text string, on Course) string {
	for _, word := range [...]string{"last", "final", "closing"} {
		length, ok := strings.CutPrefix(text, word)
		if !ok {
			continue
		}
		if strings.TrimSpace(length) == "lap" && on.Lap > 0 {
			return "last " + on.Lap.String()
		}
		if meant, ok := meantDistance(length); ok {
			return "last " + meant
		}
	}
	return ""
}

// meantPart is the two points that a text names: 800-1200, 800 m to 1200 m, and
// halfway in a mile.
func (e Event) meantPart(text string, on Course) string {
	from, to, found := strings.Cut(text, "-")
	if !found {
		from, to, found = strings.Cut(text, " to ")
	}
	from, to = e.meantPoint(from, on), e.meantPoint(to, on)
	if !found || from == "" || to == "" {
		return ""
	}
	return from + "-" + to
}

// meantPoint is the point that a part of a segment names.
func (e Event) meantPoint(text string, on Course) string {
	text = strings.TrimSpace(text)
	if e.isPoint(text, on) {
		return text
	}
	meant, _ := strings.CutPrefix(e.pointRemedy(text, on), "write ")
	if !e.isPoint(meant, on) {
		return ""
	}
	return meant
}
