package site

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// found is what a search finds: a page.
type found struct {
	label, detail, address string
	texts                  []string // whose words find it
	words                  []string // of these, folded, each once; of one in an index
}

// mostOfWord is how many pages of one word the index has: the newest.
const mostOfWord = 300

// mostOfShard is how large a part of the index may be, in bytes, before words of more letters part it.
const mostOfShard = 100_000

// searchPart is the page of the search and its index, in parts by the first letters of words.
func (s *Site) searchPart() Part {
	all := s.findable()
	said := []string{"search", s.sums.base}
	for _, f := range all {
		said = append(said, f.label, f.detail, f.address)
		said = append(said, f.texts...)
	}
	return Part{Name: "search/", Sum: sumOf(said...).String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../", "search/", "Search")
		p.Parts = []page.Part{{Search: true, Links: []page.Link{
			{Text: "Athletes", Address: "../athletes/"}, {Text: "Races", Address: "../races/"},
		}}}
		files, err := m.with(nil, "search/index.html", &p)
		if err != nil {
			return nil, err
		}
		index := indexOf(all)
		var names []string
		for _, shard := range shards(index, "", slices.Sorted(maps.Keys(index.words))) {
			names = append(names, shard.prefix)
			files = append(files, File{Path: "search/" + shardName(shard.prefix) + ".json", Text: index.text(shard)})
		}
		list, err := json.Marshal(map[string]any{"shards": names})
		return append(files, File{Path: "search/index.json", Text: append(list, '\n')}), err
	}}
}

// index is which pages each word finds.
type index struct {
	words map[string][]*found
	more  map[string]int // of words that more pages have than are listed
}

// findable is all that a search finds, what is listed first of a word first: people, competitions, clubs, record lists, and
// races from the newest.
func (s *Site) findable() []*found {
	var all []*found
	for _, one := range s.where.somebody {
		all = append(all, &found{
			label: one.Name, detail: strings.Join(one.Nations, ", "), address: personAddress(s.where.people[one.Person.Key()]),
			texts: append(slices.Clone(one.Spellings), one.Nations...),
		})
	}
	for _, key := range sortedKeys(s.where.competitions) {
		all = append(all, &found{
			label: s.names.Of(key), detail: words.Count(len(s.where.competitions[key]), "race"), address: competitionAddress(key), texts: []string{s.names.Of(key), key},
		})
	}
	for _, c := range s.clubs {
		address := "clubs/"
		if isFew(s.clubs) {
			address += "#" + c.anchor
		}
		all = append(all, &found{label: c.name, detail: words.Count(len(c.results), "athlete"), address: address, texts: []string{c.name}})
	}
	for _, name := range sortedKeys(s.where.lists) {
		title := report.TitleOf(s.where.lists[name].Category())
		all = append(all, &found{label: "Records: " + title, address: listAddress(name), texts: []string{"records", title, name}})
	}
	for _, r := range slices.Backward(s.races) {
		winner := ""
		if first := r.Winners(); len(first) > 0 {
			winner = words.Join(" ", report.NamesOf(first), first[0].Mark.String())
		}
		all = append(all, &found{
			label: words.Join(", ", r.Name, r.Meet), detail: words.Join(", ", r.Date.String(), r.Venue.City, winner), address: raceAddress(r.ID),
			texts: []string{
				r.Name, r.Meet, r.Competition, r.Venue.City, r.Venue.Stadium, r.Venue.Country, r.Event.Name(), r.Event.Code(), string(r.Sex), string(r.Round),
				r.Date.String(), strconv.Itoa(r.Date.Year()), r.ID,
			},
		})
	}
	return all
}

// indexOf is the words of what can be found.
func indexOf(all []*found) index {
	x := index{map[string][]*found{}, map[string]int{}}
	for _, f := range all {
		one := *f
		one.words = wordsOf(f.texts...)
		x.add(&one)
	}
	return x
}

func (x index) add(f *found) {
	for _, word := range f.words {
		if len(x.words[word]) == mostOfWord {
			x.more[word]++
			continue
		}
		x.words[word] = append(x.words[word], f)
	}
}

