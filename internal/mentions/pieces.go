package mentions

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// What is what a piece of a sentence is beside what its words say.
type What uint8

// What a piece can be.
const (
	Plain      What = iota
	Someone         // a person
	National        // a nation or its people
	RecordName      // a kind of record
	Best            // a personal best, a season's best, a world lead
	Title           // world champion
	Meeting         // names a race, a meeting or a place
)

// Piece is an item of a sentence, or some that name something together.
type Piece struct {
	prose.Item

	What      What
	People    []int      // who may be meant, one where that is sure
	Scope     race.Scope // of a record; of a nation's record without its key that of the holder
	Nation    string
	OfPeople  bool         // the word is what a people is called, not their country: Norwegian
	Subject   race.Subject // of a best
	races     []*race.Race // that a name can mean
	Event     event.Distance
	Short     bool // of a record or a title: indoors
	TitleYear int  // of a title
	Medal     int  // the place for which a title stands where it is a medal but gold
	Part      int
	Role      bool // a person named by a role: the pacemaker
	Guess     bool // somebody else may be meant
}

// Says reports whether the piece is one of some words.
func (p *Piece) Says(words ...string) bool { return p.What == Plain && p.Is(words...) }

// IsWord reports whether the piece is any plain word.
func (p *Piece) IsWord() bool { return p.What == Plain && p.Kind == prose.Word }

// Verb is what the piece says of a runner.
func (p *Piece) Verb() Class {
	if !p.IsWord() {
		return NoVerb
	}
	return verbOf(p.Folded)
}

// Sentence is a sentence in pieces.
type Sentence struct {
	*Text

	Unsure    bool       // whether it is about that race is not sure
	Focus     *race.Race // that it is taken to be about; nil where that is not known
	Pieces    []Piece
	Parts     []prose.Part // of the pieces
	Paragraph int
	Previous  *Sentence
	Cues      []Cue
	away      Away  // from the race that it is taken to be about
	groups    []int // of the parts
	Number    int   // in the text, from 0
	Likens    bool  // what it says was so in another race, and is in that which it is about
}

// At is the piece of a place, or one that is nothing.
func (s *Sentence) At(i int) *Piece {
	if i < 0 || i >= len(s.Pieces) {
		return &Piece{}
	}
	return &s.Pieces[i]
}

// Span is the words from one piece to another, which is part of it.
func (s *Sentence) Span(from, to int) article.Span {
	if from > to {
		from, to = to, from
	}
	return article.Span{Start: s.Pieces[from].Start, End: s.Pieces[to].End}
}

// assemble puts the items of a sentence together that name something.
func (c *Text) assemble(items []prose.Item) []Piece {
	pieces := make([]Piece, 0, len(items))
	if len(items) > 2*LongestSentence {
		for _, item := range items {
			pieces = append(pieces, Piece{Item: item}) // nothing is understood of it
		}
		return pieces
	}
	for i := 0; i < len(items); {
		p, n := c.named(items, i)
		p.Span = article.Span{Start: items[i].Start, End: items[i+n-1].End}
		if p.What == Plain && p.Titled {
			p.Capital = false // it would have one whatever it is
		}
		pieces = append(pieces, p)
		i += n
	}
	return pieces
}

// named is what stands at a place of a sentence, and of how many items it is.
func (c *Text) named(items []prose.Item, i int) (Piece, int) {
	item := items[i]
	p := Piece{Item: item}
	if item.Kind != prose.Word {
		if item.Kind == prose.Distance {
			if q, n := c.recordAt(items, i); n > 0 {
				return q, n
			}
		}
		if item.Kind == prose.Day && item.Month == 0 || item.Kind == prose.Distance {
			if q, n := c.titleAt(items, i); n > 0 {
				return q, n
			}
		}
		return p, 1
	}
	for _, of := range [...]func([]prose.Item, int) (Piece, int){c.personAt, c.bestAt, c.titleAt, c.recordAt, c.meetingAt, c.nationAt} {
		if q, n := of(items, i); n > 0 {
			q.Kind, q.Folded, q.Capital, q.Text, q.Titled, q.Shouted = prose.Word, item.Folded, item.Capital, item.Text, item.Titled, item.Shouted
			return q, n
		}
	}
	return p, 1
}

