package document

import (
	"strings"
	"testing"
)

// remedyOf is the first remedy for a race with one result, which has these keys.
func remedyOf(t *testing.T, result string) string {
	t.Helper()
	text := "kind: race\nname: Club Race\ndate: 2025-06-01\nevent: 1500m\nsex: men\ncoverage: partial\nresults:\n  - {athlete: A, " + result + "}\n"
	doc := Decode(Name{File: "a.yaml", ID: "a"}, []byte(text))
	if len(doc.Findings) == 0 {
		t.Errorf("%s: nothing was found", result)
		return ""
	}
	return doc.Findings[0].Help()
}

// TestStatusesOfResultSheets: the code or word that a sheet has is told which status
// it is, and never another.
func TestStatusesOfResultSheets(t *testing.T) {
	const (
		dnf = "write DNF (did not finish)"
		dns = "write DNS (did not start)"
		dq  = "write DQ (disqualified)"
		all = "write DNF (did not finish), DNS (did not start), DQ (disqualified) or NM (no valid mark)"
	)
	tests := []struct{ text, remedy string }{
		{"SCR", dns},
		{"NP", dns},
		{"DIS", dq},
		{"FS", dq},
		{"WD", dns},
		{"AB", "write DNF if it is abandon (did not finish), DNS if it is absent (did not start)"},
		{"A.B.", "write DNF if it is abandon (did not finish), DNS if it is absent (did not start)"},
		{"NC", "write DNF, DNS or DQ, whichever is why there is no place"},
		{"dnf", dnf},
		{"D.N.F.", dnf},
		{"did not finish", dnf},
		{"RET", dnf},
		{"aufg.", dnf},
		{"abandoned", dnf},
		{"Rit.", dnf},
		{"utgått", dnf},
		{"kesk.", dnf},
		{"scratched", dns},
		{"withdrawn", dns},
		{"W/D", dns},
		{"non partant", dns},
		{"did not start", dns},
		{"ej start", dns},
		{"n.a.", "write DNS if it is nicht angetreten (did not start); leave it out if nothing is known"},
		{"abg.", "write DNF if it is abgebrochen (did not finish), DNS if it is abgemeldet (did not start)"},
		{"disq.", dq},
		{"DSQ", dq},
		{"hyl.", dq},
		{"false start", dq},
		{"disqualifié", dq},
		{"YRC", dq},
		{"DQ TR17.2.3", dq + ", and what follows under rule: TR17.2.3"},
		{"DNC", "write DNS if it is did not compete (did not start), DNF if it is did not complete (did not finish)"},
		{"DQ/R17.3", dq + ", and what follows under rule: R17.3"},
		{"DQ (TR22.6)", dq + ", and what follows under rule: TR22.6"},
		{"DNF (injury)", dnf + ", and what follows under note: injury"},
		{"DNF - fall", dnf + ", and what follows under note: fall"},
		{"DNS: ill", dns + ", and what follows under note: ill"},
		{"DNS/DNF", all},
		{"abandonné", dnf},
		{"brøt", dnf},
		{"vzdal", dnf},
		{"途中棄権", dnf},
		{"欠場", dns},
		{"н/с", dns},
		{"nie wystartowała", dns},
		{"失格", dq},
		{"tjuvstart", dq},
		{"varaslähtö", dq},
		{"W/O", all},
		{"LAP", all},
		{"OTL", all},
		{"DNQ", all},
		{"DQ R 163.3a", dq + ", and what follows under rule: R 163.3a"},
		{"NT", "leave it out: one without a time has a place and no mark, under coverage: partial"},
		{"OC", "leave it out, and say ineligible: out of competition"},
		{"EXH", "leave it out, and say ineligible: out of competition"},
		{"Q", "give it as qualified: Q"},
		{"PB", "give it as flags: [PB]"},
		{"pacemaker", "give it as role: pacemaker, with the status that it led to"},
		{"", all},
		{"DNP", all},
		{"DN", all},
		{"DNFF", all},
		{"ND", all},
		{"FOUL", all},
		{"N", all},
		{strings.Repeat("DNF", 100), all},
	}
	for _, tt := range tests {
		if got := remedyOf(t, `status: "`+tt.text+`"`); got != tt.remedy {
			t.Errorf("status %q: %s, want %s", tt.text, got, tt.remedy)
		}
	}
}

