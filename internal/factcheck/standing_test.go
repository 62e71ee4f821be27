package factcheck

import "testing"

// TestStanding reads what articles say of the records that stand: of a race or of none, of a day or of none.
func TestStanding(t *testing.T) { holdSentences(t, "standing", "") }
