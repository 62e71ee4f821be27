package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// recordAt is a kind of record by its name, by the letters that stand for it, or by its
// beginning, where it shares the word with another: the European and meeting record.
func (c *Text) recordAt(items []prose.Item, i int) (Piece, int) {
	if p, n := recordLetters(items, i); n > 0 {
		return p, n
	}
	if p, n := c.recordNamed(items, i); n > 0 {
		return p, n
	}
	return c.recordShared(items, i)
}

// recordNamed is a kind of record by its name: world record, British mile record, Diamond
// League record. An event and "indoor" may stand within.
func (c *Text) recordNamed(items []prose.Item, i int) (Piece, int) {
	p := Piece{What: RecordName}
	scoped := false
	const longest = 7
	for n := 0; n < longest && i+n < len(items); n++ {
		item := &items[i+n]
		if scoped && (item.Is("record", "records") || item.Is("mark") && i+n+1 < len(items) && items[i+n+1].Is("of")) {
			return p, n + 1
		}
		if scoped && p.Scope.Kind != race.Meeting && item.Is("best") && isBestAsRecord(items, i+n, p.Event > 0) {
			return p, n + 1
		}
		if scoped && n > 0 && item.Kind == prose.Number && item.InWords && item.N == 1 && isOneRecord(items, i) {
			return p, n + 1
		}
		step, scope := c.scopeAt(items, i+n)
		switch {
		case step > 0 && !scoped:
			p.Scope, scoped = scope, true
			n += step - 1
		case item.Kind == prose.Distance:
			p.Event = item.Metres
		case item.Is("mile"):
			p.Event = event.Mile
		case item.Is("metres", "metre", "meters"):
		case item.Is("indoor", "indoors", "short", "track"):
			p.Short = true
		case item.Is("outdoor", "men", "women", "'s", "senior", "flat", "men's", "women's") && n > 0:
		default:
			return Piece{}, 0
		}
		if !scoped && n > 2 {
			return Piece{}, 0
		}
	}
	return Piece{}, 0
}

// scopeAt is whose record the words at a place name, and how many they are.
func (c *Text) scopeAt(items []prose.Item, i int) (int, race.Scope) {
	item := &items[i]
	two, _ := joinedWords(items, i, 2)
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
	if key, ok := joinedWords(items, i, 2); ok {
		if code, known := c.nations[key]; known && nation.ForRecords(code) == code {
			return 2, race.Scope{Kind: race.Nation, Key: code}
		}
	}
	if code, known := c.nations[item.Folded]; known && item.Capital && nation.ForRecords(code) == code && !c.isPart(item.Folded) {
		return 1, race.Scope{Kind: race.Nation, Key: code}
	}
	return 0, race.Scope{}
}

// isPart reports whether a word is what people of a part of a nation are called: no record of
// Scotland is kept.
func (c *Text) isPart(word string) bool {
	whole, known := c.peoples[word]
	return known && !whole && word != "britain's"
}

// titleAt is world champion, Olympic 1500m champion, the 2023 world title.
func (c *Text) titleAt(items []prose.Item, i int) (Piece, int) {
	p := Piece{What: Title}
	n := 0
	if items[i].Kind == prose.Day && items[i].Month == 0 {
		p.TitleYear, n = items[i].Year, 1
	}
	two, _ := joinedWords(items, i+n, 2)
	var key string
	switch {
	case i+n >= len(items):
		return Piece{}, 0
	case two == "world indoor":
		key, n = "world-indoor-championships", n+2
	case items[i+n].Is("world"):
		key, n = "world-championships", n+1
	case items[i+n].Is("olympic"):
		key, n = "olympic-games", n+1
	case items[i+n].Is("commonwealth"):
		key, n = "commonwealth-games", n+1
	case items[i+n].Is("european"):
		key, n = "european-championships", n+1
	default:
		return Piece{}, 0
	}
	for ; i+n < len(items); n++ {
		item := &items[i+n]
		switch {
		case item.Kind == prose.Distance:
			p.Event = item.Metres
		case item.Is("mile"):
			p.Event = event.Mile
		case item.Kind == prose.Number && isEventNumber(item.N) && !item.InWords:
			p.Event = event.Distance(item.N) * event.Metre
		case item.Is("metres", "metre", "meters", "gold"):
		case item.Is("final", "championships", "championship"):
			races := c.ofCompetition(key)
			if p.Event > 0 && p.Event != event.Mile {
				races = slices.DeleteFunc(races, func(r *race.Race) bool { return r.Event.Distance() != p.Event })
			}
			if p.TitleYear > 0 {
				races = slices.DeleteFunc(races, func(r *race.Race) bool { return r.Date.Year() != p.TitleYear })
			}
			if len(races) == 0 {
				return Piece{}, 0
			}
			return Piece{What: Meeting, races: races}, n + 1
		case item.Is("champion", "champ", "title", "titles", "crown", "medallist", "medalist", "winner", "titleholder"):
			p.Scope = race.Scope{Kind: race.Championship, Key: key}
			if i+n+2 < len(items) && items[i+n+1].Is("at", "over") && items[i+n+2].Kind == prose.Distance {
				p.Event = items[i+n+2].Metres
				n += 2
			} else if i+n+3 < len(items) && items[i+n+1].Is("in", "at", "over") && items[i+n+2].Is("the") && items[i+n+3].Kind == prose.Distance {
				p.Event = items[i+n+3].Metres
				n += 3
			}
			return p, n + 1
		default:
			return c.editions(p, key, n)
		}
	}
	return c.editions(p, key, n)
}

// editions is the races of a championship over a distance: the world indoor 3000 metres.
func (c *Text) editions(p Piece, key string, n int) (Piece, int) {
	if p.Event == 0 || p.TitleYear > 0 {
		return Piece{}, 0
	}
	q := Piece{What: Meeting}
	for _, r := range c.ofCompetition(key) {
		if r.Event.Distance() == p.Event {
			q.races = append(q.races, r)
		}
	}
	if len(q.races) == 0 {
		return Piece{}, 0
	}
	return q, n
}

// isEventNumber reports whether a number alone is a distance that is run: the 1500.
func isEventNumber(n int) bool {
	return n == 800 || n == 1000 || n == 1500 || n == 2000 || n == 3000 || n == 5000 || n == 10_000
}
