//go:build !race

package factcheck

import "testing"

// TestCareers reads what reports say of runners beside the race in the many ways in which it is said: bests, world
// leads, ages, nations, breaks and titles, and what looks like them and must stay unread.
func TestCareers(t *testing.T) {
	holdSentences(t, "careers", "bowerman-2024")
}

// TestCareersElsewhere reads the same of other races, whose ids stand before the sentences: of women, indoors and of old.
func TestCareersElsewhere(t *testing.T) {
	holdSentences(t, "careers-elsewhere", "")
}

// TestTitles reads what is said of the other races of those who ran: titles and medals, earlier meetings of two, other editions.
func TestTitles(t *testing.T) {
	holdSentences(t, "titles", "bowerman-2024")
}

// TestTold reads what reports tell of records, bests, ages and others beside the race in the words of reports, of the races whose
// ids stand before the sentences.
func TestTold(t *testing.T) {
	holdSentences(t, "told", "")
}
