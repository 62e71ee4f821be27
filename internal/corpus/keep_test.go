package corpus_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// asked is a question, with its answer and what the answer says it rests on.
type asked struct {
	what string
	ask  func(*corpus.Corpus) string
}

func (q asked) of(c *corpus.Corpus) string {
	answer := q.ask(c)
	own, borrowed := c.ListsRead()
	left := c.LeftOut()
	return fmt.Sprintln(answer, "\nlists:", names(own), names(borrowed), "\nleft out:", left.Streamed, left.Count(), left.Races(), left.Alone())
}

// questionsOf is questions about a corpus, of all kinds.
func questionsOf(c *corpus.Corpus) []asked {
	world := race.Scope{Kind: race.World}
	questions := []asked{
		{"all races", func(c *corpus.Corpus) string { return fmt.Sprint(ids(slices.Collect(c.Races(corpus.Filter{})))) }},
		{"in order", func(c *corpus.Corpus) string {
			return fmt.Sprint(ids(c.InOrder(corpus.Filter{From: must(date.Parse("1990-01-01"))})))
		}},
		{"days", func(c *corpus.Corpus) (answer string) {
			for part, races := range c.Days(corpus.Filter{To: must(date.Parse("2024-01-01"))}, 3) {
				books, err := part.Books(races...)
				answer += fmt.Sprint(ids(races), len(books), err)
			}
			return answer
		}},
		{"an id that nobody has", func(c *corpus.Corpus) string { return fmt.Sprint(c.Race("nobody-has-this")) }},
		{"lists", func(c *corpus.Corpus) string {
			docs, err := c.Lists(corpus.Category{}.Matches)
			return fmt.Sprint(corpus.Categories(docs), err)
		}},
		{"the borrowed lists", func(c *corpus.Corpus) string {
			docs, err := c.OwnLists(corpus.Category{Sex: race.Women}.Matches)
			return fmt.Sprint(corpus.Categories(docs), err)
		}},
		{"registers", func(c *corpus.Corpus) string { return fmt.Sprint(len(c.Directory().Registered())) }},
		{"another event", func(c *corpus.Corpus) string {
			return fmt.Sprint(ids(c.InOrder(corpus.Filter{Categories: []corpus.Category{{Event: must(event.Parse("mile"))}}})))
		}},
		{"performances of an event", func(c *corpus.Corpus) string {
			x, err := c.PerformancesOf([]corpus.Category{{Event: must(event.Parse("mile"))}}, func(*race.Race) {})
			if err != nil {
				return err.Error()
			}
			return fmt.Sprint(len(x.People()))
		}},
		{"performances", func(c *corpus.Corpus) (answer string) {
			x, kept, err := c.Performances(nil, corpus.Filter{Competition: "olympic-games"})
			if err != nil {
				return err.Error()
			}
			for _, who := range x.People() {
				answer += fmt.Sprintln(who.Key(), len(x.Career(who)))
			}
			return fmt.Sprint(answer, ids(kept))
		}},
		{"competitions", func(c *corpus.Corpus) string {
			all := c.Competitions([]race.Scope{{Kind: race.Championship, Key: "olympic-games"}})
			return all.Of("olympic-games") + all.Of("millrose-games")
		}},
		{"as of a day", func(c *corpus.Corpus) (answer string) {
			for of := range c.ListCategories(corpus.Category{}.Matches) {
				book, err := c.BookAsOf(of, must(date.Parse("2020-01-01")))
				if err != nil {
					answer = max(answer, err.Error())
				} else if book != nil {
					answer = max(answer, book.AsOf(world, must(date.Parse("2020-01-01"))).Mark().String())
				}
			}
			return answer
		}},
	}
	for i, r := range c.InOrder(corpus.Filter{}) {
		if i%40 == 0 {
			questions = append(questions, asked{"what stood before " + r.ID, func(c *corpus.Corpus) string {
				r := c.Race(r.ID)
				books, err := c.Books(r)
				if err != nil || books[record.CategoryOf(r)] == nil {
					return fmt.Sprint(len(books), err)
				}
				return books[record.CategoryOf(r)].MetBy(world, r).Mark().String()
			}})
		}
	}
	return questions
}

// TestKeep: what is asked of a corpus that keeps everything, by many at the same time, has the answer of one that
// was opened for the question.
func TestKeep(t *testing.T) {
	builtin := must(store.Open("../../races"))
	own := files{
		"a.yaml": heat(1, "Bert Bull", "4:01.00"), "b.yaml": heat(2, "Carl Cook", "4:00.50"), "2020/a.yaml": final("mile", "2020-05-01", "A", "4:00.00"),
		"faulty.yaml": "kind: race\n", "long.yaml": strings.Replace(final("1500m", "2020-06-01", "Bert Bull", "3:40.00"), "place: 1", "place: first", 1), "athletes/faulty.yaml": "kind: athletes\n", "athletes/men.yaml": "kind: athletes\nathletes:\n  - {name: Bert Bull, sex: men}\n",
		"records/mile-men-outdoor.yaml":   list(entry("4:01.00", "Bert Bull", "2020-06-01", ""), entry("4:00.50", "Carl Cook", "2020-06-01", "")),
		"records/mile-women-outdoor.yaml": "kind: records\n",
	}.open().Store()
	for name, s := range map[string]*store.Store{"built-in": builtin, "own": own, "own with the lists of another": own.WithLists(builtin)} {
		kept := corpus.Keep(s)
		questions := questionsOf(corpus.Open(s))
		questions = append(questions, asked{"a faulty race", func(c *corpus.Corpus) string { return fmt.Sprint(c.Race("faulty")) }})
		var group sync.WaitGroup
		for _, q := range questions {
			group.Go(func() {
				if diff := cmp.Diff(strings.Split(q.of(corpus.Open(s)), "\n"), strings.Split(q.of(kept.Fork()), "\n")); diff != "" {
					t.Errorf("%s: %s (-opened +kept):\n%s", name, q.what, diff)
				}
			})
		}
		group.Wait()
	}
}

// TestForkOfAnOpenedCorpus: what keeps nothing is read anew.
func TestForkOfAnOpenedCorpus(t *testing.T) {
	c := files{"a.yaml": heat(1, "Bert Bull", "4:01.00")}.open()
	if fork := c.Fork(); fork.Race("a") == nil || fork.Race("a") == c.Race("a") {
		t.Error("not a race of its own")
	}
}
