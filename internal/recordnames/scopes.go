package recordnames

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// scopeAt is whose record the words at a place name, and how many they are.
func (b *Book) scopeAt(items []prose.Item, i int) (int, race.Scope) {
	item := &items[i]
	two, _ := prose.JoinedWords(items, i, 2)
	switch {
	case two == "diamond league":
		return 2, race.Scope{Kind: race.Series, Key: "diamond-league"}
	case two == "world championship", two == "world championships":
		return 2, race.Scope{Kind: race.Championship, Key: "world-championships"}
	case two == "european championship", two == "european championships":
		return 2, race.Scope{Kind: race.Championship, Key: "european-championships"}
	case two == "commonwealth games":
		return 2, race.Scope{Kind: race.Championship, Key: "commonwealth-games"}
	case two == "north american", two == "south american":
		area, _ := nation.FindArea(two)
		return 2, race.Scope{Kind: race.Area, Key: string(area)}
	case item.Is("world"):
		return 1, race.Scope{Kind: race.World}
	case item.Is("olympic"):
		return 1, race.Scope{Kind: race.Championship, Key: "olympic-games"}
	case item.Is("national"):
		return 1, race.Scope{Kind: race.Nation}
	case item.Is("area", "continental"):
		return 1, race.Scope{Kind: race.Area}
	case item.Is("meeting", "meet"):
		return 1, race.Scope{Kind: race.Meeting}
	case item.Is("championship", "championships", "games"):
		return 1, race.Scope{Kind: race.Championship}
	}
	if area, err := nation.FindArea(item.Folded); err == nil && item.Capital {
		return 1, race.Scope{Kind: race.Area, Key: string(area)}
	}
	if key, ok := prose.JoinedWords(items, i, 2); ok {
		if code, known := b.Nations[key]; known && nation.ForRecords(code) == code {
			return 2, race.Scope{Kind: race.Nation, Key: code}
		}
	}
	if ni := i + 2; item.Is("gb") && ni < len(items) && items[i+1].Is("and", "&") && items[ni].Is("ni") {
		return 3, race.Scope{Kind: race.Nation, Key: "GBR"}
	}
	if code, known := b.Nations[item.Folded]; known && item.Capital && nation.ForRecords(code) == code && !b.isPart(item.Folded) {
		return 1, race.Scope{Kind: race.Nation, Key: code}
	}
	if b.Meeting != nil {
		return b.Meeting(items, i)
	}
	return 0, race.Scope{}
}

// ofWhom is a name of so many items with the nation or the area that is said behind it, or before it, to be whose record it is: a
// national record for Norway, gave Norway a national record. It is none where no record of that is kept.
func (b *Book) ofWhom(name Name, items []prose.Item, i, n int) (Name, int) {
	if name.Scope.Key != "" || name.Scope.Kind != race.Nation && name.Scope.Kind != race.Area {
		return name, n
	}
	k := i + n
	switch {
	case k+1 < len(items) && items[k].Is("for", "of"):
		if k++; k+1 < len(items) && items[k].Is("the") {
			k++
		}
	case i > 2 && items[i-1].Is("a", "another", "the") && items[i-3].Is("gave", "gives", "giving", "brought", "brings", "bringing", "handed", "won", "earned"):
		k = i - 2
	default:
		return name, n
	}
	step, scope := b.scopeAt(items, k)
	switch {
	case step > 0 && scope.Kind == name.Scope.Kind:
		name.Scope = scope
	case items[k].Capital && b.isPart(items[k].Folded):
		return Name{}, 0
	}
	return name, n
}

// isPart reports whether a word is what people of a part of a nation are called: no record of
// Scotland is kept.
func (b *Book) isPart(word string) bool {
	whole, known := b.Peoples[word]
	return known && !whole && word != "britain's"
}
