//go:build !race

package document_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// checkHead holds that the head of a text says of the race what the whole of it says, if that has no
// errors, and reports whether it has a head.
func checkHead(t *testing.T, text string) bool {
	t.Helper()
	d := document.NewDecoder()
	name := document.Name{File: "some.yaml", ID: "some"}
	head := d.DecodeHead(name, text)
	if head == nil {
		return false
	}
	whole := d.DecodeText(name, text)
	if whole.Malformed() {
		return true
	}
	if whole.Race == nil {
		t.Fatalf("a head of what is %q", whole.Kind)
	}
	want := *whole.Race
	want.Results, want.LeaderSplits, want.Segments, want.Sources, want.Claims, want.Allow = nil, nil, nil, nil, nil, nil
	if diff := cmp.Diff(&want, head.Race, cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Fatalf("-whole +head:\n%s\n%s", diff, text)
	}
	return true
}

// TestDecodeHead reads the head of every document that milectl brings along, and none where one of its keys
// stands behind the results.
func TestDecodeHead(t *testing.T) {
	heads, all := 0, 0
	for _, path := range corpus(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if !strings.HasPrefix(text, "kind: race\n") || !strings.Contains(text, "\nresults:\n") {
			if checkHead(t, text) {
				t.Errorf("%s: a head of what is no race with results", path)
			}
			continue
		}
		all++
		if checkHead(t, text) {
			heads++
		}
		before, behind, _ := strings.Cut(text, "\nresults:\n")
		for line := range strings.SplitSeq(before, "\n") {
			if strings.HasPrefix(line, " ") {
				continue
			}
			if moved := strings.Replace(before, line+"\n", "", 1) + "\nresults:\n" + behind + line + "\n"; moved != text && checkHead(t, moved) {
				t.Fatalf("%s: a head, though %q stands behind it", path, line)
			}
		}
	}
	if heads < all*99/100 {
		t.Errorf("%d of %d races have a head", heads, all)
	}
}

// TestDecodeHeadOfOthers has texts whose head is read as a whole or not at all.
func TestDecodeHeadOfOthers(t *testing.T) {
	for _, text := range []string{
		"", "\nresults:\n", "kind: race\nresults:\n", "kind: records\n" + head + "results:\n  - {athlete: a}\n",
		"name: \"a\nresults:\n\"\n" + race, strings.Replace(race, "results:", "results: # of the day", 1),
	} {
		if checkHead(t, text) {
			t.Errorf("a head of %q", text)
		}
	}
}
