package scene

// Scale is the values at which an axis from one value to another has ticks: round ones, so
// many at most. Steps is the steps that are round, the smallest first; beyond the last it is doubled.
func Scale(from, to int64, most int, steps []int64) []int64 {
	low, high := min(from, to), max(from, to)
	step := steps[0]
	for i := 0; (high-low)/step+1 > int64(most); i++ {
		if i+1 < len(steps) {
			step = steps[i+1]
		} else {
			step *= 2
		}
	}
	first := low / step * step
	if first < low {
		first += step
	}
	var ticks []int64
	for at := first; at <= high; at += step {
		ticks = append(ticks, at)
	}
	return ticks
}

// Padded is two values with some room on both sides, a twentieth of what lies between, and
// at least so much.
func Padded(low, high, least int64) (from, to int64) {
	room := max((high-low)/20, least)
	return low - room, high + room
}

// Along is where a value lies between two places of the page.
func (a *Axis) Along(value int64, from, to int) int {
	span := a.To - a.From
	if span == 0 {
		return (from + to) / 2
	}
	return from + int(divide((value-a.From)*int64(to-from), span))
}

// divide rounds to the nearest.
func divide(n, by int64) int64 {
	if by < 0 {
		n, by = -n, -by
	}
	if n < 0 {
		return -((-n + by/2) / by)
	}
	return (n + by/2) / by
}
