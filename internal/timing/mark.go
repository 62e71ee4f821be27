// Package timing holds official times and the differences between them, exactly: whole milliseconds, the number of
// recorded decimals, and whether a time was taken by hand. It reads and writes them, rounds them up as the rules do,
// says which of two is better, and compares them with regard to their precision.
//
// It must not know what was run, by whom or where it is written down: no events, athletes, records or documents.
package timing

// A Unit is the step in which a time was recorded, in milliseconds. Only the constants below are units.
type Unit int64

// The units in which times are recorded. Fifths of a second are found in old records only.
const (
	Millisecond Unit = 1
	Hundredth   Unit = 10
	Tenth       Unit = 100
	Fifth       Unit = 200
	Second      Unit = 1000
)

// decimals returns how many decimals a time recorded in u is written with.
func (u Unit) decimals() uint8 {
	switch {
	case u >= Second:
		return 0
	case u >= Tenth:
		return 1
	case u >= Hundredth:
		return 2
	default:
		return 3
	}
}

// unitOf returns the unit that a number of decimals, 0 to 3, stands for.
func unitOf(decimals uint8) Unit {
	switch decimals {
	case 0:
		return Second
	case 1:
		return Tenth
	case 2:
		return Hundredth
	default:
		return Millisecond
	}
}

// A Mark is a time as it was published. The zero value is no mark. Marks are comparable: == asks whether they are
// written alike, so 3:59.4h, 3:59.4 and 3:59.40 are three marks, which are level.
type Mark struct {
	ms       int32 // below 100 hours; a race keeps many marks
	decimals uint8
	hand     bool
}

// IsZero reports whether m is no mark.
func (m Mark) IsZero() bool { return m == Mark{} }

// Milliseconds returns the face value of m in milliseconds: at least 1000, and 0 for no mark.
func (m Mark) Milliseconds() int64 { return int64(m.ms) }

// Decimals returns how many decimals m is written with, 0 to 3.
func (m Mark) Decimals() int { return int(m.decimals) }

// Hand reports whether m was taken by hand.
func (m Mark) Hand() bool { return m.hand }

// ByHand returns m as a time that was taken by hand, where hand is set; no mark stays none.
func (m Mark) ByHand(hand bool) Mark {
	m.hand = hand && !m.IsZero()
	return m
}

// Unit returns the unit that the decimals of m stand for, never Fifth.
func (m Mark) Unit() Unit { return unitOf(m.decimals) }

// Of returns the mark of so many milliseconds, rounded up to the unit; none below one second and from 100 hours on.
func Of(ms int64, u Unit) Mark {
	up := roundUp(ms, int64(u))
	if up < int64(Second) || up >= limit*int64(Second) {
		return Mark{}
	}
	return Mark{ms: int32(up), decimals: u.decimals()}
}
