package query

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// variants is the texts that documents of a drawn corpus may have: with faults of their own,
// with some that only others show, excused and not, and none at all.
func variants() map[string][]string {
	race := func(name, day, rest string, results ...string) string {
		text := "kind: race\nname: " + name + "\ncompetition: town-games\ndate: " + day + "\nvenue: {city: London, country: GBR}\nevent: mile\nsex: men\nresults:\n"
		for _, result := range results {
			text += "  - {" + result + "}\n"
		}
		return text + rest
	}
	able, bee := `place: 1, athlete: Alan Able, nation: GBR, mark: "3:45.34", flags: [NR, PB]`, `place: 2, athlete: Bo Bee, nation: NOR, mark: "3:46.00"`
	return map[string][]string{
		"a.yaml": {
			"", race("Mile", "2024-05-25", "", able, bee), race("Mile", "2024-05-25", "", able, `place: 2, athlete: Bo Bée, nation: SWE, mark: "3:46.00"`),
			race("Mile", "2024-05-25", "allow: [{rule: record-flag, because: told so}, {rule: same-race, because: it is not}]\n", able, bee), "kind: race\n",
		},
		"b.yaml": {
			"", race("Mile", "2024-05-25", "", able, bee), race("Mile", "2025-06-01", "", `place: 1, athlete: Alan Able, nation: GBR, mark: "3:44.00", born: 1997-01-01`),
			race("Mile", "2023-06-01", "", `place: 1, athlete: Alan Able, nation: GBR, mark: "3:44.00", born: 1998-01-01, flags: [PB]`), race("Mile", "2025-06-01", "", `place: 1, athlete: Alan Able, mark: "3:99.00"`),
		},
		"c.yaml": {
			race("Mile", "2024-06-25", "", `place: 1, athlete: Cy Cod, nation: GBR, mark: "2:45.34"`), race("Mile", "2024-06-25", "", `place: 1, athlete: Cy Cod, nation: GBR, mark: "3:55.34", flags: [SB]`),
		},
		"d/a.yaml": {"", "", race("Other Mile", "2022-05-25", "", `place: 1, athlete: Alan Abel, nation: GBR, mark: "3:59.34"`)},
		"records/mile-men-outdoor.yaml": {
			"", "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-12-31\nrecords:\n" +
				`  - {mark: "3:46.32", athlete: Ed Elm, nation: GBR, date: 1985-07-27, holds: {GBR: ratified}}` + "\n",
			"kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-12-31\nrecords:\n" +
				`  - {mark: "3:46.32", athlete: Ed Elm, nation: GBR, date: 1985-07-27, holds: {GBR: ratified}}` + "\n" +
				`  - {mark: "3:45.34", athlete: Alan Able, nation: GBR, date: 2024-05-25, race: a, holds: {GBR: ratified}}` + "\n", "kind: records\n",
		},
		"athletes/men.yaml": {
			"", "kind: athletes\nathletes:\n  - {name: Alan Able, sex: men, born: 1997, nations: [{nation: GBR}]}\n",
			"kind: athletes\nathletes:\n  - {name: Alan Able, sex: women, born: 1990, nations: [{nation: NOR}]}\n",
		},
	}
}

// TestCheckBoth: who shares what two corpora have in common finds what a change brought, as who
// checks each of them whole does.
func TestCheckBoth(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		var sides [2]fstest.MapFS
		for i := range sides {
			sides[i] = fstest.MapFS{}
		}
		for file, texts := range variants() {
			one, other := rapid.SampledFrom(texts).Draw(t, file), rapid.SampledFrom(texts).Draw(t, file+" then")
			if rapid.Bool().Draw(t, file+" stays") {
				other = one
			}
			for i, text := range []string{one, other} {
				if text != "" {
					sides[i][file] = &fstest.MapFile{Data: []byte(text)}
				}
			}
		}
		before, now := store.Builtin(sides[0]), store.Builtin(sides[1])
		today := date.New(2026, 1, 1)
		findings := func(of CheckSet) []diag.Finding {
			all, _ := of.Findings(check.Selection{}, today, func() {})
			return diag.Sort(all)
		}
		wholly := Brought(Found{now, findings(CheckAll(now))}, Found{before, findings(CheckAll(before))})
		x, y, differ := CheckBoth(before, now)
		is := findings(y)
		shared := Brought(Found{now, is}, Found{before, findings(x)})
		if diff := cmp.Diff(wholly, shared); diff != "" {
			t.Errorf("(-each whole +both):\n%s", diff)
		}
		if differ == 0 && len(wholly) > 0 {
			t.Errorf("nothing changed, and that brought %v", wholly)
		}
		found += len(wholly)
	})
	if found == 0 {
		t.Error("no change brought anything")
	}
}
