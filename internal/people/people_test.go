package people_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/people"
)

// register is a register of some lines of athletes.
func register(t *testing.T, lines ...string) *document.Doc {
	t.Helper()
	doc := document.Decode(document.Name{File: "men.yaml", ID: "men", Place: document.Athletes},
		[]byte("kind: athletes\nathletes:\n  - "+strings.Join(lines, "\n  - ")+"\n"))
	if doc.Faulty() {
		t.Fatal(doc.Findings)
	}
	return doc
}

// TestMerge holds what becomes of two entries, whichever of them is the first.
func TestMerge(t *testing.T) {
	const one = "{name: Al Able"
	for _, test := range []struct{ why, a, b, want string }{
		{"nothing but names", one, "{name: Alan Able", "also: [Alan Able]"},
		{"names that are one but for accents", one, "{name: Ál Able", ""},
		{"other spellings, each once", one + ", also: [A. Able]", "{name: Alan Able, also: [a. able, Able]", "also: [A. Able, Alan Able, Able]"},
		{"who is another's other spelling", one + ", also: [Alan Able]", "{name: Alan Able, also: [Al Able]", "also: [Alan Able]"},
		{"an id of the second", one, "{name: Alan Able, id: alan", "id: alan, also: [Alan Able]"},
		{"both have ids", one + ", id: al", "{name: Alan Able, id: alan", "id: al, also: [Alan Able]"},
		{"the sex", one, "{name: Alan Able, sex: men", "sex: men, also: [Alan Able]"},
		{"the fuller birth of the second", one + ", born: 1990", "{name: Alan Able, born: 1990-02", "born: 1990-02, also: [Alan Able]"},
		{"of the first", one + ", born: 1990-02-03", "{name: Alan Able, born: 1990", "born: 1990-02-03, also: [Alan Able]"},
		{
			"the last of two nations", one + ", nations: [{nation: KEN, until: 2011-06-08}, {nation: TUR}]", "{name: Alan Able, nations: [{nation: TUR}]",
			"also: [Alan Able], nations: [{nation: KEN, until: 2011-06-08}, {nation: TUR}]",
		},
		{
			"the day of a change", one + ", nations: [{nation: KEN}, {nation: TUR}]", "{name: Alan Able, nations: [{nation: KEN, until: 2011-06-08}, {nation: TUR}]",
			"also: [Alan Able], nations: [{nation: KEN, until: 2011-06-08}, {nation: TUR}]",
		},
		{"ids elsewhere", one + `, ids: {wa: "1"}`, `{name: Alan Able, ids: {tilastopaja: "2", wa: "1"}`, `also: [Alan Able], ids: {tilastopaja: "2", wa: "1"}`},
		{"notes", one + ", note: fast", "{name: Alan Able, note: slow", "also: [Alan Able], note: \"fast; slow\""},
		{"one note", one + ", note: fast", "{name: Alan Able, note: fast", "also: [Alan Able], note: fast"},
	} {
		doc := register(t, test.a+"}", test.b+"}", "{name: Bo Baker}")
		plan, err := people.Of([]*document.Doc{doc}).Merge("Al Able", nameOf(test.b))
		if strings.Contains(test.b, "Ál") {
			plan, err = people.Of([]*document.Doc{doc}).Merge("Al Able", "Al Able")
		}
		if err != nil {
			t.Errorf("%s: %v", test.why, err)
			continue
		}
		text, err := plan.Text(doc)
		want := string(formatted(t, register(t, strings.TrimSuffix(one+", "+test.want, ", ")+"}", "{name: Bo Baker}")))
		if diff := cmp.Diff(want, string(text)); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.why, err, diff)
		}
	}
}

