package timing

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// MarshalJSON returns {"text":"3:45.34","ms":225340}, with "hand":true for a hand time; no mark is null. The error is
// always nil.
func (m Mark) MarshalJSON() ([]byte, error) {
	if m.IsZero() {
		return []byte("null"), nil
	}
	b := append(make([]byte, 0, 56), `{"text":"`...)
	b = m.append(b)
	b = append(b, `","ms":`...)
	b = strconv.AppendInt(b, m.Milliseconds(), 10)
	if m.hand {
		b = append(b, `,"hand":true`...)
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads what MarshalJSON writes. The text is the mark; figures beside it that disagree are a *ParseError.
func (m *Mark) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*m = Mark{}
		return nil
	}
	var object struct {
		Text string `json:"text"`
		MS   int64  `json:"ms"`
		Hand bool   `json:"hand"`
	}
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	mark, err := Parse(object.Text)
	if err != nil {
		return err
	}
	if mark.Milliseconds() != object.MS || mark.hand != object.Hand {
		return &ParseError{
			Text:    object.Text,
			Kind:    kindMark,
			Problem: fmt.Sprintf(`"ms":%d with "hand":%t is another mark`, object.MS, object.Hand),
			Remedy:  fmt.Sprintf(`write "ms":%d with "hand":%t beside this text`, mark.ms, mark.hand),
		}
	}
	*m = mark
	return nil
}

// MarshalJSON returns {"text":"+0.98","ms":980}, with "approx":true for an approximate margin, whose text then has no
// "~". The error is always nil.
func (g Margin) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 56), `{"text":"`...)
	b = g.appendSigned(b)
	b = append(b, `","ms":`...)
	b = strconv.AppendInt(b, g.ms, 10)
	if g.approx {
		b = append(b, `,"approx":true`...)
	}
	return append(b, '}'), nil
}
