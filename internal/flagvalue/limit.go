package flagvalue

import (
	"fmt"
	"strconv"
)

// Limit is how many rows a list has at most, 0 for all of them.
type Limit int

// Set reads the number.
func (l *Limit) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return fmt.Errorf("%q is not a number of rows; 0 is all of them", text)
	}
	*l = Limit(n)
	return nil
}

// String is the number.
func (l *Limit) String() string { return strconv.Itoa(int(*l)) }

// Type is what help texts call the value.
func (l *Limit) Type() string { return "number" }
