package timing

import "cmp"

// Which of two marks is better is said here and nowhere else: whoever chooses, sorts or judges marks calls what follows,
// and no other package compares milliseconds for it.

// Better reports whether m is the better of two marks by their face value, however precise they are: the faster time.
// Every mark is better than none.
func (m Mark) Better(than Mark) bool { return m.rank() < than.rank() }

// Level reports whether m and another mark show the same face value, however precisely: 3:59.4h is level with 3:59.40.
// No mark is level with none. (It is not called Equal, since == tells such marks apart, and tests do by it.)
func (m Mark) Level(with Mark) bool { return m.rank() == with.rank() }

// Compare orders marks by face value, the best first and no mark last: -1 if m is better than o, +1 if it is worse, 0 if
// they are level.
func (m Mark) Compare(o Mark) int { return cmp.Compare(m.rank(), o.rank()) }

// CompareListed orders marks as lists do: the better first, of equal ones an automatic time before one by hand.
func (m Mark) CompareListed(o Mark) int {
	switch c := m.Compare(o); {
	case c != 0 || m.Hand() == o.Hand():
		return c
	case m.Hand():
		return 1
	default:
		return -1
	}
}

// rank is lower for a better mark, and highest for none.
func (m Mark) rank() uint32 { return uint32(m.ms) - 1 }

// ClearlyBetter reports whether m is better whatever the clock showed behind the figures of both: 3:59.3 is clearly
// better than 3:59.40, 3:59.35 is not than 3:59.4h. Where either is no mark it is not.
func (m Mark) ClearlyBetter(than Mark) bool {
	return !m.IsZero() && !than.IsZero() && m.Relate(than) == Faster
}

// ClearlyBetterIn is ClearlyBetter in races in which hand times have a lag: 10.1h is not clearly
// better than 10.25, and 10.00 is than 10.1h.
func (m Mark) ClearlyBetterIn(lag Lag, than Mark) bool {
	return !m.IsZero() && !than.IsZero() && m.RelateIn(than, lag) == Faster
}

// Earlier reports whether the clock of one race showed m before it showed another time, by face value. It is meant for
// splits, where less is not better but before. A time that is not known is neither earlier nor later than another.
func (m Mark) Earlier(than Mark) bool { return !m.IsZero() && m.ms < than.ms }
