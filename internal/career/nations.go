package career

import "github.com/milectl/milectl/internal/date"

// Represented is a nation that somebody ran for, as a register has it, and as races do.
type Represented struct {
	Nation      string
	From, Until date.Date // as the register has them; zero where it does not say it
	Registered  bool
	Starts      int // under its code; unknown where two spans of one nation may have them
	Unclear     bool
	First, Last date.Date // of the starts
}

// represented is the nations of somebody, those of the register first.
func (c *Career) represented(runs []Run) []Represented {
	var all []Represented
	if c.Registered != nil {
		var from date.Date
		for _, r := range c.Registered.Nations {
			all = append(all, Represented{Nation: r.Nation, From: from, Until: r.Until, Registered: true})
			from = r.Until
		}
	}
	for i := range runs {
		run := &runs[i]
		if run.Leg != nil || run.Result.Nation == "" || !run.started() {
			continue
		}
		code, day := run.Result.Nation, run.Race.Date
		var of []int
		for i, r := range all {
			if r.Nation == code && r.isOn(day) {
				of = append(of, i)
			}
		}
		if len(of) == 0 {
			all = append(all, Represented{Nation: code})
			of = []int{len(all) - 1}
		}
		for _, i := range of {
			all[i].Unclear = all[i].Unclear || len(of) > 1
			all[i].count(day)
		}
	}
	return all
}

// isOn reports whether somebody may have run for the nation on a day.
func (r *Represented) isOn(day date.Date) bool {
	return (r.From.IsZero() || !day.Before(r.From)) && (r.Until.IsZero() || day.Before(r.Until))
}

func (r *Represented) count(day date.Date) {
	r.Starts++
	if r.First.IsZero() {
		r.First = day
	}
	r.Last = day
}

// Ages is how old somebody was on a day, at least and at most, which differ where only the
// year of birth is known; false where not even that is.
func (x *Somebody) Ages(day date.Date) (from, to int, known bool) {
	if x.Born.IsZero() || day.Before(x.Born) {
		return 0, 0, false
	}
	return x.Born.Last().SpanTo(day).Years, x.Born.First().SpanTo(day).Years, true
}
