package store

import (
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

func TestEach(t *testing.T) {
	const n = 300
	fsys := fstest.MapFS{}
	for i := range n {
		fsys[fmt.Sprintf("race-%03d.yaml", i)] = &fstest.MapFile{Data: []byte(strings.Replace(aRace, "Dream Mile", fmt.Sprintf("Mile %d", i), 1))}
	}
	root := Builtin(fsys)
	refs := root.Refs()
	names := make([]string, len(refs))
	var visits atomic.Int64
	root.Each(refs, func(i int, doc *document.Doc) {
		visits.Add(1)
		names[i] = doc.ID + " " + doc.Race.Name
	})
	if visits.Load() != n {
		t.Errorf("got %d visits of %d documents", visits.Load(), n)
	}
	for i, name := range names {
		if want := fmt.Sprintf("race-%03d Mile %d", i, i); name != want {
			t.Fatalf("at %d: got %q, want %q", i, name, want)
		}
	}
	root.Each(nil, func(int, *document.Doc) { t.Error("a document of none") })
}

// counting is so many documents of which some take longer, and how many were
// opened.
func counting(n int) (s *Store, opened *atomic.Int64) {
	opened = &atomic.Int64{}
	fsys := fstest.MapFS{}
	for i := range n {
		fsys[fmt.Sprintf("race-%05d.yaml", i)] = &fstest.MapFile{Data: []byte(named(fmt.Sprintf("Mile %d", i)))}
	}
	s = Builtin(fsys)
	s.open = func(name string) (fs.File, error) {
		if opened.Add(1)%100 == 7 {
			time.Sleep(time.Millisecond)
		}
		return fsys.Open(name)
	}
	return s, opened
}

// TestStream: all documents in the order of their references, however many there
// are, and never many more read than were wanted.
func TestStream(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 100, 3000} {
		s, opened := counting(n)
		refs, i := s.Refs(), 0
		for ref, doc := range s.Stream(refs) {
			if want := fmt.Sprintf("Mile %d", i); doc.Race.Name != want || ref.Path != refs[i].Path {
				t.Fatalf("of %d at %d: got %s, %s", n, i, ref.Path, doc.Race.Name)
			}
			if i++; opened.Load() > int64(i+runtime.GOMAXPROCS(0)*lookAhead) {
				t.Fatalf("of %d at %d: %d were read", n, i, opened.Load())
			}
		}
		if i != n || opened.Load() != int64(n) {
			t.Errorf("got %d documents of %d, read %d", i, n, opened.Load())
		}
	}
}

// TestStreamInAnyOrder: the order is that of the references, which may be any,
// and a document may be wanted twice.
func TestStreamInAnyOrder(t *testing.T) {
	s := Builtin(fstest.MapFS{"a.yaml": {Data: []byte(named("A"))}, "b.yaml": {Data: []byte(named("B"))}, "c.yaml": {Data: []byte("kind: furlong")}})
	over := s.With(ReadFrom(strings.NewReader(named("Given"))))
	a, b, c, given := s.ref("a.yaml"), s.ref("b.yaml"), s.ref("c.yaml"), over.Refs()[0]
	var got []string
	for ref, doc := range over.Stream([]Ref{b, a, given, c, a}) {
		name := "faulty"
		if !doc.Faulty() {
			name = doc.Race.Name
		}
		got = append(got, ref.Path+" "+name)
	}
	if diff := cmp.Diff([]string{"b.yaml B", "a.yaml A", "- Given", "c.yaml faulty", "a.yaml A"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestStreamStops: who leaves the loop ends the reading, by a break, by a panic or
// behind the last document; and may begin again.
func TestStreamStops(t *testing.T) {
	const n = 2000
	s, opened := counting(n)
	refs := s.Refs()
	before := runtime.NumGoroutine()
	for _, end := range []int{0, 1, 50, n - 1} {
		for why, leave := range map[string]func(){"break": func() {}, "panic": func() { panic("on purpose") }} {
			opened.Store(0)
			func() {
				defer func() { _ = recover() }()
				i := 0
				for range s.Stream(refs) {
					if i == end {
						leave()
						break
					}
					i++
				}
			}()
			if most := int64(end + 1 + runtime.GOMAXPROCS(0)*lookAhead); opened.Load() > most {
				t.Errorf("%s at %d: %d were read, want at most %d", why, end, opened.Load(), most)
			}
			for wait := 0; runtime.NumGoroutine() > before; wait++ { // one that is done may still be counted
				if wait > 1000 {
					t.Fatalf("%s at %d: %d goroutines, %d before", why, end, runtime.NumGoroutine(), before)
				}
				time.Sleep(time.Millisecond)
			}
		}
	}
}

// TestStreamKeepsFew: memory does not grow with what was looked at.
func TestStreamKeepsFew(t *testing.T) {
	const n = 2000
	s, _ := counting(n)
	var kept atomic.Int64
	most, i := int64(0), 0
	for _, doc := range s.Stream(s.Refs()) {
		kept.Add(1)
		runtime.AddCleanup(doc, func(kept *atomic.Int64) { kept.Add(-1) }, &kept)
		if i++; i%500 == 0 {
			doc = nil
			for range 3 {
				runtime.GC()
				time.Sleep(time.Millisecond)
			}
			most = max(most, kept.Load())
		}
		_ = doc
	}
	if most > 50 {
		t.Errorf("%d documents of %d were kept", most, n)
	}
}
