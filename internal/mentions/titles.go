package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// titleAt is world champion, Olympic 1500m champion, the 2023 world title, the 2023 1500m world champion.
func (c *Text) titleAt(items []prose.Item, i int) (Piece, int) {
	p := Piece{What: Title}
	n := 0
	if items[i].Kind == prose.Day && items[i].Month == 0 {
		p.TitleYear, n = items[i].Year, 1
	}
	if i+n < len(items) && items[i+n].Kind == prose.Distance {
		p.Event = items[i+n].Metres
		if q, to := c.titleFrom(p, items, i, n+1); to > 0 && q.What == Title {
			return q, to
		}
		return Piece{}, 0
	}
	return c.titleFrom(p, items, i, n)
}

// titleFrom is a title whose words go on at a place behind that at which they begin.
func (c *Text) titleFrom(p Piece, items []prose.Item, i, n int) (Piece, int) {
	two, _ := joinedWords(items, i+n, 2)
	var key string
	switch {
	case i+n >= len(items):
		return Piece{}, 0
	case items[i+n].Is("worlds"):
		return c.editionsIn(p, "world-championships", n+1)
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
		case item.Is("metres", "metre", "meters"):
		case item.Is("gold", "silver", "bronze") && isMedallist(items, i+n+1):
			p.Scope, p.Medal = race.Scope{Kind: race.Championship, Key: key}, medalOf(item)
			return p, n + 2
		case item.Is("gold", "silver", "bronze") && n > 0 && isMedalWon(items, i+n+1):
			return c.editionsIn(p, key, n)
		case item.Is("gold"):
		case item.Is("final", "championships", "championship"):
			return c.editionsIn(p, key, n+1)
		case item.Is("champion", "champ", "title", "titles", "crown", "winner", "titleholder"):
			p.Scope = race.Scope{Kind: race.Championship, Key: key}
			if i+n+2 < len(items) && items[i+n+1].Is("at", "over") && items[i+n+2].Kind == prose.Distance {
				p.Event = items[i+n+2].Metres
				n += 2
			} else if i+n+3 < len(items) && items[i+n+1].Is("in", "at", "over") && items[i+n+2].Is("the") && items[i+n+3].Kind == prose.Distance {
				p.Event = items[i+n+3].Metres
				n += 3
			}
			if year := yearBehind(items, i, i+n+1); p.TitleYear == 0 && year > 0 && !item.Is("title", "titles", "crown") {
				p.TitleYear = year
				n += 2
			}
			return p, n + 1
		default:
			return c.editions(p, key, n)
		}
	}
	return c.editions(p, key, n)
}

// editionsIn is the races of a championship over the distance and in the year that were told, up to a place.
func (c *Text) editionsIn(p Piece, key string, to int) (Piece, int) {
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
	return Piece{What: Meeting, races: races}, to
}

// yearBehind is the year behind a title that is in apposition, which begins at one place and ends before
// another: Ingebrigtsen, the Olympic champion in 2021; 0 for none.
func yearBehind(items []prose.Item, from, i int) int {
	if i+1 >= len(items) || items[i+1].Kind != prose.Day || items[i+1].Month != 0 {
		return 0
	}
	apposed := from > 0 && items[from-1].Is(",", "-", "(") || from > 1 && items[from-1].Is("the") && items[from-2].Is(",", "-", "(")
	if !items[i].Is("of", "from") && (!items[i].Is("in") || !apposed) {
		return 0
	}
	return items[i+1].Year
}

// medalOf is the place for which a medal is given.
func medalOf(item *prose.Item) int {
	switch {
	case item.Is("bronze"):
		return 3
	case item.Is("silver"):
		return 2
	default:
		return 1
	}
}

// isMedalWon reports whether what stands behind the metal of a medal lets it be one that was won: no hopeful, no favourite.
func isMedalWon(items []prose.Item, i int) bool {
	if i >= len(items) {
		return true
	}
	next := &items[i]
	return next.Kind != prose.Word && !next.Is("-") || next.Is("medal", "medals", "in", "at", "on", "and", "last", "from", "ahead", "behind", "with", "for", "over", "by", "to", "as", "when", "then", "but", "there", "here", "two", "this", "the", "after", "before", "while", "three", "a")
}

// isMedallist reports whether what stands at a place is who has a medal.
func isMedallist(items []prose.Item, i int) bool {
	return i < len(items) && items[i].Is("medallist", "medalist", "winner")
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
