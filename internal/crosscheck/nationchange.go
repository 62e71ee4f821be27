package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/nation"
)

// nationChanges reports a nation for which an athlete ran now and then, and for
// another one before and after, or in all other races. The registers say of whom
// they know more.
func (c *checker) nationChanges() {
	for _, who := range c.people {
		career := c.index.Career(who)
		if len(career) < many || ofOneNation(career) {
			continue
		}
		if one := c.directory.Of(who); one != nil && len(one.Nations) > 0 {
			continue
		}
		career = c.career(who)
		usual, times := usualNation(career), map[string]int{}
		for _, p := range career {
			times[p.Nation]++
		}
		for _, p := range career {
			right, problem := usual, changed(p, usual, career)
			if problem == "" && times[p.Nation] < many {
				right, problem = thereAndBack(p, career)
			}
			if problem != "" {
				c.at(p, "nation", "nation-change", fmt.Sprintf("%s: ran for %s, but for %s %s", p.Athlete, p.Nation, right, problem))
			}
		}
	}
}

func ofOneNation(career []*athlete.Performance) bool {
	for _, p := range career {
		if p.Nation != career[0].Nation {
			return false
		}
	}
	return true
}

// usualNation is the nation that an athlete most often ran for; empty where two
// are as common and neither came before and after the other.
func usualNation(career []*athlete.Performance) string {
	count := map[string]int{}
	home := func(p *athlete.Performance) string { return nation.ForRecords(p.Nation) }
	usual, ties := "", false
	for _, p := range career {
		if !tells(p) {
			continue
		}
		count[home(p)]++
	}
	for _, p := range career { // in order, so that it is the same every time
		switch n := count[home(p)]; {
		case n == 0 || home(p) == usual:
		case n > count[usual]:
			usual, ties = home(p), false
		case n == count[usual]:
			ties = true
		}
	}
	if ties {
		return ""
	}
	return usual
}

// tells reports whether a performance says whom somebody ran for.
func tells(p *athlete.Performance) bool { return p.Nation != "" && !nation.IsNeutral(p.Nation) }

// changed says how the nation of a performance differs from the usual one of a
// career; it is empty where it does not, or where it may have been so.
func changed(p *athlete.Performance, usual string, career []*athlete.Performance) string {
	if usual == "" || mayBeOne(p.Nation, usual) || !tells(p) || !existed(usual, p) {
		return ""
	}
	same, before, after := 0, 0, 0
	for _, q := range career {
		switch {
		case q.Nation == p.Nation:
			same++
		case !mayBeOne(q.Nation, usual) || !existed(p.Nation, q):
		case q.Date.Before(p.Date):
			before++
		default:
			after++
		}
	}
	switch {
	case before > 0 && after > 0 && same < many:
		return "before and after"
	case same == 1 && before+after >= many-1 && !p.IsEntry(): // who changed nation may have set one record before, or after
		return fmt.Sprintf("in %d other races", before+after)
	default:
		return ""
	}
}

// thereAndBack finds the nation for which an athlete ran just before and just
// after a performance for another, which stands nowhere else in the career: whom
// somebody ran for in all other years says nothing of that.
func thereAndBack(p *athlete.Performance, career []*athlete.Performance) (home, problem string) {
	if !tells(p) {
		return "", ""
	}
	var before, after *athlete.Performance
	for _, q := range career {
		switch {
		case !tells(q), q.Nation == p.Nation:
		case q.Date.Before(p.Date) && (before == nil || before.Date.Before(q.Date)):
			before = q
		case p.Date.Before(q.Date) && (after == nil || q.Date.Before(after.Date)):
			after = q
		}
	}
	if before == nil || after == nil || before.Nation != after.Nation || mayBeOne(p.Nation, before.Nation) || !existed(before.Nation, p) {
		return "", ""
	}
	for _, q := range career {
		if q.Nation == p.Nation && (!before.Date.Before(q.Date) || !q.Date.Before(after.Date)) {
			return "", ""
		}
	}
	return before.Nation, "before and after"
}

// existed reports whether a code was used in the year of a performance: a nation
// that came to be or was renamed is no change of its athletes.
func existed(code string, p *athlete.Performance) bool {
	n, known := nation.Lookup(code)
	return known && n.Existed(p.Date.Year())
}
