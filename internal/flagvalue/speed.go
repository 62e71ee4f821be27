package flagvalue

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/replay"
)

// Speed is how many times as fast as it was something is shown; the zero value is as fast as it was.
type Speed float64

// Times is the factor.
func (s *Speed) Times() float64 {
	if *s == 0 {
		return 1
	}
	return float64(*s)
}

// Set reads "4x", "4", "1/2" or "1/4".
func (s *Speed) Set(text string) error {
	number := strings.TrimSuffix(text, "x")
	switch number {
	case "1/2", "0.5":
		*s = 0.5
		return nil
	case "1/4", "0.25":
		*s = 0.25
		return nil
	}
	n, err := strconv.ParseUint(number, 10, 8)
	if err != nil || n < 1 || n > replay.Fastest {
		return fmt.Errorf("%q: want how many times as fast as the race, 1/4, 1/2 or 1 to %d, such as 4x", text, replay.Fastest)
	}
	*s = Speed(n)
	return nil
}

// String is the speed as it is typed.
func (s *Speed) String() string { return strconv.FormatFloat(s.Times(), 'g', -1, 64) + "x" }

// Type is the kind of value, as the help names it.
func (s *Speed) Type() string { return "speed" }
