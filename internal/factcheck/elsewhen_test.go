package factcheck

import "testing"

// TestElsewhen reads sentences that tell of another time than that of the race, of another race, or of several things in a
// list: records before it, records that are said to stand still, other places and years. The id of the race stands before each.
func TestElsewhen(t *testing.T) {
	holdSentences(t, "elsewhen", "")
}
