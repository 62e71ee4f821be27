package draft_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/draft"
)

// skeletons is a document of each kind that can be begun.
func skeletons() []document.Name {
	return []document.Name{
		{File: "club-mile-2025.yaml", ID: "club-mile-2025", Place: document.Race},
		{File: "mile-men-outdoor.yaml", ID: "mile-men-outdoor", Place: document.Records},
		{File: "mile-men-outdoor-u20.yaml", ID: "mile-men-outdoor-u20", Place: document.Records},
		{File: "4x400m-mixed-outdoor.yaml", ID: "4x400m-mixed-outdoor", Place: document.Records},
	}
}

func skeleton(t fataler, name document.Name) string {
	t.Helper()
	text, err := draft.Explained(name.Place, name.ID, draft.Known{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return string(text)
}

// filling is a value for each key.
func filling() map[string]string {
	return map[string]string{
		"name": "Club Mile", "competition": "club-mile", "meet": "Club Evening", "edition": "3", "series": "club-series",
		"date": "2025-06-01", "time": "14:52", "stadium": "Hayward Field", "city": "Eugene", "country": "USA", "lap": "400m",
		"event": "mile", "sex": "men", "environment": "outdoor", "round": "heat", "heat": "2", "section": "A", "coverage": "full",
		"conditions": "calm", "pace_lights": "3:47.83", "ineligible": "exhibition", "note": "a note", "source": "[tfn]",
		"place": "1", "athlete": "Josh Kerr", "team": "Club Harriers", "nation": "GBR", "mark": "3:45.34",
		"leader_splits": `{800m: "1:52.74"}`, "segments": `{last 400m: "53.2"}`,
		"publisher": "TFN", "title": "Report", "url": `"https://example.org/"`,
		"wind": "+1.3", "hurdles": "0.914", "revised": "2025-06-02", "qualifying": "3:50.00", "list": "provisional",
		"by": "club", "scorers": "4", "what": "the order", "class": "U20", "page": `"3"`, "quote": "KERR GBR", "sha256": strings.Repeat("0", 64),
		"about": "mark", "rule": "place-order", "because": "so published",
		"known_to": "2025-08-06", "covers": "{GBR: {from: 1954-05-06}}", "holds": "{GBR: listed}",
	}
}

// A blank is where a value is to be filled in.
type blank struct {
	key  string
	line int
	at   int // the byte, between quotes where there are any
}

// blanks finds the blanks of a skeleton, from the last to the first.
func blanks(text string) []blank {
	waiting := regexp.MustCompile(`([a-z_0-9]+):( ?"?)(?:[",}]|$)`)
	var all []blank
	at := 0
	lines := strings.SplitAfter(text, "\n")
	for n, line := range lines {
		holdsMore := n+1 < len(lines) && !strings.HasPrefix(line, " ") && strings.HasPrefix(lines[n+1], "  ")
		if !holdsMore && !strings.HasPrefix(strings.TrimSpace(line), "#") {
			content, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  # ")
			for _, m := range waiting.FindAllStringSubmatchIndex(content, -1) {
				all = append(all, blank{key: content[m[2]:m[3]], line: n + 1, at: at + m[5]})
			}
		}
		at += len(line)
	}
	slices.Reverse(all)
	return all
}

// fill gives every blank its value but one, by its number.
func fill(t fataler, text string, but int) string {
	t.Helper()
	values := filling()
	for i, b := range blanks(text) {
		value, ok := values[b.key]
		if !ok {
			t.Fatalf("line %d: no value here for the key %q", b.line, b.key)
		}
		if b.key == "source" && strings.HasSuffix(text[:b.at], "- {source: ") {
			value = "tfn" // of a claim, which has one
		}
		if text[b.at-1] == ':' {
			value = " " + value
		}
		if i != but {
			text = text[:b.at] + value + text[b.at:]
		}
	}
	return strings.Replace(text, "\n  KEY:", "\n  tfn:", 1)
}

// use takes the # away from the optional keys for which it is wanted.
func use(text string, wanted func(key string) bool) string {
	taken := false
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch key := regexp.MustCompile(`^# ([a-z_]+):`).FindStringSubmatch(line); {
		case key != nil:
			taken = wanted(key[1])
		case !strings.HasPrefix(line, "#   "):
			taken = false
		}
		if taken {
			lines[i] = strings.TrimPrefix(line, "# ")
		}
	}
	return strings.Join(lines, "\n")
}

// every optional key but the length, which other races than those across country have from their event.
func every(key string) bool { return key != "distance" }
func none(string) bool      { return false }

// TestSkeletons: what a new document says, and what it finds to be missing.
func TestSkeletons(t *testing.T) {
	for _, name := range skeletons() {
		t.Run(name.ID, func(t *testing.T) {
			text := skeleton(t, name)
			doc := document.Decode(name, []byte(text))
			var got, want []int
			for _, f := range doc.Findings {
				got = append(got, f.Pos.Line)
				if f.Rule != "no-value" && f.Rule != "mark" || f.Help() == "" {
					t.Errorf("a finding that does not say to fill something in: %s", f.Text())
				}
			}
			for _, b := range blanks(text) {
				want = append(want, b.line)
			}
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("the lines of the blanks, and of the findings (-want +got):\n%s", diff)
			}
			for _, table := range document.Tables() {
				if table.Name != map[document.Kind]string{document.Race: "race", document.Records: "record list"}[name.Place] {
					continue
				}
				for _, key := range table.Keys {
					if key.Name == "class" && !strings.HasSuffix(name.ID, "-u20") {
						continue // the id would say it
					}
					if !regexp.MustCompile(`(?m)^(# )?` + key.Name + `:`).MatchString(text) {
						t.Errorf("no key %s", key.Name)
					}
				}
			}
		})
	}
}

