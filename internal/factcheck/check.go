package factcheck

import (
	"cmp"
	"fmt"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/resultprose"
)

// Check reads a text into statements, and has each judged. The error is that of a
// faulty record list, or that there is no race of the id that the options name.
func Check(c *corpus.Corpus, text *article.Text, o Options) (Answer, error) {
	names, err := gazetteer.NewNames(c)
	if err != nil {
		return Answer{}, err
	}
	return check(c, names, text, o)
}

// check is [Check] with the names of the corpus, which many texts may share.
func check(c *corpus.Corpus, names *gazetteer.Names, text *article.Text, o Options) (Answer, error) {
	_, answer, err := reading(c, names, text, o)
	return answer, err
}

// reading is check with how the text was read.
func reading(c *corpus.Corpus, names *gazetteer.Names, text *article.Text, o Options) (*reader, Answer, error) {
	var about *race.Race
	if o.Race != "" {
		if about = names.ByID[o.Race]; about == nil {
			return nil, Answer{}, fmt.Errorf("no race %s is known", o.Race)
		}
	}
	if o.Date.IsZero() {
		o.Date = text.Date
	}
	r := reader{Text: mentions.Read(c, names, text, about, o.Date), Collection: attribution.NewCollection(), day: o.Date, figure: map[article.Span]bool{}}
	r.read()
	statements, knownTo, err := r.judge(c)
	if err != nil {
		return nil, Answer{}, err
	}
	answer := Answer{Text: text, Statements: statements, Unread: r.unread(), KnownTo: knownTo}
	if r.Main != nil {
		answer.Race = r.Main.ID
	}
	return &r, answer, nil
}

// reader reads one text.
type reader struct {
	*mentions.Text
	*attribution.Collection

	day    date.Date             // of the text; zero where it is not known
	figure map[article.Span]bool // that statements cover
	kept   []attribution.Finding // of which statements came
}

// read finds everything that the text says.
func (c *reader) read() {
	for _, s := range c.Sentences {
		if s.IsTooLong() {
			for k := range s.Pieces {
				c.Why[s.Pieces[k].Span] = "the sentence is too long"
			}
			continue
		}
		resultprose.Say(attribution.NewSentence(s, c.Collection))
	}
	resultprose.Cells(c.Text, c.Collection)
}

// bySpan orders what was found by its place.
func bySpan(a, b article.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
