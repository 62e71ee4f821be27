package query

import (
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// badCorpora is the corpora in which each rule between documents finds something, as texts by path.
func badCorpora(tb testing.TB) []map[string]string {
	tb.Helper()
	archives, err := filepath.Glob("../crosscheck/testdata/corpora/*.txtar")
	if err != nil || len(archives) == 0 {
		tb.Fatal("no bad corpora", err)
	}
	head := regexp.MustCompile(`(?m)^-- (\S+) --\n`)
	var all []map[string]string
	for _, archive := range archives {
		text, err := os.ReadFile(archive)
		if err != nil {
			tb.Fatal(err)
		}
		files, heads := map[string]string{}, head.FindAllSubmatchIndex(text, -1)
		for i, at := range heads {
			end := len(text)
			if i+1 < len(heads) {
				end = heads[i+1][0]
			}
			files[string(text[at[2]:at[3]])] = string(text[at[1]:end])
		}
		all = append(all, files)
	}
	return all
}

// edits is what people do to a document: a pattern, of which one place that is drawn becomes
// another text.
func edits() [][2]string {
	return [][2]string{
		{`[0-9]"`, `1"`},
		{`[0-9]"`, `7"`},
		{`[0-9]\.[0-9]`, `9.0`},
		{`sex: men`, `sex: women`},
		{`sex: women`, `sex: men`},
		{`event: mile`, `event: 1500m`},
		{`date: [0-9]{4}`, `date: 2024`},
		{`date: [0-9]{4}`, `date: 2023`},
		{`-[0-9]{2}\n`, "-12\n"},
		{`nation: [A-Z]{3}`, `nation: NOR`},
		{`nation: [A-Z]{3}`, `nation: KEN`},
		{`athlete: [A-Z]`, `athlete: A`},
		{`[a-z], nation`, `, nation`},
		{`, nation`, `, born: 1997, nation`},
		{`, born: [0-9-]+`, ``},
		{`flags: \[[^\]]*\]`, `flags: [WL, PB, NR]`},
		{`, mark`, `, flags: [WL, SB], mark`},
		{`, flags: \[[^\]]*\]`, ``},
		{`, mark: "[^"]*"`, `, status: DNS`},
		{`\n  - .*`, ``},
		{`\n  - .*`, "\n  - {athlete: Josh Kerr, nation: GBR}"},
		{`\nrace: .*`, "\nrace: mile-a"},
		{`\nresults:`, "\nenvironment: short-track\nresults:"},
		{`\nresults:`, "\nnote: seen\nresults:"},
		{`\nresults:`, "\nvenue: {city: Oslo, country: NOR}\nresults:"},
		{`\n$`, "\n# seen\n"},
		{`\n$`, "\nallow: [{rule: spelling, because: so}, {rule: best-flag, because: so}, {rule: same-race, because: so}]\n"},
		{`: `, `:  `},
		{`kind: race`, `kind: rice`},
		{`holds: .*\}`, `holds: {GBR: ratified}}`},
		{`ratified`, `derived`},
	}
}

// edited draws what a corpus becomes.
func edited(t *rapid.T, files map[string]string, others []map[string]string) map[string]string {
	then := maps.Clone(files)
	for range rapid.IntRange(1, 4).Draw(t, "edits") {
		name := rapid.SampledFrom(slices.Sorted(maps.Keys(files))).Draw(t, "document")
		text, ok := then[name]
		if !ok {
			continue
		}
		switch rapid.IntRange(0, 11).Draw(t, "what") {
		case 0:
			delete(then, name)
		case 1:
			delete(then, name)
			then[path.Join(path.Dir(name), "re-"+path.Base(name))] = text
		case 2:
			then[path.Join(path.Dir(name), "d", path.Base(name))] = text
		case 3:
			then[path.Join(path.Dir(name), "other.yaml")] = text
		case 4:
			from := rapid.SampledFrom(others).Draw(t, "others")
			maps.Copy(then, from)
		default:
			edit := rapid.SampledFrom(edits()).Draw(t, "edit")
			if places := regexp.MustCompile(edit[0]).FindAllStringIndex(text, -1); len(places) > 0 {
				at := rapid.SampledFrom(places).Draw(t, "place")
				then[name] = text[:at[0]] + edit[1] + text[at[1]:]
			}
		}
	}
	return then
}

func storeOf(files map[string]string) *store.Store {
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return store.Builtin(root)
}

// broughtBoth is what a change brought by checking both sides whole, and without what does not hang on it.
func broughtBoth(before, now *store.Store) (whole, both []diag.Finding) {
	find := func(in *store.Store, set CheckSet) Found {
		findings, _ := set.Findings(check.Selection{}, date.New(2026, 11, 1), func() {})
		return Found{in, diag.Sort(findings)}
	}
	x, y, _ := CheckBoth(before, now)
	return Brought(find(now, CheckAll(now)), find(before, CheckAll(before))), Brought(find(now, y), find(before, x))
}

// TestCheckBothElsewhere: a change brings a finding in a document that is the same, of another
// event or another folder.
func TestCheckBothElsewhere(t *testing.T) {
	race := func(event, day, results string) string {
		return "kind: race\nname: Race\ndate: " + day + "\nevent: " + event + "\nsex: men\nresults:\n  - {place: 1, " + results + "}\n"
	}
	able := `athlete: Alan Able, nation: GBR, `
	faulty := race("mile", "2024-06-01", `athlete: Alan Able, nation: GBB, mark: "3:50.00"`)
	for _, test := range []struct {
		name, rule  string
		before, now map[string]string // beside what stays
		stays       map[string]string
	}{
		{
			"a birth that told two of one name apart is gone", "best-flag",
			map[string]string{"a.yaml": race("1500m", "2022-06-01", able+`born: 2001-01-01, mark: "3:40.00"`)},
			map[string]string{"a.yaml": race("1500m", "2022-06-01", able+`mark: "3:40.00"`)},
			map[string]string{"b.yaml": race("mile", "2023-06-01", able+`born: 1990-01-01, mark: "3:50.00"`), "c.yaml": race("mile", "2024-06-01", able+`mark: "3:51.00", flags: [PB]`)},
		},
		{
			"two documents of one id have one fault", "nation",
			map[string]string{"a.yaml": race("mile", "2024-06-01", able+`mark: "3:50.00"`)},
			map[string]string{"a.yaml": faulty},
			map[string]string{"d/a.yaml": faulty},
		},
	} {
		maps.Copy(test.before, test.stays)
		maps.Copy(test.now, test.stays)
		whole, both := broughtBoth(storeOf(test.before), storeOf(test.now))
		if diff := cmp.Diff(whole, both); diff != "" {
			t.Errorf("%s (-each whole +both):\n%s", test.name, diff)
		}
		if !slices.ContainsFunc(whole, func(f diag.Finding) bool {
			return f.Rule == test.rule && test.stays[strings.TrimPrefix(f.File, "built-in/")] != ""
		}) {
			t.Errorf("%s: %s is not brought where nothing changed: %v", test.name, test.rule, whole)
		}
	}
}

// TestCheckBothOfEdits: whatever is done to documents in which each rule finds something, who leaves
// out what does not hang on it finds what the change brought, as who checks both sides whole does.
func TestCheckBothOfEdits(t *testing.T) {
	all := badCorpora(t)
	brought := map[string]int{} // by rule
	rapid.Check(t, func(t *rapid.T) {
		files := map[string]string{}
		for range rapid.IntRange(1, 3).Draw(t, "corpora") {
			maps.Copy(files, rapid.SampledFrom(all).Draw(t, "corpus"))
		}
		before, now := storeOf(files), storeOf(edited(t, files, all))
		if rapid.Bool().Draw(t, "back") {
			before, now = now, before
		}
		want, got := broughtBoth(before, now)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-each whole +both):\n%s", diff)
		}
		for _, f := range want {
			brought[f.Rule]++
		}
	})
	t.Log(brought)
	if len(brought) < 10 {
		t.Errorf("of %d rules alone a change brought something: %s", len(brought), strings.Join(slices.Sorted(maps.Keys(brought)), ", "))
	}
}
