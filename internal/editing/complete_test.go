package editing

import (
	"strings"
	"testing"
)

// TestComplete: what is offered first at a place, and that some things are not.
func TestComplete(t *testing.T) {
	tables := NewTables()
	results := head + "results:\n  - "
	sources := head + "sources:\n  tfn: {publisher: Track News}\n  aw: {title: A Mile}\n"
	for _, test := range []struct{ why, path, text, want, not string }{
		{"the kinds of documents", "x.yaml", "kind: |", "race records athletes", ""},
		{"keys of a race that it has not yet", "x.yaml", head + "|", "competition meet edition series time venue", "name"},
		{"a key that is begun", "x.yaml", head + "comp|", "competition", "meet"},
		{"a key that is changed is not taken by itself", "x.yaml", "na|me: Mile", "name", ""},
		{"keys of a record list, by its place", "records/mile-men-outdoor.yaml", "|", "kind event sex class environment known_to", "results"},
		{"keys of a register, by what it says", "x.yaml", "kind: athletes\n|", "source sources athletes allow", "results"},
		{"keys of a result in brackets", "x.yaml", results + "{place: 1, |}", "athlete id team nation", "place"},
		{"keys of a result in lines", "x.yaml", results + "place: 1\n    na|", "nation", ""},
		{"the first key of a result", "x.yaml", results + "|", "place athlete", ""},
		{"keys of a venue", "x.yaml", "venue: {|", "stadium city country lap", "place"},
		{"keys of a source", "x.yaml", "sources:\n  tfn: {|}", "publisher title date url", ""},
		{"words of a closed list", "x.yaml", head + "environment: |", "outdoor short-track oversized road", ""},
		{"events", "x.yaml", "event: 15|", "150m 1500m", ""},
		{"nations", "x.yaml", results + "{athlete: A, nation: GB|}", "GBR GBS", "NOR"},
		{"the nation of who is named", "x.yaml", results + "{athlete: Josh Kerr, nation: |}", "GBR SCO AFG AHO", ""},
		{"the nation of who is named, of several that begin so", "x.yaml", strings.Replace(results, "men", "women", 1) + "{athlete: faith kipyegon, nation: K|}", "KEN KAZ", ""},
		{"the nation of who is named, on a line of its own", "x.yaml", strings.Replace(results, "men", "women", 1) + "athlete: Sifan Hassan\n    nation: |", "NED ETH AFG", ""},
		{"on a day before another", "x.yaml", strings.Replace(results, "2025", "2018", 1) + "{athlete: Blake Haney, nation: |}", "USA CAN AFG", ""},
		{"on a day after it", "x.yaml", results + "{athlete: Blake Haney, nation: |}", "CAN USA AFG", ""},
		{"in a record list", "records/mile-men-outdoor.yaml", "kind: records\nsex: men\nrecords:\n  - {athlete: Hicham El Guerrouj, nation: |", "MAR AFG", ""},
		{"of nobody known", "x.yaml", results + "{athlete: A, nation: |}", "AFG AHO", ""},
		{"women in a race of women", "x.yaml", strings.Replace(results, "men", "women", 1) + "{athlete: Mar|}", "Marcela Jokić Margaret Akidor", ""},
		{"women among men and women", "x.yaml", strings.Replace(results, "men", "mixed", 1) + "{sex: women, athlete: hassan|}", "Samiyah Hassan Nour Sifan Hassan Hassan Mead", ""},
		{"athletes by a part of their name", "x.yaml", results + "{athlete: ingebrigtsen|}", "Filip Ingebrigtsen Henrik Ingebrigtsen Jakob Ingebrigtsen", ""},
		{"or of several, in any case and without accents", "x.yaml", results + "{athlete: josh ke|}", "Josh Kerr", "Jakob Ingebrigtsen"},
		{"in a record list too", "records/mile-men-outdoor.yaml", "kind: records\nrecords:\n  - {athlete: steve cram|", "Steve Cram", ""},
		{"competitions", "x.yaml", "competition: prefon|", "prefontaine-classic", ""},
		{"races", "records/mile-men-outdoor.yaml", "kind: records\nrecords:\n  - {race: bowerman-2024|", "bowerman-2024", ""},
		{"keys of sources", "x.yaml", sources + "source: [|]", "tfn aw", ""},
		{"of a figure", "x.yaml", sources + "results:\n  - {athlete: A, source: {mark: [t|]}}", "tfn", ""},
		{"of a claim", "x.yaml", sources + "claims:\n  - {source: |}", "tfn aw", ""},
		{"figures that have sources of their own", "x.yaml", sources + "results:\n  - {athlete: A, splits: {400m: \"55.9\"}, source: {4|}}", "400m", ""},
		{"flags", "x.yaml", results + "{flags: [|]}", "WR AR NR OR CR MR DLR WL PB SB =WR", ""},
		{"statuses", "x.yaml", results + "{status: |}", "DNF DNS DQ NM", ""},
		{"points of the event", "x.yaml", results + "{splits: {40|}}", "400m 409.344m", ""},
		{"no points beyond the finish", "x.yaml", "kind: race\nevent: 800m\nsex: men\nresults:\n  - {splits: {|}}", "200m 400m 600m", "800m"},
		{"records", "records/mile-men-outdoor.yaml", "kind: records\nrecords:\n  - {holds: {|}}", "world Africa Asia Europe", ""},
		{"how they are known", "records/mile-men-outdoor.yaml", "kind: records\nrecords:\n  - {holds: {GBR: |}}", "ratified listed derived", ""},
		{"subjects of claims", "x.yaml", head + "claims:\n  - {about: mar|}", "mark margin", ""},
		{"who ran, in claims", "x.yaml", results + "{athlete: Ünal Öz}\nclaims:\n  - {athlete: |}", "Ünal Öz", "Josh Kerr"},
		{"rules that documents are excused from", "x.yaml", head + "allow:\n  - {rule: record|}", "record-flag unlisted-record", "missing-key"},
		{"nothing in a comment", "x.yaml", head + "# comp|", "", ""},
		{"nothing of a mark", "x.yaml", results + "{mark: \"3:|\"}", "", ""},
		{"nothing below what has no keys", "x.yaml", "name: {a: {b: |}}", "", ""},
	} {
		d, at := typed(t, test.path, test.text)
		var got []string
		for _, c := range d.Complete(tables, everything(), at).All {
			got = append(got, c.Text)
		}
		all := strings.Join(got, " ")
		if !strings.HasPrefix(all, test.want) || test.want == "" && all != "" || test.not != "" && strings.Contains(" "+all+" ", " "+test.not+" ") {
			t.Errorf("%s: %q offers %q, want %q, not %q", test.why, test.text, all, test.want, test.not)
		}
	}
}

