package handout

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/words"
)

// classColumns is the race and the class of a row.
func classColumns[T any](of *target.Class) []table.Column[T] {
	return append(report.OfRace[T](of.Race), report.OfDocument[T]("sex", string(of.Race.Sex)))
}

// starterColumns is who starts.
func starterColumns(e event.Event) []table.Column[row] {
	result := func(r row) *race.Result { return r.starter.Result }
	var columns []table.Column[row]
	number := func(name, label string, of func(*race.Result) int) {
		columns = append(columns, table.Column[row]{Name: name, Label: label, Kind: table.Integer, Priority: table.Spare, Cell: func(r row) table.Cell { return report.Positive(of(result(r))) }})
	}
	number("order", "Order", func(x *race.Result) int { return x.Order })
	number("lane", "Lane", func(x *race.Result) int { return x.Lane })
	return append(columns, []table.Column[row]{
		{Name: "bib", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(result(r).Bib) }},
		{Name: "athlete", Label: report.WhoRuns(e), Kind: table.Text, Cell: func(r row) table.Cell { return report.CompetitorCell(&result(r).Competitor).Strong() }},
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(result(r).Team) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(result(r).Nation) }},
		{Name: "role", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(string(result(r).Role)) }},
	}...)
}

// targetColumns is what a mark would be, and which marks.
func targetColumns(f *target.Field, of *target.Class) []table.Column[row] {
	return append([]table.Column[row]{wouldBeColumn(), slowColumn()}, standsColumns(f, of, table.Wraps)...)
}

func wouldBeColumn() table.Column[row] {
	return table.Column[row]{Name: "target", Label: "Would be", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(wouldBe(r.Target)) }}
}

func slowColumn() table.Column[row] {
	return table.Column[row]{Name: "mark", Label: "From", Kind: table.Mark, Cell: func(r row) table.Cell {
		if r.Slow.IsZero() {
			return table.Cell{}.Shown("unknown")
		}
		return table.MarkCell(r.Slow).Strong()
	}}
}

// wouldBe is what a target is.
func wouldBe(t *target.Target) string {
	switch t.Kind {
	case target.SeasonBest:
		return "season best"
	case target.PersonalBest:
		return "personal best"
	case target.WorldLead:
		return "world lead"
	case target.Standard:
		return "standard"
	default:
		return recordOf(t.Scope)
	}
}

// starterRemarks is what qualifies the bests of a starter: what is said of a record stands beside it.
func starterRemarks(f *target.Field, s *target.Starter) []string {
	said := []string{}
	if s.Result.Role != "" {
		said = append(said, string(s.Result.Role))
	}
	if s.Unnamed {
		said = append(said, "several people have the name: no bests can be told")
	}
	var personal *target.Target
	for i := range s.Targets {
		if t := &s.Targets[i]; t.Kind == target.PersonalBest {
			personal = t
		}
	}
	for i := range s.Targets {
		t := &s.Targets[i]
		if t.Kind == target.Record || t.Known == nil || t.Kind == target.SeasonBest && t.Known == personal.Known && t.Other == personal.Other {
			continue
		}
		for _, remark := range remarks(f, t) {
			said = append(said, wouldBe(t)+": "+remark)
		}
	}
	return said
}

// remarksCell is remarks, which may have commas in them.
func remarksCell(said []string) table.Cell { return table.ListCell(said).Separated("; ") }

// standsColumns is what a target rests on; how important it is how that is known, beside the remarks.
func standsColumns(f *target.Field, of *target.Class, status table.Priority) []table.Column[row] {
	return []table.Column[row]{
		{Name: "record", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Scope.String()) }},
		{Name: "equals", Label: "Equals", Kind: table.Mark, Cell: func(r row) table.Cell { return table.MarkCell(r.Equal) }},
		{Name: "stands_at", Kind: table.Mark, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.MarkCell(r.Stands()) }},
		{Name: "holder", Label: "Of", Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell { return table.TextCell(words.Join(", ", holders(r.Target)...)) }},
		{Name: "holder_nation", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(held(r.Target).nation) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(held(r.Target).day.String()) }},
		{Name: "city", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(held(r.Target).city) }},
		{Name: "status", Label: "Status", Kind: table.Text, Priority: status, Cell: func(r row) table.Cell { return statusCell(r.Target) }},
		{Name: "sure_from", Kind: table.Mark, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.MarkCell(r.Sure) }},
		{Name: "with_other_track", Kind: table.Mark, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.MarkCell(r.Under) }},
		{Name: "with_pending", Kind: table.Mark, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.MarkCell(r.Ahead) }},
		{Name: "known_to", Kind: table.Date, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.DateCell(r.Met.KnownTo.String()) }},
		{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(r row) table.Cell { return remarksCell(remarks(f, r.Target)) }},
		{Name: "holder_keys", Kind: table.List, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.ListCell(holderKeys(f, of, r.Target)).Separated("; ") }},
	}
}

