package receipts

import (
	"fmt"

	"github.com/milectl/milectl/internal/reconcile"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Written is what was added to a document.
type Written struct {
	reconcile.Added

	File string
}

// WithWritten is the view of an article with what it added to a document.
func WithWritten(view table.View, w Written) table.View {
	view.Fields = append(view.Fields,
		table.Field{Name: "written", Cell: table.TextCell(w.File)},
		table.Field{Name: "source", Cell: table.TextCell(w.Source)},
		table.Field{Name: "claims_added", Cell: table.IntCell(w.Claims)},
		table.Field{Name: "claims_there", Cell: table.IntCell(w.There)},
	)
	view.Sections = append(view.Sections, table.Section{Lines: []string{w.inWords()}})
	return view
}

// inWords is "races/x.yaml: claims 4 to 8 are new, of source aw; 2 were there already".
func (w Written) inWords() string {
	there := ""
	if w.There > 0 {
		there = words.Plural(w.There, "is there already", "are there already")
	}
	switch w.Claims {
	case 0:
		return w.File + ": " + words.Join("; ", "nothing to add", there)
	case 1:
		return w.File + ": " + words.Join("; ", fmt.Sprintf("claim %d is new, of source %s", w.First, w.Source), there)
	default:
		return w.File + ": " + words.Join("; ", fmt.Sprintf("claims %d to %d are new, of source %s", w.First, w.First+w.Claims-1, w.Source), there)
	}
}
