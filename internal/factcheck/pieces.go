package factcheck

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// what is what a piece of a sentence is beside what its words say.
type what uint8

const (
	plain      what = iota
	someone         // a person
	national        // a nation or its people
	recordName      // a kind of record
	best            // a personal best, a season's best, a world lead
	title           // world champion
	meeting         // names a race, a meeting or a place
)

// piece is an item of a sentence, or some that name something together.
type piece struct {
	prose.Item

	what   what
	people []int      // who may be meant, one where that is sure
	scope  race.Scope // of a record; of a nation's record without its key that of the holder
	nation string
	kind   race.Subject // of a best
	races  []*race.Race // that a name can mean
	event  event.Distance
	short  bool // of a record or a title: indoors
	year   int  // of a title
	part   int
	role   bool // a person named by a role: the pacemaker
	guess  bool // somebody else may be meant
}

// is reports whether the piece is one of some words.
func (p *piece) is(words ...string) bool { return p.what == plain && p.Is(words...) }

// isOneOf is [piece.is] without regard to what the piece stands for.
func (p *piece) isOneOf(words ...string) bool { return p.Is(words...) }

// isWord reports whether the piece is any plain word.
func (p *piece) isWord() bool { return p.what == plain && p.Kind == prose.Word }

// verb is what the piece says of a runner.
func (p *piece) verb() class {
	if !p.isWord() {
		return noVerb
	}
	return verbOf(p.Folded)
}

// sentence is a sentence in pieces.
type sentence struct {
	*reader

	race      *race.Race // that it is taken to be about
	pieces    []piece
	parts     []prose.Part // of the pieces
	paragraph int
	previous  *sentence
	cues      []cue
	away      away         // from the race that it is taken to be about
	groups    []int        // of the parts
	number    int          // in the text, from 0
	dated     map[int]bool // the days that a statement has
}

// at is the piece of a place, or one that is nothing.
func (s *sentence) at(i int) *piece {
	if i < 0 || i >= len(s.pieces) {
		return &piece{}
	}
	return &s.pieces[i]
}

// span is the words from one piece to another, which is part of it.
func (s *sentence) span(from, to int) article.Span {
	if from > to {
		from, to = to, from
	}
	return article.Span{Start: s.pieces[from].Start, End: s.pieces[to].End}
}

// assemble puts the items of a sentence together that name something.
func (c *reader) assemble(items []prose.Item) []piece {
	pieces := make([]piece, 0, len(items))
	if len(items) > 2*longestSentence {
		for _, item := range items {
			pieces = append(pieces, piece{Item: item}) // nothing is understood of it
		}
		return pieces
	}
	for i := 0; i < len(items); {
		p, n := c.named(items, i)
		p.Span = article.Span{Start: items[i].Start, End: items[i+n-1].End}
		pieces = append(pieces, p)
		i += n
	}
	return pieces
}

// named is what stands at a place of a sentence, and of how many items it is.
func (c *reader) named(items []prose.Item, i int) (piece, int) {
	item := items[i]
	p := piece{Item: item}
	if item.Kind != prose.Word {
		if item.Kind == prose.Distance {
			if q, n := c.recordAt(items, i); n > 0 {
				return q, n
			}
		}
		if item.Kind == prose.Day && item.Month == 0 {
			if q, n := c.titleAt(items, i); n > 0 {
				return q, n
			}
		}
		return p, 1
	}
	for _, of := range [...]func([]prose.Item, int) (piece, int){c.personAt, c.bestAt, c.titleAt, c.recordAt, c.meetingAt, c.nationAt} {
		if q, n := of(items, i); n > 0 {
			q.Kind, q.Folded, q.Capital, q.Text = prose.Word, item.Folded, item.Capital, item.Text
			return q, n
		}
	}
	return p, 1
}

// joinedWords is so many words from a place on, set apart by blanks; false where one is
// none.
func joinedWords(items []prose.Item, i, n int) (string, bool) {
	if i+n > len(items) {
		return "", false
	}
	var b strings.Builder
	for k := i; k < i+n; k++ {
		if items[k].Kind != prose.Word || items[k].Folded == "'s" {
			return "", false
		}
		if k > i {
			b.WriteByte(' ')
		}
		b.WriteString(items[k].Folded)
	}
	return b.String(), true
}

