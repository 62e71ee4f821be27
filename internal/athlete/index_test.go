package athlete

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func mark(text string) timing.Mark { return must(timing.Parse(text)) }

func day(text string) date.Date { return must(date.Parse(text)) }

func finish(place int, athlete, nation, time string) race.Result {
	return race.Result{Place: place, Competitor: race.Competitor{Athlete: athlete, Nation: nation}, Mark: mark(time)}
}

// mile is a men's mile outdoors.
func mile(id, date string, results ...race.Result) *race.Race {
	return &race.Race{
		ID: id, Date: day(date), Event: must(event.Parse("mile")), Sex: race.Men, Environment: event.Outdoor, Results: results,
	}
}

// with is a value and what else it says.
func with[T any](value T, more func(*T)) T {
	more(&value)
	return value
}

// on is a race on another track.
func on(e event.Environment, r *race.Race) *race.Race {
	r.Environment = e
	return r
}

// held is an entry of a list that holds one record.
func held(date, time, athlete, nation, scope string, standing record.Standing) record.Entry {
	return record.Entry{
		Mark: mark(time), Competitor: race.Competitor{Athlete: athlete, Nation: nation}, Date: day(date),
		Holds: []record.Hold{{Scope: must(race.ParseScope(scope)), Standing: standing}},
	}
}

// list is records of the men's mile on a track.
func list(e event.Environment, entries ...record.Entry) *record.List {
	return &record.List{Name: "mile-men-" + e.Code(), Event: must(event.Parse("mile")), Sex: race.Men, Environment: e, KnownTo: day("2025-08-06"), Entries: entries}
}

// inWords is a performance in one line.
func inWords(p *Performance) string {
	if p == nil {
		return "none known"
	}
	line := []string{p.Mark.String(), p.Athlete, p.Date.String(), p.Category.Environment.Code()}
	if p.Race != "" {
		line = append(line, p.Race)
	}
	return strings.Join(line, " ")
}

// all is the marks that can be a best on the track, each run once.
func all(x *Index) []string {
	var lines []string
	for _, p := range x.all {
		if p.Counts && !p.Again && onTrack(p.Category.Environment) {
			lines = append(lines, inWords(p))
		}
	}
	return lines
}

// index is what races, record lists and registers know.
func index(races []*race.Race, lists []*record.List, registers ...*race.Register) *Index {
	b := NewBuilder(NewDirectory(registers...), lists)
	for _, r := range races {
		b.AddRace(r)
	}
	return b.Index()
}

