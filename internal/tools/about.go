package tools

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
)

// describe gives a tool what its command says of itself, as far as it is about what the tool does.
func (t *Tool) describe(w *wording, cmd *cobra.Command) {
	t.About = w.help(cmp.Or(cmd.Long, cmd.Short))
	var calls []string
	for line := range strings.Lines(cmd.Example) {
		text, ok := strings.CutPrefix(strings.TrimSpace(line), "milectl "+t.Name)
		if call, isCall := t.callOf(text); ok && isCall && call != "{}" && !slices.Contains(calls, call) {
			calls = append(calls, call)
		}
	}
	if len(calls) > 0 {
		t.About += "\n\nCalls:\n" + strings.Join(calls, "\n")
	}
	for name, p := range t.Input.Properties {
		p.About = w.of(strings.TrimSuffix(p.About, ": status 1"))
		t.Input.Properties[name] = p
	}
}

// help is the help of a command in words for who calls tools, without what no tool does, such as reading files. A test reads what is left.
func (w *wording) help(long string) string {
	foreign := notOffered()
	long = strings.ReplaceAll(long, " or a path", "")
	var kept []string
	for paragraph := range strings.SplitSeq(long, "\n\n") {
		if foreign.of(paragraph) {
			continue
		}
		if isTable(paragraph) {
			kept = append(kept, w.of(paragraph))
			continue
		}
		var sentences []string
		for i, sentence := range sentencesOf(strings.Join(strings.Fields(paragraph), " ")) {
			if i > 0 || len(kept) > 0 { // the first says what it is about
				sentence = foreign.without(sentence)
			}
			if sentence != "" {
				sentences = append(sentences, w.of(sentence))
			}
		}
		if len(sentences) > 0 {
			kept = append(kept, strings.Join(sentences, " "))
		}
	}
	return strings.Join(kept, "\n\n")
}

// isTable reports whether lines of a paragraph are set in.
func isTable(paragraph string) bool {
	return strings.HasPrefix(paragraph, " ") || strings.Contains(paragraph, "\n  ")
}

// sentencesOf parts a text into its sentences. The point of an initial ends none.
func sentencesOf(text string) []string {
	var all []string
	start := 0
	for i := 0; i+2 < len(text); i++ {
		if text[i] != '.' || text[i+1] != ' ' || !unicode.IsUpper(rune(text[i+2])) && text[i+2] != '-' {
			continue
		}
		if i > 1 && unicode.IsUpper(rune(text[i-1])) && strings.IndexByte(" (", text[i-2]) >= 0 {
			continue
		}
		all = append(all, text[start:i+1])
		start = i + 2
	}
	return append(all, text[start:])
}

// foreignWords tells what help says of what no tool does.
type foreignWords struct {
	about   *regexp.Regexp // in a sentence
	subject *regexp.Regexp // as the beginning of a paragraph, which is about it then
}

// notOffered is what no tool does: flags that are withheld, files, standard input, terminals, statuses, paper.
func notOffered() foreignWords {
	var names []string
	for name := range withheld() {
		names = append(names, name)
	}
	slices.Sort(names)
	flags := `--(` + strings.Join(names, "|") + `)\b`
	return foreignWords{
		about: regexp.MustCompile(flags + `|[Ss]tandard (input|output|error)|[Ww]ith - or|\bPATH\b|\bpath\b|` +
			`^The status is|milectl help\b|[Ff]olders and documents are named|No file is written`),
		subject: regexp.MustCompile(`^` + flags),
	}
}

// of reports whether a paragraph is about what no tool does.
func (f foreignWords) of(paragraph string) bool { return f.subject.MatchString(paragraph) }

// without is a sentence without its clauses about what no tool does.
func (f foreignWords) without(sentence string) string {
	if !f.about.MatchString(sentence) {
		return sentence
	}
	var kept []string
	for i, clause := range strings.Split(sentence, "; ") {
		isAbout := f.about.MatchString(clause)
		if isAbout && i == 0 {
			return "" // what follows goes on from it
		}
		if !isAbout {
			kept = append(kept, clause)
		}
	}
	return strings.TrimSuffix(strings.Join(kept, "; "), ".") + "."
}
