package handout

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/pacing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// stage is a point of the race.
type stage struct {
	at   event.Distance
	lead *race.Lead // nil where nothing is known of the front
}

// stages is where something is known of the athlete or the front, and where an even schedule is of use.
func stages(d *ratification.Dossier) []stage {
	if d.Race.Event.IsRelay() || d.Race.Event.Distance() <= 0 {
		return nil
	}
	points := target.Points(d.Race)
	for _, s := range d.Result.Splits {
		points = append(points, s.Point.Distance())
	}
	for _, p := range d.Result.Positions {
		points = append(points, p.Point.Distance())
	}
	leads := d.Race.Leads()
	for _, l := range leads {
		points = append(points, l.Point.Distance())
	}
	slices.Sort(points)
	all := []stage{}
	for _, at := range slices.Compact(points) {
		of := stage{at: at}
		if i := slices.IndexFunc(leads, func(l race.Lead) bool { return l.Point.Distance() == at }); i >= 0 {
			of.lead = &leads[i]
		}
		all = append(all, of)
	}
	return all
}

// stagesTable is when the athlete passed each point, who was in front there, and when an even run of the mark
// would have passed it.
func stagesTable(d *ratification.Dossier) table.Table {
	over := d.Race.Event.Distance()
	lap, _ := d.Race.Lap()
	own := func(s stage) timing.Mark {
		if s.at == over {
			return d.Result.Mark
		}
		mark, _ := d.Result.SplitAt(s.at)
		return mark
	}
	columns := append(report.OfRace[stage](d.Race), []table.Column[stage]{
		{Name: "metres", Label: "At", Kind: table.Text, Cell: func(s stage) table.Cell {
			if s.at == over {
				return table.TextCell(s.at.Metres()).Shown("finish")
			}
			return table.TextCell(s.at.Metres()).Shown(pointText(s.at, lap))
		}},
		{Name: "time", Label: "Time", Kind: table.Mark, Cell: func(s stage) table.Cell { return table.MarkCell(own(s)) }},
		{Name: "position", Label: "Position", Kind: table.Integer, Cell: func(s stage) table.Cell {
			if s.at == over {
				return report.Positive(d.Result.Place)
			}
			return report.Positive(d.Result.PositionAt(s.at))
		}},
		{Name: "even", Label: "Even run", Kind: table.Mark, Cell: func(s stage) table.Cell { return table.MarkCell(pacing.At(d.Result.Mark, over, s.at)) }},
		{Name: "record_run", Label: oldLabel(d), Kind: table.Mark, Cell: func(s stage) table.Cell { return table.MarkCell(oldAt(d, s.at)) }},
		{Name: "leaders", Label: "In front", Kind: table.List, Priority: table.Wraps, Cell: func(s stage) table.Cell { return leadersCell(s) }},
		{Name: "front", Label: "Front", Kind: table.Mark, Cell: func(s stage) table.Cell {
			if s.lead == nil || s.lead.Fastest != nil {
				return table.Cell{}
			}
			return table.MarkCell(s.lead.Mark)
		}},
		{Name: "sources", Kind: table.List, Priority: table.MachineOnly, Cell: func(s stage) table.Cell { return table.ListCell(d.Race.SplitSources(d.Result, s.at)) }},
	}...)
	return table.New(table.Table{Name: "stages", Title: "Splits and pace"}, columns, stages(d))
}

// oldLabel is whose run the record was that stood.
func oldLabel(d *ratification.Dossier) string {
	if d.Old == nil || d.Judged == nil {
		return "Record run"
	}
	return fmt.Sprintf("%s %d", d.Old.Name(), d.Judged.Met.Entries[0].Date.Year())
}

func oldAt(d *ratification.Dossier, at event.Distance) timing.Mark {
	switch {
	case d.Old == nil:
		return timing.Mark{}
	case at == d.Race.Event.Distance():
		return d.Old.Mark
	default:
		mark, _ := d.Old.SplitAt(at)
		return mark
	}
}

func leadersCell(s stage) table.Cell {
	if s.lead == nil {
		return table.ListCell([]string{})
	}
	names := []string{}
	for _, leader := range s.lead.Leaders {
		names = append(names, leader.Name())
	}
	return table.ListCell(names).Separated("; ").Shown(words.Join(", ", names...))
}

// pacersTable is who set the pace, and how far.
func pacersTable(d *ratification.Dossier, keys *athlete.Keys) table.Table {
	type row = *race.Result
	columns := append(report.OfRace[row](d.Race), []table.Column[row]{
		{Name: "athlete", Label: "Athlete", Kind: table.Text, Cell: func(x row) table.Cell { return report.CompetitorCell(&x.Competitor) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(x.Nation) }},
		{Name: "became", Label: "Became", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(became(x)) }},
		{Name: "last_seen", Label: "Last seen at", Kind: table.Text, Cell: func(x row) table.Cell {
			at, _ := lastSeen(x)
			return table.TextCell(at).Shown(report.PointWords(at))
		}},
		{Name: "time", Label: "Time", Kind: table.Mark, Cell: func(x row) table.Cell {
			if n := len(x.Splits); n > 0 {
				return table.MarkCell(lastSplit(x).Mark)
			}
			return table.Cell{}
		}},
		{Name: "led_at", Label: "In front at", Kind: table.List, Priority: table.Wraps, Cell: func(x row) table.Cell {
			at := ledAt(x)
			said := make([]string, len(at))
			for i, point := range at {
				said[i] = report.PointWords(point)
			}
			return table.ListCell(at).Shown(words.Join(", ", said...))
		}},
		report.KeyColumn(func(x row) string { return keys.OfResult(d.Race, x) }),
	}...)
	return table.New(table.Table{Name: "pacemakers", Title: "Who set the pace"}, columns, d.Pacers)
}

// became is what became of a pacemaker.
func became(x *race.Result) string {
	if x.Finished() {
		return "finished"
	}
	return cmp.Or(x.Void(), "not told")
}

func lastSplit(x *race.Result) race.Split {
	return slices.MaxFunc(x.Splits, func(a, b race.Split) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
}

// lastSeen is the last point at which a time or a position of somebody is known.
func lastSeen(x *race.Result) (point string, known bool) {
	var last event.Distance
	see := func(p event.Point) {
		if p.Distance() > last {
			last, point, known = p.Distance(), p.Text(), true
		}
	}
	for _, s := range x.Splits {
		see(s.Point)
	}
	for _, p := range x.Positions {
		see(p.Point)
	}
	return point, known
}

// ledAt is the points at which somebody was in front.
func ledAt(x *race.Result) []string {
	at := []string{}
	for _, p := range x.Positions {
		if p.Place == 1 {
			at = append(at, p.Point.Text())
		}
	}
	return at
}

func pacerNotes(d *ratification.Dossier) []string {
	if len(d.Pacers) == 0 {
		return []string{"Who set the pace: the document names nobody who was in the race for it, which says nothing of who did."}
	}
	var said []string
	for _, x := range d.Pacers {
		if x.Note != "" {
			said = append(said, x.Name()+": "+x.Note)
		}
	}
	return said
}