// holding is whose a mark is that is to be bettered.
type holding struct {
	nation, city string
	day          date.Date
}

func held(t *target.Target) holding {
	switch {
	case t.Kind == target.Record && !t.Met.IsZero():
		first := t.Met.Entries[0]
		return holding{first.Nation, first.Venue.City, first.Date}
	case t.Known != nil:
		return holding{t.Known.Nation, t.Known.City, t.Known.Date}
	default:
		return holding{}
	}
}

// holders is who has the mark; of an athlete's own best nobody needs to say it.
func holders(t *target.Target) []string {
	switch {
	case t.Kind == target.Record:
		return query.Holders(t.Met)
	case t.Kind == target.WorldLead && t.Known != nil:
		return []string{t.Known.Name()}
	default:
		return nil
	}
}

// holderKeys is who they are, of those whose keys are known.
func holderKeys(f *target.Field, of *target.Class, t *target.Target) []string {
	keys := []string{}
	add := func(c *race.Competitor, born date.Date) {
		if key := f.Keys.Of(of.Race.Sex, c, born); key != "" {
			keys = append(keys, key)
		}
	}
	if t.Kind == target.WorldLead && t.Known != nil {
		add(&t.Known.Competitor, t.Known.Born)
	}
	for _, entry := range t.Met.Entries[:min(len(t.Met.Entries), query.MostNamed)] {
		add(&entry.Competitor, date.Date{})
	}
	return keys
}

// statusCell is how what stands is known.
func statusCell(t *target.Target) table.Cell {
	switch {
	case t.Kind == target.Record:
		return report.StatusCell(query.StatusOf(t.Met))
	case t.Known != nil:
		return table.TextCell("best known")
	default:
		return table.Cell{}
	}
}

// remarks is what qualifies a target.
func remarks(f *target.Field, t *target.Target) []string {
	said := []string{}
	if t.Kind == target.Record {
		said = append(said, recordRemarks(f, t)...)
	} else if t.Known != nil {
		said = append(said, bestRemarks(f, t)...)
	} else if t.Kind == target.Standard {
		said = append(said, "the standard is "+f.Race.Qualifying.String())
	} else {
		said = append(said, "none known")
	}
	if !t.Sure.IsZero() {
		said = append(said, t.Stands().String()+" stands: surely better on the clock from "+t.Sure.String())
	} else if !t.Slow.IsZero() && t.Equal.IsZero() && t.Kind != target.Standard {
		said = append(said, t.Stands().String()+" stands, which nobody can equal here")
	}
	return said
}

func recordRemarks(f *target.Field, t *target.Target) []string {
	var said []string
	if t.Met.IsZero() {
		if !t.Met.KeptFrom.IsZero() {
			return []string{"the list keeps it from " + t.Met.KeptFrom.String()}
		}
		return []string{"no list keeps it"}
	}
	switch {
	case t.Met.Bound:
		said = append(said, "a bound: what a better mark would be cannot be told")
	case t.Met.OrBetter:
		said = append(said, "a better one may have stood")
	}
	if !t.Met.KeptFrom.IsZero() {
		said = append(said, "kept from "+t.Met.KeptFrom.String())
	}
	for _, entry := range t.Met.Entries {
		if entry.On != 0 {
			said = append(said, entry.On.Name())
		}
	}
	said = append(said, query.Some(t.Met.Pending, func(e *record.Entry) string { return "pending: " + e.Mark.String() + " " + e.Name() })...)
	if !t.Ahead.IsZero() {
		said = append(said, "better than what is pending from "+t.Ahead.String())
	}
	said = append(said, query.Some(t.Met.Unordered, func(e record.Unordered) string { return e.Mark.String() + " " + e.Name() + " " + report.Perhaps(e) })...)
	for _, entry := range t.Met.Refused {
		said = append(said, report.Refused(entry.Refused())...)
	}
	if !t.Met.KnownTo.IsZero() && t.Met.KnownTo.Before(f.AsOf) {
		said = append(said, "list known to "+t.Met.KnownTo.String())
	}
	return said
}

func bestRemarks(f *target.Field, t *target.Target) []string {
	var said []string
	if t.Kind == target.WorldLead {
		said = append(said, fmt.Sprintf("of %s known of %d", words.Count(t.Of, "mark"), f.Race.Date.Year()))
	}
	if on := t.Known.Category.Environment; on != f.Race.Environment {
		said = append(said, onTrack(on)+": none known "+onTrack(f.Race.Environment))
	}
	if t.Other != nil {
		said = append(said, t.Other.Mark.String()+" "+onTrack(t.Other.Category.Environment)+" ("+t.Other.Date.String()+"): better than both from "+t.Under.String())
	}
	return said
}
