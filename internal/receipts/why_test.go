package receipts

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

// oneMark is a mile of two runners with a figure of every kind.
func oneMark(tb testing.TB) provenance.Answer {
	tb.Helper()
	mile, err := event.Parse("mile")
	if err != nil {
		tb.Fatal(err)
	}
	mark, err := timing.Parse("3:45.34")
	if err != nil {
		tb.Fatal(err)
	}
	gbr, err := race.ParseScope("GBR")
	if err != nil {
		tb.Fatal(err)
	}
	tfn := race.Source{Key: "tfn", Publisher: "Track & Field News", Date: day(tb, "2024-05-25"), URL: "https://example.org/tfn"}
	aw := race.Source{Key: "aw", Publisher: "Athletics Weekly", Title: "Kerr wins"}
	wa := race.Source{Key: "wa"}
	r := &race.Race{
		ID: "bowerman-2024", Name: "Bowerman Mile", Date: day(tb, "2024-05-25"), Event: mile, Sex: race.Men, Round: race.Final,
		Results: []race.Result{{Place: 1, Competitor: race.Competitor{Athlete: "Josh Kerr"}, Mark: mark}, {Competitor: race.Competitor{Athlete: "Abraham Alvarado"}, Status: race.DNF}},
	}
	at := func(line, col int) provenance.Location {
		return provenance.Location{File: "races/x.yaml", Pos: diag.Pos{Line: line, Col: col}}
	}
	said := func(number int, by race.Source, outcome claim.Truth, said, receipt, says string) provenance.JudgedClaim {
		return provenance.JudgedClaim{
			Assessment: claim.Assessment{By: by, Truth: outcome, Said: said, Found: "3:45.34", Receipt: receipt, Claim: race.Claim{About: "mark", Says: says}},
			Document:   "bowerman-2024", Number: number, Location: at(40+number, 5),
		}
	}
	leader := said(7, aw, claim.True, "Abraham Alvarado", "", "")
	leader.Claim.About, leader.Subject = "leader", "leader at 400 m"
	bell := said(8, aw, claim.CannotTell, "2:50.70", "no time is known at the bell", "")
	bell.Claim.About, bell.Subject, bell.Disputed = "split", "leader's split at the bell", true
	committed := provenance.LastChange{State: provenance.Committed, Hash: "3e4c5c5bdd265042eef6c84a44463d73ca0bb3cd", Date: "2024-05-26", Subject: "Add the race"}
	earlier := provenance.LastChange{State: provenance.CommittedOrEarlier, Hash: "cbf323b361", Date: "2024-05-27", Subject: "Mend it"}
	return provenance.Answer{Race: r, KnownTo: []date.Date{day(tb, "2025-08-06")}, Others: 2, Origins: []provenance.Origin{
		{Result: -1, Key: "date", Value: "2024-05-25", Location: at(3, 7), Sources: []race.Source{wa}, CitedFor: "race"},
		{Result: -1, Key: "venue", Point: "city", Value: "Eugene", Location: at(4, 15), Change: earlier},
		{
			Result: 0, Key: "mark", Value: "3:45.34", Location: at(9, 11), Sources: []race.Source{tfn, aw}, CitedFor: "mark", Change: committed,
			Claims: []provenance.JudgedClaim{
				said(1, aw, claim.True, "3:45.34", "", ""), said(2, tfn, claim.True, "3:45.34", "", ""), said(3, aw, claim.True, "3:45.34", "", ""),
				said(4, wa, claim.False, "3:45.32", "3:45.32 is 0.02 faster than 3:45.34", "in the standfirst"),
				said(5, wa, claim.TrueToPrecision, "3:45.4", "3:45.34 to the tenth", ""),
				said(6, wa, claim.CannotTell, "3:45.337", "3:45.34 is not read as finely", ""),
			},
			Entries: []provenance.ListedEntry{{
				Entry: &record.Entry{Mark: mark, Holds: []record.Hold{{Scope: gbr, Standing: record.Listed}}},
				List:  "mile-men-outdoor", Location: provenance.Location{File: "races/records/mile-men-outdoor.yaml", Pos: diag.Pos{Line: 90, Col: 11}},
			}},
		},
		{Result: 0, Key: "flags", Value: "NR WL PB", Location: at(10, 12), Sources: []race.Source{wa}, CitedFor: "race", Change: provenance.LastChange{State: provenance.Uncommitted}},
		{Result: 0, Key: "splits", Point: "1200m", Value: "2:50.70", Location: at(11, 12), Sources: []race.Source{tfn, aw, wa, {Key: "lrc"}}, CitedFor: "1200m", Claims: []provenance.JudgedClaim{bell}},
		{Result: 0, Key: "segments", Point: "last 400m", Value: "53.2", Location: at(12, 12), Sources: []race.Source{aw}, CitedFor: "segments"},
		{Result: 0, Key: "segments", Point: "400m-800m", Value: "57.0", Location: at(12, 32)},
		{Result: 1, Key: "positions", Point: "400m", Value: "1", Location: at(14, 60), Sources: []race.Source{aw}, CitedFor: "result", Claims: []provenance.JudgedClaim{leader}},
		{Result: 1, Key: "note", Value: "stepped off at about 1000 m, as planned, having passed 800 m in a time to which the lights had been set", Location: at(15, 11)},
		{Result: -1, Key: "leader_splits", Point: "bell", Value: "2:52", Location: at(17, 22)},
	}}
}

func TestWhyGolden(t *testing.T) {
	p := oneMark(t)
	rows, err := Why(p, nil).Bytes(table.FormatTable)
	if err != nil {
		t.Fatal(err)
	}
	golden.Hold(t, filepath.Join("testdata", "why-rows.txt"), string(rows))
	p.AtLength = true
	length, err := Why(p, nil).Bytes(table.FormatTable)
	if err != nil {
		t.Fatal(err)
	}
	golden.Hold(t, filepath.Join("testdata", "why-length.txt"), string(length))
}

// TestWhyForMachines: what machines get does not depend on how readers see it,
// and joins by the four columns that name a figure.
func TestWhyForMachines(t *testing.T) {
	p := oneMark(t)
	rows, err := Why(p, nil).Bytes(table.FormatJSON)
	if err != nil {
		t.Fatal(err)
	}
	p.AtLength = true
	length, err := Why(p, nil).Bytes(table.FormatJSON)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(rows), string(length)); diff != "" {
		t.Errorf("(-rows +length):\n%s", diff)
	}
	type key struct{ Race, Athlete, Figure, Point string }
	var got struct {
		Figures []struct {
			key
			History string
		}
		Sources, Claims, Records []key
	}
	if err := json.Unmarshal(rows, &got); err != nil {
		t.Fatal(err)
	}
	known, histories := map[key]bool{}, []string{}
	for _, f := range got.Figures {
		known[f.key] = true
		histories = append(histories, f.History)
	}
	want := []string{"", "committed then or earlier", "committed", "not committed yet", "", "", "", "", "", ""}
	if diff := cmp.Diff(want, histories); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	for name, rows := range map[string][]key{"sources": got.Sources, "claims": got.Claims, "records": got.Records} {
		for _, row := range rows {
			if !known[row] {
				t.Errorf("%s: %+v is no figure", name, row)
			}
		}
	}
	if sizes := [3]int{len(got.Sources), len(got.Claims), len(got.Records)}; sizes != [3]int{10, 8, 1} {
		t.Errorf("got %v rows", sizes)
	}
}
