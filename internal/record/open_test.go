package record

import "testing"

// TestAPendingMarkIsAhead: a mark that does not beat one that waits for ratification may never have been the record.
func TestAPendingMarkIsAhead(t *testing.T) {
	waiting := func(mark string) Entry { return ran("2000-05-01", mark, "X", "GBR", "world: pending") }
	better, equal := "3:45.00 by X on 2000-05-01 is pending, and better", "3:45.00 by X on 2000-05-01 is pending, and as good"
	short := said{Outcome: ShortBy, Margin: "+3.68"}
	checkPairs(t, []pair{
		{
			"better than what stood, slower than what waits",
			[]Entry{cram("listed"), waiting("3:45.00")},
			"3:45.01", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.31", Why: better}, short},
		},
		{
			"as good as what waits",
			[]Entry{cram("listed"), waiting("3:45.00")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.32", Why: equal}, short},
		},
		{
			"as good as what stood",
			[]Entry{cram("listed"), waiting("3:45.00")},
			"3:46.32", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "0.00", Why: better}, short},
		},
		{
			"better than what waits is broken as ever",
			[]Entry{cram("listed"), waiting("3:45.00")},
			"3:44.99", "3:45.50",
			[2]said{{Outcome: Broken, Margin: "-1.33"}, {Outcome: NotFirst, Margin: "-0.82", Behind: "A"}},
		},
		{
			"who is behind one of whom it cannot be told is behind no record",
			[]Entry{cram("listed"), waiting("3:45.00")},
			"3:45.01", "3:46.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.31", Why: better}, {Outcome: CannotTell, Margin: "-0.32", Behind: "A", Why: better}},
		},
		{
			"nothing is known to have stood",
			[]Entry{waiting("3:45.00")},
			"3:45.01", "3:50.00",
			[2]said{{Outcome: CannotTell, Why: better}, {Outcome: CannotTell, Behind: "A", Why: better}},
		},
		{
			"the best of several that wait",
			[]Entry{cram("listed"), waiting("3:45.00"), ran("2000-05-02", "3:45.20", "Y", "GBR", "GBR: pending")},
			"3:45.30", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.02", Why: better}, short},
		},
		{
			"waits itself, and is slower than what waits",
			[]Entry{cram("listed"), ran("2000-05-01", "3:44.00", "X", "GBR", "GBR: pending"), byA("pending")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.32", Why: "3:44.00 by X on 2000-05-01 is pending, and better", Is: " own"}, short},
		},
		{
			"which a list has as the record all the same",
			[]Entry{cram("listed"), ran("2000-05-01", "3:44.00", "X", "GBR", "GBR: pending"), byA("listed")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32", Is: " own"}, short},
		},
		{
			"of its own day, nobody knows when",
			[]Entry{cram("listed"), ran("2000-06-01", "3:44.00", "X", "GBR", "GBR: pending")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: CannotTell, Margin: "-1.32", Is: " order"}, {Outcome: ShortBy, Margin: "+3.68", Is: " order"}},
		},
		{
			"pending after the race",
			[]Entry{cram("listed"), ran("2000-06-02", "3:44.00", "X", "GBR", "GBR: pending")},
			"3:45.00", "3:50.00",
			[2]said{{Outcome: Broken, Margin: "-1.32"}, short},
		},
	})
}
