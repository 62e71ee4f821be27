package factcheck

import "testing"

// TestRaces reads lines of articles about other races than that of the sentences: each begins with the id of the race,
// and has its paragraphs parted by \n.
func TestRaces(t *testing.T) {
	holdSentences(t, "races", "")
}
