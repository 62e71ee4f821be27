package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// namedInFull notes who is named in full.
func (c *Text) namedInFull(sentences []prose.Sentence) {
	for i := range sentences {
		items := sentences[i].Items
		for k := 0; k < len(items); k++ {
			if !items[k].Capital || items[k].Kind != prose.Word {
				continue
			}
			for n := min(gazetteer.LongestName, len(items)-k); n > 1; n-- {
				key, ok := joinedWords(items, k, n)
				if !ok {
					continue
				}
				if some := c.Full[key]; len(some) > 0 {
					for _, at := range some {
						c.inFull[at] = true
					}
					if len(some) == 1 && c.called[some[0]] == "" {
						c.called[some[0]] = c.Article.Words[items[k].Start:items[k+n-1].End]
					}
					k += n - 1
					break
				}
			}
		}
	}
}

// about is the race that a text is about: the one whose marks it gives beside the names
// of those who ran them, if one fits best; nil where none does, or several do.
func (c *Text) about(sentences []prose.Sentence) *race.Race {
	said, marks, years, days := map[string]bool{}, map[int64]bool{}, map[int]bool{}, map[[2]int]bool{}
	for i := range sentences {
		for k := range sentences[i].Items {
			item := &sentences[i].Items[k]
			switch item.Kind {
			case prose.Word:
				said[item.Folded] = true
			case prose.Time:
				marks[item.Mark.Milliseconds()] = true
			case prose.Day:
				years[item.Year], days[[2]int{int(item.Month), item.Of}] = true, true
			default:
			}
		}
	}
	c.addSlips(said, sentences)
	ahead := looksAhead(sentences)
	first := firstWords(sentences)
	scores := map[*race.Race]int{}
	var best *race.Race
	most := 0
	for _, r := range c.Races {
		if !c.day.IsZero() && (c.day.Before(r.Date) || ahead && r.Date.DaysUntil(c.day) > recent) {
			continue
		}
		score := c.scoreOf(r, said, marks)
		if score == 0 {
			continue
		}
		score += c.tellsOf(r, first, years, days)
		if scores[r] = score; score > most {
			best, most = r, score
		}
	}
	const apart, least = 2, 5
	if most < least || c.isHistory(scores, said, marks) || said["preview"] && !c.isFresh(best) {
		return nil // or of a race to come
	}
	for r, score := range scores {
		switch {
		case r == best:
		case r.Date == best.Date && r.Competition == best.Competition && r.Competition != "":
			if score >= least {
				c.beside = append(c.beside, r) // of the same meeting
			}
		case most-score < apart:
			return nil
		}
	}
	slices.SortFunc(c.beside, race.Chronological)
	return best
}

// recent is how many days ago a race was of which a text tells that looks forward to another one.
const recent = 60

// looksAhead reports whether the first lines of a text announce a race: Kerr is set to run, the line-up for
// the mile.
func looksAhead(sentences []prose.Sentence) bool {
	for i := range sentences[:min(len(sentences), 3)] {
		items := sentences[i].Items
		for k := range items {
			next := &prose.Item{}
			if k+1 < len(items) {
				next = &items[k+1]
			}
			if items[k].Is("set", "confirmed", "poised", "scheduled", "due") && next.Is("to", "for") || items[k].Is("will", "to") && next.Is("headline", "face", "meet", "race", "spearhead", "clash") {
				return true
			}
		}
	}
	return false
}

// isFresh reports whether a race was run in the week before the day of the text.
func (c *Text) isFresh(r *race.Race) bool {
	const week = 7
	return !c.day.IsZero() && r.Date.DaysUntil(c.day) <= week
}

// isHistory reports whether a text tells of many races, and of none far more than of others.
func (c *Text) isHistory(scores map[*race.Race]int, said map[string]bool, marks map[int64]bool) bool {
	const many, least, chief = 8, 5, 20
	told, most := 0, 0
	for r := range scores {
		if score := c.scoreOf(r, said, marks); score >= least {
			told, most = told+1, max(most, score)
		}
	}
	return told >= many && most < chief
}