// TestMarksWithMore: what stands beside a time in one column goes under its own key.
func TestMarksWithMore(t *testing.T) {
	const alone = `write the time alone, its fields parted by ":"; what else is known of it has keys of its own`
	tests := []struct{ text, remedy string }{
		{"3 min 35 s 95", `write it "3:35.95"`},
		{"3 37.34", `write it "3:37.34"`},
		{"3:39.33 (PB)", `write it "3:39.33" with flags: [PB]`},
		{"3:41 3/5", `write it "3:41.6h": 3/5 of a second, by hand`},
		{"1:02.33 (PB)", `write it "1:02.33" with flags: [PB]`},
		{"1:02.33 PB", `write it "1:02.33" with flags: [PB]`},
		{"1:02.33PB", `write it "1:02.33" with flags: [PB]`},
		{"1:02.33 NR, PB", `write it "1:02.33" with flags: [NR, PB]`},
		{"1:02,33 =SB", `write it "1:02.33" with flags: [=SB]`},
		{"3:59.4h PB", `write it "3:59.4h" with flags: [PB]`},
		{"3 59.40 PB", `write it "3:59.40" with flags: [PB]`},
		{"58.31q", `write it "58.31" with qualified: q`},
		{"1:45.20 Q PB", `write it "1:45.20" with flags: [PB] and qualified: Q`},
		{"8:21.67DQ 8:21.67", `write it "8:21.67" with status: DQ`},
		{"DQ 8:08.47", `write it "8:08.47" with status: DQ`},
		{"8:08.47 DQ", `write it "8:08.47" with status: DQ`},
		{"DNF", "give it as status: DNF"},
		{"SCR", "give it as status: DNS"},
		{"aufg.", "give it as status: DNF"},
		{"3:45.34 (h)", `write it "3:45.34h"`},
		{"3:45.3 h", `write it "3:45.3h"`},
		{"3:45.3 H PB", `write it "3:45.3h" with flags: [PB]`},
		{"3:45.34 (3:45.335)", `write it "3:45.34" with thousandths: "3:45.335"`},
		{"3:45.34 [3:45.335]", `write it "3:45.34" with thousandths: "3:45.335"`},
		{"3:45.34 (.335) SB", `write it "3:45.34" with flags: [SB] and thousandths: "3:45.335"`},
		{"3:45.34 (3:45.345)", alone}, // which rounds up to another time
		{"3:45.34 (NR/WL)", `write it "3:45.34" with flags: [NR, WL]`},
		{"3:45.34 WR!", `write it "3:45.34" with flags: [WR]`},
		{"3:45.34 pb", `write it "3:45.34" with flags: [PB]`},
		{"3:45.34pb", `write it "3:45.34" with flags: [PB]`},
		{"3:45.34 DQ R17.3.1", `write it "3:45.34" with status: DQ and rule: R17.3.1`},
		{"DQ TR17.2.3", "give it as status: DQ, with rule: TR17.2.3"},
		{"3:45,34 NR", `write it "3:45.34" with flags: [NR]`},
		{"8:21.67 8:21.76", alone},
		{"3:45.34 XX", alone},
		{"3:45.34 (2)", alone},
		{"3:45.34 +0.5", alone},
		{"ca. 3:45", alone},
		{"3:45.34 DNC", alone},
		{"", "write the figures, or leave it out altogether"},
	}
	for _, tt := range tests {
		if got := remedyOf(t, "place: 1, mark: '"+strings.ReplaceAll(tt.text, "'", "''")+"'"); got != tt.remedy {
			t.Errorf("mark %q: %s, want %s", tt.text, got, tt.remedy)
		}
	}
}