// TestCompleteWrites: what is written stands where it belongs, with its colon and its quotes.
func TestCompleteWrites(t *testing.T) {
	tables := NewTables()
	for _, test := range []struct{ why, text, choice, want string }{
		{"a key", "na|", "name", "name: "},
		{"a key whose colon is there", "na|: Mile", "name", "name: Mile"},
		{"a key whose value stands in quotes", "results:\n  - {place: 1, ma|}", "mark", "results:\n  - {place: 1, mark: \"\"}"},
		{"a key of a map in lines", "ven|", "venue", "venue:"},
		{"a key of a map in brackets", "results:\n  - {pos|}", "positions", "results:\n  - {positions: {}}"},
		{"a key of a list of words", "results:\n  - {fl|}", "flags", "results:\n  - {flags: []}"},
		{"a point", "event: mile\nresults:\n  - {splits: {8|}}", "800m", "event: mile\nresults:\n  - {splits: {800m: \"\"}}"},
		{"a place at a point", "event: mile\nresults:\n  - {positions: {8|}}", "800m", "event: mile\nresults:\n  - {positions: {800m: }}"},
		{"a name", "results:\n  - {athlete: Josh K|, nation: GBR}", "Josh Kerr", "results:\n  - {athlete: Josh Kerr, nation: GBR}"},
		{"a name in quotes", "results:\n  - {athlete: \"Josh K|\", nation: GBR}", "Josh Kerr", "results:\n  - {athlete: \"Josh Kerr\", nation: GBR}"},
		{"a text that needs quotes", "results:\n  - {flags: [=P|]}", "=PB", "results:\n  - {flags: [\"=PB\"]}"},
	} {
		d, at := typed(t, "x.yaml", test.text)
		of := d.Complete(tables, everything(), at)
		got := "not offered"
		for _, c := range of.All {
			if c.Text != test.choice {
				continue
			}
			text := c.Insert
			if text == "" {
				text = c.Text
			}
			got = d.Text[:of.Start] + text + d.Text[of.End:]
			if c.Within > 0 && strings.IndexByte(`"]}`, text[c.Within]) < 0 {
				t.Errorf("%s: the cursor stands before %q", test.why, text[c.Within:])
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}
