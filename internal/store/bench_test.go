package store

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// generated is a race of about 2.3 kB, the same for the same number.
func generated(n int) string {
	source := rand.New(rand.NewPCG(1, uint64(n)))
	var b strings.Builder
	fmt.Fprintf(&b, `kind: race
name: Mile %d
competition: meeting-%d
meet: The Meeting of the %dth Summer
edition: %d
date: %d-%02d-%02d
venue: {stadium: Hayward Field, city: Eugene, country: USA}
event: mile
sex: men
conditions: "calm, cloudy"
source: [tfn]
results:
`, n, n%40, n, 1+n%60, 1990+n%35, 1+n%12, 1+n%28)
	mark := 225_00 + source.IntN(500)
	for place := range 14 {
		nation := []string{"GBR", "NOR", "USA", "KEN", "NZL", "AUS", "ESP"}[source.IntN(7)]
		fmt.Fprintf(&b, "  - {place: %d, athlete: Runner Number%d, nation: %s, mark: \"%s\", flags: [SB]", place+1, source.IntN(5000), nation, clock(mark))
		if place < 8 {
			half := mark/2 - source.IntN(200)
			fmt.Fprintf(&b, ", splits: {400m: \"%s\", 800m: \"%s\"}", clock(half/2), clock(half))
		}
		b.WriteString(", source: [tfn, aw]}\n")
		mark += 1 + source.IntN(150)
	}
	b.WriteString(`  - {athlete: A Pacemaker, nation: USA, status: DNF, role: pacemaker, splits: {400m: "55.91", 800m: "1:52.74"}, positions: {400m: 1, 800m: 1}}
sources:
  tfn: {publisher: Track & Field News, date: 2024-05-25, url: "https://example.org/results"}
  aw: {publisher: Athletics Weekly, date: 2024-05-25, url: "https://example.org/report"}
`)
	return b.String()
}

func clock(hundredths int) string {
	if hundredths < 60_00 {
		return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	}
	return fmt.Sprintf("%d:%02d.%02d", hundredths/6000, hundredths/100%60, hundredths%100)
}

func TestGeneratedDocumentsAreGood(t *testing.T) {
	size := 0
	for n := range 200 {
		text := generated(n)
		size += len(text)
		doc := document.Decode(document.Name{File: "generated.yaml", ID: "generated", Place: document.Race}, []byte(text))
		if len(doc.Findings) > 0 {
			t.Fatalf("document %d: %v\n%s", n, said(doc), text)
		}
	}
	if size /= 200; size < 2200 || size > 2400 {
		t.Errorf("got %d bytes a document, want about 2.3 kB", size)
	}
}

// BenchmarkLoad finds, reads and decodes corpora of generated documents, and
// keeps their races as a command over the whole corpus does. sys-MB is what the
// process has taken from the system by then.
func BenchmarkLoad(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(documents), func(b *testing.B) {
			dir := b.TempDir()
			b.SetBytes(fill(b, dir, documents))
			load(b, documents, func() (*Store, error) { return Open(dir) })
		})
	}
}

// BenchmarkRevision is BenchmarkLoad of what was committed, as it lies after a
// commit and after git has packed it.
func BenchmarkRevision(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		r := newRepository(b)
		size := fill(b, r.dir, documents)
		r.git("", "config", "gc.auto", "0")
		r.commit("2024-05-26T12:00:00Z", "Begin")
		for _, packed := range []string{"loose", "packed"} {
			if packed == "packed" {
				r.git("", "gc", "-q")
			}
			b.Run(fmt.Sprint(documents, " ", packed), func(b *testing.B) {
				b.SetBytes(size)
				load(b, documents, func() (*Store, error) { return Revision(b.Context(), r.dir, "HEAD") })
			})
		}
	}
}

// fill writes generated documents into a folder. It gives their size.
func fill(b *testing.B, dir string, documents int) (size int64) {
	b.Helper()
	for n := range documents {
		text := generated(n)
		size += int64(len(text))
		write(b, filepath.Join(dir, fmt.Sprintf("%02d", n%20), fmt.Sprintf("generated-%d.yaml", n)), text)
	}
	return size
}

func load(b *testing.B, documents int, open func() (*Store, error)) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		s, err := open()
		if err != nil {
			b.Fatal(err)
		}
		refs := s.Races()
		races := make([]*race.Race, len(refs))
		s.Each(refs, func(i int, doc *document.Doc) {
			if !doc.Faulty() {
				races[i] = doc.Race
			}
		})
		if len(races) != documents || races[0] == nil || races[documents-1] == nil {
			b.Fatal("a corpus of good documents was not read")
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(documents*b.N)/b.Elapsed().Seconds(), "docs/s")
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(memory.Sys)/1e6, "sys-MB")
}