// TestStatusesElsewhere: a status in the column of places or nations is told to be
// one, and no nation is named for it.
func TestStatusesElsewhere(t *testing.T) {
	tests := []struct{ result, remedy string }{
		{"nation: DIS", "give it as status: DQ"},
		{"nation: DNF", "give it as status: DNF"},
		{"nation: SCR", "give it as status: DNS"},
		{"nation: DNS", "give it as status: DNS"},
		{"nation: DSQ", "give it as status: DQ"},
		{"place: DNF", "give it as status: DNF, without a place"},
		{"place: aufg.", "give it as status: DNF, without a place"},
		{"place: DQ", "give it as status: DQ, without a place"},
		{"place: SCR", "give it as status: DNS, without a place"},
		{"place: AB", "write a whole number"},
		{"lane: DNS", "write a whole number"},
		{"lane: 2=", "write 2"},
		{"nation: NP", "write NEP, or give it as status: DNS"},
		{"nation: NC", "write a code of three letters such as GBR, KEN or USA"},
		{"nation: AB", "write a code of three letters such as GBR, KEN or USA"},
	}
	for _, tt := range tests {
		if got := remedyOf(t, tt.result); got != tt.remedy {
			t.Errorf("%s: %s, want %s", tt.result, got, tt.remedy)
		}
	}
}

// TestHoldsWithoutValue: who does not know what a record is written like is shown one.
func TestHoldsWithoutValue(t *testing.T) {
	const head = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-01-01\nrecords:\n  - mark: \"4:01.00\"\n    athlete: A\n    date: 2024-01-01\n"
	for text, want := range map[string]string{
		"    holds:\n":    "write the holds, such as {club ambleside-harriers: listed}: it must be there",
		"    holds: {}\n": "name at least one, such as {world: ratified} or {club ambleside-harriers: listed}",
		"":                "add holds: a map from records to ratified, listed, derived …, such as {club ambleside-harriers: listed}",
	} {
		doc := Decode(Name{File: "records/mile-men-outdoor.yaml", ID: "mile-men-outdoor"}, []byte(head+text))
		if len(doc.Findings) != 1 || doc.Findings[0].Help() != want {
			t.Errorf("%q: %v, want %q", text, doc.Findings, want)
		}
	}
}

// TestRequiredKeysWithoutValue: what must be there is never told to be removed.
func TestRequiredKeysWithoutValue(t *testing.T) {
	tests := []struct{ why, text, remedy string }{
		{"empty name", "name: \"\"\n", "write the name: it must be there"},
		{"blanks for a name", "name: \"  \"\n", "write the name: it must be there"},
		{"no name", "name:\n", "write the name: it must be there"},
		{"a null", "name: ~\n", "write the name: it must be there"},
		{"no date", "date:\nname: A\n", "write the date: it must be there"},
		{"no sex", "name: A\nsex:\n", "write the sex: it must be there"},
		{"no event", "name: A\nevent: null\n", "write the event, such as mile or 1500m: it must be there"},
		{"no results", "name: A\nresults:\n", "write the results: it must be there"},
		{"no athlete", "name: A\nresults:\n  - {athlete: , place: 1}\n", "write the athlete: it must be there"},
		{"empty athlete", "name: A\nresults:\n  - {athlete: \"\", place: 1}\n", "write the athlete: it must be there"},
		{"an optional one before it", "name: A\nnote: \"\"\n", "remove the key where nothing is known"},
		{"an optional one", "name: A\nnote:\n", "give it a value, or remove the key where nothing is known"},
		{"an optional one of a result", "name: A\nresults:\n  - {athlete: A, nation: }\n", "give it a value, or remove the key where nothing is known"},
		{"no reason", "name: A\nallow: [{rule: place-order, because: \"\"}]\n", "write the because: it must be there"},
	}
	for _, tt := range tests {
		doc := Decode(Name{File: "a.yaml", ID: "a"}, []byte("kind: race\n"+tt.text))
		var got []string
		for _, f := range doc.Findings {
			if f.Rule == "no-value" || f.Rule == "text" {
				got = append(got, f.Help())
			}
		}
		if strings.Join(got, "; ") != tt.remedy {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.remedy)
		}
	}
}

