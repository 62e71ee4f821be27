package main

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestTable holds what the columns say of a command beside what only reads the files.
func TestTable(t *testing.T) {
	small, large := corpusSize{1000, 1010, 2_000_000}, corpusSize{10_000, 10_100, 20_000_000}
	took := func(wall, processor time.Duration) measured {
		return measured{wall: wall * time.Millisecond, processor: processor * time.Millisecond, peak: 30_000_000}
	}
	var all results
	all.add(reading, small, took(100, 150))
	loaded := took(200, 300)
	loaded.said = "900 of 1010 documents were read the fast way\n"
	all.add(loading, small, loaded)
	all.add("`check`", small, took(505, 600))
	all.add("`check`", large, took(10_100, 12_000))
	want := "| what | races | waited s | processor s | documents/s | MB/s | peak MB | times reading | loading | growth |\n" +
		"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n" +
		"| reading the files | 1000 | 0.10 | 0.15 | 6733 | 13.3 | 30 |  |  |  |\n" +
		"| loading | 1000 | 0.20 | 0.30 | 3367 | 6.7 | 30 | 2.0 |  |  |\n" +
		"| `check` | 1000 | 0.51 | 0.60 | 1683 | 3.3 | 30 | 4.0 | 50 % |  |\n" +
		"| `check` | 10000 | 10.10 | 12.00 | 842 | 1.7 | 30 |  |  | 2.00 |\n" +
		"\n1000 races: 900 of 1010 documents were read the fast way\n"
	if diff := cmp.Diff(want, all.table()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSizes(t *testing.T) {
	o := options{runs: 3}
	if err := o.parse("1000,10000"); err != nil || len(o.sizes) != 2 {
		t.Errorf("got %v, %v", o.sizes, err)
	}
	for _, sizes := range []string{"", "0", "1000 10000", "-1"} {
		if err := (&options{runs: 1}).parse(sizes); err == nil {
			t.Errorf("%q: no error", sizes)
		}
	}
	if err := (&options{}).parse("1"); err == nil {
		t.Error("no run: no error")
	}
}