func (c *reader) personAt(items []prose.Item, i int) (piece, int) {
	if !items[i].Capital {
		return piece{}, 0
	}
	for n := min(longestName, len(items)-i); n > 0; n-- {
		key, ok := joinedWords(items, i, n)
		if !ok {
			continue
		}
		if some := c.people.full[key]; len(some) > 0 && n > 1 {
			return piece{what: someone, people: c.ofName(some)}, n
		}
		if n == 1 && c.given[key] > 0 {
			if i+1 < len(items) && items[i+1].Capital && slices.Contains(c.people.family[items[i+1].Folded], c.given[key]-1) {
				return piece{what: someone, people: []int{c.given[key] - 1}}, 2
			}
			if i+1 < len(items) && items[i+1].Capital && items[i+1].Kind == prose.Word && !items[i+1].Joined {
				return piece{}, 0 // somebody else of the name
			}
			return piece{what: someone, people: []int{c.given[key] - 1}}, 1
		}
		if some := c.people.family[key]; len(some) > 0 && items[i+n-1].Capital {
			if meant := c.inPlay(some); len(meant) > 0 {
				return piece{what: someone, people: meant}, n
			}
		}
	}
	return piece{}, 0
}

// ofName is who is meant by a whole name: those of them who ran in the race that the
// text is about, where one did.
func (c *reader) ofName(some []int) []int {
	var ran []int
	for _, at := range some {
		if c.people.result(at, c.focus) != nil {
			ran = append(ran, at)
		}
	}
	if len(ran) > 0 {
		return ran
	}
	return some
}

// inPlay is who may be meant by a family name: those who are named in full, and who ran
// in the race that the text is about.
func (c *reader) inPlay(some []int) []int {
	var ran, named []int
	for _, at := range some {
		if c.people.result(at, c.focus) != nil {
			ran = append(ran, at)
		}
		if c.inFull[at] {
			named = append(named, at)
		}
	}
	switch {
	case len(ran) == 1:
		return ran
	case len(named) > 0 && len(ran) == 0:
		return named
	case len(ran) > 1:
		var both []int
		for _, at := range ran {
			if c.inFull[at] {
				both = append(both, at)
			}
		}
		if len(both) > 0 {
			return both
		}
		return ran
	case len(some) == 1 && c.holders[some[0]]:
		return some
	default:
		return nil
	}
}

func (c *reader) nationAt(items []prose.Item, i int) (piece, int) {
	for n := 3; n > 0; n-- {
		key, ok := joinedWords(items, i, n)
		if !ok {
			continue
		}
		code, known := c.nations[key]
		if known && (items[i].Capital || n > 1) && (key != "us" || items[i].Text == "US") {
			return piece{what: national, nation: code}, n
		}
		if n == 1 && len(items[i].Text) == 3 && items[i].Text == strings.ToUpper(items[i].Text) && c.codes.Has(items[i].Text) {
			return piece{what: national, nation: items[i].Text}, 1
		}
	}
	return piece{}, 0
}

func (c *reader) meetingAt(items []prose.Item, i int) (piece, int) {
	if !items[i].Capital {
		return piece{}, 0
	}
	for n := min(c.names.longest, len(items)-i); n > 0; n-- {
		key, ok := joinedWords(items, i, n)
		if !ok {
			continue
		}
		if races := c.names.of[key]; len(races) > 0 {
			return piece{what: meeting, races: races}, n
		}
	}
	return piece{}, 0
}

// bestAt is a personal best, a lifetime best, a season's best, a world lead.
func (c *reader) bestAt(items []prose.Item, i int) (piece, int) {
	first := &items[i]
	second, third := &prose.Item{}, &prose.Item{}
	if i+1 < len(items) {
		second = &items[i+1]
	}
	if i+2 < len(items) {
		third = &items[i+2]
	}
	switch {
	case first.Is("pb", "pr"):
		return piece{what: best, kind: race.AboutPersonalBest}, 1
	case first.Is("sb"):
		return piece{what: best, kind: race.AboutSeasonBest}, 1
	case first.Is("personal", "lifetime", "career") && second.Is("best", "bests", "record", "high"):
		return piece{what: best, kind: race.AboutPersonalBest}, 2
	case first.Is("season", "seasons") && second.Is("'s") && third.Is("best"):
		return piece{what: best, kind: race.AboutSeasonBest}, 3
	case first.Is("season", "seasons", "seasonal", "season's") && second.Is("best"):
		return piece{what: best, kind: race.AboutSeasonBest}, 2
	case first.Is("world") && second.Is("lead", "leading", "leader") && !third.Is("'s"):
		return piece{what: best, kind: race.AboutWorldLead}, 2
	default:
		return piece{}, 0
	}
}
