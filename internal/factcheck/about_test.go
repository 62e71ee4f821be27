package factcheck

import (
	"testing"

	"github.com/milectl/milectl/internal/article"
)

// TestRaceOfAnArticle finds which race an article is about: none where it looks forward to another one.
func TestRaceOfAnArticle(t *testing.T) {
	c, names := builtInNames(t)
	for _, test := range []struct{ why, date, text, want string }{
		{"a report", "2023-09-17", "Jakob Ingebrigtsen won the Bowerman Mile in 3:43.73, with Yared Nuguse second in 3:43.97.", "bowerman-2023"},
		{"looking back after years", "2025-05-13", "Jakob Ingebrigtsen won the Bowerman Mile of 2023 in 3:43.73, with Yared Nuguse second in 3:43.97.", "bowerman-2023"},
		{"looking forward", "2025-05-13", "The Bowerman Mile is set to be fast. Jakob Ingebrigtsen has run 3:43.73 in it, and Yared Nuguse 3:43.97.", ""},
		{"looking forward right behind it", "2023-09-17", "Jakob Ingebrigtsen is set to race again. He won the Bowerman Mile in 3:43.73, with Yared Nuguse second in 3:43.97.", "bowerman-2023"},
	} {
		text, err := article.Read("article.md", []byte("---\ndate: "+test.date+"\n---\n\n"+test.text+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := check(c.Fork(), names, text, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if answer.Race != test.want {
			t.Errorf("%s: it is taken to be about %q, want %q", test.why, answer.Race, test.want)
		}
	}
}
