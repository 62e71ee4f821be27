package document

import (
	"fmt"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

// always is what a list says of a record about which it is right from the first on.
const always = "always"

// coversField is from when a record list is right about single records, and up to
// which day.
func coversField() field[record.List] {
	table := sync.OnceValue(coverFields)
	e := expected{"a map from records to {from, to}, such as {GBR: {from: 1954-05-06}}", keyform.Scoped, schema.Map(schema.Scope, takesCover)}
	return newField("covers", "from which day the list is right about a record, and up to which where that is not known_to", e,
		func(r *reader, n *syntax.Node, v *record.List) {
			if !r.want(n, syntax.Map, "covers") || !r.few(n, "covers") {
				return
			}
			for _, p := range n.Pairs() {
				scope, ok := r.scope(p.Key)
				if !ok {
					continue
				}
				c := record.Cover{Scope: scope}
				if p.Value.Kind != 0 && readObject(r, p.Value, "cover", table(), &c) && r.isCover(p.Value, c, v.KnownTo) {
					v.Covers = append(v.Covers, c)
				}
			}
			slices.SortFunc(v.Covers, func(a, b record.Cover) int { return a.Scope.Compare(b.Scope) })
		}, func(v *record.List) *syntax.Node {
			covers := &syntax.Node{Kind: syntax.Map}
			for i := range v.Covers {
				covers.Add(v.Covers[i].Scope.String(), writtenObject(table(), &v.Covers[i]))
			}
			return covers
		}).of(coverKeys)
}

// isCover reports whether something is covered, and says so where nothing is.
func (r *reader) isCover(n *syntax.Node, c record.Cover, knownTo date.Date) bool {
	last := c.To
	if last.IsZero() {
		last = knownTo
	}
	switch {
	case len(n.Pairs()) == 0:
		r.Report(n, "missing-key", "cover: neither from nor to", "write from: and the first day on which the list is right about the record, or always")
		return false
	case !c.From.IsZero() && !last.IsZero() && last.Before(c.From):
		at := n.Get("from")
		r.Report(at, "date", fmt.Sprintf("from %s: later than the last day, %s", quote(at.Text), last), "write the first day and the last in their order")
		return false
	default:
		return true
	}
}

func coverKeys() []keyform.Key { return keysOf(coverFields()) }

func takesCover(d *schema.Definitions) *schema.Schema {
	return d.Ref("cover", func() *schema.Schema {
		cover := keyform.ObjectSchema(d, coverKeys())
		cover.MinProperties = 1
		return cover
	})
}

func coverFields() []field[record.Cover] {
	from := expected{"a date, YYYY-MM-DD, or always", keyform.Bare, takesCoverFrom}
	return []field[record.Cover]{
		newField("from", "the first day on which the list is right about the record", from, func(r *reader, n *syntax.Node, v *record.Cover) {
			if v.Always = n.Kind == syntax.Scalar && n.Text == always; v.Always {
				return
			}
			if day, ok := r.date(n, "from", false); ok {
				v.From = day
			}
		}, func(v *record.Cover) *syntax.Node {
			if v.Always {
				return written(always)
			}
			return written(v.From.String())
		}),
		dateField("to", "the last such day, where it is not known_to", false, func(v *record.Cover) *date.Date { return &v.To }),
	}
}

func takesCoverFrom(*schema.Definitions) *schema.Schema {
	return &schema.Schema{Type: schema.Types{"string"}, Pattern: schema.Anchored("(" + always + "|" + date.DayPattern + ")")}
}
