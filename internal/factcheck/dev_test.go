package factcheck_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/store"
)

func TestDev(t *testing.T) {
	dir := os.Getenv("ARTICLES")
	if dir == "" {
		t.Skip()
	}
	s, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	c := corpus.Keep(s)
	files, _ := filepath.Glob(dir + "/*" + os.Getenv("ONLY") + "*.words")
	for _, f := range files {
		data, _ := os.ReadFile(f)
		text := &article.Text{Name: f, Words: string(data)}
		start := time.Now()
		a, err := factcheck.Check(c.Fork(), text, factcheck.Options{})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("=== %s race=%s %v\n", filepath.Base(f), a.Race, time.Since(start))
		for _, st := range a.Statements {
			as := st.Assessment
			fmt.Printf("S\t%s\t%s\t%s\t%s\tsaid %s\tfound %s\n", strings.ReplaceAll(text.Words[st.Span.Start:st.Span.End], "\n", " / "), st.Document, as.Subject, as.Truth, as.Said, as.Found)
		}
		for _, u := range a.Unread {
			from, to := max(0, u.Span.Start-30), min(len(text.Words), u.Span.End+20)
			fmt.Printf("U\t%s\t%s\t[%s]\n", text.Words[u.Span.Start:u.Span.End], u.Why, strings.ReplaceAll(text.Words[from:to], "\n", " / "))
		}
	}
}