// tellsOf is how much of a text tells that it is about a race, beside its results: what the
// first lines name, years and days.
func (c *Text) tellsOf(r *race.Race, first map[string]bool, years map[int]bool, days map[[2]int]bool) int {
	score := 0
	if years[r.Date.Year()] {
		score++
	}
	if days[[2]int{int(r.Date.Month()), r.Date.Day()}] {
		score += 4
	}
	if c.isFresh(r) {
		score += 4
	} else if !c.day.IsZero() && r.Date.DaysUntil(c.day) <= 14 {
		score += 2
	}
	for _, name := range []string{r.Venue.City, r.Venue.Stadium, r.Meet} {
		score += 3 * allSaid(name, first)
	}
	if winner := r.Winner(); winner != nil {
		if parts := gazetteer.NameParts(winner.Athlete); len(parts) > 0 && first[parts[len(parts)-1]] {
			score += 2
		}
	}
	return score
}

// focusOn turns to the race that a paragraph is about, where the text is about several of
// one meeting: the one whose results it gives. One that gives none is about the race of the
// paragraph before it.
func (c *Text) focusOn(sentences []prose.Sentence, i int) {
	if len(c.beside) == 0 || i > 0 && sentences[i].Paragraph == sentences[i-1].Paragraph {
		return
	}
	said, marks := map[string]bool{}, map[int64]bool{}
	for k := i; k < len(sentences) && sentences[k].Paragraph == sentences[i].Paragraph; k++ {
		for n := range sentences[k].Items {
			switch item := &sentences[k].Items[n]; item.Kind {
			case prose.Word:
				said[item.Folded] = true
			case prose.Time:
				marks[item.Mark.Milliseconds()] = true
			default:
			}
		}
	}
	best, most, ties := c.focus, 0, false
	for _, r := range append([]*race.Race{c.Main}, c.beside...) {
		switch score := c.scoreOf(r, said, marks); {
		case score > most:
			best, most, ties = r, score, false
		case score == most && score > 0:
			ties = true
		}
	}
	if !ties {
		c.focus = best
	}
}

// firstWords is the words with which a text begins: its heading and its first lines.
func firstWords(sentences []prose.Sentence) map[string]bool {
	first := map[string]bool{}
	const heading = 5
	for i := range sentences[:min(heading, len(sentences))] {
		for k := range sentences[i].Items {
			if item := &sentences[i].Items[k]; item.Kind == prose.Word {
				first[item.Folded] = true
			}
		}
	}
	return first
}

// allSaid is 1 where all words of a name are among some, else 0.
func allSaid(name string, said map[string]bool) int {
	parts := gazetteer.NameParts(name)
	for _, part := range parts {
		if !said[part] {
			return 0
		}
	}
	return min(1, len(parts))
}

// scoreOf is how much of a race a text has: its results by name and mark, and what it
// is called.
func (c *Text) scoreOf(r *race.Race, said map[string]bool, marks map[int64]bool) int {
	score, named := 0, 0
	for i := range r.Results {
		result := &r.Results[i]
		parts := gazetteer.NameParts(result.Athlete)
		if len(parts) == 0 || !said[parts[len(parts)-1]] {
			continue
		}
		named++
		if !result.Mark.IsZero() && marks[result.Mark.Milliseconds()] {
			score += 3
			if result.Place == 1 {
				score += 2
			}
		}
	}
	if score == 0 {
		return 0
	}
	for _, name := range []string{r.Venue.City, r.Name, r.Meet} {
		score += allSaid(name, said)
	}
	return score + named
}

// givenNames is who alone has a given name in the race that the text is about, counted
// from 1.
func (c *Text) givenNames() map[string]int {
	names := map[string]int{}
	if c.focus == nil {
		return names
	}
	for _, at := range c.Competitors(c.focus) {
		if at < 0 {
			continue
		}
		parts := gazetteer.NameParts(c.Person(at).Name)
		const shortest = 4
		if len(parts) < 2 || len(parts[0]) < shortest {
			continue
		}
		if _, taken := names[parts[0]]; taken {
			names[parts[0]] = 0
			continue
		}
		names[parts[0]] = at + 1
	}
	return names
}
