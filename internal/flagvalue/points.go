package flagvalue

import (
	"fmt"
	"strconv"
	"strings"
)

// Points is the points of the first place, the second and so on, as typed: 8,7,6,5,4,3,2,1.
type Points []int

// mostPoints bounds the points of a place, and how many places have some.
const mostPoints = 1000

// Set reads the points: whole numbers, none more than the one before it.
func (p *Points) Set(text string) error {
	var all Points
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.ParseUint(strings.TrimSpace(part), 10, 16)
		switch {
		case err != nil || n < 1 || n > mostPoints:
			return fmt.Errorf("%q is no number from 1 to %d; write such as 8,7,6,5", strings.TrimSpace(part), mostPoints)
		case len(all) > 0 && int(n) > all[len(all)-1]:
			return fmt.Errorf("%d behind %d: a better place has no fewer points", n, all[len(all)-1])
		case len(all) == mostPoints:
			return fmt.Errorf("more than %d places", mostPoints)
		}
		all = append(all, int(n))
	}
	*p = all
	return nil
}

// String is the points.
func (p *Points) String() string {
	var all []string
	for _, n := range *p {
		all = append(all, strconv.Itoa(n))
	}
	return strings.Join(all, ",")
}

// Type is what help texts call the value.
func (p *Points) Type() string { return "points" }