// TestIndex says what is known: each run once, and nothing that counts for nothing.
func TestIndex(t *testing.T) {
	kerr := finish(1, "Josh Kerr", "GBR", "3:45.34")
	gourley := finish(4, "Neil Gourley", "GBR", "3:47.74")
	eugene := func(results ...race.Result) []*race.Race {
		return []*race.Race{mile("bowerman-2024", "2024-05-25", results...)}
	}
	record2024 := held("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR", record.Listed)
	taken := []string{"3:45.34 Josh Kerr 2024-05-25 outdoor bowerman-2024"}
	tests := []struct {
		why   string
		races []*race.Race
		lists []*record.List
		want  []string
	}{
		{why: "nothing is known of nothing"},
		{
			why: "races alone", races: eugene(kerr, gourley),
			want: []string{taken[0], "3:47.74 Neil Gourley 2024-05-25 outdoor bowerman-2024"},
		},
		{
			why: "lists alone", lists: []*record.List{list(event.Outdoor, record2024)},
			want: []string{"3:45.34 Josh Kerr 2024-05-25 outdoor"},
		},
		{
			why: "a run that two lists have is taken once", lists: []*record.List{list(event.Outdoor, record2024), list(event.Outdoor, held("2024", "3:45.34", "Josh Kerr", "GBR", "meeting m", record.Listed))},
			want: []string{"3:45.34 Josh Kerr 2024-05-25 outdoor"},
		},
		{
			why: "two teams of one mark", lists: []*record.List{list(event.Outdoor,
				with(held("2024-05-25", "3:45.34", "", "GBR", "GBR", record.Listed), func(e *record.Entry) { e.Team = "Ox" }),
				with(held("2024-05-25", "3:45.34", "", "GBR", "GBR", record.Listed), func(e *record.Entry) { e.Team = "Elk" }))},
			want: []string{"3:45.34  2024-05-25 outdoor", "3:45.34  2024-05-25 outdoor"},
		},
		{
			why: "a run of a race and of two lists is taken once", races: eugene(kerr),
			lists: []*record.List{list(event.Outdoor, held("2024", "3:45.34", "Josh Kerr", "GBR", "meeting m", record.Listed)), list(event.Outdoor, record2024)},
			want:  taken,
		},
		{
			why:   "a run that one list refuses and another takes",
			lists: []*record.List{list(event.Outdoor, held("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "world", record.Unratified)), list(event.Outdoor, record2024)},
			want:  []string{"3:45.34 Josh Kerr 2024-05-25 outdoor"},
		},
		{
			why:   "one mark of two days is two runs",
			lists: []*record.List{list(event.Outdoor, record2024, held("2024-07-20", "3:45.34", "Josh Kerr", "GBR", "meeting m", record.Listed))},
			want:  []string{"3:45.34 Josh Kerr 2024-05-25 outdoor", "3:45.34 Josh Kerr 2024-07-20 outdoor"},
		},
		{
			why: "a run of a race and a list is taken once, from the race", races: eugene(kerr),
			lists: []*record.List{list(event.Outdoor, record2024)}, want: taken,
		},
		{
			why: "a run of a race and two lists of one category is taken once", races: eugene(kerr),
			lists: []*record.List{
				list(event.Outdoor, held("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world", record.Ratified)),
				list(event.Outdoor, record2024),
			},
			want: []string{"3:46.32 Steve Cram 1985-07-27 outdoor", taken[0]},
		},
		{
			why: "the list may write the name without its accents", races: eugene(finish(10, "Mario García", "ESP", "3:50.14")),
			lists: []*record.List{list(event.Outdoor, held("2024-05-25", "3:50.14", "Mario Garcia", "ESP", "ESP", record.Listed))},
			want:  []string{"3:50.14 Mario García 2024-05-25 outdoor bowerman-2024"},
		},
		{
			why: "another mark of the same day is another run", races: eugene(kerr),
			lists: []*record.List{list(event.Outdoor, held("2024-05-25", "3:47.00", "Josh Kerr", "GBR", "GBR", record.Listed))},
			want:  []string{taken[0], "3:47.00 Josh Kerr 2024-05-25 outdoor"},
		},
		{
			why: "the same figures on another track are another run", races: eugene(kerr),
			lists: []*record.List{list(event.ShortTrack, record2024)},
			want:  []string{taken[0], "3:45.34 Josh Kerr 2024-05-25 short-track"},
		},
		{
			why: "road and oversized tracks are others",
			races: []*race.Race{
				on(event.Road, mile("road", "2024-01-01", kerr)), on(event.Oversized, mile("oversized", "2024-01-02", kerr)),
				on(event.ShortTrack, mile("short", "2024-01-03", kerr)),
			},
			lists: []*record.List{list(event.Road, record2024), list(event.Oversized, record2024)},
			want:  []string{"3:45.34 Josh Kerr 2024-01-03 short-track short"},
		},
		{
			why: "a race may count for nothing, and an athlete in it",
			races: []*race.Race{
				func() *race.Race {
					r := mile("exhibition", "2024-01-01", kerr)
					r.Ineligible = "pacemakers who did not start"
					return r
				}(),
				mile("paced", "2024-01-02", kerr, with(gourley, func(r *race.Result) { r.Ineligible = "paced from outside" })),
			},
			want: []string{"3:45.34 Josh Kerr 2024-01-02 outdoor paced"},
		},
		{
			why: "only a finish with a mark that stands",
			races: eugene(
				with(kerr, func(r *race.Result) { r.Place, r.Status, r.Annulled = 0, race.DQ, race.Annulment{Unknown: true} }),
				race.Result{Competitor: race.Competitor{Athlete: "Abraham Alvarado", Nation: "USA"}, Status: race.DNF}, race.Result{Place: 2, Competitor: race.Competitor{Athlete: "Nobody's Mark", Nation: "USA"}},
			),
		},
		{
			why:   "a result that its race annulled does not come back from a list",
			races: eugene(with(kerr, func(r *race.Result) { r.Place, r.Status = 0, race.DQ })),
			lists: []*record.List{list(event.Outdoor, record2024)},
		},
		{
			why: "an entry counts by the standings that count, and while it is pending",
			lists: []*record.List{list(event.Outdoor,
				held("2001-01-01", "3:50.01", "Ratified", "USA", "world", record.Ratified),
				held("2001-01-02", "3:50.02", "Listed", "USA", "USA", record.Listed),
				held("2001-01-03", "3:50.03", "Derived", "USA", "USA", record.Derived),
				held("2001-01-04", "3:50.04", "Best", "USA", "world", record.Best),
				held("2001-01-05", "3:50.05", "Pending", "USA", "world", record.Pending),
				held("2001-01-06", "3:50.06", "Unratified", "USA", "world", record.Unratified),
				held("2001-01-07", "3:50.07", "Annulled", "USA", "world", record.Annulled),
				with(held("2001-01-08", "3:50.08", "Taken Back", "USA", "world", record.Ratified), func(e *record.Entry) { e.Annulled = day("2003-01-01") }),
				with(held("2001-01-09", "3:50.09", "Refused by the World", "USA", "world", record.Unratified), func(e *record.Entry) {
					e.Holds = append(e.Holds, record.Hold{Scope: must(race.ParseScope("USA")), Standing: record.Listed})
				}),
			)},
			want: []string{
				"3:50.01 Ratified 2001-01-01 outdoor", "3:50.02 Listed 2001-01-02 outdoor", "3:50.03 Derived 2001-01-03 outdoor",
				"3:50.04 Best 2001-01-04 outdoor", "3:50.05 Pending 2001-01-05 outdoor", "3:50.09 Refused by the World 2001-01-09 outdoor",
			},
		},
		{
			why: "the oldest first, of one day the best first, of one mark by name",
			races: []*race.Race{
				mile("b", "2024-05-25", finish(1, "Zola", "USA", "3:48.00"), finish(2, "Abel", "USA", "3:48.00"), finish(3, "Abel", "USA", "3:47.00")),
				mile("a", "2023-05-25", finish(1, "Zola", "USA", "3:49.00")),
			},
			want: []string{
				"3:49.00 Zola 2023-05-25 outdoor a", "3:47.00 Abel 2024-05-25 outdoor b", "3:48.00 Abel 2024-05-25 outdoor b", "3:48.00 Zola 2024-05-25 outdoor b",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			x := index(test.races, test.lists)
			if diff := cmp.Diff(test.want, all(x)); diff != "" {
				t.Errorf("known (-want +got):\n%s", diff)
			}
			if x.Len() != len(test.want) {
				t.Errorf("%d are known, want %d", x.Len(), len(test.want))
			}
		})
	}
}
