package timing

import "cmp"

// A Margin is the difference of two marks, with the decimals that the marks allow. The zero value is a margin of no
// time in whole seconds.
type Margin struct {
	ms       int64
	decimals uint8
	approx   bool
}

// Sub returns m-o, positive when m is slower. Marks of one unit have an exact margin. Otherwise the finer mark is
// rounded up to the coarser unit first and the margin is approximate: 3:48.8h is about 0.2 behind 3:48.53.
func (m Mark) Sub(o Mark) Margin {
	unit := max(m.Unit(), o.Unit())
	return Margin{
		ms:       m.RoundUp(unit).Milliseconds() - o.RoundUp(unit).Milliseconds(),
		decimals: unit.decimals(),
		approx:   m.Unit() != o.Unit(),
	}
}

// Elapsed is the mark as a margin: the time since the start, as exact as the mark.
func (m Mark) Elapsed() Margin { return Margin{ms: m.Milliseconds(), decimals: m.decimals} }

// Add is the mark that is a margin behind m, in the finer unit of the two: what a file of gaps says of those behind the
// winner. It is no mark where the margin is negative or approximate, or where it would be 100 hours or more.
func (m Mark) Add(g Margin) Mark {
	if m.IsZero() || g.ms < 0 || g.approx || m.Milliseconds()+g.ms >= limit*int64(Second) {
		return Mark{}
	}
	return Mark{ms: m.ms + int32(g.ms), decimals: max(m.decimals, g.decimals), hand: m.hand}
}

// Sub is how much larger the margin is than another, in the coarser unit of the
// two; approximate where the units differ or one of them is approximate.
func (g Margin) Sub(o Margin) Margin {
	decimals := min(g.decimals, o.decimals)
	unit := int64(unitOf(decimals))
	return Margin{
		ms:       roundUp(g.ms, unit) - roundUp(o.ms, unit),
		decimals: decimals,
		approx:   g.approx || o.approx || g.decimals != o.decimals,
	}
}

// roundUp is the next multiple of a unit that is not below ms.
func roundUp(ms, unit int64) int64 {
	if ms < 0 {
		return -(-ms / unit * unit)
	}
	return (ms + unit - 1) / unit * unit
}

// Milliseconds returns g in milliseconds, negative for a faster time.
func (g Margin) Milliseconds() int64 { return g.ms }

// Decimals returns how many decimals g is written with, 0 to 3.
func (g Margin) Decimals() int { return int(g.decimals) }

// Approx reports whether g comes from marks of different units.
func (g Margin) Approx() bool { return g.approx }

// Neg returns the margin seen from the other side.
func (g Margin) Neg() Margin {
	g.ms = -g.ms
	return g
}

// Abs returns g without its sign.
func (g Margin) Abs() Margin {
	g.ms = max(g.ms, -g.ms)
	return g
}

// Compare orders margins by face value: -1 if g is the lesser, +1 if it is the greater, 0 if both show the same time.
func (g Margin) Compare(o Margin) int { return cmp.Compare(g.ms, o.ms) }

// String returns g with a sign only if it is negative: "0.98", "-2.21", "1:02.10". "~" leads an approximate margin:
// "~-0.2".
func (g Margin) String() string {
	var space [24]byte
	b := g.appendTilde(space[:0])
	if g.ms < 0 {
		b = append(b, '-')
	}
	return string(appendFigures(b, g.Abs().ms, g.decimals))
}

// Signed returns g with a sign unless it is zero: "+0.98", "-2.21", "0.00", "~+0.2".
func (g Margin) Signed() string {
	var space [24]byte
	return string(g.appendSigned(g.appendTilde(space[:0])))
}

// appendTilde appends what leads an approximate margin.
func (g Margin) appendTilde(b []byte) []byte {
	if g.approx {
		b = append(b, '~')
	}
	return b
}

// appendSigned appends the sign and the figures of g.
func (g Margin) appendSigned(b []byte) []byte {
	switch {
	case g.ms > 0:
		b = append(b, '+')
	case g.ms < 0:
		b = append(b, '-')
	}
	return appendFigures(b, g.Abs().ms, g.decimals)
}
