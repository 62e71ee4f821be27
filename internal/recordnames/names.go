// Package recordnames reads what records are called, and the nations whose they are: world record, the
// European and meeting record, 3:45.34 NR. It must not know who held them.
package recordnames

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Book is the words by which nations and meetings are known.
type Book struct {
	Nations map[string]string                         // the codes of nations by what they and their people are called
	Peoples map[string]bool                           // which of these words a people is called by, but parts of a nation
	Meeting func([]prose.Item, int) (int, race.Scope) // the meeting or championship that is named at a place, and of how many items that is
}

// Name is what the name of a record says.
type Name struct {
	Scope race.Scope // of a nation's record without its key that of the holder
	Event event.Distance
	Short bool // on a short track
}

// At is a kind of record by its name, by the letters that stand for it, or by its
// beginning, where it shares the word with another: the European and meeting record.
func (b *Book) At(items []prose.Item, i int) (Name, int) {
	if p, n := letters(items, i); n > 0 {
		return p, n
	}
	if p, n := b.named(items, i); n > 0 {
		return b.ofWhom(p, items, i, n)
	}
	return b.shared(items, i)
}

// named is a kind of record by its name: world record, British mile record, Diamond
// League record. An event and "indoor" may stand within.
func (b *Book) named(items []prose.Item, i int) (Name, int) {
	p := Name{}
	scoped := false
	const longest = 7
	for n := 0; n < longest && i+n < len(items); n++ {
		item := &items[i+n]
		if scoped && (item.Is("record", "records") || item.Is("mark") && (p.Event > 0 || i+n+1 < len(items) && items[i+n+1].Is("of"))) {
			return p, n + 1
		}
		if scoped && p.Scope.Kind != race.Meeting && item.Is("best") && isBestAsRecord(items, i+n, p.Event > 0) {
			return p, n + 1
		}
		if scoped && n > 0 && item.Kind == prose.Number && item.InWords && item.N == 1 && isOneRecord(items, i) {
			return p, n + 1
		}
		step, scope := b.scopeAt(items, i+n)
		switch {
		case step > 0 && !scoped:
			p.Scope, scoped = scope, true
			n += step - 1
		case item.Kind == prose.Distance:
			p.Event = item.Metres
		case item.Is("mile"):
			p.Event = event.Mile
		case item.Is("metres", "metre", "meters"):
		case item.Is("national") && p.Scope.Kind == race.Nation: // the American national record
		case item.Is("indoor", "indoors", "short", "track"):
			p.Short = true
		case item.Is("outdoor", "men", "women", "'s", "senior", "flat", "men's", "women's") && n > 0:
		default:
			return Name{}, 0
		}
		if !scoped && n > 2 {
			return Name{}, 0
		}
	}
	return Name{}, 0
}
