package event

import (
	"strconv"
	"strings"
)

// Segment is a part of a race that was timed by itself.
type Segment struct {
	From, To Distance // from the start of the race
	Text     string   // as it was written
}

// ParseSegment reads a segment of the event: from one point to a later one
// (800m-1200m, bell-1500m), or the last part up to the finish (last 400m). What
// begins at the start is a split and what ends at the finish is a last part, so
// neither is written as two points. The course is as for ParsePoint. The last part
// of the zero Event is not known. Errors are of type *Error.
func (e Event) ParseSegment(text string, on Course) (Segment, error) {
	s, problem, remedy := e.readSegment(text, on)
	if problem != "" {
		return Segment{}, &Error{Thing: "segment", Text: text, Problem: problem, Remedy: remedy}
	}
	return s, nil
}

func (e Event) readSegment(text string, on Course) (s Segment, problem, remedy string) {
	if length, ok := strings.CutPrefix(text, "last "); ok {
		return e.readLast(text, length, on)
	}
	from, to, found := strings.Cut(text, "-")
	if !found {
		return s, "not a segment", e.segmentRemedy(text, on)
	}
	if e.isPoint(to, on) && (from == "start" || from == "0m") {
		return s, "what begins at the start is a split", "write it as a split at " + to
	}
	s.Text = text
	if s.From, problem = e.readPoint(from, on); problem != "" {
		return s, strconv.Quote(from) + ": " + problem, e.partRemedy(text, from, on)
	}
	if s.To, problem = e.readPoint(to, on); problem != "" {
		return s, strconv.Quote(to) + ": " + problem, e.partRemedy(text, to, on)
	}
	problem, remedy = e.checkEnds(s, from, to)
	return s, problem, remedy
}

// readLast reads the part that ends at the finish.
func (e Event) readLast(text, length string, on Course) (s Segment, problem, remedy string) {
	d, problem := readDistance(length)
	switch {
	case problem != "":
		return s, problem, e.segmentRemedy(text, on)
	case e.distance == 0:
		return s, "the length of the race is not known", "write two points such as 800m-1200m"
	case d >= e.distance:
		return s, e.the() + " is " + e.distance.String() + " long", "write a shorter part"
	}
	return Segment{From: e.distance - d, To: e.distance, Text: text}, "", ""
}

// checkEnds says what is wrong with two points that are right by themselves.
func (e Event) checkEnds(s Segment, from, to string) (problem, remedy string) {
	switch {
	case s.From == s.To:
		return "both points are the same", "write two points such as 800m-1200m"
	case s.From > s.To && e.distance > 0 && s.From >= e.distance:
		return e.beyond(), "write a point before the finish"
	case s.From > s.To:
		return "it ends before it begins", "write " + to + "-" + from
	case e.distance == 0 || s.To < e.distance:
		return "", ""
	case s.To == e.distance:
		return "what ends at the finish is a last part", "write last " + (s.To - s.From).String()
	default:
		return e.beyond(), "write a point before the finish"
	}
}
