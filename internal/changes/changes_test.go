package changes

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
)

// TestNothingOfMeaning: what is spelt, ordered, named or parted otherwise says the same.
func TestNothingOfMeaning(t *testing.T) {
	renamed := base().with(t, "records/mile-men-outdoor.yaml", "race: kerr", "race: able")
	renamed["able.yaml"] = renamed["kerr.yaml"]
	delete(renamed, "kerr.yaml")
	moved := base()
	moved["2024/kerr.yaml"] = moved["kerr.yaml"]
	delete(moved, "kerr.yaml")
	head, entries, _ := strings.Cut(list, "records:\n")
	lines := strings.SplitAfter(entries, "\n")
	split := base()
	split["records/mile-men-outdoor.yaml"] = head + "records:\n" + lines[0]
	split["records/mile-men-outdoor-2.yaml"] = head + "records:\n" + lines[1] + lines[2]
	results := strings.SplitAfter(kerr, "\n")
	reordered := base()
	reordered["kerr.yaml"] = strings.Join(append(append(append([]string{}, results[:8]...), results[10], results[9], results[8]), results[11:]...), "")
	for why, after := range map[string]files{
		"another layout":            base().with(t, "kerr.yaml", `- {place: 3, athlete: Cy Cod, nation: GBR, mark: "3:47.74"}`, "- place: 3\n    athlete: Cy Cod\n    nation: GBR\n    mark: \"3:47.74\""),
		"keys in another order":     base().with(t, "kerr.yaml", "event: mile\nsex: men", "sex: men\nevent: mile"),
		"results in another order":  reordered,
		"a point spelt otherwise":   base().with(t, "kerr.yaml", "bell:", "1209m:"),
		"a comment":                 base().with(t, "kerr.yaml", "results:", "# who ran\nresults:"),
		"an entry in the other way": base().with(t, "records/mile-men-outdoor.yaml", "nation: GBR, date: 1985-07-27", "date: 1985-07-27, nation: GBR"),
		"a note":                    base().with(t, "kerr.yaml", "event: mile", "note: it rained\nevent: mile"),
		"another name of the file":  renamed,
		"another folder":            moved,
		"a list in two":             split,
	} {
		if told := toldBetween(t, base(), after); len(told) > 0 {
			t.Errorf("%s:\n%s", why, strings.Join(told, "\n"))
		}
	}
}

