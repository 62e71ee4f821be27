package factcheck

import "testing"

// TestReports reads sentences as reports of the race have them, one by one: what is true or false in each, and what
// looks like it and must stay unread.
func TestReports(t *testing.T) {
	holdSentences(t, "reports", "bowerman-2024")
}