// TestMergeSources: what another register says of somebody keeps its source, under a key
// that no other one has.
func TestMergeSources(t *testing.T) {
	const mine = "  paper: {publisher: The Paper}"
	for _, test := range []struct{ why, has, sources, source string }{
		{"a key of its own", mine, mine + "\n  sheet: {publisher: The Sheet}", "sheet"},
		{"the same source", mine + "\n  sheet: {publisher: The Sheet}", mine + "\n  sheet: {publisher: The Sheet}", "sheet"},
		{"the same under another key", mine + "\n  list: {publisher: The Sheet}", mine + "\n  list: {publisher: The Sheet}", "list"},
		{
			"a key of another source", mine + "\n  sheet: {publisher: Another Sheet}",
			mine + "\n  sheet: {publisher: Another Sheet}\n  sheet-2: {publisher: The Sheet}", "sheet-2",
		},
		{
			"taken over before", mine + "\n  sheet: {publisher: Another Sheet}\n  sheet-2: {publisher: The Sheet}",
			mine + "\n  sheet: {publisher: Another Sheet}\n  sheet-2: {publisher: The Sheet}", "sheet-2",
		},
		{
			"two keys of other sources", mine + "\n  sheet: {publisher: Another Sheet}\n  sheet-2: {publisher: A Third Sheet}",
			mine + "\n  sheet: {publisher: Another Sheet}\n  sheet-2: {publisher: A Third Sheet}\n  sheet-3: {publisher: The Sheet}", "sheet-3",
		},
	} {
		head := func(sources string) string {
			return "kind: athletes\nsource: [paper]\nsources:\n" + sources + "\nathletes:\n"
		}
		decode := func(id, text string) *document.Doc {
			return document.Decode(document.Name{File: id + ".yaml", ID: id, Place: document.Athletes}, []byte(text))
		}
		one := decode("men", head(test.has)+"  - {name: Al Able}\n")
		other := decode("more", "kind: athletes\nsources:\n  sheet: {publisher: The Sheet}\nathletes:\n  - {name: Alan Able, source: [sheet]}\n  - {name: Bo Baker}\n")
		plan, err := people.Of([]*document.Doc{one, other}).Merge("Al Able", "Alan Able")
		if err != nil {
			t.Errorf("%s: %v", test.why, err)
			continue
		}
		text, err := plan.Text(one)
		want := head(test.sources) + "  - {name: Al Able, also: [Alan Able], source: [paper, " + test.source + "]}\n"
		if diff := cmp.Diff(want, string(text)); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.why, err, diff)
		}
	}
}

func nameOf(line string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(line, "{name: "), ",")
	return name
}

func formatted(t *testing.T, doc *document.Doc) []byte {
	t.Helper()
	text, err := doc.Format()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestContradictions names both entries and what they say.
func TestContradictions(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"sex: men", "sex: women", "sex men of Al Able and women of Bo Baker contradict each other"},
		{"born: 1990-01-01", "born: 1990-02", "born 1990-01-01 of Al Able and 1990-02 of Bo Baker contradict each other"},
		{"nations: [{nation: KEN}]", "nations: [{nation: TUR}]", "nations KEN of Al Able and TUR of Bo Baker contradict each other"},
		{
			"nations: [{nation: KEN}, {nation: TUR}]", "nations: [{nation: TUR}, {nation: KEN}]",
			"nations KEN and TUR of Al Able and TUR and KEN of Bo Baker contradict each other",
		},
		{
			"nations: [{nation: KEN, until: 2011-06-08}, {nation: TUR}]", "nations: [{nation: KEN, until: 2012-06-08}, {nation: TUR}]",
			"nations KEN until 2011-06-08 and TUR of Al Able and KEN until 2012-06-08 and TUR of Bo Baker contradict each other",
		},
		{`ids: {wa: "1"}`, `ids: {wa: "2"}`, "ids wa: 1 of Al Able and 2 of Bo Baker contradict each other"},
	} {
		doc := register(t, "{name: Al Able, "+test.a+"}", "{name: Bo Baker, "+test.b+"}")
		if _, err := people.Of([]*document.Doc{doc}).Merge("Al Able", "Bo Baker"); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

// TestNobodyIsLeft: a register without athletes is no document.
func TestNobodyIsLeft(t *testing.T) {
	one, other := register(t, "{name: Al Able}"), register(t, "{name: Bo Baker}")
	_, err := people.Of([]*document.Doc{one, other}).Merge("Al Able", "Bo Baker")
	if err == nil || err.Error() != "men.yaml: nobody would be left in it" {
		t.Errorf("got %v", err)
	}
}

// TestIDs: of a split each has one of its own.
func TestIDs(t *testing.T) {
	for _, test := range []struct {
		why, entry, other, first, second string
	}{
		{"no birth", "", "{name: Bo Baker}", "al-able-1", "al-able-2"},
		{"a birth", ", born: 1990-05", "{name: Bo Baker}", "al-able-1990", "al-able-2"},
		{"an id", ", id: al, born: 1990", "{name: Bo Baker}", "al", "al-able-2"},
		{"the year is taken", ", born: 1990", "{name: Bo Baker, id: al-able-1990}", "al-able-1", "al-able-2"},
		{"a number is taken", "", "{name: Bo Baker, id: al-able-1}", "al-able-2", "al-able-3"},
		{"the second is taken", ", id: al", "{name: Bo Baker, id: al-able-2}", "al", "al-able-3"},
	} {
		doc := register(t, "{name: Al Able"+test.entry+"}", test.other)
		plan, err := people.Of([]*document.Doc{doc}).Split("Al Able", nil)
		if err != nil {
			t.Fatal(err)
		}
		text, err := plan.Text(doc)
		if err != nil {
			t.Fatal(err)
		}
		after := document.Decode(doc.Name, text).Register.Athletes
		if got := []string{after[0].ID, after[1].ID}; !cmp.Equal(got, []string{test.first, test.second}) {
			t.Errorf("%s: got %v", test.why, got)
		}
	}
}
