package factcheck

import "testing"

// TestUnsaid reads sentences that do not say that something was so: what others say, what somebody feels about it, does as a habit or took
// pains for, what was at another time, on another ground or in another life; and sentences like them that do say it.
func TestUnsaid(t *testing.T) {
	holdSentences(t, "unsaid", "")
}
