package tabular

import (
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// eventColumn is the column that names the event of each row: that of events, or one
// of categories where no title names one and some cell of it does. It is -1 where
// there is none.
func (r *reader) eventColumn(rows []record) int {
	if i := r.find(label.Event); i >= 0 {
		return i
	}
	i := r.find(label.CategoryOf)
	if i < 0 || !r.heading.race.Event.IsZero() {
		return -1
	}
	named := slices.ContainsFunc(rows, func(rec record) bool {
		_, ok := label.ReadEvent(rec.cell(i))
		return ok
	})
	if !named {
		return -1
	}
	return i
}

// noteCategories notes that the classes of runners are not kept, unless they name the
// events.
func (r *reader) noteCategories(rows []record) {
	i := r.find(label.CategoryOf)
	if i < 0 || i == r.eventColumn(rows) || !slices.ContainsFunc(rows, func(rec record) bool { return !label.IsNothing(rec.cell(i)) }) {
		return
	}
	r.once(r.at, sheet.LeftOut, "column "+strconv.Quote(r.columns[i].heading)+" is left out: no birth follows from a class, only whether men or women ran")
}
