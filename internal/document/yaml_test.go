package document_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestYAML holds how documents take what YAML offers. Each text is the value
// of a race's note, unless it has a line of its own.
func TestYAML(t *testing.T) {
	tests := []struct {
		why, text string
		want      string // the note
		form      string // as the canonical form writes it
	}{
		{"plain", "note: calm", "calm", "calm"},
		{"single quotes", "note: 'it''s'", "it's", "it's"},
		{"double quotes", `note: "say \"go\""`, `say "go"`, `"say \"go\""`},
		{"a text of YAML 1.1 booleans", "note: yes", "yes", `"yes"`},
		{"numbers keep their text", "note: 0055.90", "0055.90", `"0055.90"`},
		{"octal keeps its text", "note: 010", "010", `"010"`},
		{"sexagesimal keeps its text", "note: 3:45.34", "3:45.34", `"3:45.34"`},
		{"a plain text in three lines", "note: a\n  b\n\n  c # d", "", ""},
		{"a plain text in two lines", "note: a\n    b # c", "a b", "a b"},
		{"a quoted text in two lines", "note: \"a\n  b\"", "a b", "a b"},
		{"a line break escaped away", "note: \"a\\\n  b\"", "ab", "ab"},
		{"folded", "note: >\n  a\n  b\n", "a b", "a b"},
		{"folded, stripped", "note: >-\n  a\n  b", "a b", "a b"},
		{"literal of one line, kept", "note: |+\n  a\n\n\n", "a", "a"},
		{"literal with an indent of its own", "note: |1\n a", "a", "a"},
		{"a tab inside", "note: a\tb", "a\tb", `"a\tb"`},
		{"an escape is kept as data", `note: "\e[31m"`, "\x1b[31m", `"\x1b[31m"`},
		{"a bell, a NUL and a NEL are kept", `note: "\a\0\N-"`, "\a\x00\u0085-", `"\x07\x00\u0085-"`},
		{"escapes of every width", `note: "\x41\u5c71\U0001F3C3"`, "A山🏃", `"A山🏃"`},
		{"a comment without a blank before it is text", "note: a#b", "a#b", `"a#b"`},
		{"a colon without a blank behind it is text", "note: a:b", "a:b", `"a:b"`},
		{"a quoted key", "\"note\": a", "a", "a"},
		{"an explicit key", "? note\n: a", "a", "a"},
		{"the word null in quotes", `note: "null"`, "null", `"null"`},
		{"a word that begins like null", "note: nullable", "nullable", "nullable"},
		{"wide letters", "note: 山田太郎", "山田太郎", "山田太郎"},
	}
	for _, tt := range tests {
		doc := decode(race + tt.text + "\n")
		if tt.want == "" {
			compare(t, []want{{"7:7", "text", "more than one line"}}, doc.Findings)
			continue
		}
		if doc.Faulty() || doc.Race.Note != tt.want {
			t.Errorf("%s: note %q, want %q: %v", tt.why, doc.Race.Note, tt.want, doc.Findings)
			continue
		}
		form, err := doc.Format()
		if want := "note: " + tt.form; err != nil || !strings.Contains(string(form), want) {
			t.Errorf("%s: canonical form without %s: %v\n%s", tt.why, want, err, form)
		}
		checkLaws(t, doc)
	}
}

// TestColumnsCountCodePoints holds that a column is neither a byte nor a cell
// of the screen, and that a tab is one.
func TestColumnsCountCodePoints(t *testing.T) {
	tests := []struct{ why, before, pos string }{
		{"ASCII", `athlete: abc, `, "7:34"},
		{"accents", `athlete: áñç, `, "7:34"},
		{"wide letters", `athlete: 山田太, `, "7:34"},
		{"beyond the basic plane", `athlete: "🏃🏃", `, "7:35"},
		{"a combining mark", "athlete: \"e\u0301\", ", "7:35"},
		{"a tab inside", "athlete: a\tb, ", "7:34"},
		{"an escape", `athlete: "\u5c71", `, "7:39"},
	}
	for _, tt := range tests {
		doc := decode(head + "results:\n- {place: 1, " + tt.before + "mark: 1:5}\n")
		if got := doc.Findings[0].Pos.String(); got != tt.pos {
			t.Errorf("%s: %s, want %s", tt.why, got, tt.pos)
		}
	}
}

