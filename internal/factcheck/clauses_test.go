package factcheck

import "testing"

// TestClauses reads sentences of which one part stands within another or hangs on it: what was nearly done, what has not been
// done yet, who was not meant, and to whom a place belongs that stands behind two names. The id of the race stands before each.
func TestClauses(t *testing.T) {
	holdSentences(t, "clauses", "")
}
