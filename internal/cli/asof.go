package cli

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/record"
)

// asOfDay is the day at whose end a question is asked; none means the last day
// that the lists know.
type asOfDay struct {
	asOfText string
	asOf     date.Date
}

func (d *asOfDay) addDay(cmd *cobra.Command, usage string) {
	text(cmd.Flags(), &d.asOfText, "as-of", usage)
}

// parse reads the day, and refuses one on which the nation asked about had no
// federation.
func (d *asOfDay) parse(q *asked) error {
	if d.asOfText == "" {
		return nil
	}
	day, err := date.Parse(d.asOfText)
	if err != nil {
		return flagFailure("as-of", err)
	}
	if !day.IsFull() {
		return &failure{message: "--as-of: not a single day", help: "write YYYY-MM-DD"}
	}
	d.asOf = day
	return q.existed(day)
}

// day is the day asked for, else the last one to which the lists are known,
// else the last one of the nation.
func (d *asOfDay) day(book *record.Book, q *asked) date.Date {
	if !d.asOf.IsZero() {
		return d.asOf
	}
	day := book.KnownTo()
	if until := q.nation.Until; until > 0 && until < day.Year() {
		day = date.New(until, time.December, 31)
	}
	return day
}
