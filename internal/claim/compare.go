package claim

import (
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// compareMarks says how a reported mark stands to a known one. In a coarser
// unit the known mark may have been rounded up, as official times are, or to
// nearest, as reporters do. A finer mark is another only where the clock cannot
// have shown both.
//
// A hand time and an automatic one are two readings of one run: nearer to each
// other than the rules reckon between the two methods they decide nothing.
func compareMarks(said, is timing.Mark) Truth {
	const methods = 240 // milliseconds
	truth := compareReadings(said, is)
	apart := said.Milliseconds() - is.Milliseconds()
	if truth == False && (handAndAuto(said, is) || handAndAuto(is, said)) && max(apart, -apart) <= methods {
		return CannotTell
	}
	return truth
}

func handAndAuto(hand, auto timing.Mark) bool {
	return hand.Hand() && !auto.Hand() && auto.Unit() <= timing.Hundredth
}

func compareReadings(said, is timing.Mark) Truth {
	unit := said.Unit()
	switch {
	case said.Level(is) && unit == is.Unit():
		return True
	case unit == is.Unit():
		return False
	case unit < is.Unit() && toNearest(said.Milliseconds(), int64(is.Unit())) == is.Milliseconds():
		return CannotTell // the document may have it to nearest
	case unit < is.Unit():
		return finer(said.Relate(is))
	case said.Level(is.RoundUp(unit)), said.Milliseconds() == toNearest(is.Milliseconds(), int64(unit)):
		return TrueToPrecision
	default:
		return False
	}
}

func finer(r timing.Relation) Truth {
	if r == timing.Faster || r == timing.Slower {
		return False
	}
	return CannotTell
}

// compareEntry is compareMarks with an entry of a record list: as ratified, or
// as the automatic reading has it. One ratified in fifths stands for more than
// its decimals say.
func compareEntry(said timing.Mark, e *record.Entry) Truth {
	truth := compareMarks(said, e.Mark)
	if !e.Auto.IsZero() && !truth.Agrees() {
		if auto := compareMarks(said, e.Auto); auto.Agrees() {
			return auto
		}
	}
	if truth == False && e.Unit != 0 && said.Unit() < e.Unit {
		return finer(said.Interval().Relate(e.Mark.IntervalOf(e.Unit)))
	}
	return truth
}

// compareMargins says how a reported difference, without its sign, stands to
// that of two marks. Tenths and hundredths may be rounded up, as times are; nobody calls a quarter of a second a second.
func compareMargins(said timing.Margin, a, b timing.Mark) Truth {
	is := a.Sub(b).Abs()
	unit, known := stepOf(said.Decimals()), stepOf(is.Decimals())
	switch {
	case is.Approx() || unit < known:
		return roughly(said, a, b)
	case unit == known && said.Compare(is) == 0:
		return True
	case unit == known:
		return False
	case said.Milliseconds() == toNearest(is.Milliseconds(), unit), unit < int64(timing.Second) && said.Milliseconds() == (is.Milliseconds()+unit-1)/unit*unit:
		return TrueToPrecision
	default:
		return False
	}
}

// roughly says whether a difference can be that of two marks which are not read
// finely enough to tell.
func roughly(said timing.Margin, a, b timing.Mark) Truth {
	if a.Better(b) {
		a, b = b, a
	}
	face := a.Milliseconds() - b.Milliseconds()
	if said.Milliseconds() <= face-int64(a.Unit()) || said.Milliseconds() >= face+int64(b.Unit()) {
		return False
	}
	return CannotTell
}

// stepOf is the step of a number of decimals, in milliseconds.
func stepOf(decimals int) int64 {
	step := int64(timing.Second)
	for range decimals {
		step /= 10
	}
	return step
}

func toNearest(ms, unit int64) int64 { return (ms + unit/2) / unit * unit }

// rounding is how a known mark became the coarser one of a report.
func rounding(said, is timing.Mark) string {
	unit := "second"
	switch said.Unit() {
	case timing.Tenth:
		unit = "tenth"
	case timing.Hundredth:
		unit = "hundredth"
	default:
	}
	switch up, near := said.Level(is.RoundUp(said.Unit())), said.Milliseconds() == toNearest(is.Milliseconds(), int64(said.Unit())); {
	case up && near:
		return is.String() + " to the " + unit
	case up:
		return is.String() + " rounded up to the " + unit
	default:
		return is.String() + " to the nearest " + unit
	}
}

// isCut reports whether a report has left out the last digits of a mark, which is
// no way of rounding.
func isCut(said, is timing.Mark) bool {
	unit := int64(said.Unit())
	return said.Unit() > is.Unit() && is.Milliseconds()/unit*unit == said.Milliseconds()
}

// markReceipt is the arithmetic between a reported and a known mark.
func markReceipt(truth Truth, said, is timing.Mark) string {
	switch truth {
	case TrueToPrecision:
		return rounding(said, is)
	case False:
		if isCut(said, is) {
			return is.String() + " was cut, not rounded"
		}
		margin := said.Sub(is)
		side := "slower"
		if margin.Milliseconds() < 0 {
			side = "faster"
		}
		return said.String() + " is " + margin.Abs().String() + " " + side + " than " + is.String()
	case CannotTell:
		if handAndAuto(said, is) || handAndAuto(is, said) {
			return "a hand time against an automatic one"
		}
		return is.String() + " is not read as finely"
	default:
		return ""
	}
}
