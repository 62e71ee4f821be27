package document_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// want is a finding that a bad document expects of itself.
type want struct {
	pos, rule, part string
}

// meets reports whether a finding is the expected one.
func (w want) meets(f diag.Finding) bool {
	return w.pos == f.Pos.String() && w.rule == f.Rule && strings.Contains(f.Message, w.part)
}

// wanted gathers the expectations that stand in the comments of a document:
// # want LINE:COL RULE "PART OF THE MESSAGE", any number of them.
func wanted(t *testing.T, text []byte) []want {
	t.Helper()
	single := regexp.MustCompile(`(\d+:\d+) ([a-z0-9-]+) ("(?:[^"\\]|\\.)*")`)
	var wants []want
	for n, line := range strings.Split(string(text), "\n") {
		_, list, found := strings.Cut(line, "# want ")
		if !found {
			continue
		}
		for _, m := range single.FindAllStringSubmatch(list, -1) {
			part, err := strconv.Unquote(m[3])
			if err != nil {
				t.Fatalf("line %d: %s: %v", n+1, m[3], err)
			}
			wants = append(wants, want{m[1], m[2], part})
		}
		if rest := strings.TrimSpace(single.ReplaceAllString(list, "")); rest != "" {
			t.Fatalf("line %d: no expectation: %q", n+1, rest)
		}
	}
	return wants
}

// compare holds findings against the expected ones, both ways.
func compare(t *testing.T, wants []want, findings []diag.Finding) {
	t.Helper()
	for _, w := range wants {
		if !slices.ContainsFunc(findings, w.meets) {
			t.Errorf("missing: %s [%s] with %q", w.pos, w.rule, w.part)
		}
	}
	for _, f := range findings {
		if !slices.ContainsFunc(wants, func(w want) bool { return w.meets(f) }) {
			t.Errorf("unexpected: %s", f.Headline())
		}
	}
}

// files lists the documents below a folder of testdata.
func files(tb testing.TB, folder string) []string {
	tb.Helper()
	var all []string
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		found, err := filepath.Glob(filepath.Join("testdata", folder, pattern))
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		tb.Fatalf("testdata/%s: no documents", folder)
	}
	return all
}

// nameOf is the name of a document by its path: records and registers lie in
// folders of their own.
func nameOf(path string) document.Name {
	place := document.Race
	switch filepath.Base(filepath.Dir(path)) {
	case "records":
		place = document.Records
	case "athletes":
		place = document.Athletes
	}
	return document.Name{File: path, ID: strings.TrimSuffix(filepath.Base(path), ".yaml"), Place: place}
}

// read decodes the document at a path.
func read(tb testing.TB, path string) *document.Doc {
	tb.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return document.Decode(nameOf(path), text)
}

func TestBadDocuments(t *testing.T) {
	for _, path := range files(t, "bad") {
		t.Run(filepath.ToSlash(path), func(t *testing.T) {
			doc := read(t, path)
			wants := wanted(t, []byte(doc.Text()))
			if len(wants) == 0 {
				t.Error("the document expects nothing of itself")
			}
			compare(t, wants, doc.Findings)
			checkFindings(t, doc)
		})
	}
}

type badText struct {
	text  string
	wants []want
}

