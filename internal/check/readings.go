package check

import (
	"github.com/milectl/milectl/internal/timing"
)

// atMostOff is how far, in milliseconds, a watch in a hand has been from the clock:
// half a second, beside which a mark was rounded to a fifth.
const atMostOff = 500

// reading holds the automatic reading of a mark, and the unit in which it was
// ratified, against the mark.
func (c *listCheck) reading(entry int) {
	e := &c.list.Entries[entry]
	if e.Mark.IsZero() {
		return
	}
	if e.Unit == timing.Fifth && e.Mark.Milliseconds()%200 != 0 {
		c.at(entry, "mark", "reading", "mark %s: no whole number of fifths, in which it was ratified", e.Mark)
	}
	switch off := e.Auto.Milliseconds() - e.Mark.Milliseconds(); {
	case e.Auto.IsZero():
	case e.Auto.Hand():
		c.at(entry, "auto", "reading", "auto %s: a hand time", e.Auto)
	case e.Auto.Decimals() < 2:
		c.at(entry, "auto", "reading", "auto %s: automatic readings are in hundredths", e.Auto)
	case off > atMostOff || off < -atMostOff:
		c.at(entry, "auto", "reading", "auto %s: more than half a second from the mark, %s", e.Auto, e.Mark)
	}
}
