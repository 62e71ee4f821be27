package athlete

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// ByForeignID is the id or else the name of the athlete whom another data base calls by an
// id, written with the key of the data base: wa:14208500. It is empty where the registers
// know none.
func (d *Directory) ByForeignID(text string) string {
	base, id, found := strings.Cut(text, ":")
	if !found {
		return ""
	}
	for i := range d.all {
		if slices.Contains(d.all[i].IDs, race.ForeignID{Base: base, ID: id}) {
			return cmp.Or(d.all[i].ID, d.all[i].Name)
		}
	}
	return ""
}
