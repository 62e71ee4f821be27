package league_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/league"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// files is a corpus: texts by path.
type files map[string]string

func (f files) open() *corpus.Corpus {
	tree := fstest.MapFS{}
	for name, text := range f {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return corpus.Open(store.Builtin(tree))
}

// add adds a race of a series on a day; what a line of keys says goes before that.
func (f files) add(id, day, keys string, results ...string) files {
	if !strings.Contains(keys, "sex:") {
		keys += "sex: men\n"
	}
	f[id+".yaml"] = "kind: race\nname: " + id + "\nseries: league\ndate: " + day + "\nvenue: {city: " + id + "}\nevent: mile\n" + keys +
		"results:\n  - {" + strings.Join(results, "}\n  - {") + "}\n"
	return f
}

func finish(place int, name string) string {
	return fmt.Sprintf(`place: %d, athlete: %s, mark: "4:%02d.00"`, place, name, place)
}

// table is a table in words: a row a line, then the races.
func table(t league.Table) (lines []string) {
	for i := range t.Rows {
		r := &t.Rows[i]
		var from, left []string
		for _, s := range r.Scored {
			from = append(from, fmt.Sprintf("%s %d", s.Race.ID, s.Points))
		}
		for _, of := range r.Left {
			left = append(left, of.ID)
		}
		line := fmt.Sprintf("%d %s %d: %s", r.Place, r.Name(), r.Points, strings.Join(from, ", "))
		if len(left) > 0 {
			line += fmt.Sprintf("; left %s, at most %d", strings.Join(left, ", "), r.AtMost)
		}
		lines = append(lines, line)
	}
	for _, c := range t.Races {
		if c.State != league.Scores {
			lines = append(lines, fmt.Sprintf("%s: state %d", c.Race.ID, c.State))
		}
	}
	return lines
}

func ask(t *testing.T, f files, q league.Question) league.Answer {
	t.Helper()
	q.Series, q.From, q.To = "league", 2026, 2026
	if q.Points == nil {
		q.Points = []int{3, 2, 1}
	}
	answer, err := league.Of(f.open(), q)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// TestPoints: who scores, and how ties are told apart.
func TestPoints(t *testing.T) {
	tests := []struct {
		why  string
		f    files
		want []string
	}{
		{"points by place, those without are left out", files{}.add("a", "2026-05-01", "", finish(1, "A One"), finish(2, "B Two"), finish(3, "C Three"), finish(4, "D Four")), []string{
			"1 A One 3: a 3", "2 B Two 2: a 2", "3 C Three 1: a 1",
		}},
		{"more first places break a tie", files{}.add("a", "2026-05-01", "", finish(1, "A One"), finish(2, "B Two"), finish(3, "C Three")).
			add("b", "2026-05-08", "", finish(1, "D Four"), finish(2, "E Five"), finish(3, "B Two")), []string{
			"1 A One 3: a 3", "1 D Four 3: b 3", "3 B Two 3: a 2, b 1", "4 E Five 2: b 2", "5 C Three 1: a 1",
		}},
		{"a shared place has its points each", files{}.add("a", "2026-05-01", "", `place: 1, athlete: A One, mark: "4:01.00"`, `place: 1, athlete: B Two, mark: "4:01.00"`, finish(3, "C Three")), []string{
			"1 A One 3: a 3", "1 B Two 3: a 3", "3 C Three 1: a 1",
		}},
		{"pacemakers, guests and who was disqualified score nothing, and pass nothing on", files{}.add("a", "2026-05-01", "",
			`place: 1, athlete: A One, mark: "4:01.00", role: pacemaker`, finish(2, "B Two"), `athlete: C Three, mark: "4:00.00", role: guest`,
			`athlete: D Four, status: DQ, mark: "4:00.50", annulled: 2026-06-01`), []string{"1 B Two 2: a 2"}},
		{"heats score nothing", files{}.add("h", "2026-05-01", "round: heat\nheat: 1\n", finish(1, "A One")).add("f", "2026-05-02", "round: final\n", finish(1, "B Two")), []string{
			"1 B Two 3: f 3", fmt.Sprintf("h: state %d", league.NoFinal),
		}},
		{"a B race scores nothing", files{}.add("a", "2026-05-01", "section: A\n", finish(1, "A One")).add("b", "2026-05-01", "section: B\n", finish(1, "B Two")), []string{
			"1 A One 3: a 3", fmt.Sprintf("b: state %d", league.NoSection),
		}},
		{"places over all sections score", files{}.add("a", "2026-05-01", "section: A\n", finish(1, "A One")+", overall: 2").add("b", "2026-05-01", "section: B\n", finish(1, "B Two")+", overall: 1"), []string{
			"1 B Two 3: b 3", "2 A One 2: a 2",
		}},
		{"finals of two meetings both score", files{}.add("a", "2026-05-01", "competition: games\n", finish(1, "A One")).add("b", "2026-05-08", "competition: cup\n", finish(1, "B Two")), []string{
			"1 A One 3: a 3", "1 B Two 3: b 3",
		}},
		{"a start list is left to run, and shows who may still score", files{}.add("a", "2026-05-01", "", finish(1, "A One")).
			add("b", "2026-05-08", "list: start\n", "athlete: A One", "athlete: B Two", "athlete: C Three, status: DNS", "athlete: D Four, role: pacemaker"), []string{
			"1 A One 3: a 3; left b, at most 6", "2 B Two 0: ; left b, at most 3", fmt.Sprintf("b: state %d", league.ToRun),
		}},
		{"a provisional list scores, and says so", files{}.add("a", "2026-05-01", "list: provisional\n", finish(1, "A One")), []string{
			"1 A One 3: a 3", fmt.Sprintf("a: state %d", league.Provisional),
		}},
		{"two of one name are two, where births tell it", files{}.add("a", "2026-05-01", "", finish(1, "A One")+", born: 1990-01-01").add("b", "2026-05-08", "", finish(1, "A One")+", born: 1995-01-01"), []string{
			"1 A One 3: a 3", "1 A One 3: b 3",
		}},
	}
	for _, test := range tests {
		answer := ask(t, test.f, league.Question{})
		if diff := cmp.Diff(test.want, table(answer.Tables[0])); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.why, diff)
		}
	}
}

