package factcheck

import (
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
)

// testArticle is an article of testdata with its answers.
type testArticle struct {
	name    string
	words   string // what a reader sees, every blank single
	race    string // that a user has to name, since the text gives no result of it; empty for the others
	answers []testAnswer
}

// testAnswer is a line of an answers file; testdata/articles/README.md says what each column means.
type testAnswer struct {
	line                                              int
	words, judgeable, race, about, verdict, why, says string
}

const notAClaim = "no claim"

// readArticles reads the articles, in the order of their names.
func readArticles(t *testing.T) []testArticle {
	t.Helper()
	var all []testArticle
	err := filepath.WalkDir("testdata/articles", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == "README.md" || strings.HasSuffix(path, ".tsv") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(path, filepath.Ext(path))
		all = append(all, testArticle{name: path, words: roughly(filepath.Ext(path), string(text)), race: raceOfPreview(path), answers: readAnswers(t, name+".answers.tsv")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// options are what a user has to say of an article: of that which looks forward to a race
// which, and on what day.
func (a *testArticle) options() Options {
	if a.race == "" {
		return Options{}
	}
	return Options{Race: a.race, Date: date.New(2026, 7, 16)}
}

// raceOfPreview is the race of the article that looks forward to one: nothing but --race
// tells which.
func raceOfPreview(file string) string {
	if filepath.Base(file) == "11-preview-london.txt" {
		return "london-2026-mile"
	}
	return ""
}

func readAnswers(t *testing.T, file string) []testAnswer {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if want := "words\tjudgeable\trace\tabout\tverdict\twhy\tclaim"; lines[0] != want {
		t.Fatalf("%s: the first line is %q, want %q", file, lines[0], want)
	}
	var all []testAnswer
	for i, line := range lines[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 7 {
			t.Fatalf("%s:%d: %d columns, want 7", file, i+2, len(f))
		}
		all = append(all, testAnswer{i + 2, f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
	}
	return all
}

// roughly is what a reader sees of a file, well enough to find words in it.
func roughly(ext, text string) string {
	replace := func(pattern, by string) { text = regexp.MustCompile(pattern).ReplaceAllString(text, by) }
	switch ext {
	case ".html":
		replace(`(?s)<!--.*?-->|<head>.*?</head>`, " ")
		replace(`</?(p|h\d|td|th|tr|li|ul|table|header|main|article|footer|blockquote|div|nav)\b[^>]*>`, " ")
		replace(`<[^>]+>`, "")
		text = html.UnescapeString(text)
	case ".md":
		replace(`!?\[([^\]]*)\]\([^)]*\)`, "$1")
		replace(`(?m)^\s*(#+|>|[-*]|\d+\.)\s+`, "")
		replace("[*_`]", "")
		replace(`\|`, " ")
	}
	return strings.Join(strings.Fields(text), " ")
}

func verdicts() []string {
	all := []string{notAClaim}
	for _, truth := range claim.Truths() {
		all = append(all, truth.String())
	}
	return all
}

func TestAnswersFitTheirArticles(t *testing.T) {
	known := raceIDs(t)
	for _, a := range readArticles(t) {
		if len(a.answers) == 0 {
			t.Errorf("%s: no answers", a.name)
		}
		before := 0
		for _, answer := range a.answers {
			fault := func(format string, args ...any) {
				t.Helper()
				t.Errorf("%s, answers, line %d: %q "+format, append([]any{a.name, answer.line, answer.words}, args...)...)
			}
			at := strings.Index(a.words, answer.words)
			if n := strings.Count(a.words, answer.words); n != 1 {
				fault("stands %d times in the article", n)
			}
			if at < before {
				fault("stands before the words of the line above")
			}
			before = at
			if !slices.Contains(verdicts(), answer.verdict) {
				fault("has the verdict %q", answer.verdict)
			}
			if (answer.verdict == notAClaim) != (answer.race == "") {
				fault("is %s, and of race %q", answer.verdict, answer.race)
			}
			if answer.race != "" && !known[answer.race] {
				fault("is of race %q, which is none", answer.race)
			}
			if judgeable := answer.judgeable == "yes"; judgeable != (answer.says != "") || !judgeable && answer.judgeable != "no" {
				fault("is judgeable: %q, and its claim is %q", answer.judgeable, answer.says)
			}
			if answer.why == "" && answer.verdict != claim.CannotTell.String() {
				fault("has no why")
			}
		}
	}
}

func TestArticlesAreEnough(t *testing.T) {
	articles, words, races := readArticles(t), 0, map[string]bool{}
	kinds := map[string]int{}
	for _, a := range articles {
		words += len(strings.Fields(a.words))
		kinds[filepath.Ext(a.name)]++
		for _, answer := range a.answers {
			if answer.race != "" {
				races[answer.race] = true
			}
		}
	}
	if len(articles) < 16 || words < 3500 || len(races) < 10 || kinds[".md"] < 3 || kinds[".html"] < 3 {
		t.Errorf("%d articles (%v) of %d words about %d races", len(articles), kinds, words, len(races))
	}
}

// raceIDs is the ids of the documents of the built-in corpus.
func raceIDs(t *testing.T) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	err := filepath.WalkDir("../../races", func(path string, _ fs.DirEntry, err error) error {
		if id, isDocument := strings.CutSuffix(filepath.Base(path), ".yaml"); isDocument {
			ids[id] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}
