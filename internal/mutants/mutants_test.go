package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMutantsIn holds which faults are put into a small file, each once.
func TestMutantsIn(t *testing.T) {
	const source = `package p

import "fmt"

func f(a, b int) bool {
	if a < b && a != 3 {
		fmt.Sprint(make([]int, 0, 8))
		return true
	}
	a++
	switch {
	case a == b:
		return false
	}
	return a+b > 0
}
`
	got, err := mutantsIn("p.go", source)
	if err != nil {
		t.Fatal(err)
	}
	var whats []string
	for _, m := range got {
		whats = append(whats, m.String())
	}
	want := []string{
		"p.go:5: f returns false at once", "p.go:10: without a++", "p.go:15: without return a+b > 0",
		"p.go:6: the condition is negated", "p.go:6: && becomes ||", "p.go:6: < becomes <=", "p.go:6: < becomes >=",
		"p.go:6: != becomes ==", "p.go:6: 3 becomes 4", "p.go:6: 3 becomes 2", "p.go:7: without fmt.Sprint(make([]int, 0, 8))",
		"p.go:8: without return true", "p.go:12: the condition is negated", "p.go:13: without return false", "p.go:12: == becomes !=",
		"p.go:15: > becomes >=", "p.go:15: > becomes <=", "p.go:15: + becomes -", "p.go:15: 0 becomes 1", "p.go:15: 0 becomes -1",
	}
	if diff := cmp.Diff(want, whats); diff != "" {
		t.Errorf("mutants (-want +got):\n%s", diff)
	}
}

// TestTry tries mutants on a module of its own: of what a test holds, of what none
// holds, and one that is no program.
func TestTry(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"go.mod":               "module m\n\ngo 1.26\n",
		"internal/p/p.go":      "package p\n\nfunc Max(a, b int) int {\n\tif a > b {\n\t\treturn a\n\t}\n\treturn b\n}\n",
		"internal/p/p_test.go": "package p\n\nimport \"testing\"\n\nfunc Test(t *testing.T) {\n\tif Max(2, 1) != 2 || Max(1, 2) != 2 {\n\t\tt.Error()\n\t}\n}\n",
		// what is asked where the tests of a package pass
		"internal/check/c_test.go": "package check\n", "internal/crosscheck/c_test.go": "package check\n", "internal/query/c_test.go": "package check\n",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := run(t.Context(), options{number: 100, atOnce: 2, dirs: []string{"internal/p"}}, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	want := []string{"5 mutants, 0 of them in a program of their own", "survived: internal/p/p.go:4: > becomes >=", "4 of 5 killed (80 %; 0 never end), 1 survived; 1 more did not compile"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
}

// TestDrawnByWhatTheyAre holds that another line in front changes no draw.
func TestDrawnByWhatTheyAre(t *testing.T) {
	names := func(source string) (all []string) {
		t.Chdir(t.TempDir())
		if err := os.WriteFile("p.go", []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		some, err := drawn(options{seed: 1, dirs: []string{"."}})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range some {
			all = append(all, m.what+" in "+m.within)
		}
		return all
	}
	const rest = "func f(a, b int) bool {\n\tif a == 7 {\n\t\treturn a < b\n\t}\n\tif a == 9 {\n\t\treturn a < b\n\t}\n\treturn a > b\n}\n"
	one := names("package p\n\n" + rest)
	other := names("package p\n\n// f is told of.\n" + rest)
	if diff := cmp.Diff(one, other); diff != "" || len(one) < 15 {
		t.Errorf("%d mutants (-want +got):\n%s", len(one), diff)
	}
}

// TestDrawn holds that a seed always draws the same, and that a run goes on where an
// earlier one ended.
func TestDrawn(t *testing.T) {
	names := func(o options) (all []string) {
		o.dirs = []string{"../timing"}
		some, err := drawn(o)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range some {
			all = append(all, m.String())
		}
		return all
	}
	one := names(options{seed: 1})
	if len(one) < 300 || !cmp.Equal(one, names(options{seed: 1})) || cmp.Equal(one, names(options{seed: 2})) {
		t.Errorf("%d mutants of timing are not drawn by the seed alone", len(one))
	}
	if diff := cmp.Diff(one[50:], names(options{seed: 1, first: 50})); diff != "" {
		t.Errorf("behind the first fifty (-want +got):\n%s", diff)
	}
}
