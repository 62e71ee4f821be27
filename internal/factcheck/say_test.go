package factcheck

import (
	"fmt"
	"os"
	"testing"

	"github.com/milectl/milectl/internal/article"
)

func TestSay(t *testing.T) {
	words, _ := os.ReadFile("/tmp/gx/say.txt")
	c, names := builtInNames(t)
	r, err := newReader(c.Fork(), names, &article.Text{Words: string(words)}, Options{Race: os.Getenv("RACE")})
	if err != nil {
		t.Fatal(err)
	}
	r.read()
	for _, s := range r.sentences {
		for i, p := range s.pieces {
			fmt.Printf("%d:%s/%d/%v/p%d g%d ", i, r.text.Words[p.Start:p.End], p.what, p.people, p.part, s.groups[p.part])
		}
		fmt.Println(s.parts)
		for _, cu := range s.cues {
			fmt.Printf("  cue %q races=%d day=%v month=%d event=%v vague=%v fits=%v\n", r.text.Words[s.pieces[cu.at].Start:s.pieces[cu.at].End], len(cu.races), cu.day, cu.month, cu.event, cu.vague, r.focus != nil && cu.fits(r.focus))
		}
	}
	for _, f := range r.found {
		fmt.Printf("F %q only=%v", r.text.Words[f.span.Start:f.span.End], f.onlyTrue)
		for _, rd := range f.readings {
			fmt.Printf(" {%s %s %s %s %v}", rd.race.ID, rd.claim.About, rd.claim.Athlete, rd.claim.Mark, rd.claim.Record)
		}
		fmt.Println()
	}
	st, _, _ := r.judge(c.Fork())
	for _, s := range st {
		fmt.Printf("S %q %s %s %s | %s | %s\n", r.text.Words[s.Span.Start:s.Span.End], s.Document, s.Assessment.Subject, s.Assessment.Truth, s.Assessment.Said, s.Assessment.Found)
	}
	for _, u := range r.unread() {
		fmt.Printf("U %q %s\n", r.text.Words[u.Span.Start:u.Span.End], u.Why)
	}
}