// TestEdits: realistic edits give what a statistician would write.
func TestEdits(t *testing.T) {
	for _, test := range []struct {
		why   string
		after files
		want  []string
	}{
		{
			"a mark is corrected: the gaps to it move, what rests on it and who quoted it",
			base().with(t, "later.yaml", "3:46.00", "3:46.90"),
			[]string{
				"result later | Cy Cod | mark | 3:46.00 -> 3:46.90",
				"result later | Cy Cod | gap | 2.00 -> 2.90",
				"best mile-men-outdoor | Cy Cod | personal best | 3:46.00 (later) -> 3:46.90 (later)",
				"best mile-men-outdoor | Cy Cod | season best 2025 | 3:46.00 (later) -> 3:46.90 (later)",
				"top-list mile-men-outdoor | Ed Elm | rank | 4 -> 3",
				"top-list mile-men-outdoor | Cy Cod | rank | 3 -> 4",
			},
		},
		{
			"a race is new: its results are not told one by one",
			func() files {
				f := base()
				f["women2.yaml"] = strings.NewReplacer("2024-05-25", "2025-05-25", "4:01.00", "3:59.00").Replace(women)
				return f
			}(),
			[]string{
				"race women2 |  |  |  -> 1500 m, 2025-05-25",
				"best 1500m-women-outdoor | Di Doe | personal best | 4:01.00 (women) -> 3:59.00 (women2)",
				"best 1500m-women-outdoor | Di Doe | season best 2025 |  -> 3:59.00 (women2)",
			},
		},
		{
			"a name was misspelt: one person, not one gone and one new",
			base().with(t, "later.yaml", "Cy Cod", "Cy Code"),
			[]string{
				"result later | Cy Code | name | Cy Cod -> Cy Code",
				"best mile-men-outdoor | Cy Cod | personal best | 3:46.00 (later) -> 3:47.74 (kerr)",
				"best mile-men-outdoor | Cy Cod | season best 2025 | 3:46.00 (later) -> ",
				"best mile-men-outdoor | Cy Code | personal best |  -> 3:46.00 (later)",
				"best mile-men-outdoor | Cy Code | season best 2025 |  -> 3:46.00 (later)",
				"top-list mile-men-outdoor | Cy Code | rank |  -> 3",
				"top-list mile-men-outdoor | Cy Cod | rank | 3 -> 5",
			},
		},
		{
			"an entry is ratified otherwise",
			base().with(t, "records/mile-men-outdoor.yaml", "race: later, holds: {GBR: ratified}", "race: later, holds: {GBR: pending}"),
			[]string{
				"record-entry mile-men-outdoor | Alan Able, 2025-07-18 | holds GBR | ratified -> pending",
				"record mile-men-outdoor | Alan Able 3:45.34 | 3:45.34 alan able 2024-05-25 | 2024-05-25 to 2025-07-18, took off 0.98, ratified -> since 2024-05-25, took off 0.98, ratified",
				"record mile-men-outdoor | Alan Able 3:44.00 | 3:44.00 alan able 2025-07-18 | since 2025-07-18, took off 1.34, ratified -> pending since 2025-07-18",
				"record mile-men-outdoor | stands | stands | 3:44.00 Alan Able -> 3:45.34 Alan Able",
			},
		},
		{
			"somebody was born in another year",
			base().with(t, "athletes/men.yaml", "1997", "1998"),
			[]string{"athlete athletes | Alan Able | born | 1997 -> 1998"},
		},
		{
			"a claim is new",
			base().with(t, "kerr.yaml", "  - {source: a, about: margin", "  - {source: b, about: margin, margin: \"0.27\"}\n  - {source: a, about: margin"),
			[]string{"claim kerr | winning margin, 0.27 | verdict |  -> false"},
		},
		{
			"a flag is refuted by a mark that somebody found",
			func() files {
				f := base()
				f["earlier.yaml"] = strings.NewReplacer("2024-05-25", "2023-05-25", "Di Doe", "Bo Bee", "4:01.00", "3:44.50", "GBR, mark", "NOR, mark", "1500m", "mile", "sex: women", "sex: men").Replace(women)
				f["kerr.yaml"] = strings.Replace(kerr, "flags: [NR]", "flags: [PB]", 1)
				return f
			}(),
			[]string{
				"race earlier |  |  |  -> 1500 m, 2023-05-25",
				"flag kerr | Bo Bee | NR | not refuted -> ",
				"flag kerr | Bo Bee | PB |  -> refuted: Bo Bee ran 3:44.50 on 2023-05-25",
				"best mile-men-outdoor | Bo Bee | personal best | 3:45.60 (kerr) -> 3:44.50 (earlier)",
				"best mile-men-outdoor | Bo Bee | season best 2023 |  -> 3:44.50 (earlier)",
			},
		},
		{
			"two were mixed up: each has the place and the mark of the other",
			base().with(t, "kerr.yaml", "Bo Bee, nation: NOR, mark", "X, nation: NOR, mark", "Cy Cod, nation: GBR, mark", "Bo Bee, nation: NOR, mark", "athlete: X, nation: NOR", "athlete: Cy Cod, nation: GBR", ", flags: [NR]", ""),
			[]string{
				"result kerr | Cy Cod | place | 3 -> 2",
				"result kerr | Cy Cod | mark | 3:47.74 -> 3:45.60",
				"result kerr | Cy Cod | gap | 2.40 -> 0.26",
				"result kerr | Bo Bee | place | 2 -> 3",
				"result kerr | Bo Bee | mark | 3:45.60 -> 3:47.74",
				"result kerr | Bo Bee | gap | 0.26 -> 2.40",
				"flag kerr | Bo Bee | NR | not refuted -> ",
				"best mile-men-outdoor | Bo Bee | personal best | 3:45.60 (kerr) -> 3:47.74 (kerr)",
				"best mile-men-outdoor | Bo Bee | season best 2024 | 3:45.60 (kerr) -> 3:47.74 (kerr)",
				"best mile-men-outdoor | Cy Cod | personal best | 3:46.00 (later) -> 3:45.60 (kerr)",
				"best mile-men-outdoor | Cy Cod | season best 2024 | 3:47.74 (kerr) -> 3:45.60 (kerr)",
				"top-list mile-men-outdoor | Cy Cod | rank | 3 -> 2",
				"top-list mile-men-outdoor | Ed Elm | rank | 4 -> 3",
				"top-list mile-men-outdoor | Bo Bee | rank | 2 -> 4",
				"claim kerr | place, Bo Bee, 2nd | verdict | true -> false",
			},
		},
		{
			"a split is corrected: nothing rests on it",
			base().with(t, "kerr.yaml", "2:50.70", "2:51.70"),
			[]string{"result kerr | Alan Able | split 1209.344 m | 2:50.70 -> 2:51.70"},
		},
		{
			"a race is gone, with the results that were told of it",
			func() files {
				f := base()
				delete(f, "women.yaml")
				return f
			}(),
			[]string{
				"race women |  |  | 1500 m, 2024-05-25 -> ",
				"best 1500m-women-outdoor | Di Doe | personal best | 4:01.00 (women) -> ",
				"best 1500m-women-outdoor | Di Doe | season best 2024 | 4:01.00 (women) -> ",
				"top-list 1500m-women-outdoor | Di Doe | rank | 1 -> ",
			},
		},
		{
			"a mark of another track",
			base().with(t, "records/mile-men-outdoor.yaml", "date: 1985-07-27,", "date: 1985-07-27, environment: short-track,"),
			[]string{
				"record-entry mile-men-outdoor | Ed Elm, 1985-07-27 | environment |  -> short-track",
				"best mile-men-outdoor | Ed Elm | personal best | 3:46.32 (1985-07-27) -> ",
				"best mile-men-outdoor | Ed Elm | season best 1985 | 3:46.32 (1985-07-27) -> ",
				"best mile-men-short-track | Ed Elm | personal best |  -> 3:46.32 (1985-07-27)",
				"best mile-men-short-track | Ed Elm | season best 1985 |  -> 3:46.32 (1985-07-27)",
				"top-list mile-men-outdoor | Ed Elm | rank | 4 -> ",
				"top-list mile-men-short-track | Ed Elm | rank |  -> 1",
			},
		},
		{
			"two names are one person",
			base().with(t, "athletes/men.yaml", "  - {name: Alan Able,", "  - {name: Bo Bee, sex: men, also: [Cy Cod]}\n  - {name: Alan Able,"),
			[]string{
				"athlete athletes | Bo Bee |  |  -> Bo Bee, men",
				"best mile-men-outdoor | Cy Cod | personal best | 3:46.00 (later) -> ",
				"best mile-men-outdoor | Cy Cod | season best 2024 | 3:47.74 (kerr) -> ",
				"best mile-men-outdoor | Cy Cod | season best 2025 | 3:46.00 (later) -> ",
				"best mile-men-outdoor | Bo Bee | season best 2025 |  -> 3:46.00 (later)",
				"top-list mile-men-outdoor | Cy Cod | rank | 3 -> ",
				"top-list mile-men-outdoor | Ed Elm | rank | 4 -> 3",
			},
		},
	} {
		if diff := cmp.Diff(test.want, toldBetween(t, base(), test.after)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestDisqualified is the change that everything else hangs on: who won, who moved up, whose
// record it is again, what was true and is not.
func TestDisqualified(t *testing.T) {
	after := base().with(t, "kerr.yaml",
		`place: 1, athlete: Alan Able, nation: GBR, mark: "3:45.34", flags: [NR, PB]`, `athlete: Alan Able, nation: GBR, mark: "3:45.34", status: DQ`,
		"place: 2, athlete: Bo", "place: 1, athlete: Bo", "place: 3", "place: 2",
	).with(t, "records/mile-men-outdoor.yaml", "race: kerr, holds: {GBR: ratified}", "race: kerr, holds: {GBR: annulled}")
	want := []string{
		"result kerr | Alan Able | place | 1 -> ",
		"result kerr | Alan Able | status |  -> DQ",
		"result kerr | Bo Bee | place | 2 -> 1",
		"result kerr | Bo Bee | gap | 0.26 -> ",
		"result kerr | Cy Cod | place | 3 -> 2",
		"result kerr | Cy Cod | gap | 2.40 -> 2.14",
		"record-entry mile-men-outdoor | Alan Able, 2024-05-25 | holds GBR | ratified -> annulled",
		"record mile-men-outdoor | Ed Elm 3:46.32 | 3:46.32 ed elm 1985-07-27 | 1985-07-27 to 2024-05-25, ratified -> 1985-07-27 to 2025-07-18, ratified",
		"record mile-men-outdoor | Alan Able 3:45.34 | 3:45.34 alan able 2024-05-25 | 2024-05-25 to 2025-07-18, took off 0.98, ratified -> ",
		"record mile-men-outdoor | Alan Able 3:44.00 | 3:44.00 alan able 2025-07-18 | since 2025-07-18, took off 1.34, ratified -> since 2025-07-18, took off 2.32, ratified",
		"record-verdict kerr | Alan Able | GBR | broken by 0.98 -> ",
		"record-verdict later | Alan Able | GBR | broken by 1.34 -> broken by 2.32",
		"flag kerr | Alan Able | NR | not refuted -> ",
		"flag kerr | Alan Able | PB | not refuted -> ",
		"best mile-men-outdoor | Alan Able | season best 2024 | 3:45.34 (kerr) -> ",
		"claim kerr | winning margin, 0.26 | verdict | true -> false",
		"claim kerr | count, 2 under 3:46 | verdict | true -> false",
		"claim kerr | place, Bo Bee, 2nd | verdict | true -> false",
	}
	if diff := cmp.Diff(want, toldBetween(t, base(), after)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	report, _, err := OfStores(base().store(), after.store())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"kerr"}, report.Unexplained); diff != "" {
		t.Errorf("races without a reason (-want +got):\n%s", diff)
	}
	for _, c := range report.Of(Result) {
		if c.Who == "Bo Bee" && c.What == "place" && (len(c.Quoted) != 1 || c.Quoted[0].Key != "b") {
			t.Errorf("the place was quoted by %v, want b", c.Quoted)
		}
	}
	report, _, err = OfStores(base().store(), after.with(t, "kerr.yaml", "event: mile", "event: mile\namended: [{date: 2024-06-01, what: winner disqualified, because: protest}]").store())
	if err != nil || len(report.Unexplained) > 0 {
		t.Errorf("with a reason: without one %v, %v", report.Unexplained, err)
	}
}

// TestFaulty: a race that is faulty on one side is on neither, so that nobody seems to have lost
// what is only misspelt; without a list or a register nothing is told.
func TestFaulty(t *testing.T) {
	broken := base().with(t, "later.yaml", "sex: men", "sex: man").with(t, "women.yaml", "4:01.00", "4:02.00")
	report, _, err := OfStores(base().store(), broken.store())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range report.Changes {
		if c.Kind != Result && c.Kind != Best || strings.Contains(c.Before+c.After+c.In, "later") {
			t.Errorf("told of a faulty race: %+v", c)
		}
	}
	if len(report.LeftOut) != 1 || len(report.Changes) == 0 {
		t.Errorf("left out %v, %d changes", report.LeftOut, len(report.Changes))
	}
	for _, path := range []string{"records/mile-men-outdoor.yaml", "athletes/men.yaml"} {
		_, _, err := OfStores(base().store(), base().with(t, path, "kind: ", "kind: x").store())
		if _, ok := errors.AsType[*corpus.FaultyError](err); !ok {
			t.Errorf("%s: error %v, want a *corpus.FaultyError", path, err)
		}
	}
}
