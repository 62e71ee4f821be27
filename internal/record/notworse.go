package record

import (
	"iter"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// bestMarks is the best marks of halves of some entries, of halves of these, and so on:
// by it those that are good enough are found without a look at all others, which for each
// of thousands of entries would be a square.
type bestMarks []timing.Mark

// newBestMarks takes the best of each part. The parts of number n are those of numbers
// 2n and 2n+1; the first is all entries.
func newBestMarks(all []held) bestMarks {
	tree := make(bestMarks, 4*len(all))
	var fill func(node, from, to int) timing.Mark
	fill = func(node, from, to int) timing.Mark {
		best := all[from].mark
		if middle := (from + to) / 2; to-from > 1 {
			best = fill(2*node, from, middle)
			if other := fill(2*node+1, middle, to); other.Better(best) {
				best = other
			}
		}
		tree[node] = best
		return best
	}
	if len(all) > 0 {
		fill(1, 0, len(all))
	}
	return tree
}

// notWorse yields the entries of a scope that are at least as good as a mark, of so many
// of the first, the oldest first.
func (b *Book) notWorse(s race.Scope, than timing.Mark, reached int) iter.Seq[*held] {
	all, tree := b.scopes[s], b.bests[s]
	return func(yield func(*held) bool) {
		var visit func(node, from, to int) bool
		visit = func(node, from, to int) bool {
			switch middle := (from + to) / 2; {
			case from >= reached || than.Better(tree[node]):
				return true
			case to-from == 1:
				return yield(&all[from])
			default:
				return visit(2*node, from, middle) && visit(2*node+1, middle, to)
			}
		}
		if len(all) > 0 {
			visit(1, 0, len(all))
		}
	}
}
