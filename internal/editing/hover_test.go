package editing

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/milectl/milectl/internal/store"
)

// TestHover: what is said of words of documents of the repository.
func TestHover(t *testing.T) {
	tables := NewTables()
	for _, test := range []struct{ path, where, word, want string }{
		{"bowerman-2024.yaml", `mark: "3:4|5.34"`, "3:45.34", "1st, 0.26 ahead of Jakob Ingebrigtsen"},
		{"bowerman-2024.yaml", `mark: "3:4|5.34"`, "3:45.34", "GBR: **broken**, stood at 3:46.32 (Steve Cram), by 0.98"},
		{"bowerman-2024.yaml", `mark: "3:4|5.34"`, "3:45.34", "personal best: best known, before 3:48.87 (Josh Kerr, 2022-02-27)"},
		{"bowerman-2024.yaml", `mark: "3:4|5.34"`, "3:45.34", "Sources: Track & Field News 2024-05-25; LetsRun.com"},
		{"bowerman-2024.yaml", `mark: "3:4|5.60"`, "3:45.60", "2nd, 0.26 behind Josh Kerr"},
		{"bowerman-2024.yaml", `"1:52.|74"`, "1:52.74", "**1:52.74** at 800 m, 1st\n\n56.83 since 400 m"},
		{"bowerman-2024.yaml", "athlete: Josh| Kerr", "Josh Kerr", "**Josh Kerr**: born 1997-10-08; Great Britain and Northern Ireland\n\nBest known of "},
		{"bowerman-2024.yaml", "athlete: Josh| Kerr", "Josh Kerr", "- mile: 3:42.66 (London, 2026-07-18)"},
		{"bowerman-2024.yaml", "nation: NO|R", "NOR", "**NOR**: Norway (Europe)"},
		{"bowerman-2024.yaml", "event: mi|le", "mile", "**mile**: 1609.344 m"},
		{"bowerman-2024.yaml", "|event: mile", "event", "**event**: the event's code, such as mile or 1500m; required"},
		{"bowerman-2024.yaml", `mark: "3:4|5.34"`, "3:45.34", "- world: short of 3:43.13 (Hicham El Guerrouj) by 2.21"},
		{"bowerman-2024.yaml", "|pace_lights", "pace_lights", "the finishing time for which the lights were set"},
		{"bowerman-2024.yaml", "[NR|, WL, PB]", "NR", "**NR**: national record"},
		{"bowerman-2024.yaml", "mark: [tf|n", "tfn", "**tfn**: Track & Field News, Pre Classic Men"},
		{"bowerman-2024.yaml", "status: DN|F", "DNF", "**DNF**: did not finish"},
		{"bowerman-2024.yaml", "competition: pref|", "prefontaine-classic", "Prefontaine Classic"},
		{"records/mile-men-outdoor.yaml", `mark: "3:4|6.32"`, "3:46.32", "**3:46.32** Steve Cram, 1985-07-27, Oslo\n\nRecords:\n\n- world: ratified"},
		{"records/mile-men-outdoor.yaml", "race: oslo-1985|-dream-mile", "oslo-1985-dream-mile", "won by Steve Cram GBR 3:46.32"},
		{"records/mile-men-outdoor.yaml", "worl|d: ratified", "world", "world record"},
		{"records/mile-men-outdoor.yaml", "world: rati|fied", "ratified", "the body has ratified it"},
		{"athletes/men.yaml", "name: Josh| Kerr", "Josh Kerr", "born 1997-10-08"},
	} {
		d := saved(t, test.path)
		note, ok := d.Hover(tables, everything(), in(t, d, test.where))
		if word := d.Text[note.Start:note.End]; !ok || word != test.word || !strings.Contains(note.Text, test.want) {
			t.Errorf("%s of %s: %q: %s, want %s", test.where, test.path, word, note.Text, test.want)
		}
	}
}

// TestHoverOfADeadHeat: of each who came in first it is told with whom, and of the race that all of them did.
func TestHoverOfADeadHeat(t *testing.T) {
	const text = head + "results:\n  - {place: 1, athlete: Al Able, nation: GBR, mark: \"4:00.00\"}\n" +
		"  - {place: 1, athlete: Bo Baker, nation: GBR, mark: \"4:00.00\"}\n  - {place: 3, athlete: Cy Cole, nation: GBR, mark: \"4:01.00\"}\n"
	for mark, want := range map[string]string{
		`Al Able, nation: GBR, mark: "|`: "1st, dead heat with Bo Baker", `Bo Baker, nation: GBR, mark: "|`: "1st, dead heat with Al Able",
		`Cy Cole, nation: GBR, mark: "|`: "3rd, 1.00 behind Al Able",
	} {
		d, at := typed(t, "x.yaml", strings.Replace(text, strings.TrimSuffix(mark, "|"), mark, 1))
		if note, _ := d.Hover(NewTables(), Nothing(), at); !strings.Contains(note.Text, want) {
			t.Errorf("%s it says %s, want %s", mark, note.Text, want)
		}
	}
	known := Know(store.Builtin(fstest.MapFS{"dh.yaml": {Data: []byte(text)}}))
	d, at := typed(t, "records/mile-men-outdoor.yaml", "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nrecords:\n  - {mark: \"4:00.00\", athlete: Al Able, nation: GBR, date: 2025-06-01, race: d|h}\n")
	if note, _ := d.Hover(NewTables(), known, at); !strings.Contains(note.Text, "dead heat of Al Able GBR 4:00.00 and Bo Baker GBR 4:00.00") {
		t.Errorf("of the race it says %s", note.Text)
	}
}

