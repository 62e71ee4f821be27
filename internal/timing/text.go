package timing

import "strconv"

// String returns m as it is written, such as "3:45.34", "3:59.4h" or "2:04:55"; no mark is "". Parse reads it back.
func (m Mark) String() string {
	var space [16]byte
	return string(m.append(space[:0]))
}

// AppendText appends the text of m to b. The error is always nil.
func (m Mark) AppendText(b []byte) ([]byte, error) { return m.append(b), nil }

// MarshalText returns the text of m, which is empty for no mark. The error is always nil.
func (m Mark) MarshalText() ([]byte, error) { return m.append(nil), nil }

// UnmarshalText sets m to the mark that text is; empty text is no mark. The error is a *ParseError.
func (m *Mark) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Mark{}
		return nil
	}
	mark, err := Parse(string(text))
	if err != nil {
		return err
	}
	*m = mark
	return nil
}

// append appends the text of m to b.
func (m Mark) append(b []byte) []byte {
	if m.IsZero() {
		return b
	}
	b = appendFigures(b, m.Milliseconds(), m.decimals)
	if m.hand {
		b = append(b, 'h')
	}
	return b
}

// appendFigures appends [[h:]m:]s[.fff] for a time that is not negative. The field in front has no leading zero.
func appendFigures(b []byte, ms int64, decimals uint8) []byte {
	seconds := ms / 1000
	switch {
	case seconds >= 3600:
		b = strconv.AppendInt(b, seconds/3600, 10)
		b = appendField(b, seconds/60%60)
		b = appendField(b, seconds%60)
	case seconds >= 60:
		b = strconv.AppendInt(b, seconds/60, 10)
		b = appendField(b, seconds%60)
	default:
		b = strconv.AppendInt(b, seconds, 10)
	}
	if decimals == 0 {
		return b
	}
	b = append(b, '.')
	for step := int64(100); decimals > 0; decimals-- {
		b = append(b, byte('0'+ms/step%10))
		step /= 10
	}
	return b
}

// appendField appends a colon and the two digits of a later field.
func appendField(b []byte, n int64) []byte {
	return append(b, ':', byte('0'+n/10), byte('0'+n%10))
}
