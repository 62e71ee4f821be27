package importing_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/importing"
)

// TestWatch holds that a file is handed out once it is at rest, once, and again when
// it has changed.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "014-1-01.lif")
	write := func(text string, second int) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		when := time.Unix(1_700_000_000+int64(second), 0)
		if err := os.Chtimes(name, when, when); err != nil {
			t.Fatal(err)
		}
	}
	w := importing.NewWatch(dir)
	look := func(when string, want ...string) {
		t.Helper()
		if got, err := w.Look(); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v, wanted %v", when, got, err, want)
		}
	}
	look("an empty folder")
	write("a", 1)
	look("it has just come")
	write("ab", 2)
	look("it is written to")
	look("it is at rest", name)
	look("it was handed out")
	write("abc", 3)
	look("it has changed")
	look("it is at rest again", name)
	if err := os.WriteFile(filepath.Join(dir, ".hidden"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	look("it is gone, and a hidden one is there")
	look("still")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Look(); err == nil {
		t.Error("a folder that is gone is no error")
	}
}

// TestIsComplete holds that a race is complete when each row has a result.
func TestIsComplete(t *testing.T) {
	const head = "14,1,1,Boys 1500 Meter Run,,,,,,1500,14:07:51.3316\n"
	for text, want := range map[string]bool{
		head: false,
		head + "1,61,1,Archer,Abel,AC,4:23.067,,4:23.067,,\n":                                                                              true,
		head + "1,61,1,Archer,Abel,AC,4:23.067,,4:23.067,,\n,62,2,Baker,Bo,AC,,,,,\n":                                                      false,
		head + "1,61,1,Archer,Abel,AC,4:23.067,,4:23.067,,\nDNS,62,2,Baker,Bo,AC,,,,,\n":                                                   true,
		head + "1,61,1,Archer,Abel,AC,4:23.067,,4:23.067,,\n2,62,2,Baker,Bo,AC,,,,,\n":                                                     false,
		head + "1,61,1,Archer,Abel,AC,4:23.067,,4:23.067,,\nDNF,62,2,Baker,Bo,AC,,,,,\"44.1 (44.1)\"\nDQ,63,3,Cole,Cy,AC,4:25.1,,2.03,,\n": true,
	} {
		read, err := importing.ReadFile(importing.File{Name: "a.lif", Data: []byte(text)}, importing.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if read.IsComplete() != want {
			t.Errorf("%v for\n%s", !want, text)
		}
	}
}
