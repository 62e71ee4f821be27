//go:build !race

package check

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// typed is what comes out of a mark by one typing error, by kinds of typos.
func typed(text string) map[string][]string {
	wrong := map[string][]string{"two digits swapped": swapped(text), "a wrong digit": mistyped(text)}
	for i := range len(text) {
		if digit(text[i]) {
			wrong["a digit twice"] = append(wrong["a digit twice"], text[:i]+text[i:i+1]+text[i:])
			continue
		}
		wrong["a point for a colon"] = append(wrong["a point for a colon"], text[:i]+"."+text[i+1:], text[:i]+":"+text[i+1:])
	}
	_, rest, _ := strings.Cut(text, ":")
	wrong["the first field lost"] = []string{rest}
	return wrong
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// swapped is a mark with two digits in each other's place that are neighbours but for a
// colon or point.
func swapped(text string) []string {
	var all []string
	last := -1
	for i := range len(text) {
		if !digit(text[i]) {
			continue
		}
		if last >= 0 && text[last] != text[i] {
			wrong := []byte(text)
			wrong[last], wrong[i] = wrong[i], wrong[last]
			all = append(all, string(wrong))
		}
		last = i
	}
	return all
}

// mistyped is a mark with one of its digits wrong.
func mistyped(text string) []string {
	var all []string
	for i := range len(text) {
		for wrong := byte('0'); wrong <= '9' && digit(text[i]); wrong++ {
			if wrong != text[i] {
				all = append(all, text[:i]+string(wrong)+text[i+1:])
			}
		}
	}
	return all
}

// tally counts typos that speed, too-slow, breakthrough or place-order notice, and how
// many of them are put right.
type tally struct {
	all, noticed int
	here, asked  int // of 1000 noticed: found at the mark itself; with the right mark among those that may be meant
}

// TestTyposInTheCorpus makes one typing error in each mark of each ranked result
// of the complete races of five meetings, which are the same however many races there
// are. The numbers are what was reached: they may only become better.
func TestTyposInTheCorpus(t *testing.T) {
	got := map[string]tally{}
	some := regexp.MustCompile(`^(birmingham|bowerman|london|oslo|prefontaine)-20(1\d|2[0-5])`)
	for _, doc := range theCorpus(t) {
		r := doc.Race
		if r == nil || r.Partial || !some.MatchString(doc.ID) {
			continue
		}
		for i := range r.Results {
			if right := r.Results[i].Mark; r.Results[i].Place > 0 && !right.IsZero() {
				for kind, texts := range typed(right.String()) {
					for n, text := range texts {
						if n%9 == i%9 || kind != "a wrong digit" { // a ninth of the many
							got[kind] = got[kind].with(r, i, text)
						}
					}
				}
			}
		}
	}
	for kind, least := range map[string]tally{
		"two digits swapped":   {here: 970, asked: 970},
		"a wrong digit":        {here: 930, asked: 865},
		"a digit twice":        {here: 945, asked: 945},
		"a point for a colon":  {here: 995, asked: 995},
		"the first field lost": {here: 995, asked: 995},
	} {
		s := got[kind]
		s.here, s.asked = s.here*1000/s.noticed, s.asked*1000/s.noticed
		t.Logf("%s: %+v", kind, s)
		if s.here < least.here || s.asked < least.asked {
			t.Errorf("%s: found at the mark %d, put right %d of 1000; it was %d and %d", kind, s.here, s.asked, least.here, least.asked)
		}
	}
}

// with is the tally with one more typo, at the mark of a result.
func (s tally) with(r *race.Race, i int, text string) tally {
	right := r.Results[i].Mark
	wrong, err := timing.Parse(text)
	if err != nil || wrong == right {
		return s
	}
	defer func() { r.Results[i].Mark = right }()
	r.Results[i].Mark = wrong
	rules := Selection{Only: []string{"speed", "too-slow", "breakthrough", "place-order"}}
	c := raceCheck{race: r, bounds: plausible.NewBounds(r.Sex), decimals: plausible.UsualDecimals(r)}
	if strings.Count(text, ":") > strings.Count(right.String(), ":") {
		rules.Only = append(rules.Only, "decimals") // minutes that were typed as hours have lost their decimals
	}
	c.marks()
	c.places()
	c.markDecimals()
	s.all++
	noticed, here, asked := 0, 0, 0
	for _, f := range c.found {
		if !rules.Has(f.rule) {
			continue
		}
		noticed = 1
		if cmp.Equal(f.path, ofResult(i, "mark"), cmp.AllowUnexported(f.path[0])) {
			here = 1
			if strings.Contains(f.remedy, `"`+right.String()+`"`) {
				asked = 1
			}
		}
	}
	s.noticed, s.here, s.asked = s.noticed+noticed, s.here+here, s.asked+asked
	return s
}
