package timing

// A Relation says how one time stands to another as far as their precision lets one tell.
type Relation uint8

// The relations. The zero value is none of them.
const (
	Faster     Relation = iota + 1 // faster, whatever the clock showed
	Slower                         // slower, whatever the clock showed
	Equal                          // the same figures in the same unit
	CannotTell                     // the units differ and the figures do not decide
)

// String returns the relation in words: "faster", "slower", "equal as published", "cannot be told".
func (r Relation) String() string {
	switch r {
	case Faster:
		return "faster"
	case Slower:
		return "slower"
	case Equal:
		return "equal as published"
	case CannotTell:
		return "cannot be told"
	default:
		return "not compared"
	}
}

// An Interval holds the times that the clock may have shown behind a mark: later than one bound, up to and including
// the other.
type Interval struct {
	above, upTo int64 // milliseconds
	lag         Lag   // how much later an automatic clock may have shown it
}

// A Lag is by how many milliseconds a time by hand may be less than the automatic one of the
// same run, since a watch is started late: at the sight of the smoke.
type Lag int64

// Interval returns the times that m may stand for: (m-u, m] for a mark of unit u, since official times round up.
func (m Mark) Interval() Interval { return m.IntervalOf(m.Unit()) }

// IntervalOf returns the times that m may stand for if it was recorded in u, whatever its decimals say. It is meant for
// a mark ratified in fifths of a second.
func (m Mark) IntervalOf(u Unit) Interval {
	return Interval{above: m.Milliseconds() - int64(u), upTo: m.Milliseconds()}
}

// IntervalIn is Interval in races in which hand times have a lag.
func (m Mark) IntervalIn(lag Lag) Interval { return m.IntervalOf(m.Unit()).behind(m, lag) }

// behind is the interval of a mark, with a lag where it was timed by hand.
func (i Interval) behind(m Mark, lag Lag) Interval {
	if m.hand {
		i.lag = lag
	}
	return i
}

// Within returns the first and the last time in the finer unit u that m may stand for: for 4:10.0 in hundredths 4:09.91
// and 4:10.00, since official times round up.
func (m Mark) Within(u Unit) (first, last Mark) {
	if u >= m.Unit() {
		return m, m
	}
	last = Mark{ms: m.ms, decimals: u.decimals(), hand: m.hand}
	first = last
	first.ms = max(int32(Second), m.ms-int32(m.Unit())+int32(u))
	return first, last
}

// Relate says how a time within i stands to a time within o. The same interval is Equal, since official times that
// show the same figures are equal; intervals that otherwise overlap decide nothing. Two times
// of one lag are compared as they are read.
func (i Interval) Relate(o Interval) Relation {
	if i.lag != o.lag {
		i.upTo, o.upTo = i.upTo+int64(i.lag), o.upTo+int64(o.lag)
	}
	switch {
	case i == o:
		return Equal
	case i.upTo <= o.above:
		return Faster
	case o.upTo <= i.above:
		return Slower
	default:
		return CannotTell
	}
}

// Relate says how m stands to o with regard to the precision of both: 3:59.4h against 3:59.35 cannot be told.
func (m Mark) Relate(o Mark) Relation { return m.Interval().Relate(o.Interval()) }

// RelateIn is Relate in races in which hand times have a lag: 10.1h against 10.25 cannot be told.
func (m Mark) RelateIn(o Mark, lag Lag) Relation { return m.IntervalIn(lag).Relate(o.IntervalIn(lag)) }
