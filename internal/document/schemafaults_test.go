//go:build !race

package document_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// blindSpot is a fault that no schema can see, and why.
type blindSpot struct {
	rule    string
	message string // a regular expression for those of its findings that are meant
	why     string
}

// blindSpots lists what a schema cannot see. Whatever else reading finds, it must.
func blindSpots() []blindSpot {
	const (
		bytes = "it bears on the bytes, and a schema sees values"
		yaml  = "it bears on how values are written, which a reader of YAML refuses, resolves or drops itself"
		file  = "it bears on the name of the file"
		sense = "it holds several keys against each other"
		event = "it needs to know the event and its lap"
		other = "it holds the keys of a map against each other"
	)
	return []blindSpot{
		{"file-size", "", bytes},
		{"utf-8", "", bytes},
		{"control-character", "", bytes},
		{"tab-indent", "", bytes},
		{"nesting", "", yaml},
		{"yaml-syntax", "", yaml},
		{"one-document", "", yaml},
		{"plain-yaml", "", yaml},
		{"duplicate-key", "", yaml},
		{"shape", "key: not a single value", yaml},
		{"file-name", "", file},
		{"list-name", "", file},
		{"result", "", sense},
		{"place-and-status", "", sense},
		{"event-environment", "", sense},
		{"distance", "the event says it", event},
		{"team", "", event},
		{"mixed-field", "", sense},
		{"guest", "", sense},
		{"start-list", "", sense},
		{"missing-key", "no team", event},
		{"flag", "", "other flags may stand"},
		{"split-point", " ends at | lap | bell |is not known", event},
		{"split-point", "the same point as", other},
		{"segment", "same|before it begins|ends at the finish| lap |bell| long$| ends at ", event},
		{"citation", `"([0-9.]+[my]|bell|last .*m|.*-.*)" is no`, event},
		{"date", "no such day", "days of months are no matter of patterns"},
		{"number", `"(\+?[0-9]+\.?0*|0x[0-9a-f]+|[0-9]+e[0-9]+)" is not`, "YAML has several ways to write a whole number"},
		{"key", `"\+?[0-9.]+(e[0-9]+)?" is not`, "a key of digits is a number without its quotes, and a schema sees no more than that"},
		{"hidden-character", "", "no pattern lists the characters that cannot be seen in few words"},
		{"encoded-twice", "", "a pattern cannot decode"},
		{"two-scripts", "", "RE2 and ECMA-262 do not name scripts alike"},
		{"date", "later than the last day", "two dates are compared"},
		{"text", "blanks", "RE2 and ECMA-262 have no way in common to write blanks beyond Latin-1"},
	}
}

// blindTo reports whether a schema cannot see what a finding finds.
func blindTo(f diag.Finding) bool {
	return slices.ContainsFunc(blindSpots(), func(b blindSpot) bool {
		return b.rule == f.Rule && regexp.MustCompile(b.message).MatchString(f.Message)
	})
}

// faults lists where a schema finds fault: paths with slashes, and keys that are
// wrong themselves, of which the library does not keep where they stand.
func faults(t *testing.T, schema *jsonschema.Schema, value any) (paths, keys []string) {
	t.Helper()
	err := schema.Validate(value)
	if err == nil {
		return nil, nil
	}
	var fault *jsonschema.ValidationError
	if !errors.As(err, &fault) {
		t.Fatal(err)
	}
	var visit func(*jsonschema.ValidationError)
	visit = func(fault *jsonschema.ValidationError) {
		if slices.Equal(fault.ErrorKind.KeywordPath(), []string{"propertyNames"}) {
			keys = append(keys, strings.Trim(fmt.Sprint(fault.ErrorKind), "&{}"))
			return
		}
		if len(fault.Causes) == 0 {
			paths = append(paths, strings.Join(append([]string{""}, fault.InstanceLocation...), "/"))
		}
		for _, cause := range fault.Causes {
			visit(cause)
		}
	}
	visit(fault)
	return paths, keys
}