// TestFilledSkeletons: filled in, with all of the optional keys or with none, a
// skeleton has no findings and is canonical as it stands.
func TestFilledSkeletons(t *testing.T) {
	for _, name := range skeletons() {
		for what, wanted := range map[string]func(string) bool{"all": every, "required": none} {
			t.Run(name.ID+"/"+what, func(t *testing.T) {
				text := fill(t, use(skeleton(t, name), wanted), -1)
				doc := document.Decode(name, []byte(text))
				for _, f := range doc.Findings {
					t.Errorf("%s", f.Text())
				}
				form, err := doc.Format()
				if diff := cmp.Diff(text, string(form)); diff != "" || err != nil {
					t.Errorf("%v (-filled in +canonical):\n%s", err, diff)
				}
			})
		}
	}
}

// TestNoBlankPassesUnnoticed leaves out each blank of all keys in turn, and the
// key of a source.
func TestNoBlankPassesUnnoticed(t *testing.T) {
	for _, name := range skeletons() {
		text := use(skeleton(t, name), every)
		unnamed := strings.Replace(fill(t, text, -1), "\n  tfn:", "\n  KEY:", 1)
		if doc := document.Decode(name, []byte(unnamed)); !slices.ContainsFunc(doc.Findings, func(f diag.Finding) bool { return f.Rule == "key" }) {
			t.Errorf("%s: a source without a key: got %v", name.ID, doc.Findings)
		}
		for i, b := range blanks(text) {
			doc := document.Decode(name, []byte(fill(t, text, i)))
			if !doc.Faulty() || !slices.ContainsFunc(doc.Findings, func(f diag.Finding) bool { return f.Pos.Line == b.line }) {
				t.Errorf("%s: %s in line %d: got %v", name.ID, b.key, b.line, doc.Findings)
			}
		}
	}
}

// TestSkeletonsInUse: whichever of the optional keys are used, the canonical
// form adds blank lines at most.
func TestSkeletonsInUse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(skeletons()).Draw(t, "name")
		text := fill(t, use(skeleton(t, name), func(key string) bool { return rapid.Bool().Draw(t, key) && every(key) }), -1)
		doc := document.Decode(name, []byte(text))
		for _, f := range doc.Findings {
			t.Fatalf("%s\n%s", f.Text(), text)
		}
		checkForm(t, doc)
		form, err := doc.Format()
		if err != nil {
			t.Fatal(err)
		}
		filled := func(text string) []string {
			return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return line == "" })
		}
		if diff := cmp.Diff(filled(text), filled(string(form))); diff != "" {
			t.Fatalf("(-filled in +canonical):\n%s", diff)
		}
	})
}

func TestNoSkeleton(t *testing.T) {
	tests := []struct {
		why           string
		kind          document.Kind
		id            string
		message, help string
	}{
		{"no key", document.Race, "Bowerman Mile", `id "Bowerman Mile": not lower-case letters, digits and hyphens`, "name it bowerman-mile"},
		{"a path", document.Race, "races/bern-1954.yaml", `id "races/bern-1954.yaml": not lower-case letters, digits and hyphens`, "name it bern-1954"},
		{"nothing to make a key of", document.Race, "", `id "": not lower-case letters, digits and hyphens`, "name it like bowerman-2024"},
		{"a list of nothing", document.Records, "british-miles", `id "british-miles": does not begin with event, sex and environment`, "name it like mile-men-outdoor or mile-men-outdoor-british"},
		{"no event of the road", document.Records, "1500m-men-road", `id "1500m-men-road": the 1500 m is not run on the road`, "name it like 1500m-men-outdoor"},
		{"an event of the road", document.Records, "marathon-women-outdoor-club", `id "marathon-women-outdoor-club": the marathon is run on the road`, "name it like marathon-women-road"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			text, err := draft.Explained(test.kind, test.id, draft.Known{})
			if text != nil || err == nil || err.Error() != test.message || diag.Help(err) != test.help {
				t.Errorf("got %q, %v, help %q", text, err, diag.Help(err))
			}
		})
	}
}

// TestListSkeletonsFitTheirNames: whatever category a name begins with, either
// it is refused or the list is right for it.
func TestListSkeletonsFitTheirNames(t *testing.T) {
	for _, table := range []string{"mile-women-short-track", "marathon-men-road", "mile-men-road-club", "3000m-steeplechase-men-outdoor", "10km-women-road"} {
		name := document.Name{File: table + ".yaml", ID: table, Place: document.Records}
		text := strings.ReplaceAll(fill(t, skeleton(t, name), -1), "3:45.34", "9:45.34")
		for _, f := range document.Decode(name, []byte(text)).Findings {
			t.Errorf("%s", f.Text())
		}
	}
}
