package cli_test

import "testing"

// besideWorst is the documents beside a worst one: a race, a list and a register.
func besideWorst() map[string]string {
	return map[string]string{
		"near.yaml": worstFull + "  - {place: 1, athlete: Ann Archer, nation: GBR, mark: \"3:46.00\", flags: [PB]}\n" +
			"  - {place: 2, athlete: Bob Bo, nation: KEN, mark: \"3:47.00\", splits: {800m: \"1:54.0\"}, positions: {800m: 1}}\n",
		listPlace: worstList + "records:\n  - {mark: \"3:46.32\", athlete: Steve Cram, nation: GBR, date: 1985-07-27, holds: {world: ratified, meeting w: listed}}\n",
		folkPlace: worstFolk + "  - {name: Ann Archer, sex: men, born: 1990-01-01, nations: [{nation: GBR}]}\n",
	}
}

func writeWorst(t *testing.T, dir string, w worst, size int) {
	t.Helper()
	for place, text := range besideWorst() {
		writeDocument(t, dir, place, text)
	}
	writeDocument(t, dir, w.place, w.text(size))
}