// TestSchemasSeeWhatTheyCan holds that the schema finds each fault of the bad
// documents where reading finds it, but for its blind spots, and that it finds
// some fault by each rule of reading that has no blind spot.
func TestSchemasSeeWhatTheyCan(t *testing.T) {
	all, seen := schemas(t), map[string]bool{}
	for _, path := range files(t, "bad") {
		doc := read(t, path)
		paths, keys := faults(t, schemaOf(all, doc), doc.ForSchema())
		for _, f := range doc.Findings {
			here := f.Rule == "no-value" && len(paths) > 0 // what is not there stands nowhere
			for _, path := range doc.PathsAt(f.Pos) {
				here = here || slices.Contains(paths, path) || slices.Contains(keys, path[strings.LastIndex(path, "/")+1:])
			}
			if !here && !blindTo(f) {
				t.Errorf("the schema is blind to %s; it sees %q and the keys %q", f.Headline(), paths, keys)
			}
			seen[f.Rule] = seen[f.Rule] || here
		}
	}
	for _, b := range blindSpots() {
		seen[b.rule] = true
	}
	for _, rule := range reported(t, ".", "../syntax") {
		if !seen[rule] {
			t.Errorf("%s: no schema sees it, and it is no blind spot", rule)
		}
	}
}

func TestBlindSpotsAreRulesOfReading(t *testing.T) {
	rules := reported(t, ".", "../syntax")
	for _, b := range blindSpots() {
		if !slices.Contains(rules, b.rule) || b.why == "" {
			t.Errorf("%s: no rule of reading, or no reason", b.rule)
		}
	}
}

// TestSlips replaces each key and each value of documents that have every key, one
// at a time, by what belongs elsewhere, or nowhere. What reading accepts, the schema accepts in
// canonical form; what reading finds fault with, the schema does too, but for its
// blind spots.
func TestSlips(t *testing.T) {
	all := schemas(t)
	replacements := []string{
		"x", `"x y"`, `" x"`, `"x\n"`, `"\u3000x"`, `""`, "0", "1", "02", "-1", "+3", "3.0", "1.5", "0x27", "100000", `"1"`, "true", "[]", "{}", "[x]", "{x: y}",
		"3:45.34", `"3:59.4h"`, "55.91", `"225.6"`, `"0.26"`, "2024", "2024-05", "2024-05-25", "2023-02-29", "2024-13-01", "14:52", `"24:00"`, "unknown",
		"GBR", "UK", "world", "Europe", "meeting bislett-games", "mile", "100m", "400m", "0m", "441y", "bell", "5000m", "halfway", "last 400m", "last lap", "800m-400m",
		"race", "men", "indoor", "DNF", "B", "=PB", "ratified", "aw", "a--b", "mark", "date", "flag", "position",
	}
	accepted, refused, seen := 0, 0, 0
	for _, path := range []string{"testdata/good/key-order.yaml", "testdata/good/records/mile-men-outdoor.yaml", "testdata/good/athletes/men.yaml"} {
		for i, text := range read(t, path).Slips(replacements) {
			if i%4 != 0 {
				continue // a quarter takes long enough, another one at each place: their number is odd
			}
			doc := document.Decode(nameOf(path), []byte(text))
			if !doc.Faulty() {
				accepted++
				checkCanonicalIsValid(t, all, doc)
				continue
			}
			refused++
			valid := schemaOf(all, doc).Validate(doc.ForSchema()) == nil
			if !valid {
				seen++
			}
			for _, f := range doc.Findings {
				if valid && !blindTo(f) {
					t.Errorf("the schema is blind to %s", f.Text())
				}
			}
		}
	}
	if accepted < 500 || seen < 3000 {
		t.Errorf("too few slips show anything: %d were accepted, %d refused, %d of them by the schema too", accepted, refused, seen)
	}
}