// TestHoverIsHarmless: texts of documents are shown as they are, whatever they hold.
func TestHoverIsHarmless(t *testing.T) {
	d, at := typed(t, "x.yaml", head+"results:\n  - {place: 1, athlete: \"<script> [x](command:y) **|\", nation: GBR, mark: \"3:55.34\"}\n")
	note, _ := d.Hover(NewTables(), everything(), at)
	if !strings.Contains(note.Text, `&lt;script> \[x\](command:y) \*\*`) {
		t.Errorf("it says %s", note.Text)
	}
}

// TestMarkdown: no more is escaped than Markdown needs, and addresses are as they are.
func TestMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"Track & Field News": "Track & Field News", "AT&T": `AT\&T`, "a &amp; b": `a \&amp; b`, "event_id": "event_id", "_x_ y": `\_x\_ y`,
		"# no head": `\# no head`, "No. #1": "No. #1", "a | b": "a | b", "2 < 3 > 1": "2 < 3 > 1", "<b>": "&lt;b>", "- no list": `\- no list`,
		"~~x~~": `\~\~x\~\~`, "~0.2": "~0.2", `a\b`: `a\\b`, "`x`": "\\`x\\`", "<https://x.org>": "&lt;https://x.org>", "</b>": "&lt;/b>", "İ_x": "İ_x",
	} {
		if got := escaped(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"https://x.org/?event_id=120&do=news": "<https://x.org/?event_id=120&do=news>", "javascript:alert(1)": "javascript:alert(1)",
		"https://x.org/a b": "https://x.org/a b", "https://x.org/<b>": "https://x.org/&lt;b>", "": "", "x.org": "x.org",
	} {
		if got := address(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	for code, want := range map[string]string{
		"1500m": "**1500m**: 1500 m", "3000m-steeplechase": "**3000m-steeplechase**: 3000 m steeplechase", "2miles": "**2miles**: 2 miles, 3218.688 m",
		"marathon": "**marathon**: 42195 m", "4x400m": "**4x400m**: 4 x 400 m relay, 1600 m", "cross-country": "**cross-country**: cross-country",
	} {
		if got := strings.Join(eventLines(code), "\n"); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

// TestHoverWithoutACorpus: what the document itself tells is told where nothing else is known.
func TestHoverWithoutACorpus(t *testing.T) {
	d := saved(t, "bowerman-2024.yaml")
	note, _ := d.Hover(NewTables(), Nothing(), in(t, d, `mark: "3:4|5.60"`))
	if !strings.Contains(note.Text, "0.26 behind Josh Kerr") {
		t.Errorf("it says %s", note.Text)
	}
	if all := d.Definition(Nothing(), in(t, d, "athlete: Josh| Kerr")); len(all) > 0 {
		t.Errorf("it leads to %v", all)
	}
}

// TestRefutedFlag: of a flag that surely does not hold it is said why.
func TestRefutedFlag(t *testing.T) {
	d, at := typed(t, "x.yaml", strings.Replace(head, "2025", "2026", 1)+"results:\n  - {place: 1, athlete: Josh Kerr, nation: GBR, mark: \"3:55.34\", flags: [P|B]}\n")
	note, ok := d.Hover(NewTables(), everything(), at)
	if !ok || !strings.Contains(note.Text, "It does not hold: ") || !strings.Contains(note.Text, "3:45.34") {
		t.Errorf("it says %s", note.Text)
	}
}

func TestDefinition(t *testing.T) {
	for _, test := range []struct{ why, path, where, file, word string }{
		{"a mark, to the entry of its list", "bowerman-2024.yaml", `mark: "3:4|5.34"`, "records/mile-men-outdoor.yaml", "3:45.34"},
		{"a flag too", "bowerman-2024.yaml", "[N|R, WL, PB]", "records/mile-men-outdoor.yaml", "3:45.34"},
		{"an athlete, to the register", "bowerman-2024.yaml", "athlete: Josh| Kerr", "athletes/men.yaml", "Josh Kerr"},
		{"the key of a source, to the source", "bowerman-2024.yaml", "mark: [tf|n", "bowerman-2024.yaml", "tfn"},
		{"an entry, to its result", "records/mile-men-outdoor.yaml", `mark: "3:4|6.32"`, "oslo-1985-dream-mile.yaml", "3:46.32"},
		{"the athlete of an entry", "records/mile-men-outdoor.yaml", "athlete: Steve C|ram", "athletes/men.yaml", "Steve Cram"},
		{"a mark that is in no list, nowhere", "bowerman-2024.yaml", `mark: "3:4|5.60"`, "", ""},
		{"a nation, nowhere", "bowerman-2024.yaml", "nation: NO|R", "", ""},
	} {
		d := saved(t, test.path)
		all := d.Definition(everything(), in(t, d, test.where))
		file, word := "", ""
		if len(all) > 0 {
			file, word = strings.TrimPrefix(all[0].File, "built-in/"), all[0].Text[all[0].Start:all[0].End]
		}
		if len(all) > 1 || file != test.file || word != test.word {
			t.Errorf("%s: %s leads to %d places, %q in %q", test.why, test.where, len(all), word, file)
		}
	}
}
