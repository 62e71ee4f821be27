package main

import (
	"fmt"
	"strings"
	"time"
)

// What is measured beside the commands.
const (
	reading = "reading the files"
	loading = "loading"
)

// corpusSize is how large a corpus is.
type corpusSize struct {
	races, documents int
	bytes            int64
}

// result is what something took over a corpus.
type result struct {
	name string
	of   corpusSize
	measured
}

// results is everything that was measured, the smallest corpus first.
type results struct{ all []result }

func (t *results) add(name string, of corpusSize, m measured) {
	t.all = append(t.all, result{name, of, m})
}

// find is what something took over a corpus of some races.
func (t *results) find(name string, races int) (result, bool) {
	for _, r := range t.all {
		if r.name == name && r.of.races == races {
			return r, true
		}
	}
	return result{}, false
}

// before is the same over the next smaller corpus.
func (t *results) before(one result) (result, bool) {
	var last result
	for _, r := range t.all {
		if r.name == one.name && r.of.races < one.of.races {
			last = r
		}
	}
	return last, last.name != ""
}

// table is all results as a table of Markdown. All but the seconds that a user waits are of the
// time of processors, which hangs less on what else a machine does: growth is how many times
// as much of it a document took as one of the corpus before.
func (t *results) table() string {
	var b strings.Builder
	b.WriteString("| what | races | waited s | processor s | documents/s | MB/s | peak MB | times reading | loading | growth |\n" +
		"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, r := range t.all {
		times, share, growth := "", "", ""
		if floor, ok := t.find(reading, r.of.races); ok && r.name != reading {
			times = fmt.Sprintf("%.1f", ratio(r.processor, floor.processor))
		}
		if load, ok := t.find(loading, r.of.races); ok && r.name != reading && r.name != loading {
			share = fmt.Sprintf("%.0f %%", 100*ratio(load.processor, r.processor))
		}
		if less, ok := t.before(r); ok {
			growth = fmt.Sprintf("%.2f", ratio(r.processor, less.processor)*float64(less.of.documents)/float64(r.of.documents))
		}
		fmt.Fprintf(&b, "| %s | %d | %.2f | %.2f | %.0f | %.1f | %.0f | %s | %s | %s |\n", r.name, r.of.races, r.wall.Seconds(), r.processor.Seconds(),
			float64(r.of.documents)/r.processor.Seconds(), float64(r.of.bytes)/1e6/r.processor.Seconds(), float64(r.peak)/1e6, times, share, growth)
	}
	for _, r := range t.all {
		if r.said != "" {
			fmt.Fprintf(&b, "\n%d races: %s", r.of.races, r.said)
		}
	}
	return b.String()
}

// ratio is how many times as long one thing took as another.
func ratio(a, b time.Duration) float64 { return a.Seconds() / max(b.Seconds(), 1e-9) }
