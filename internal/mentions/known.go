package mentions

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// aged is who was named last that is of an age.
func (s *Sentence) aged(i, years int) []int {
	if s.Focus == nil {
		return nil
	}
	for _, one := range s.before(i, 4, func(*Piece) bool { return true }) {
		if born := s.BornOn(one); born.IsFull() && born.SpanTo(s.Focus.Date).Years == years {
			return []int{one}
		}
	}
	return nil
}

// IsAged reports whether somebody is known to have been so many years old on the day of the race.
func (s *Sentence) IsAged(one, years int) bool {
	born := s.BornOn(one)
	return s.Focus != nil && born.IsFull() && born.SpanTo(s.Focus.Date).Years == years
}

// BornOn is when somebody was born, as the registers have it.
func (s *Sentence) BornOn(one int) date.Date {
	_, known := s.Corpus.Directory().Named(s.Person(one).Sex, s.Person(one).Name, "")
	if known == nil {
		return date.Date{}
	}
	return known.Born
}

// DayBefore is the day that is meant by one without its year: the last before a race.
func (s *Sentence) DayBefore(p *Piece, r *race.Race) date.Date {
	if p.Year > 0 {
		return p.Date()
	}
	day := date.New(r.Date.Year(), p.Month, p.Of)
	if !day.Before(r.Date) {
		day = date.New(r.Date.Year()-1, p.Month, p.Of)
	}
	return day
}

// CalledName is the name that the text gives somebody, where the registers know him by it:
// a text that speaks of Mary Slaney is not shown to speak of Mary Decker.
func (c *Text) CalledName(at int) string {
	who := c.Person(at)
	if called := c.called[at]; called != "" && words.Fold(called) != words.Fold(who.Name) && c.Corpus.Directory().Same(who.Sex, who.Name, called) {
		return called
	}
	return who.Name
}

// shortened is who is called by the beginning of a given name before the family name: Cam
// Myers.
func (c *Text) shortened(given, family string) []int {
	const shortest = 3
	if len(given) < shortest {
		return nil
	}
	var those []int
	for _, at := range c.inPlay(c.Family[family]) {
		if parts := gazetteer.NameParts(c.Person(at).Name); len(parts) > 1 && parts[0] != given && strings.HasPrefix(parts[0], given) {
			those = append(those, at)
		}
	}
	return those
}

// ofInitial is those of some people of whom a given name begins with the initial that stands before the family name at a
// place: A. Girma; all of them where none stands there.
func (c *Text) ofInitial(some []int, items []prose.Item, i int) []int {
	k := i - 1
	if k > 0 && items[k].Is(".") {
		k--
	}
	if k < 0 || items[k].Kind != prose.Word || len(items[k].Text) != 1 || !items[k].Capital || k == i-1 && items[k].Is("a", "i") {
		return some
	}
	return slices.DeleteFunc(slices.Clone(some), func(one int) bool {
		parts := gazetteer.NameParts(c.Person(one).Name)
		return !slices.ContainsFunc(parts[:max(0, len(parts)-1)], func(part string) bool { return strings.HasPrefix(part, items[k].Folded) })
	})
}

// YearOf is a year as a day that is no more closely known.
func YearOf(year int) date.Date { return date.New(year, 0, 0) }

// MarkOfHolder is the place of who is said to have set the mark at a place: the mark that
// the Moroccan set; -1 for nobody.
func (s *Sentence) MarkOfHolder(k int) int {
	if !s.At(k).Says("mark", "record", "time", "best") {
		return -1
	}
	if s.At(k).Says("best", "mark", "record") && (s.At(k-1).Says("the") || s.At(k-1).Kind == prose.Age || s.At(k-1).Says("old")) && s.At(k+1).Says("of") && s.At(k+2).What == Someone && len(s.At(k+2).People) == 1 {
		return k + 2
	}
	if by := s.Next(k + 3); s.At(k+1).Says("held", "set", "owned", "run") && s.At(k+2).Says("by") && by >= 0 && len(s.At(by).People) == 1 {
		return by
	}
	next := k + 1
	for s.At(next).Says("that", "which", "the") {
		next++
	}
	if p := s.At(next); p.What == Someone && len(p.People) == 1 && s.At(next+1).Says("set", "ran", "held", "had") {
		return next
	}
	return -1
}

// clubOf is the place of who is named before the club or the town, up to the comma at another place, that one stands in:
// Nuguse of the On club in Boulder, who; -1 where no such words stand between.
func (s *Sentence) clubOf(k, comma int) int {
	const longest = 9
	for n := k; n > k-longest && n >= 0; n-- {
		p := s.At(n)
		switch {
		case p.What == Someone && s.At(n+1).Says("of", "from"):
			return n
		case p.What == Someone, p.Kind != prose.Word, p.Verb() != NoVerb, p.Says("was", "were", "had", "has", "is", "and", "'s"), n == k && comma-k > 2:
			return -1
		}
	}
	return -1
}

// IsStranger reports whether a word at a place may be the name of somebody whom the corpus does not know.
func (s *Sentence) IsStranger(k int) bool {
	p := s.At(k)
	return p.IsWord() && p.Capital && !p.Titled && len(p.Text) > 2 && !strings.HasSuffix(p.Folded, "day") && p.Verb() == NoVerb
}

// doesThere reports whether who is told by what he is to somebody, at a place, does what stands at another, or something before
// it: his coach had run, his coach John Smith ran.
func (s *Sentence) doesThere(tie, to int) bool {
	k := tie + 1
	for s.IsStranger(k) {
		k++
	}
	return k <= to && (s.IsPastAt(k) || s.At(k).Verb() == Running || s.At(k).Says("had", "has", "was", "did"))
}
