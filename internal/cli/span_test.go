//go:build !race

package cli_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSpansJudgeAlike: what a result did to a record does not hang on which races are asked
// about: the verdicts on some are those that stand among the verdicts on all.
func TestSpansJudgeAlike(t *testing.T) {
	t.Parallel()
	scope := []string{"record-check", "--sex", "men", "--scope", "nation", "--format", "csv"}
	key := func(row map[string]string) string { return row["date"] + row["race"] + row["athlete"] + row["record"] }
	all := rowsOf(t, inProcess(t, scope...))
	races := rowsOf(t, inProcess(t, "list", "--competition", "millrose-games", "--format", "csv"))
	isOf := map[string]bool{}
	for _, r := range races {
		isOf[r["race"]] = true
	}
	for _, test := range []struct {
		why   string
		flags []string
		in    func(row map[string]string) bool
	}{
		{"years", []string{"--year", "2023-2024"}, func(row map[string]string) bool { return row["date"] >= "2023" && row["date"] < "2025" }},
		{"days, of which the first has races", []string{"--since", "2023-09-16", "--until", "2024-05-24"}, func(row map[string]string) bool {
			return row["date"] >= "2023-09-16" && row["date"] <= "2024-05-24"
		}},
		{"a competition", []string{"--competition", "millrose-games"}, func(row map[string]string) bool { return isOf[row["race"]] }},
	} {
		want := map[string]map[string]string{}
		for _, row := range all {
			if test.in(row) {
				want[key(row)] = row
			}
		}
		got, last := map[string]map[string]string{}, ""
		for _, row := range rowsOf(t, inProcess(t, append(scope, test.flags...)...)) {
			if row["date"] < last {
				t.Errorf("%s: %s stands behind %s", test.why, row["date"], last)
			}
			delete(row, "team") // which stands where one of the races is a relay
			got[key(row)], last = row, row["date"]
		}
		for _, row := range want {
			delete(row, "team")
		}
		if diff := cmp.Diff(want, got); diff != "" || len(got) == 0 {
			t.Errorf("%s: %d rows (-all +some):\n%s", test.why, len(got), diff)
		}
	}
}