// badBytes are the documents in which a comment cannot stand.
func badBytes() map[string]badText {
	deep := func(levels int, open, inner, end string) string { // the map of the document is a level too
		return race + "note: " + strings.Repeat(open, levels-1) + inner + strings.Repeat(end, levels-1) + "\n"
	}
	return map[string]badText{
		"one byte too large":   {sized(document.MaxSize + 1), []want{{"1:1", "file-size", "512 KiB"}}},
		"as large as may be":   {sized(document.MaxSize), nil},
		"a megabyte":           {sized(1 << 20), []want{{"1:1", "file-size", "512 KiB"}}},
		"latin-1":              {head + "note: Garc\xeda and \xff\n", []want{{"6:11", "utf-8", "0xed"}, {"6:18", "utf-8", "0xff"}}},
		"surrogate":            {"name: \xed\xa0\x80\n", []want{{"1:7", "utf-8", "0xed"}, {"1:8", "utf-8", "0xa0"}, {"1:9", "utf-8", "0x80"}}},
		"utf-16 little-endian": {"\xff\xfek\x00", []want{{"1:1", "utf-8", "UTF-16"}}},
		"utf-16 big-endian":    {"\xfe\xff\x00k", []want{{"1:1", "utf-8", "UTF-16"}}},
		"byte order mark":      {"\ufeff" + race + "\tnote: a\n", []want{{"1:1", "utf-8", "byte order mark"}, {"7:1", "tab-indent", "tab"}}},
		"mark in line 2":       {"kind: race\n\ufeffname: a\n", []want{{"2:1", "control-character", "U+FEFF"}}},
		"mark in a text":       {"kind: race\nname: a\ufeff\n", []want{{"2:8", "control-character", "U+FEFF"}}},
		"no character":         {"kind: \ufffe\nname: \uffff\n", []want{{"1:7", "control-character", "U+FFFE"}, {"2:7", "control-character", "U+FFFF"}}},
		"NUL":                  {"kind: race\nname: a\x00b\n", []want{{"2:8", "control-character", "U+0000"}}},
		"escape":               {"kind: race\nname: 山\x1b[31mb\n", []want{{"2:8", "control-character", "U+001B"}}},
		"C1 control":           {"kind: race\nname: \u009b31m\n", []want{{"2:7", "control-character", "U+009B"}}},
		"delete":               {"kind: race # \x7f\n", []want{{"1:14", "control-character", "U+007F"}}},
		"lone CR":              {"kind: race\rname: a\n", []want{{"1:11", "control-character", "carriage return alone"}}},
		"CR at the end":        {"kind: race\r", []want{{"1:11", "control-character", "carriage return alone"}}},
		"NEL, LS and PS":       {"a: b\u0085\nc: d\u2028\ne: \u2029\n", []want{{"1:5", "control-character", "U+0085"}, {"2:5", "control-character", "U+2028"}, {"3:4", "control-character", "U+2029"}}},
		"32 lists":             {deep(32, "[", "", "]"), []want{{"7:7", "shape", "a list"}}},
		"33 lists":             {deep(33, "[", "", "]"), []want{{"7:38", "nesting", "32"}}},
		"32 maps":              {deep(32, "{a: ", "b", "}"), []want{{"7:7", "shape", "a map"}}},
		"33 maps":              {deep(33, "{a: ", "b", "}"), []want{{"7:131", "nesting", "32"}}},
		"33 dashes":            {"kind: race\nnote:\n" + strings.Repeat("- ", 33) + "a\n", []want{{"3:1", "nesting", "32"}}},
		"33 indents":           {staircase(33), []want{{"33:33", "nesting", "32"}}},
		"33 question marks":    {strings.Repeat("? ", 33) + "a\n", []want{{"1:1", "missing-key", "no kind"}, {"1:3", "shape", "key"}}},
	}
}

// sized is a race of a size in bytes.
func sized(size int) string {
	return race + "#" + strings.Repeat(" ", size-len(race)-2) + "\n"
}

// staircase is a document of maps, each one blank deeper than the last.
func staircase(levels int) string {
	var b strings.Builder
	for i := range levels {
		fmt.Fprintf(&b, "%sa:\n", strings.Repeat(" ", i))
	}
	return b.String()
}

func TestBadBytes(t *testing.T) {
	for name, tt := range badBytes() {
		t.Run(name, func(t *testing.T) {
			doc := document.Decode(document.Name{File: "bad.yaml"}, []byte(tt.text))
			compare(t, tt.wants, doc.Findings)
			if len(tt.text) <= document.MaxSize {
				checkFindings(t, doc)
			}
		})
	}
}

func TestBadFileNames(t *testing.T) {
	for id, part := range map[string]string{
		"Bowerman 2024": "lower-case", "bowerman_2024": "lower-case", "-bowerman": "lower-case", "josé": "lower-case", "a--b": "lower-case",
	} {
		doc := document.Decode(document.Name{File: id + ".yaml", ID: id}, []byte(race))
		compare(t, []want{{"1:1", "file-name", part}}, doc.Findings)
	}
}

// TestFileNameHidesNothing holds that a bad file name is one fault among others.
func TestFileNameHidesNothing(t *testing.T) {
	text := bytes.Replace([]byte(race), []byte("mile"), []byte("furlong"), 1)
	doc := document.Decode(document.Name{File: "A.yaml", ID: "A"}, text)
	compare(t, []want{{"1:1", "file-name", `"A"`}, {"4:8", "event", "furlong"}}, doc.Findings)
}
