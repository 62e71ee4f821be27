package factcheck

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// corpusNames is what a corpus is searched for: who and which races a text can name.
type corpusNames struct {
	races   []*race.Race // as they were run
	byID    map[string]*race.Race
	people  *people
	names   *cueNames
	nations map[string]string // the codes of nations by what they and their people are called
	codes   *nation.Codes
	holders map[int]bool // who held a record and is the only one of the family name
}

// reader reads one text.
type reader struct {
	*corpusNames

	corpus    *corpus.Corpus
	text      *article.Text
	options   Options
	focus     *race.Race          // that the sentence is taken to be about; nil where that is not known
	main      *race.Race          // the one that most of the text is about
	beside    []*race.Race        // the others of the meeting that it is about
	inFull    map[int]bool        // who is named in full
	called    map[int]string      // how, where nobody else has the name
	given     map[string]int      // who alone has a given name in the race that the text is about, counted from 1
	mentioned map[race.Scope]bool // the records that the text has named so far
	persona   []int               // who is interviewed, nobody where nobody is
	sentences []*sentence

	found  []finding
	why    map[article.Span]string // of figures that were looked at and not understood
	figure map[article.Span]bool   // that statements cover
	taken  map[article.Span]bool   // that findings are about
}

// Check reads a text into statements, and has each judged. The error is that of a
// faulty record list, or that there is no race of the id that the options name.
func Check(c *corpus.Corpus, text *article.Text, o Options) (Answer, error) {
	names, err := newCorpusNames(c)
	if err != nil {
		return Answer{}, err
	}
	return check(c, names, text, o)
}

// check is [Check] with the names of the corpus, which many texts may share.
func check(c *corpus.Corpus, names *corpusNames, text *article.Text, o Options) (Answer, error) {
	r, err := newReader(c, names, text, o)
	if err != nil {
		return Answer{}, err
	}
	r.read()
	statements, knownTo, err := r.judge(c)
	if err != nil {
		return Answer{}, err
	}
	answer := Answer{Text: text, Statements: statements, Unread: r.unread(), KnownTo: knownTo}
	if r.focus != nil {
		answer.Race = r.focus.ID
	}
	return answer, nil
}

func newCorpusNames(c *corpus.Corpus) (*corpusNames, error) {
	n := &corpusNames{races: c.InOrder(corpus.Filter{}), byID: map[string]*race.Race{}, nations: nationWords(), codes: nation.NewCodes(), holders: map[int]bool{}}
	for _, one := range n.races {
		n.byID[one.ID] = one
	}
	var err error
	if n.people, err = newPeople(c, n.races); err != nil {
		return nil, err
	}
	for _, some := range n.people.family {
		if len(some) == 1 && n.people.all[some[0]].held {
			n.holders[some[0]] = true
		}
	}
	n.names = newCueNames(n.races)
	return n, nil
}

func newReader(c *corpus.Corpus, names *corpusNames, text *article.Text, o Options) (*reader, error) {
	r := &reader{
		corpusNames: names, corpus: c, text: text, options: o, inFull: map[int]bool{}, called: map[int]string{}, mentioned: map[race.Scope]bool{},
		why: map[article.Span]string{}, figure: map[article.Span]bool{}, taken: map[article.Span]bool{},
	}
	if r.options.Date.IsZero() {
		r.options.Date = text.Date
	}
	if o.Race != "" {
		if r.focus = r.byID[o.Race]; r.focus == nil {
			return nil, fmt.Errorf("no race %s is known", o.Race)
		}
	}
	return r, nil
}

// longestSentence is how many words and signs a sentence has at most that is understood:
// more are no sentence, and would take too long.
const longestSentence = 250

// read finds everything that the text says.
func (c *reader) read() {
	sentences := prose.Read(c.text.Words)
	c.namedInFull(sentences)
	if c.focus == nil {
		c.focus = c.about(sentences)
	}
	c.main = c.focus
	for i := range sentences {
		before := c.focus
		if c.focusOn(sentences, i); c.focus != before || c.given == nil {
			c.given = c.givenNames()
		}
		s := &sentence{reader: c, race: c.focus, paragraph: sentences[i].Paragraph, dated: map[int]bool{}}
		s.pieces = c.assemble(sentences[i].Items)
		s.cut(&sentences[i])
		c.sentences = append(c.sentences, s)
		s.group()
	}
	c.persona = c.interviewed()
	var previous *sentence
	for i, s := range c.sentences {
		s.number = i
		c.focus, s.previous = s.race, previous
		if len(s.pieces) > longestSentence {
			for k := range s.pieces {
				c.why[s.pieces[k].Span] = "the sentence is too long"
			}
			continue // and nobody who is meant later is named in it
		}
		s.roles()
		s.lookForCues()
		s.follow()
		previous = s
		s.say()
	}
	c.cells()
	c.focus = c.main
}

// say finds what a sentence says, subject by subject.
func (s *sentence) say() {
	for _, subject := range [...]func(*sentence){
		(*sentence).records, (*sentence).splits, (*sentence).leads, (*sentence).counts, (*sentence).margins, (*sentence).lights,
		(*sentence).bests, (*sentence).titles, (*sentence).ages, (*sentence).starts, (*sentence).days, (*sentence).places, (*sentence).marks,
		(*sentence).everFastest, (*sentence).lasting, (*sentence).otherDays,
	} {
		subject(s)
	}
}

// finding is a statement that was found, in all its readings.
type finding struct {
	span        article.Span
	figures     []article.Span
	readings    []reading
	presupposed bool // it stands in a sentence that denies something else
	onlyTrue    bool // it is kept only where it is true: another race may be meant
	accept      func(claim.Assessment) bool
}

// reading is one meaning of a statement.
type reading struct {
	race   *race.Race
	claim  race.Claim
	denies bool // is no claim: it must not be true
}

// bySpan orders what was found by its place.
func bySpan(a, b article.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// unread is the figures that no statement covers, in order.
func (c *reader) unread() []Unread {
	var all []Unread
	for _, s := range c.sentences {
		for i := range s.pieces {
			p := &s.pieces[i]
			if c.figure[p.Span] || !s.isFigure(i) {
				continue
			}
			why := c.why[p.Span]
			if mood := s.moodAt(i); mood != prose.Said {
				why = mood.String()
			}
			all = append(all, Unread{Span: p.Span, Why: cmp.Or(why, "what it is said of is not understood")})
		}
	}
	slices.SortStableFunc(all, func(a, b Unread) int { return bySpan(a.Span, b.Span) })
	return all
}

// isFigure reports whether a piece looks like part of a claim.
func (s *sentence) isFigure(i int) bool {
	p := s.at(i)
	switch p.Kind {
	case prose.Time, prose.Length, prose.Span, prose.Age:
		return true
	case prose.Day:
		return p.Of > 0
	case prose.Ordinal:
		return !p.InWords || p.N > 1 && (s.at(i+1).is("place", "in", "at", "behind", ",", ".") || s.at(i-1).what == someone || s.at(i-1).verb() == finishing || s.at(i-1).is("was"))
	case prose.Number:
		if p.InWords {
			return s.at(i+1).is("men", "women", "runners", "athletes", "finishers", "finished", "others", "times", "broke", "under", "inside", "points", "wins", "victories", "races")
		}
		return true
	default:
		return false
	}
}
