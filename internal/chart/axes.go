package chart

import (
	"fmt"
	"time"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/scene"
)

// mostTicks is how many ticks an axis of times, metres or days has.
const mostTicks = 9

// msSteps is the round steps of times, in milliseconds.
func msSteps() []int64 {
	return []int64{
		10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000, 1_800_000, 3_600_000,
	}
}

// secondsAxis is an axis of differences in milliseconds: the least at the top.
func secondsAxis(title string, low, high int64) scene.Axis {
	axis := scene.Axis{Title: title, From: low, To: max(high, low+100)}
	for _, at := range scene.Scale(axis.From, axis.To, mostTicks, msSteps()) {
		axis.Ticks = append(axis.Ticks, scene.Tick{At: at, Text: seconds(at)})
	}
	return axis
}

// marksAxis is an axis of marks in milliseconds. The first value lies at the top.
func marksAxis(title string, top, bottom int64) scene.Axis {
	if top == bottom {
		top, bottom = top+500, bottom-500
	}
	axis := scene.Axis{Title: title, From: top, To: bottom}
	ticks := scene.Scale(top, bottom, mostTicks, msSteps())
	for _, at := range ticks {
		axis.Ticks = append(axis.Ticks, scene.Tick{At: at, Text: clock(at, ticks)})
	}
	return axis
}

// seconds is a difference on an axis: 0, 0.5, 1, -2, 90.
func seconds(ms int64) string {
	sign := ""
	if ms < 0 {
		sign, ms = "−", -ms
	}
	switch {
	case ms%1000 == 0:
		return fmt.Sprintf("%s%d", sign, ms/1000)
	case ms%100 == 0:
		return fmt.Sprintf("%s%d.%d", sign, ms/1000, ms%1000/100)
	default:
		return fmt.Sprintf("%s%d.%02d", sign, ms/1000, ms%1000/10)
	}
}

// clock is a time on an axis, with as many decimals as all ticks need: 3:45, 3:45.5, 2:05:00.
func clock(ms int64, ticks []int64) string {
	decimals := 0
	for _, at := range ticks {
		switch {
		case at%100 != 0:
			decimals = 2
		case at%1000 != 0:
			decimals = max(decimals, 1)
		default:
		}
	}
	whole := ms / 1000
	text := fmt.Sprintf("%d", whole)
	switch {
	case whole >= 3600:
		text = fmt.Sprintf("%d:%02d:%02d", whole/3600, whole/60%60, whole%60)
	case whole >= 60:
		text = fmt.Sprintf("%d:%02d", whole/60, whole%60)
	default:
	}
	if decimals > 0 {
		text += fmt.Sprintf(".%03d", ms%1000)[:decimals+1]
	}
	return text
}

// metresAxis is an axis of metres behind the finish, which is at the right.
func metresAxis(title string, most event.Distance) scene.Axis {
	axis := scene.Axis{Title: title, From: max(int64(most), int64(event.Metre)), To: 0}
	for _, at := range scene.Scale(0, axis.From, mostTicks, metreSteps()) {
		tick := scene.Tick{At: at, Text: event.Distance(at).Metres() + " m"}
		if at == 0 {
			tick.Text = "finish"
		}
		axis.Ticks = append(axis.Ticks, tick)
	}
	return axis
}

func metreSteps() []int64 {
	var steps []int64
	for power := int64(event.Metre) / 10; power <= 10_000*int64(event.Metre); power *= 10 {
		steps = append(steps, power, 2*power, 5*power)
	}
	return steps
}

// days is a day as a value of an axis.
func days(day date.Date) int64 {
	return int64(date.New(1900, time.January, 1).DaysUntil(day.First()))
}

// daysAxis is an axis of time, with years as ticks, or months where it is short.
func daysAxis(from, to date.Date) scene.Axis {
	axis := scene.Axis{From: days(from), To: max(days(to), days(from)+30)}
	first, last := from.First(), to.Last()
	const shortest = 3 // years that have ticks enough
	if last.Year()-first.Year() < shortest {
		monthTicks(&axis, first)
		return axis
	}
	for _, year := range scene.Scale(int64(first.Year()), int64(last.Year()), 12, []int64{1, 2, 5, 10, 20, 50}) {
		if at := days(date.New(int(year), time.January, 1)); at >= axis.From && at <= axis.To {
			axis.Ticks = append(axis.Ticks, scene.Tick{At: at, Text: fmt.Sprint(year)})
		}
	}
	return axis
}

// monthTicks gives an axis the beginnings of months.
func monthTicks(axis *scene.Axis, first date.Date) {
	month := date.New(first.Year(), first.Month(), 1)
	step := 1
	if axis.To-axis.From > 400 {
		step = 3
		month = date.New(first.Year(), time.January, 1)
	}
	for ; days(month) <= axis.To; month = month.AddMonths(step) {
		if at := days(month); at >= axis.From {
			axis.Ticks = append(axis.Ticks, scene.Tick{At: at, Text: month.String()[:len("2024-05")]})
		}
	}
}
