package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// runner is somebody who runs in generated races.
type runner struct {
	name, nation, sex string
	registered        bool
	born              int // the year
}

// text is the runner as results and entries name one.
func (r runner) text() string { return fmt.Sprintf("athlete: %s, nation: %s", r.name, r.nation) }

// outing is a generated result.
type outing struct {
	runner
	mark  int // hundredths; 0 for a pacemaker who stepped off
	flags []string
}

// meetingRace is a generated race.
type meetingRace struct {
	id, city, country, event, sex string
	date                          time.Time
	results                       []outing
}

func (r *meetingRace) path() string { return fmt.Sprintf("%d/%s.yaml", r.date.Year(), r.id) }

func (r *meetingRace) day() string { return r.date.Format(time.DateOnly) }

// entry is a generated entry of a record list: of a meeting's record.
type entry struct {
	race  *meetingRace
	first bool // of its meeting
}

// generation is a corpus as somebody might have gathered it in a quarter of a
// century: meetings that come again, with races of men and women, runners in the
// registers and others, personal bests, and lists of the records of the world and
// of the meetings. It is the same for the same number of documents, and nothing
// is wrong with it.
type generation struct {
	runners map[string][]runner // by sex
	races   []*meetingRace      // in the order in which they were run
	entries map[string][]entry  // by event and sex
	files   map[string]string
}

// The documents of a generation other than races.
const (
	recordLists = 8
	registers   = 2
)

func generate(documents int) *generation {
	g := &generation{runners: map[string][]runner{}, entries: map[string][]entry{}, files: map[string]string{}}
	people := max(400, documents/4)
	for n := range 2 * people {
		sex := []string{"men", "women"}[n%2]
		g.runners[sex] = append(g.runners[sex], newRunner(n, sex))
	}
	best, record := map[string]int{}, map[string]int{}
	spacing := max(1, 10_000/documents)
	for n := range documents - recordLists - registers {
		r := g.race(n, spacing)
		g.races = append(g.races, r)
		for i := range r.results {
			g.flag(r, i, best, record)
		}
		g.files[r.path()] = r.document()
	}
	for _, sex := range []string{"men", "women"} {
		for event := range contests() {
			g.files[fmt.Sprintf("records/%s-%s-outdoor.yaml", event, sex)] = g.list(event, sex)
		}
		g.files["athletes/"+sex+".yaml"] = g.register(sex)
	}
	return g
}

// write writes the documents below a folder.
func (g *generation) write(tb testing.TB, dir string) {
	tb.Helper()
	for path, text := range g.files {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
}

// newRunner makes a runner. The last syllable of a name follows from the others,
// so that no two names are one letter apart.
func newRunner(n int, sex string) runner {
	syllables := strings.Fields("ka be di lo mu ra se ti vo nu ha pe gi jo wu ya")
	a, b, c := n%16, n/16%16, n/256%16
	name := syllables[a] + syllables[b] + " " + syllables[c] + syllables[(a+b+c)%16]
	if n >= 4096 {
		name += " " + strings.Repeat("x", n/4096*2)
	}
	words := strings.Fields(name)
	for i, word := range words {
		words[i] = strings.ToUpper(word[:1]) + word[1:]
	}
	nations := strings.Fields("GBR NOR USA KEN NZL AUS ESP FRA ETH CAN POL ITA")
	return runner{strings.Join(words, " "), nations[n*7%len(nations)], sex, n%3 > 0, 1974 + n%11}
}

// contest is an event of generated races: the times at which men and women begin
// to win it, and the world records, the older one first.
type contest struct {
	metres       float64
	men, women   int
	world, woman [2]string
}

func contests() map[string]contest {
	return map[string]contest{
		"mile":  {1609.344, 230_00, 262_00, [2]string{`"3:44.39"`, `"3:43.13"`}, [2]string{`"4:15.61"`, `"4:12.33"`}},
		"1500m": {1500, 213_00, 242_00, [2]string{`"3:27.37"`, `"3:26.00"`}, [2]string{`"3:50.46"`, `"3:50.07"`}},
		"3000m": {3000, 455_00, 520_00, [2]string{`"7:25.11"`, `"7:20.67"`}, [2]string{`"8:22.62"`, `"8:06.11"`}},
		"5000m": {5000, 780_00, 890_00, [2]string{`"12:39.74"`, `"12:37.35"`}, [2]string{`"14:24.53"`, `"14:11.15"`}},
	}
}

// race makes the race of a number: each meeting has one of men and one of women.
// Every tenth meeting has another on the same day elsewhere. Days lie between
// meetings.
func (g *generation) race(n, days int) *meetingRace {
	source := rand.New(rand.NewPCG(4, uint64(n)))
	cities := strings.Fields("Eugene/USA Oslo/NOR Rome/ITA Paris/FRA London/GBR Nairobi/KEN Sydney/AUS Madrid/ESP Warsaw/POL Toronto/CAN")
	meeting, sex := n/2, []string{"men", "women"}[n%2]
	city, country, _ := strings.Cut(cities[meeting%len(cities)], "/")
	event := []string{"mile", "1500m", "3000m", "5000m"}[(meeting/len(cities)+n)%4]
	r := &meetingRace{
		city: city, country: country, event: event, sex: sex,
		date: time.Date(2000, 1, 3, 0, 0, 0, 0, time.UTC).AddDate(0, 0, (meeting-min(1, meeting%10/9))*days),
	}
	r.id = fmt.Sprintf("%s-%s-%s-%d", strings.ToLower(city), event, sex, n)
	mark := contests()[event].men
	if sex == "women" {
		mark = contests()[event].women
	}
	mark += source.IntN(400)
	// The two meetings of one day share nobody.
	field := source.Perm(len(g.runners[sex]) / 2)[:11]
	for _, of := range field {
		r.results = append(r.results, outing{runner: g.runners[sex][2*of+min(1, meeting%10/9)], mark: mark})
		mark += 11 + source.IntN(90)
	}
	r.results[10].mark = 0
	return r
}

// flag gives a result the flags that are true of it: of the first three PB, and
// of a meeting record that an older one stood before MR.
func (g *generation) flag(r *meetingRace, i int, best, record map[string]int) {
	result := &r.results[i]
	if result.mark == 0 {
		return
	}
	if key := r.event + r.sex + r.city; i == 0 && (record[key] == 0 || result.mark < record[key]) {
		if record[key] > 0 {
			result.flags = append(result.flags, "MR")
		}
		g.entries[r.event+r.sex] = append(g.entries[r.event+r.sex], entry{r, record[key] == 0})
		record[key] = result.mark
	}
	if key := r.event + result.name; best[key] == 0 || result.mark < best[key] {
		if i < 3 {
			result.flags = append(result.flags, "PB")
		}
		best[key] = result.mark
	}
}

// corpusOf writes files below the folder races of a new folder.
func corpusOf(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	(&generation{files: files}).write(t, filepath.Join(dir, "races"))
	return dir
}
