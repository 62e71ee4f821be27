package date

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func anyDay() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		at := time.Date(1983, 12, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 800).Draw(t, "days"))
		return New(at.Year(), at.Month(), at.Day())
	})
}

// anyDate may be partial.
func anyDate() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		text := anyDay().Draw(t, "day").String()
		return day(text[:rapid.SampledFrom([]int{10, 7, 4}).Draw(t, "known")])
	})
}

// can lists the days that a date can mean, one by one.
func can(d Date) map[Date]bool {
	days := map[Date]bool{}
	for at := d.First().time(); ; at = at.AddDate(0, 0, 1) {
		one := New(at.Year(), at.Month(), at.Day())
		days[one] = true
		if one == d.Last() {
			return days
		}
	}
}

func TestPartialDateLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		if !a.First().IsFull() || !a.Last().IsFull() || a.First().Compare(a.Last()) > 0 {
			t.Fatalf("%s goes from %s to %s", a, a.First(), a.Last())
		}
		before, shared := true, false
		for x := range can(a) {
			for y := range can(b) {
				before = before && x.Compare(y) < 0
			}
			shared = shared || can(b)[x]
		}
		if a.Before(b) != before {
			t.Fatalf("%s before %s: got %t", a, b, a.Before(b))
		}
		if a.Overlaps(b) != shared || b.Overlaps(a) != shared {
			t.Fatalf("%s overlaps %s: got %t and %t", a, b, a.Overlaps(b), b.Overlaps(a))
		}
		if n := count3(a.Before(b), b.Before(a), a.Overlaps(b)); n != 1 {
			t.Fatalf("%s and %s: %d of before, behind and overlapping", a, b, n)
		}
	})
}

func count3(a, b, c bool) int {
	n := 0
	for _, so := range []bool{a, b, c} {
		if so {
			n++
		}
	}
	return n
}

func TestCompareIsATotalOrder(t *testing.T) {
	sign := func(n int) int { return min(max(n, -1), 1) }
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyDate().Draw(t, "a"), anyDate().Draw(t, "b"), anyDate().Draw(t, "c")
		if sign(a.Compare(b)) != -sign(b.Compare(a)) || (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%s and %s: %d and %d", a, b, a.Compare(b), b.Compare(a))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%s, %s, %s are not in order", a, b, c)
		}
		if a.Before(b) && a.Compare(b) >= 0 {
			t.Fatalf("%s is before %s and does not come before it", a, b)
		}
	})
}