// TestOneMeeting: where the documents do not say which of two finals of a meeting the series scores, neither does.
func TestOneMeeting(t *testing.T) {
	f := files{}.add("a", "2026-05-01", "competition: games\n", finish(1, "A One")).add("b", "2026-05-02", "competition: games\n", finish(1, "B Two"))
	for name := range f {
		f[name] = strings.Replace(f[name], "{city: "+strings.TrimSuffix(name, ".yaml")+"}", "{city: Oslo}", 1)
	}
	want := []string{fmt.Sprintf("a: state %d", league.OneOf), fmt.Sprintf("b: state %d", league.OneOf)}
	if diff := cmp.Diff(want, table(ask(t, f, league.Question{}).Tables[0])); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	f["b.yaml"] = strings.Replace(f["b.yaml"], "sex: men\n", "sex: men\nsection: B\n", 1)
	if diff := cmp.Diff([]string{"1 A One 3: a 3", fmt.Sprintf("b: state %d", league.NoSection)}, table(ask(t, f, league.Question{}).Tables[0])); diff != "" {
		t.Errorf("with a section: -want +got:\n%s", diff)
	}
}

// TestMixed: in a field of men and women each class has the points of its own places.
func TestMixed(t *testing.T) {
	f := files{}.add("a", "2026-05-01", "sex: mixed\n", finish(1, "A One")+", sex: men", finish(2, "B Two")+", sex: women", finish(3, "C Three")+", sex: men", finish(4, "D Four")+", sex: women")
	answer := ask(t, f, league.Question{})
	var got [][]string
	for _, of := range answer.Tables {
		got = append(got, append([]string{string(of.Of.Sex)}, table(of)...))
	}
	want := [][]string{{"men", "1 A One 3: a 3", "2 C Three 2: a 2"}, {"women", "1 B Two 3: a 3", "2 D Four 2: a 2"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestTeams: the sums of teams; who had a score in fewer races comes behind, however small the sum.
func TestTeams(t *testing.T) {
	of := func(place int, name, club string) string { return finish(place, name) + ", club: " + club }
	teams := "teams: {by: club, scorers: 2}\n"
	f := files{}.add("a", "2026-05-01", teams, of(1, "A", "Red"), of(2, "B", "Red"), of(3, "C", "Blue"), of(4, "D", "Blue"), of(5, "E", "Green"), of(6, "F", "Green")).
		add("b", "2026-05-08", teams, of(1, "C", "Blue"), of(2, "D", "Blue"), of(3, "E", "Green"), of(4, "F", "Green"), of(5, "A", "Red")).
		add("c", "2026-05-15", "", of(1, "A", "Red"), of(2, "B", "Red"))
	want := []string{"1 Blue 10: a 7, b 3", "2 Green 18: a 11, b 7", "3 Red 3: a 3", fmt.Sprintf("c: state %d", league.NoTeams)}
	answer := ask(t, f, league.Question{Teams: true})
	if diff := cmp.Diff(want, table(answer.Tables[0])); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(answer.Tables) != 1 || answer.Tables[0].By != race.ByClub {
		t.Errorf("%d tables, by %s", len(answer.Tables), answer.Tables[0].By)
	}
}

// TestUnknown: what is not there is told with what is.
func TestUnknown(t *testing.T) {
	f := files{}.add("a", "2026-05-01", "", finish(1, "A One"))
	tests := []struct {
		q                     league.Question
		filter, problem, want string
	}{
		{league.Question{Series: "leaque", From: 2026, To: 2026}, "series", `no race is of the series "leaque"`, "did you mean league? the corpus has league"},
		{league.Question{Series: "league", From: 2024, To: 2025}, "year", "no race of league in 2024-2025", "the corpus has 2026"},
		{league.Question{Series: "league", From: 2026, To: 2026, Category: corpus.Category{Sex: race.Women}}, "sex", "no race of league in 2026 is of this event, class and track", "leave it out, or name another"},
		{league.Question{Series: "league", From: 2026, To: 2026, Teams: true}, "teams", "no race of league in 2026 scores teams", "say in the races how: teams: {by: club, scorers: 5}"},
	}
	for _, test := range tests {
		_, err := league.Of(f.open(), test.q)
		unknown, ok := errors.AsType[*query.FilterError](err)
		if !ok || unknown.Filter != test.filter || unknown.Problem != test.problem || unknown.Remedy != test.want {
			t.Errorf("%+v: %v, want %s: %s; %s", test.q, err, test.filter, test.problem, test.want)
		}
	}
}
