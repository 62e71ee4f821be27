package mentions

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// raced is the family name of somebody, folded, who ran a mark in a race.
type raced struct {
	race   *race.Race
	family string
}

// byMark is who ran which mark, in milliseconds, up to the day of the text.
func (c *Text) byMark() map[int64][]raced {
	all := map[int64][]raced{}
	for _, r := range c.Races {
		if !c.day.IsZero() && c.day.Before(r.Date) {
			continue
		}
		for i := range r.Results {
			parts := gazetteer.NameParts(r.Results[i].Athlete)
			if mark := r.Results[i].Mark; !mark.IsZero() && len(parts) > 0 {
				all[mark.Milliseconds()] = append(all[mark.Milliseconds()], raced{r, parts[len(parts)-1]})
			}
		}
	}
	return all
}

// toldIn is the race that a sentence tells of, in a text that is about no single one: that of
// which it has most marks beside the names of those who ran them; nil where there is none, or
// more than one. The name may stand in the sentence before. It is not sure where the mark may
// be one that fell in another race.
func (c *Text) toldIn(sentences []prose.Sentence, i int, told map[int64][]raced) (is *race.Race, sure bool) {
	said, marks := saidIn(sentences[i].Items)
	if i > 0 && sentences[i-1].Paragraph == sentences[i].Paragraph {
		before, _ := saidIn(sentences[i-1].Items)
		maps.Copy(said, before)
	}
	scores := map[*race.Race]int{}
	for mark := range marks {
		for _, one := range told[mark] {
			if said[one.family] {
				scores[one.race]++
			}
		}
	}
	var best []*race.Race
	most := 0
	for r, score := range scores {
		switch {
		case score > most:
			best, most = []*race.Race{r}, score
		case score == most:
			best = append(best, r)
		}
	}
	slices.SortFunc(best, race.Chronological)
	falls := said["off"] || said["record"] || said["broke"] || said["bettered"] || said["improved"] || said["beat"] || said["broken"] || said["beaten"]
	switch {
	case len(best) == 2 && falls:
		return best[1], true // in which the mark of the other fell
	case len(best) == 1:
		return best[0], !falls
	default:
		return nil, false
	}
}

// saidIn is the words of some items, folded, and their times in milliseconds.
func saidIn(items []prose.Item) (map[string]bool, map[int64]bool) {
	said, marks := map[string]bool{}, map[int64]bool{}
	for k := range items {
		switch item := &items[k]; item.Kind {
		case prose.Word:
			said[item.Folded] = true
		case prose.Time:
			marks[item.Mark.Milliseconds()] = true
		default:
		}
	}
	return said, marks
}
