//go:build !race

package document_test

import (
	"os"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// seed feeds a fuzz target with the documents of testdata, with about a hundred of
// races/, which are much alike, and with small ones that stand close to the edges.
func seed(f *testing.F) {
	f.Helper()
	paths := append(files(f, "bad"), files(f, "good")...)
	all := corpus(f)
	for i := 0; i < len(all); i += 1 + len(all)/100 {
		paths = append(paths, all[i])
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, text := range []string{
		"", "kind: race", race, race + "...\n", "--- # a\n" + race, "{kind: athletes, athletes: []}", "kind: athletes\nathletes:\n- {name: a}\n#",
		"# a\n\n# b\nathletes: [{name: 'a''b', # c\n also: [\"\\e\\u2028\", 山田]}]\n# d\nkind: athletes # e\n\n# f",
		"athletes: [{nations: [], # a\n name: \"x\\\n y\"}]\nkind: |- # b\n athletes\n",
		"? kind\n: athletes\n? athletes\n: - ? name\n    : >\n      a\n      b\n    also:\n    - b # c\n",
		list + "records: [{mark: 3:46.32, athlete: a, date: 1985, holds: {GBR: listed, world: best}}]",
		head + "results: [{athlete: a, place: 1, mark: 4:00h, splits: {bell: 3:00h, 400m: 60.1}, flags: [\"~\", =PB]}]",
	} {
		f.Add([]byte(text))
	}
}

// FuzzDecode holds that no text makes the reader panic, and that what it finds
// has its place in the text and a rule in the catalogue.
func FuzzDecode(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		doc := document.Decode(document.Name{File: "fuzz.yaml", ID: "mile-men-outdoor"}, text)
		checkFindings(t, doc)
		set := 0
		for _, v := range []bool{doc.Race != nil, doc.List != nil, doc.Register != nil} {
			if v {
				set++
			}
		}
		if set > 1 || set == 0 && !doc.Faulty() {
			t.Errorf("%d values in a document that is faulty: %t", set, doc.Faulty())
		}
	})
}

// FuzzFormat holds the laws of the canonical form for every text that is read
// without errors. The bound on its size is the one reason to refuse: what is
// close to it when written densely may be beyond it in canonical form.
func FuzzFormat(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		doc := document.Decode(document.Name{File: "fuzz.yaml"}, text)
		if doc.Faulty() || len(text) > document.MaxSize/8 {
			return
		}
		checkLaws(t, doc)
	})
}

// FuzzDecodeHead holds that the head of a text is what the whole text says of the race.
func FuzzDecodeHead(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) { checkHead(t, string(text)) })
}
