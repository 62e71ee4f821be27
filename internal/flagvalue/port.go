package flagvalue

import (
	"fmt"
	"strconv"
)

// Port is a port of a computer, 0 for any that is free.
type Port uint16

// Set reads the number.
func (p *Port) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return fmt.Errorf("%q is not a port: write a number from 1024 to 65535, or 0 for any that is free", text)
	}
	*p = Port(n)
	return nil
}

// String is the number.
func (p *Port) String() string { return strconv.FormatUint(uint64(*p), 10) }

// Type is what help texts call the value.
func (p *Port) Type() string { return "number" }
