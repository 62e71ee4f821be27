package recordnames

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// letters is a kind of record by the letters that stand for it in results: 3:45.34 NR,
// (NR, WL), the WR. All but WR and NR may stand for something else, unless they stand behind a
// time.
func letters(items []prose.Item, i int) (Name, int) {
	kinds := map[string]race.Scope{
		"WR": {Kind: race.World}, "NR": {Kind: race.Nation}, "AR": {Kind: race.Area}, "ER": {Kind: race.Area, Key: "Europe"},
		"MR": {Kind: race.Meeting}, "CR": {Kind: race.Championship}, "OR": {Kind: race.Championship, Key: "olympic-games"},
	}
	scope, known := kinds[items[i].Text]
	if !known || items[i].Kind != prose.Word {
		return Name{}, 0
	}
	k := i - 1
	for k >= 0 && (items[k].Is("(", ",", "-") || items[k].Kind == prose.Word && len(items[k].Text) == 2 && kinds[items[k].Text].Kind > 0 || items[k].Is("wl", "pb", "sb")) {
		k--
	}
	behindTime := k >= 0 && items[k].Kind == prose.Time || k < 0 && isAlone(items)
	if !behindTime && items[i].Text != "WR" && (items[i].Text != "NR" || i == 0 || !items[i-1].Is("a", "an", "the", "new")) {
		return Name{}, 0
	}
	return Name{Scope: scope}, 1
}

// shared is a kind of record that shares the word with one that is named behind it: the
// European and meeting record, the world, area and national records. The word of a people may be
// somebody of it, before a holder: between the Briton and European record holder.
func (b *Book) shared(items []prose.Item, i int) (Name, int) {
	step, scope := b.scopeAt(items, i)
	next := i + step
	if step == 0 || next+1 >= len(items) || scope.Kind == race.Nation && scope.Key != "" && !b.Peoples[items[i].Folded] && !b.isPeopleOfTwo(items, i) {
		return Name{}, 0
	}
	behind := func(k int) (Name, int) { return b.named(items, k) }
	if items[next].Is(",") {
		if scope.Kind == race.Nation && scope.Key != "" {
			return Name{}, 0 // the Norwegian, European and world record holder
		}
		behind = func(k int) (Name, int) { return b.shared(items, k) }
	} else if !items[next].Is("and", "&") {
		return Name{}, 0
	}
	with, n := behind(next + 1)
	if n == 0 {
		return Name{}, 0
	}
	if end := next + 1 + n; scope.Kind == race.Nation && scope.Key != "" && end < len(items) && items[end].Is("holder", "holders") {
		return Name{}, 0
	}
	return Name{Scope: scope, Event: with.Event, Short: with.Short}, step
}

func (b *Book) isPeopleOfTwo(items []prose.Item, i int) bool {
	key, ok := prose.JoinedWords(items, i, 2)
	return ok && b.Peoples[key]
}

// isBestAsRecord reports whether the best at a place is what a record is called: a world best of
// 8:00.67, the world indoor best for two miles, the two-mile world best.
func isBestAsRecord(items []prose.Item, i int, event bool) bool {
	if i+1 >= len(items) {
		return event
	}
	next := &items[i+1]
	if event {
		return !next.Is("this", "in", "so")
	}
	if i+2 >= len(items) {
		return false
	}
	return next.Is("of") && items[i+2].Kind == prose.Time || next.Is("for", "over", "at") && items[i+2].Kind == prose.Distance
}

// isOneRecord reports whether one stands for a record which the sentence names before: was a
// world record and a British one.
func isOneRecord(items []prose.Item, i int) bool {
	if i == 0 || !items[i-1].Is("a", "an", "the") {
		return false
	}
	for k := range i {
		if items[k].Is("record", "records") {
			return true
		}
	}
	return false
}

// isAlone reports whether some items are nothing but short letters, as the cell of a table is.
func isAlone(items []prose.Item) bool {
	const most, letters = 5, 2
	for i := range items {
		if items[i].Kind == prose.Word && len(items[i].Text) != letters {
			return false
		}
	}
	return len(items) <= most
}