func joinedWords(items []prose.Item, i, n int) (string, bool) { return prose.JoinedWords(items, i, n) }

func (c *Text) personAt(items []prose.Item, i int) (Piece, int) {
	if !items[i].Capital {
		return Piece{}, 0
	}
	for n := min(gazetteer.LongestName, len(items)-i); n > 0; n-- {
		key, ok := joinedWords(items, i, n)
		if !ok {
			continue
		}
		if some := c.Full[key]; len(some) > 0 && n > 1 {
			return Piece{What: Someone, People: c.ofName(some)}, n
		}
		if n == 1 && c.given[key] > 0 {
			if i+1 < len(items) && items[i+1].Capital && slices.Contains(c.Family[items[i+1].Folded], c.given[key]-1) {
				return Piece{What: Someone, People: []int{c.given[key] - 1}}, 2
			}
			if i+1 < len(items) && items[i+1].Capital && items[i+1].Kind == prose.Word && !items[i+1].Joined && !items[i+1].Titled {
				return c.misspelt(items, i) // else somebody else of the name
			}
			return Piece{What: Someone, People: []int{c.given[key] - 1}}, 1
		}
		if n == 1 && i+1 < len(items) && items[i+1].Capital && items[i+1].Kind == prose.Word {
			if meant := c.shortened(key, items[i+1].Folded); len(meant) == 1 {
				return Piece{What: Someone, People: meant}, 2
			}
		}
		if some := c.Family[key]; len(some) > 0 && items[i+n-1].Capital {
			if meant := c.inPlay(c.ofInitial(some, items, i)); len(meant) > 0 {
				return Piece{What: Someone, People: meant}, n
			}
		}
	}
	return c.misspelt(items, i)
}

// ofName is who is meant by a whole name: those of them who ran in the race that the
// text is about, where one did.
func (c *Text) ofName(some []int) []int {
	var ran []int
	for _, at := range some {
		if c.Result(at, c.focus) != nil {
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
func (c *Text) inPlay(some []int) []int {
	var ran, named []int
	for _, at := range some {
		if c.Result(at, c.focus) != nil {
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
	case len(some) == 1 && c.Holders[some[0]]:
		return some
	default:
		return nil
	}
}

func (c *Text) nationAt(items []prose.Item, i int) (Piece, int) {
	for n := 3; n > 0; n-- {
		key, ok := joinedWords(items, i, n)
		if !ok {
			continue
		}
		code, known := c.Nations[key]
		if known && (items[i].Capital || n > 1) && (key != "us" || items[i].Text == "US" && !items[i].Shouted) {
			return Piece{What: National, Nation: code, OfPeople: c.Peoples[key]}, n
		}
		if n == 1 && len(items[i].Text) == 3 && items[i].Text == strings.ToUpper(items[i].Text) && (!items[i].Shouted && items[i].Text != "AND" || i > 0 && items[i-1].Is("(")) && c.Codes.Has(items[i].Text) {
			return Piece{What: National, Nation: items[i].Text}, 1
		}
	}
	return Piece{}, 0
}

func (c *Text) meetingAt(items []prose.Item, i int) (Piece, int) {
	if !items[i].Capital {
		return Piece{}, 0
	}
	for n := min(c.LongestOfRace(), len(items)-i); n > 0; n-- {
		key, ok := joinedWords(items, i, n)
		if !ok {
			continue
		}
		if races := c.RacesNamed(key); len(races) > 0 {
			return Piece{What: Meeting, races: races}, n
		}
	}
	return Piece{}, 0
}