// wordsOf is the folded words of texts, each once.
func wordsOf(texts ...string) []string {
	var all []string
	for _, text := range texts {
		for _, word := range strings.FieldsFunc(words.Fold(text), func(r rune) bool { return !isLetter(r) }) {
			if !slices.Contains(all, word) {
				all = append(all, word)
			}
		}
	}
	return all
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// shard is the words of the index that begin alike.
type shard struct {
	prefix string
	words  []string
}

// shards parts sorted words by their first letters, by as many as it takes for each to be small.
func shards(x index, prefix string, all []string) []shard {
	var parts []shard
	for from := 0; from < len(all); {
		next := nextPrefix(all[from], prefix)
		to := from + 1
		for to < len(all) && strings.HasPrefix(all[to], next) && nextPrefix(all[to], prefix) == next {
			to++
		}
		some := shard{next, all[from:to]}
		if to-from > 1 && x.size(some) > mostOfShard && next != prefix {
			parts = append(parts, shards(x, next, some.words)...)
		} else {
			parts = append(parts, some)
		}
		from = to
	}
	return parts
}

// nextPrefix is a word as far as a prefix and one letter, two at the beginning.
func nextPrefix(word, prefix string) string {
	letters := []rune(word)
	n := max(2, len([]rune(prefix))+1)
	return string(letters[:min(n, len(letters))])
}

// size is about how many bytes a part of the index has.
func (x index) size(s shard) int {
	n := 0
	for _, word := range s.words {
		for _, f := range x.words[word] {
			n += len(f.label) + len(f.detail) + len(f.address) + 12
			for _, w := range f.words {
				n += len(w) + 1
			}
		}
	}
	return n
}

// text is a part of the index as JSON: each page once, and which pages each word finds.
func (x index) text(s shard) []byte {
	type entry [4]string
	at, pages := map[*found]int{}, []entry{}
	of, more := map[string][]int{}, map[string]int{}
	for _, word := range s.words {
		for _, f := range x.words[word] {
			if _, known := at[f]; !known {
				at[f] = len(pages)
				pages = append(pages, entry{words.Visible(f.label), words.Visible(f.detail), f.address, strings.Join(f.words, " ")})
			}
			of[word] = append(of[word], at[f])
		}
		if n := x.more[word]; n > 0 {
			more[word] = n
		}
	}
	text, _ := json.Marshal(map[string]any{"pages": pages, "words": of, "more": more}) // texts and numbers: it cannot fail
	return append(text, '\n')
}

// shardName is the letters of a prefix as the name of a file.
func shardName(prefix string) string {
	var b strings.Builder
	for _, r := range prefix {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteString("u" + strconv.FormatInt(int64(r), 16))
		}
	}
	return b.String()
}

// mostRuns is about how many runs of an event the list for comparing has: the newest.
const mostRuns = 2000

// runsParts is the runs of each event that can be replayed, for comparing.
func (s *Site) runsParts() []Part {
	byEvent := map[event.Event][]*race.Race{}
	for _, r := range slices.Backward(s.races) {
		byEvent[r.Event] = append(byEvent[r.Event], r)
	}
	var parts []Part
	for e, races := range byEvent {
		name := "replays/" + e.Code() + ".json"
		parts = append(parts, Part{Name: name, Sum: sumOf(name, s.sums.base, s.sums.events[e], s.sums.addresses[e]).String(), Make: func(*Maker) ([]File, error) {
			text, err := json.Marshal(runsOf(races))
			return []File{{Path: name, Text: append(text, '\n')}}, err
		}})
	}
	slices.SortFunc(parts, func(a, b Part) int { return strings.Compare(a.Name, b.Name) })
	return parts
}

// runsOf is runs with what each is called, where its motion lies, and which it is there.
func runsOf(races []*race.Race) [][3]any {
	all := [][3]any{}
	for _, r := range races {
		if len(all) >= mostRuns || !replays(r) {
			continue
		}
		for i, result := range r.Ranked() { // who replays the race has them in the same order
			if !result.Mark.IsZero() {
				label := words.Join(", ", words.Join(" ", result.Name(), result.Mark.String()), words.Join(" ", r.Venue.City, r.Date.String()))
				all = append(all, [3]any{words.Visible(label), raceAddress(r.ID) + "replay.json", i})
			}
		}
	}
	return all
}
