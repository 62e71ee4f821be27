package receipts

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

func verdicts() []claim.Assessment {
	first := claim.Datum{Document: "m", Result: 0, Key: "mark"}
	by := func(keys ...string) []race.Source {
		var sources []race.Source
		for _, key := range keys {
			sources = append(sources, race.Source{Key: key, Publisher: strings.ToUpper(key)})
		}
		return sources
	}
	of := func(key string) race.Source { return by(key)[0] }
	return []claim.Assessment{
		{Index: 0, Claim: race.Claim{About: "mark"}, By: of("a"), Truth: claim.True, Datum: first, Subject: "mark, A", Said: "4:00.0", Found: "4:00.0", Sources: by("b", "c", "d", "e")},
		{Index: 1, Claim: race.Claim{About: "mark"}, By: of("x"), Truth: claim.False, Datum: first, Subject: "mark, A", Said: "4:00.1", Found: "4:00.0", Receipt: "0.1 slower", Sources: by("b", "c"), Disputed: true},
		{Index: 2, Claim: race.Claim{About: "other", Says: "windy"}, By: of("a"), Truth: claim.CannotTell, Datum: claim.Datum{Document: "m", Result: -1, Key: "other"}, Subject: "other", Said: "windy", Receipt: "not a figure"},
		{Index: 3, Claim: race.Claim{About: "mark"}, By: of("y"), Truth: claim.False, Datum: first, Subject: "winning mark", Said: "4:01", Found: "4:00.0", Sources: by("b", "c"), Disputed: true},
	}
}

// Readers see what is false first, each group with its receipts.
func TestVerifyTable(t *testing.T) {
	r := mileRace(t)
	r.Name, r.Date = "Village Mile", day(t, "2025-06-01")
	got := write(t, Verify([]provenance.DocumentClaims{{Race: r, Assessments: verdicts()}}, []date.Date{day(t, "2025-01-01")}), table.FormatTable)
	want := `Village Mile
2025-06-01
4 claims: 1 true, 2 false, 1 cannot be told

False
No  Report  Claim         Says    Found   Sources
 2  x       mark, A       4:00.1  4:00.0  b c
 4  y       winning mark  4:01    4:00.0  b c

2: 0.1 slower

True
No  Report  Claim    Says    Found   Sources
 1  a       mark, A  4:00.0  4:00.0  b c d +1

Cannot be told
No  Report  Claim
 3  a       other

3: windy: not a figure

Sources
Key  Publisher
a    A
b    B
c    C
d    D
e    E
x    X
y    Y

Covers 4 claims in 1 race; record lists known to 2025-01-01.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The figure is said once, with all who give it as the document does.
func TestConflictsTable(t *testing.T) {
	r := mileRace(t)
	r.Name = "Village Mile"
	l := &record.List{Name: "mile-men-outdoor", KnownTo: day(t, "2025-02-02")}
	got := write(t, Conflicts([]provenance.DocumentClaims{{List: l}, {Race: r, Assessments: verdicts()}}, nil), table.FormatTable)
	want := `Village Mile

the sources disagree on 1 figure

Figure   Found   By        No  Report  Says    Verdict
mark, A  4:00.0  b c d +2   2  x       4:00.1  false
                            4  y       4:01    false

2: 0.1 slower

Sources
Key  Publisher
b    B
c    C
x    X
y    Y

Covers 4 claims in 1 race and 1 record list; record lists known to 2025-02-02.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Machines have the claims in the order of the document, whatever became of
// them, and all that readers see in short.
func TestVerifyRows(t *testing.T) {
	l := &record.List{Name: "mile-men-outdoor"}
	got := write(t, Verify([]provenance.DocumentClaims{{Race: mileRace(t), Assessments: verdicts()[:2]}, {List: l, Assessments: verdicts()[2:3]}}, nil), table.FormatCSV)
	want := `race,list,claim,source,publisher,about,subject,said,found,verdict,receipt,sources,says
m,,1,a,A,mark,"mark, A",4:00.0,4:00.0,true,,b c d e,
m,,2,x,X,mark,"mark, A",4:00.1,4:00.0,false,0.1 slower,b c,
,mile-men-outdoor,3,a,A,other,other,windy,,cannot be told,not a figure,,windy
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Without any claim the tables are there, and empty; nothing is covered.
func TestNothingToVerify(t *testing.T) {
	for _, view := range []table.View{Verify(nil, nil), Conflicts(nil, nil)} {
		got := write(t, view, table.FormatJSON)
		if !strings.Contains(got, `": []`) || strings.Contains(got, "coverage") {
			t.Error(got)
		}
	}
}
