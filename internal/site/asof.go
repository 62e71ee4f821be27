package site

import (
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// span is what a record was from one day on until another: an entry as it stood, beside others that shared the record or
// wait for ratification.
type span struct {
	entry       *record.Entry
	status      string
	from, until date.Date // until is zero where it still is
}

// standingWhen is what stood on any day, as the command records has it of that day: records of one event.
func (m *Maker) standingWhen(link linker, histories []query.RecordHistory) (page.Part, error) {
	if len(histories) == 0 {
		return page.Part{}, nil
	}
	part := page.Part{ID: "as-of", Title: "As of any day", AsOf: true}
	shown := page.Table{Caption: "What stood when", Columns: []page.Column{
		{Name: "record", Label: "Record", Class: "text"},
		{Name: "mark", Label: "Mark", Class: "mark"},
		{Name: "athlete", Label: report.WhoRuns(histories[0].Category.Event), Class: "text"},
		{Name: "run", Label: "Run", Class: "date"},
		{Name: "status", Label: "Status", Class: "text"},
		{Name: "from", Label: "From", Class: "date"},
		{Name: "until", Label: "Until", Class: "date"},
	}}
	for _, h := range histories {
		spans, err := m.spans(h)
		if err != nil {
			return part, err
		}
		for _, s := range spans {
			shown.Rows = append(shown.Rows, page.Row{From: s.from.String(), Until: s.until.String(), Cells: []page.Cell{
				{Text: h.Names.Scope(h.Scope), Address: link.record(h.Scope)},
				{Text: s.entry.Mark.String(), Sort: strconv.FormatInt(s.entry.Mark.Milliseconds(), 10)},
				{Text: s.entry.Name(), Address: link.person(link.site.keys.Of(h.Category.Sex, &s.entry.Competitor, date.Date{}), "", nil)},
				{Text: s.entry.Date.String()},
				{Text: s.status},
				{Text: s.from.String()},
				{Text: s.until.String()},
			}})
		}
	}
	if len(shown.Rows) == 0 {
		return page.Part{}, nil
	}
	part.Tables = []page.Table{shown}
	return part, nil
}

// spans is a record day by day, put together where nothing changed: what stood is asked for at the end of each day on
// which it may have.
func (m *Maker) spans(h query.RecordHistory) ([]span, error) {
	var all []span
	for _, day := range daysOf(m.lists, h) {
		standing, err := query.Standing(m.corpus, query.RecordQuestion{
			Category: category(h.Category), Selection: query.Selection{Scope: h.Scope, One: true}, AsOf: day,
		})
		if err != nil {
			return nil, err
		}
		var now []span
		for _, of := range standing {
			for _, e := range query.StoodEntries(of.Stands) {
				now = append(now, span{entry: e.Entry, status: asOfStatus(e), from: day})
			}
		}
		for i := range all {
			still := slices.IndexFunc(now, func(s span) bool { return s.entry == all[i].entry && s.status == all[i].status })
			switch {
			case !all[i].until.IsZero():
			case still >= 0:
				now = slices.Delete(now, still, still+1)
			default:
				all[i].until = day
			}
		}
		all = append(all, now...)
	}
	return all, nil
}

// asOfStatus is how an entry is known to have been the record, and why it may not have been.
func asOfStatus(e query.StoodEntry) string {
	if e.Unordered {
		return words.Join(", ", report.StatusWords(e.Status), report.Perhaps(e.Perhaps()))
	}
	return report.StatusWords(e.Status)
}

// daysOf is the days on which a record may have changed: those of its marks, and on which marks were annulled.
func daysOf(lists []*record.List, h query.RecordHistory) []date.Date {
	var days []date.Date
	add := func(of date.Date) {
		for _, day := range []date.Date{of.First(), of.Last()} {
			if !of.IsZero() && !h.AsOf.Before(day) {
				days = append(days, day)
			}
		}
	}
	for _, list := range lists {
		if list.Category() != h.Category {
			continue
		}
		for i := range list.Entries {
			e := &list.Entries[i]
			if _, holds := e.Standing(h.Scope); holds || e.Names(h.Scope) {
				add(e.Date)
				add(e.Annulled)
			}
		}
		for _, cover := range list.Covers {
			if cover.Scope == h.Scope && !cover.From.IsZero() {
				add(cover.From)
			}
			if cover.Scope == h.Scope && !cover.To.IsZero() {
				add(cover.To.AddDays(1))
			}
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	return slices.Compact(days)
}
