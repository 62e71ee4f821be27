package privacy_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/store"
)

func day(text string) date.Date {
	d, err := date.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

// files is a corpus: texts by path.
func files(texts map[string]string) *store.Store {
	tree := fstest.MapFS{}
	for name, text := range texts {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return store.Builtin(tree)
}

// mile is a mile of men with some results and more.
func mile(results, more string) string {
	return "kind: race\nname: Mile\ndate: 2026-05-01\nevent: mile\nsex: men\n" + more + "results:\n" + results
}

// published is a document as it is published.
func published(t *testing.T, s *store.Store, id string) string {
	t.Helper()
	ref, err := s.Document(id)
	if err != nil {
		t.Fatal(err)
	}
	doc := s.Read(ref)
	if doc.Faulty() {
		t.Errorf("%s: %v", id, doc.All())
	}
	return doc.Text()
}

// hold holds a part of a text, or that it is not there where it begins with !.
func hold(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if unwanted, not := strings.CutPrefix(part, "!"); not && strings.Contains(text, unwanted) {
			t.Errorf("has %q:\n%s", unwanted, text)
		} else if !not && !strings.Contains(text, part) {
			t.Errorf("has no %q:\n%s", part, text)
		}
	}
}

// TestBirths: of each birth what is asked for, and nothing of who may be under age on the day.
func TestBirths(t *testing.T) {
	for _, test := range []struct {
		how        privacy.Births
		born, want string
	}{
		{"", "1990-04-05", "born: 1990"},
		{"", "1990-04", "born: 1990"},
		{"", "1990", "born: 1990"},
		{privacy.Years, "2008-11-28", "born: 2008"},
		{privacy.Years, "2008-11-29", ""},
		{privacy.Years, "2008-11-30", ""},
		{privacy.Years, "2008-10", "born: 2008"},
		{privacy.Years, "2008-11", ""},
		{privacy.Years, "2008", ""},
		{privacy.Years, "2007", "born: 2007"},
		{privacy.InFull, "1990-04-05", "born: 1990-04-05"},
		{privacy.InFull, "2008-11-28", "born: 2008-11-28"},
		{privacy.InFull, "2008-11-29", ""},
		{privacy.InFull, "2008", ""},
		{privacy.Nothing, "1990-04-05", ""},
		{privacy.Nothing, "1990", ""},
	} {
		s := files(map[string]string{"mile.yaml": mile("  - {place: 1, athlete: Al Ash, born: "+test.born+", mark: \"4:00.00\"}\n", "")})
		over, report := privacy.Publish(s, privacy.Options{Births: test.how, Day: day("2026-11-29")})
		text := published(t, over, "mile")
		if test.want == "" && strings.Contains(text, "born") || test.want != "" && !strings.Contains(text, test.want+", ") && !strings.Contains(text, test.want+"}") {
			t.Errorf("%s, %q: %s", test.born, test.how, text)
		}
		if changed := test.want != "born: "+test.born; (report.Births == 1) != changed || (report.Documents == 1) != changed {
			t.Errorf("%s, %q: %+v", test.born, test.how, report)
		}
	}
}

// TestTextsOfBirths: what notes, reports and comments say of births and ages.
func TestTextsOfBirths(t *testing.T) {
	text := mile(`  - {place: 1, athlete: Al Ash, born: 1990-04-05, mark: "4:00.00", note: "born 5 April 1990 in York, says the sheet", source: {born: [sheet], mark: [sheet]}}
  - {place: 2, athlete: Young One, born: 2010-02-03, mark: "4:01.00", note: "born in York", source: {note: [sheet]}}
  # Al Ash, born 1990-04-05
  - {place: 3, athlete: Bo Bell, mark: "4:02.00", note: "as in 1990-04-05"}
sources:
  sheet: {publisher: Club, title: 16-year-old Young One runs 4:01, url: "https://example.org/16-year-old-young-one"}
  young: {title: Young One is 16 years old}
claims:
  - {source: sheet, about: age, athlete: Al Ash, years: 36}
  - {source: sheet, about: age, athlete: Al Ash, years: 36, days: 26}
  - {source: sheet, about: age, athlete: Young One, years: 16}
  - {source: sheet, about: mark, athlete: Young One, mark: "4:01.00", says: aged 16}
  - {source: young, about: other, says: Ash ran on the day before his birthday}
`, `note: "Ash was born on 1990-04-05, Young One in York"`+"\n")
	s := files(map[string]string{"mile.yaml": text})
	over, _ := privacy.Publish(s, privacy.Options{Day: day("2026-11-29")})
	hold(
		t, published(t, over, "mile"), "!1990-04-05,", "!April", "note: \"born 1990 in York, says the sheet\"", "!#", "!16", "years: 36}", "!days", "!birthday", "as in 1990",
		"!born in York", "!\nnote:", "publisher: not published",
	)
	over, _ = privacy.Publish(s, privacy.Options{Births: privacy.InFull, Day: day("2026-11-29")})
	hold(t, published(t, over, "mile"), "born: 1990-04-05", "born 5 April 1990", "!2010", "!16", "!# ", "days: 26", "birthday")
	over, _ = privacy.Publish(s, privacy.Options{Births: privacy.Nothing, Day: day("2026-11-29")})
	hold(t, published(t, over, "mile"), "!born", "!about: age", "!1990", "!birthday")
	over, report := privacy.Publish(s, privacy.Options{Births: privacy.InFull, Day: day("2036-11-29")})
	if diff := cmp.Diff(text, published(t, over, "mile")); diff != "" || report.Documents != 0 {
		t.Errorf("nobody is under age, and all births are published: %+v (-want +got):\n%s", report, diff)
	}
}

// TestNames: who is left out is told from others and by the same word everywhere, whichever document names them how.
func TestNames(t *testing.T) {
	s := files(map[string]string{
		"mile.yaml": mile(`  - {place: 1, athlete: Ann Ásh, id: ann-ash-b, nation: GBR, born: 1990-04-05, mark: "4:00.00", note: "Ash's best; ASH, Ann led"}
  - {place: 2, athlete: Annie Ash, nation: GBR, mark: "4:01.00"}
  - {place: 3, athlete: Ann Ash, id: ann-ash-c, nation: GBR, mark: "4:02.00"}
  - {place: 4, athlete: Bo Bell, mark: "4:03.00", note: ran with Kit Ash-Bell}
sources:
  ann-ash-club: {publisher: Ann Ash Running, url: "https://example.org/ann%20ash"}
  other: {publisher: Club, quote: "Ash ran 4:00", url: "https://example.org/ashs-mile"}
claims:
  - {source: ann-ash-club, about: mark, athlete: ann-ash-b, mark: "4:00.00"}
  - {source: other, about: margin, athlete: Annie Ash, behind: ann-ash-b, margin: "1.00", says: Ann Ash won by a second}
`, "source: [ann-ash-club]\ncompetition: ann-ash-games\nmeet: Ann Ash Games\n"),
		"relay.yaml":     "kind: race\nname: Relay\ndate: 2026-05-02\nevent: 4x400m\nsex: mixed\nresults:\n  - {place: 1, team: A, mark: \"3:20.00\", legs: [{athlete: Bo Bell}, {athlete: Annie Ash}, {athlete: Cy Cole}, {athlete: Di Dent}]}\n",
		"ash-kit-1.yaml": mile("  - {place: 1, athlete: Cy Cole, mark: \"4:00.00\"}\n", ""),
		"athletes/men.yaml": `kind: athletes
athletes:
  - {name: Ann Ash, id: ann-ash-b, sex: men, born: 1990-04-05, note: a twin, ids: {wa: "14"}, source: [wa]}
  - {name: Ann Ash, id: ann-ash-c, sex: men, born: 1980-04-05}
  - {name: Anna Ash, sex: men, also: [Annie Ash, A. Ash]}
sources: {wa: {url: "https://example.org/14"}}
`,
		"records/mile-men-outdoor.yaml": "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2026-06-01\nrecords:\n" +
			"  - {mark: \"4:00.00\", athlete: Ann Ash, id: ann-ash-b, nation: GBR, date: 2026-05-01, race: mile, holds: {meeting ann-ash-games: listed}}\n",
	})
	over, report := privacy.Publish(s, privacy.Options{Births: privacy.InFull, Day: day("2026-11-29"), LeftOut: []string{"A. Ash", "ann ash", "Kit Ash"}})
	if diff := cmp.Diff([]privacy.UnknownName{{Line: 3, Name: "Kit Ash", Nearest: ""}}, report.Unknown); diff != "" {
		t.Errorf("names that nobody has (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"race ash-kit-1"}, report.Addresses); diff != "" {
		t.Errorf("addresses (-want +got):\n%s", diff)
	}
	race := published(t, over, "mile")
	hold(
		t, race, "!Ash", "!ash", "!1990", "place: 1\n    athlete: Name withheld 2\n    id: withheld-2\n", "athlete: Name withheld 1, nation: GBR", "athlete: Name withheld 2a, id: withheld-2a",
		"Name withheld 2's best; Name withheld 2 led", "ran with Name withheld 3-Bell", "competition: withheld-2-games", "meet: Name withheld 2 Games", "source: [withheld-2-club]", "withheld-2-club:",
		"!quote", "!url", "athlete: Name withheld 2, mark", "behind: Name withheld 2\n", "says: Name withheld 2 won by a second",
	)
	hold(t, published(t, over, "relay"), "{athlete: Name withheld 1}", "{athlete: Bo Bell}")
	hold(t, published(t, over, "mile-men-outdoor"), "athlete: Name withheld 2\n    id: withheld-2\n", "meeting withheld-2-games")
	hold(
		t, published(t, over, "men"), "{name: Name withheld 2, id: withheld-2, sex: men}", "{name: Name withheld 2a, id: withheld-2a, sex: men}", "{name: Name withheld 1, sex: men}",
		"!example.org", "!twin", "!also",
	)
	over, report = privacy.Publish(s, privacy.Options{Births: privacy.InFull, Day: day("2026-11-29"), LeftOut: []string{"ann-ash-c"}})
	if err := report.Err(); err != nil {
		t.Error(err)
	}
	hold(t, published(t, over, "men"), "name: Ann Ash, id: ann-ash-b", "name: Name withheld 1, id: withheld-1")
	hold(t, published(t, over, "mile"), "athlete: Ann Ásh", "athlete: Annie Ash", "athlete: Name withheld 1, id: withheld-1, nation: GBR, mark: \"4:02.00\"")
}

// TestOneOfSeveral: of whom nobody can tell which of several of a name it was, nobody becomes one with another.
func TestOneOfSeveral(t *testing.T) {
	s := files(map[string]string{
		"a-mile.yaml": mile("  - {place: 1, athlete: Al Ash, mark: \"4:00.00\", born: 1990}\n", ""),
		"b-mile.yaml": mile("  - {place: 1, athlete: Al Ash, mark: \"4:00.00\", born: 1980}\n", ""),
		"c-mile.yaml": mile("  - {place: 1, athlete: Al Ash, mark: \"4:00.00\"}\n", ""),
		"d-mile.yaml": mile("  - {place: 1, athlete: Al Ash, mark: \"4:00.00\"}\n", ""),
		"e-mile.yaml": mile("  - {place: 1, athlete: Al Ash, mark: \"4:00.00\", born: 1990}\n", ""),
	})
	over, _ := privacy.Publish(s, privacy.Options{Day: day("2026-11-29"), LeftOut: []string{"Al Ash"}})
	words := map[string]bool{}
	for _, id := range []string{"a-mile", "b-mile", "c-mile", "d-mile"} {
		_, after, _ := strings.Cut(published(t, over, id), "athlete: ")
		word, _, _ := strings.Cut(after, ",")
		words[word] = true
	}
	if len(words) != 4 {
		t.Errorf("four who may be four are called %v", words)
	}
	of := func(id string) string {
		_, results, _ := strings.Cut(published(t, over, id), "results:")
		return results
	}
	if a, e := of("a-mile"), of("e-mile"); a != e {
		t.Errorf("one person is called in two ways:\n%s\n%s", a, e)
	}
}

// TestFaultyDocuments: what cannot be looked through is not published, and no finding quotes it.
func TestFaultyDocuments(t *testing.T) {
	s := files(map[string]string{"mile.yaml": mile("  - {place: 1, athlete: Al Ash, born: 1990-04-05, mark: Al Ash}\n", "")})
	over, report := privacy.Publish(s, privacy.Options{Day: day("2026-11-29"), LeftOut: []string{"Al Ash"}})
	ref, err := over.Race("mile")
	if err != nil {
		t.Fatal(err)
	}
	doc := over.Read(ref)
	if !doc.Faulty() || doc.Text() != "" || strings.Contains(doc.All()[0].Message, "Ash") || report.Faulty != 1 {
		t.Errorf("%v, %+v: %s", doc.All(), report, doc.Text())
	}
}

// TestListsOfAnother: the record lists that a store takes from another one are published like its own, and stay the other's.
func TestListsOfAnother(t *testing.T) {
	own := files(map[string]string{"mile.yaml": mile("  - {place: 1, athlete: Al Ash, mark: \"4:00.00\"}\n", "")})
	other := files(map[string]string{"records/mile-men-outdoor.yaml": "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2026-06-01\nrecords:\n" +
		"  - {mark: \"4:00.00\", athlete: Al Ash, nation: GBR, date: 2026-05-01, race: mile, holds: {GBR: listed}}\n"})
	over, report := privacy.Publish(own.WithLists(other), privacy.Options{Day: day("2026-11-29"), LeftOut: []string{"Al Ash"}})
	lists := over.AllLists()
	if len(lists) != 1 || !lists[0].Borrowed() || report.Names != 2 {
		t.Fatalf("%v, %+v", lists, report)
	}
	hold(t, over.Read(lists[0]).Text(), "Name withheld 1", "!Ash")
	hold(t, other.Read(other.AllLists()[0]).Text(), "Al Ash")
	// What was given already is published too, and stays what it was for others.
	ref, err := own.Race("mile")
	if err != nil {
		t.Fatal(err)
	}
	given := own.With(own.Read(ref))
	over, _ = privacy.Publish(given, privacy.Options{Day: day("2026-11-29"), LeftOut: []string{"Al Ash"}})
	hold(t, published(t, over, "mile"), "Name withheld 1")
	hold(t, published(t, given, "mile"), "Al Ash")
}

// TestUnknownNames: a line that names nobody is an error, which says who was probably meant.
func TestUnknownNames(t *testing.T) {
	s := files(map[string]string{"mile.yaml": mile("  - {place: 1, athlete: Albert Ashton, mark: \"4:00.00\"}\n", "")})
	_, report := privacy.Publish(s, privacy.Options{Day: day("2026-11-29"), LeftOut: []string{"# list", "Albert Ashtin", "albert ashton", "ASHTON, Albert", "Nobody"}})
	err := report.Err()
	unknown, ok := errors.AsType[*privacy.UnknownError](err)
	if !ok {
		t.Fatal(err)
	}
	if want := `names to leave out, line 2: nobody in the races, record lists and registers is called "Albert Ashtin", nor are 1 more`; err.Error() != want {
		t.Errorf("%s, want %s", err, want)
	}
	if want := `did you mean "Albert Ashton"?`; !strings.HasPrefix(unknown.Help(), want) {
		t.Errorf("%s, want %s", unknown.Help(), want)
	}
}