// TestNothingWhereSomethingBelongs: what is empty is told what it is, and is never
// told to go where it must be; nothing further is found at it.
func TestNothingWhereSomethingBelongs(t *testing.T) {
	const (
		race  = "kind: race\nname: A\ndate: 2025-06-01\nevent: mile\nsex: men\n"
		begin = "begin it with kind: race, records or athletes"
		item  = "remove the item where nothing is known"
	)
	tests := []struct{ why, text, found string }{
		{"no kind", "kind:\nname: A\n", "kind: no value: known are race, records, athletes"},
		{"a null for the kind", "kind: ~\nname: A\n", "kind: no value: known are race, records, athletes"},
		{"an empty kind", "kind: \"\"\nname: A\n", `kind: no "": known are race, records, athletes`},
		{"a null for a document", "~\n", "document: no value: " + begin},
		{"a document that does not begin", "---\n", "document: no value: " + begin},
		{"nothing", "", "document: empty: " + begin},
		{"an empty map", "{}\n", "document: no kind: " + begin},
		{"a null among the results", race + "results: [~]\n", "item: no value: " + item},
		{"an empty item", race + "results:\n  - \n", "item: no value: " + item},
		{"a null among flags", race + "results: [{place: 1, athlete: A, mark: \"4:00.0\", flags: [~]}]\n", "item: no value: " + item},
		{
			"an empty status beside a place", race + "results: [{place: 1, athlete: A, mark: \"4:00.0\", status: \"\"}]\n",
			`status: no "": write DNF (did not finish), DNS (did not start), DQ (disqualified) or NM (no valid mark)`,
		},
		{
			"a status without value beside a place", race + "results: [{place: 1, athlete: A, mark: \"4:00.0\", status: }]\n",
			"status: no value: give it a value, or remove the key where nothing is known",
		},
		{"JSON", `{"kind": null, "results": []}`, "kind: no value: known are race, records, athletes"},
		{"a null in JSON", `{"kind":"race","name":"A","date":"2025-06-01","event":"mile","sex":"men","results":[null]}`, "item: no value: " + item},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range Decode(Name{File: "a.yaml", ID: "a"}, []byte(tt.text)).Findings {
			got = append(got, f.Message+": "+f.Help())
		}
		if strings.Join(got, "; ") != tt.found {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.found)
		}
	}
}

// TestClosedLists: a word is taken for another of a list only where it is plain
// which, and never for its contrary.
func TestClosedLists(t *testing.T) {
	tests := []struct{ key, text, remedy string }{
		{"round", "semi final", "did you mean semi-final?"},
		{"round", "semi", "did you mean semi-final?"},
		{"round", "finals", "did you mean final?"},
		{"round", "haet", "did you mean heat?"},
		{"round", "Final", "did you mean final?"},
		{"round", "round 1", "known are heat, repechage, quarter-final, semi-final, final"},
		{"coverage", "partail", "did you mean partial?"},
		{"coverage", "incomplete", "known are full, partial"},
	}
	for _, tt := range tests {
		doc := Decode(Name{File: "a.yaml", ID: "a"}, []byte("kind: race\nname: A\ndate: 2025-06-01\nevent: mile\nsex: men\n"+tt.key+": "+tt.text+"\nresults: []\n"))
		if len(doc.Findings) == 0 || !strings.HasPrefix(doc.Findings[0].Help(), tt.remedy) {
			t.Errorf("%s: %s: %v, want %s", tt.key, tt.text, doc.Findings, tt.remedy)
		}
	}
	const list = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2020-01-01\nrecords: [{mark: \"3:50.00\", athlete: A, date: 2000-01-01, holds: {world: "
	for text, remedy := range map[string]string{
		"ratifed": "did you mean ratified?", "not ratified": "known are ratified, ", "unlisted": "known are ratified, ", "annulld": "did you mean annulled?",
		"LISTED": "did you mean listed?",
	} {
		doc := Decode(Name{File: "records/mile-men-outdoor.yaml", ID: "mile-men-outdoor"}, []byte(list+text+"}}]\n"))
		if len(doc.Findings) == 0 || !strings.HasPrefix(doc.Findings[0].Help(), remedy) {
			t.Errorf("%s: %v, want %s", text, doc.Findings, remedy)
		}
	}
}
