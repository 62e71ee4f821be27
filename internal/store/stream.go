package store

import (
	"iter"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// Each reads and decodes documents in parallel and hands each with its index
// to visit. Calls of visit may overlap, each with an index of its own; what
// visit does not keep is not kept.
func (s *Store) Each(refs []Ref, visit func(int, *document.Doc)) {
	EachOf(len(refs), func(i int) { visit(i, s.Read(refs[i])) })
}

// EachOf calls visit in parallel with each index below n. The caller takes a share, and each goroutine beside it many: a new one
// begins with a small stack, which grows anew by what it takes to read a document.
func EachOf(n int, visit func(int)) {
	var taken atomic.Int64
	take := func() {
		for i := taken.Add(1) - 1; i < int64(n); i = taken.Add(1) - 1 {
			visit(int(i))
		}
	}
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		group.Go(take)
	}
	take()
	group.Wait()
}

// lookAhead is how many documents a worker may have read before they are wanted:
// enough that none waits for a large one.
const lookAhead = 8

// Stream is documents in the order of their references, read and decoded in
// parallel as they are wanted: it keeps a few more than the one that is looked at,
// however many there are. Who stops early ends the reading; nothing goes on behind
// the loop.
func (s *Store) Stream(refs []Ref) iter.Seq2[Ref, *document.Doc] { return stream(refs, s.Read) }

// Skip is of which races no more than the head is wanted.
type Skip struct {
	Perhaps func(text string) bool     // whether it is worth to read the head of a document alone first
	Surely  func(head *race.Race) bool // whether the head is enough
}

// StreamUnless is Stream for who can do without the results of some races: of one whose
// head is enough the document is what its head says ([document.Decoder.DecodeHead]), be
// there errors behind it or not.
func (s *Store) StreamUnless(refs []Ref, skip Skip) iter.Seq2[Ref, *document.Doc] {
	return stream(refs, func(ref Ref) *document.Doc { return s.readUnless(ref, skip) })
}

func stream(refs []Ref, readOne func(Ref) *document.Doc) iter.Seq2[Ref, *document.Doc] {
	return func(yield func(Ref, *document.Doc) bool) {
		workers := min(runtime.GOMAXPROCS(0), len(refs))
		wanted := make(chan int, workers*lookAhead)
		read := make([]chan *document.Doc, cap(wanted)) // that of index i at i modulo its length
		for i := range read {
			read[i] = make(chan *document.Doc, 1) // a worker never waits
		}
		var group sync.WaitGroup
		defer group.Wait()
		defer func() {
			close(wanted)
			for range wanted { // what nobody has begun is not wanted any more
			}
		}()
		for range workers {
			group.Go(func() {
				for i := range wanted {
					read[i%len(read)] <- readOne(refs[i])
				}
			})
		}
		for i := range min(len(read), len(refs)) {
			wanted <- i
		}
		for i, ref := range refs {
			doc := <-read[i%len(read)]
			if next := i + len(read); next < len(refs) {
				wanted <- next
			}
			if !yield(ref, doc) {
				return
			}
		}
	}
}