// TestYAMLRefused holds what documents do not take of YAML, and where it is said.
func TestYAMLRefused(t *testing.T) {
	tests := []struct {
		why, text string
		wants     []want
	}{
		{"nothing", "", []want{{"1:1", "one-document", "empty"}}},
		{"blank lines", "\n\n \n", []want{{"1:1", "one-document", "empty"}}},
		{"comments alone", "# a\n# b\n", []want{{"1:1", "one-document", "empty"}}},
		{"a start alone", "---\n", []want{{"2:1", "no-value", "no value"}}},
		{"a start without a line break", "---", []want{{"1:4", "no-value", "no value"}}},
		{"an end alone", "...\n", []want{{"1:1", "yaml-syntax", "expected"}}},
		{"a list", "# a\n- kind: race\n", []want{{"2:1", "shape", "a list, where a map was wanted"}}},
		{"a text", "race\n", []want{{"1:1", "shape", "a single value, where a map was wanted"}}},
		{"a second document behind an end", race + "...\n---\n" + race, []want{{"8:1", "one-document", "second"}}},
		{"text behind an end", race + "...\nkind: race\n", []want{{"8:1", "yaml-syntax", "expected"}}},
		{"a second document with an error", race + "---\n[\n", []want{{"8:1", "yaml-syntax", "expected"}}},
		{"another version of YAML", "%YAML 3.0\n---\n" + race, []want{{"1:1", "yaml-syntax", "incompatible"}}},
		{"an anchor and its alias", race + "note: &a x\nmeet: *a\n", []want{{"7:7", "plain-yaml", `anchor: "&a"`}, {"8:7", "plain-yaml", `alias: "*a"`}}},
		{"an anchor of a map", race + "venue: &v {city: a}\n", []want{{"7:8", "plain-yaml", `anchor: "&v"`}}},
		{"an anchored key", race + "&k note: a\n", []want{{"7:1", "plain-yaml", `anchor: "&k"`}}},
		{"an alias to nothing", race + "note: 山 # *x\nmeet: *x\n", []want{{"7:11", "plain-yaml", `alias: "*x"`}}},
		{"an alias that holds itself", race + "note: &a [*a]\n", []want{{"7:7", "plain-yaml", "anchor"}, {"7:7", "shape", "a list"}, {"7:11", "plain-yaml", "alias"}}},
		{"a merge", race + "<<: {note: a}\n", []want{{"7:1", "plain-yaml", "merge"}}},
		{"a merge of an alias", race + "venue: &v {city: a}\n<<: *v\n", []want{{"7:8", "plain-yaml", "anchor"}, {"8:1", "plain-yaml", "merge"}}},
		{"a merge in quotes is a key", race + "\"<<\": a\n", []want{{"7:1", "unknown-key", "<<"}}},
		{"a tag", race + "note: !!str 12\n", []want{{"7:7", "plain-yaml", `tag: "!!str"`}}},
		{"a tag of nobody", race + "note: !mine 12\n", []want{{"7:7", "plain-yaml", `tag: "!mine"`}}},
		{"a tag in full", race + "note: !<tag:yaml.org,2002:str> 12\n", []want{{"7:7", "plain-yaml", `tag: "!!str"`}}},
		{"the tag of nothing", race + "note: ! 12\n", []want{{"7:7", "plain-yaml", `tag: "!"`}}},
		{"a tagged null", race + "note: !!null\n", []want{{"7:7", "plain-yaml", "tag"}, {"7:7", "no-value", "no value"}}},
		{"a key twice, far apart", race + strings.Repeat("\n# so far\n", 500) + "name: a\n", []want{{"1007:1", "duplicate-key", `"name"`}}},
		{"a key twice, once in quotes", race + "'name': a\n", []want{{"7:1", "duplicate-key", `"name"`}}},
		{"a key that is a map", race + "{a: b}: c\n", []want{{"7:1", "shape", "key: not a single value"}}},
		{"a key that is null", race + "~: c\n", []want{{"7:1", "no-value", "no value"}}},
		{"a key without a text", race + ": c\n", []want{{"7:1", "yaml-syntax", "expected key"}}},
		{"a key in two lines", race + "\"no\\n te\": c\n", []want{{"7:1", "unknown-key", `"no\n te"`}}},
		{"a surrogate as an escape", race + "note: \"\\ud800\"\n", []want{{"7:1", "yaml-syntax", "Unicode"}}},
		{"a reserved character", race + "note: @a\n", []want{{"7:1", "yaml-syntax", "cannot start any token"}}},
		{"an alias bomb", bomb(), nil},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			doc := decode(tt.text)
			checkFindings(t, doc)
			if tt.wants != nil {
				compare(t, tt.wants, doc.Findings)
			}
			if !doc.Faulty() {
				t.Error("no error is found")
			}
		})
	}
}

// bomb is a text of nine lines that stands for a thousand million values.
func bomb() string {
	var b strings.Builder
	b.WriteString(race + "a: &a [x, x, x, x, x, x, x, x, x, x]\n")
	for c := 'b'; c <= 'i'; c++ {
		fmt.Fprintf(&b, "%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c, ", c-1), 10))
	}
	return b.String()
}
