package toplist_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/words"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func mark(text string) timing.Mark { return must(timing.Parse(text)) }

func day(text string) date.Date { return must(date.Parse(text)) }

// files is a corpus: texts by path.
type files map[string]string

func (f files) open() *corpus.Corpus {
	tree := fstest.MapFS{}
	for name, text := range f {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return corpus.Open(store.Builtin(tree))
}

// run is a race of men over a mile outdoors on a day; what a line of keys says of it goes
// before that. Each result is a line of its keys.
func run(day, keys string, results ...string) string {
	text := "kind: race\nname: Race\ndate: " + day + "\n"
	for _, usual := range []string{"event: mile", "sex: men"} {
		key, _, _ := strings.Cut(usual, " ")
		if !strings.Contains("\n"+keys, "\n"+key) {
			text += usual + "\n"
		}
	}
	if keys != "" {
		text += keys + "\n"
	}
	text += "results:\n"
	for _, result := range results {
		text += "  - {" + result + "}\n"
	}
	return text
}

// won is a result: its place, who, and the mark.
func won(place int, athlete, mark string) string {
	return fmt.Sprintf("place: %d, athlete: %s, mark: %q", place, athlete, mark)
}

// list is a record list of the men's mile outdoors.
func list(entries ...string) string {
	text := "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2026-01-01\nrecords:\n"
	for _, entry := range entries {
		text += "  - {" + entry + "}\n"
	}
	return text
}

func entry(mark, athlete, date, more string) string {
	if !strings.Contains(more, "holds:") {
		more = words.Join(", ", more, "holds: {world: listed}")
	}
	return fmt.Sprintf("mark: %q, athlete: %s, date: %s, %s", mark, athlete, date, more)
}

// mile is a question about the mile.
func mile() toplist.Question {
	return toplist.Question{Category: corpus.Category{Event: must(event.Parse("mile"))}, By: toplist.Performance}
}

// asked is a question about the mile, changed.
func asked(change func(*toplist.Question)) toplist.Question {
	q := mile()
	change(&q)
	return q
}

// ask is the answer to a question, one line a row, each category under a line of its own
// where there are several.
func ask(t *testing.T, f files, q toplist.Question) []string {
	t.Helper()
	a, err := toplist.Of(f.open(), q)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range a.Sections {
		if len(a.Sections) > 1 {
			lines = append(lines, words.Join(" ", string(s.Category.Sex), s.Category.Environment.Code()))
		}
		for _, r := range s.Rows {
			lines = append(lines, fmt.Sprintf("%d %s", r.Rank, told(&r.Run)))
		}
		for _, c := range s.Counts {
			lines = append(lines, fmt.Sprintf("%d %d %s", c.Rank, c.Marks, counted(q.By, c)))
		}
		if s.More > 0 {
			lines = append(lines, fmt.Sprintf("%d more", s.More))
		}
		for _, r := range s.LeftOut {
			lines = append(lines, "left out: "+told(&r)+": "+words.Join("", r.Why, string(r.Lacks)))
		}
	}
	return lines
}

func told(r *toplist.Run) string {
	line := []string{r.Mark.String(), r.Name()}
	if r.Place > 0 {
		line = append(line, fmt.Sprintf("(%d)", r.Place))
	}
	if r.IsEntry() {
		line = append(line, "[list]")
	}
	if r.Pending {
		line = append(line, "[pending]")
	}
	if r.Unnamed() {
		line = append(line, "[who?]")
	}
	if r.Reserve != "" {
		line = append(line, "["+r.Reserve+"]")
	}
	return strings.Join(line, " ")
}

func counted(by toplist.By, c toplist.Count) string {
	of := map[toplist.By]string{
		toplist.Performer: c.Best.Name(), toplist.Race: c.Best.Race, toplist.Nation: c.Best.For,
		toplist.Year: fmt.Sprint(c.Best.Date.Year()), toplist.Place: fmt.Sprint(c.Best.Place),
	}[by]
	line := of + " " + c.Best.Mark.String()
	if by == toplist.Performer && len(c.Nations) > 0 {
		line += " " + strings.Join(c.Nations, "/")
	}
	return line
}

// hold holds the answer to a question against the lines wanted.
func hold(t *testing.T, why string, f files, q toplist.Question, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, ask(t, f, q)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", why, diff)
	}
}

func keys(t *testing.T, f files, q toplist.Question) []string {
	t.Helper()
	var all []string
	for _, s := range must(toplist.Of(f.open(), q)).Sections {
		for _, r := range s.Rows {
			all = append(all, r.Person.Key())
		}
	}
	slices.Sort(all)
	return all
}
