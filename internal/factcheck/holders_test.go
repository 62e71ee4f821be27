package factcheck

import "testing"

// TestHandovers reads sentences about who got a record from whom, and about records that are said to be those of a nation:
// subject, owner and year are judged together.
func TestHandovers(t *testing.T) { holdSentences(t, "handovers", "") }

// TestRough reads sentences about what others say of records, and about lengths of time that are said roughly.
func TestRough(t *testing.T) { holdSentences(t, "rough", "") }
