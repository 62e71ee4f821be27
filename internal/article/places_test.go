package article

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPlaces: each word knows its line and column in the file, in code points, and its
// bytes.
func TestPlaces(t *testing.T) {
	for _, test := range []struct {
		name, source, word string
		line, column       int
		bytes              string
	}{
		{"a.txt", "Größe\r\n\r\n “3:45.34”", "3:45.34", 3, 3, "3:45.34"},
		{"a.txt", mark + "Größe 3:45", "3:45", 1, 8, "3:45"},
		{"a.txt", "in 3:45\u00ad.34 \n", "3:45.34", 1, 4, "3:45\u00ad.34"},
		{"a.md", "# A\n\n> *ran* **3:45**.34 &amp; won\n", "3:45.34 & won", 3, 11, "3:45**.34 &amp; won"},
		{"a.md", "> a\n> b [3:45.34\n> s](x) c", "3:45.34 s", 2, 6, "3:45.34\n> s"},
		{"a.md", "a|b\n-|-\nc|x `3:45`", "3:45", 3, 6, "3:45"},
		{"a.html", "<p>a</p>\n<p>ü <b>3:4</b>5&#46;3&#52;", "3:45.34", 2, 9, "3:4</b>5&#46;3&#52;"},
		{"a.html", "<p>a&nGt;b", "b", 1, 10, "b"},
	} {
		text, err := Read(test.name, []byte(test.source))
		if err != nil {
			t.Fatal(err)
		}
		at := strings.Index(text.Words, test.word)
		if at < 0 {
			t.Errorf("%q: no %q in %q", test.source, test.word, text.Words)
			continue
		}
		line, column := text.At(at)
		start, end := text.Bytes(Span{at, at + len(test.word)})
		if bytes := text.Source[start:end]; line != test.line || column != test.column || bytes != test.bytes {
			t.Errorf("%q: got %d:%d %q, want %d:%d %q", test.source, line, column, bytes, test.line, test.column, test.bytes)
		}
	}
}

// TestAtEveryByte: the line and the column of every byte are those that counting from
// the beginning gives, on lines longer than the blocks that are counted once.
func TestAtEveryByte(t *testing.T) {
	source := strings.Repeat("é", block) + "\n\r\n" + strings.Repeat("ab", block) + "\rx\n"
	l := linesOf(source)
	line, column := 1, 1
	for i := range source {
		if gotLine, gotColumn := l.at(source, i); gotLine != line || gotColumn != column {
			t.Fatalf("byte %d: got %d:%d, want %d:%d", i, gotLine, gotColumn, line, column)
		}
		column++
		if source[i] == '\n' || source[i] == '\r' && source[i+1] != '\n' {
			line, column = line+1, 1
		}
	}
	if gotLine, gotColumn := l.at(source, len(source)); gotLine != line || gotColumn != column {
		t.Errorf("the end: got %d:%d, want %d:%d", gotLine, gotColumn, line, column)
	}
}

// FuzzRead: whatever a file holds, its words are UTF-8, single blanks and ends of lines
// part them, each byte comes from one of the file in its order, and quotations stand in
// their order.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"Kerr won in 3:45.34.\n\n“Fast,” he said.\n", "# A\n\n> *b* [c](d) `e`\n\n| a | b |\n|---|---|\n| c | d |\n\n[x]: y\n", "---\ntitle: x\n---\n~~~\ny\n~~~\n<!-- z -->",
		"<html><head><title>a</title></head><body><nav>b</nav><h1>c&nbsp;d</h1><blockquote>e<sup>2</sup></blockquote><pre>f\ng", "&nGt;&amp &#x1F600; &bogus;", "‘a’ 'b' \"c\" «d» „e“",
		"- * + 1. 2) ***a*** __b__ ~~c~~ \\* ![d](e \"f\") [^g] <h@i.j> <br>", "\xff\xfeK\x00", "a\xadb\r\rc",
	} {
		f.Add("a.md", []byte(seed))
		f.Add("a.html", []byte(seed))
		f.Add("a", []byte(seed))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		text, err := Read(name, data)
		if err != nil {
			return
		}
		if !utf8.ValidString(text.Words) || !utf8.ValidString(text.Source) {
			t.Fatalf("no UTF-8: %q", text.Words)
		}
		for _, twice := range []string{"  ", "\n\n", " \n", "\n ", "\t", "\r", "\x1b"} {
			if strings.Contains(text.Words, twice) {
				t.Errorf("%q in %q", twice, text.Words)
			}
		}
		last := 0
		for i := range len(text.Words) {
			start, end := text.Bytes(Span{i, i + 1})
			if start < last || end < start || end > len(text.Source) {
				t.Fatalf("byte %d of %q: %d to %d of %d, after %d", i, text.Words, start, end, len(text.Source), last)
			}
			last = start
		}
		for i, s := range text.Quotations {
			if s.Start >= s.End || s.End > len(text.Words) || i > 0 && s.Start < text.Quotations[i-1].End || !utf8.ValidString(text.Of(s)) {
				t.Errorf("quotation %v of %q", s, text.Words)
			}
		}
	})
}
