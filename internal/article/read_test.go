package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// words reads a text and gives its words, without the last end of a line.
func words(tb testing.TB, name, source string) string {
	tb.Helper()
	text, err := Read(name, []byte(source))
	if err != nil {
		tb.Fatalf("%s: %q: %v", name, source, err)
	}
	return strings.TrimSuffix(text.Words, "\n")
}

// TestPlain: what a reader sees of plain text.
func TestPlain(t *testing.T) {
	for _, test := range []struct{ why, source, want string }{
		{"paragraphs", "Kerr won.\n\nHe ran 3:45.34.\n", "Kerr won.\nHe ran 3:45.34."},
		{"a line broken for its width", "Josh Kerr won the Bowerman Mile in a British\nrecord of 3:45.34 on Saturday.", "Josh Kerr won the Bowerman Mile in a British record of 3:45.34 on Saturday."},
		{"broken before a figure", "Josh Kerr won the Bowerman Mile in a record of\n3:45.34 on Saturday.", "Josh Kerr won the Bowerman Mile in a record of 3:45.34 on Saturday."},
		{"a list", "Josh Kerr 3:45.34\nJakob Ingebrigtsen 3:45.60", "Josh Kerr 3:45.34\nJakob Ingebrigtsen 3:45.60"},
		{"a list of wide lines", "1. Josh Kerr, of Great Britain and Edinburgh AC, in 3:45.34\n2. Jakob Ingebrigtsen, of Norway and Sandnes IL, in 3:45.60", "1. Josh Kerr, of Great Britain and Edinburgh AC, in 3:45.34\n2. Jakob Ingebrigtsen, of Norway and Sandnes IL, in 3:45.60"},
		{"a list of marks", "UK men's mile record since 1985, all of them set in July or May\n3:46.32 Steve Cram, Oslo, in the Dream Mile, 27 July 1985\n3:45.34 Josh Kerr, Eugene, in the Bowerman Mile, 25 May 2024", "UK men's mile record since 1985, all of them set in July or May\n3:46.32 Steve Cram, Oslo, in the Dream Mile, 27 July 1985\n3:45.34 Josh Kerr, Eugene, in the Bowerman Mile, 25 May 2024"},
		{"a list of counts", "1 – man who has run faster on this track than Kerr before today\n5 – men under 3:48 in the race", "1 – man who has run faster on this track than Kerr before today\n5 – men under 3:48 in the race"},
		{"columns", "Josh Kerr             GBR    3:45.34     NR\nJakob Ingebrigtsen    NOR    3:45.60       ", "Josh Kerr GBR 3:45.34 NR\nJakob Ingebrigtsen NOR 3:45.60"},
		{"a heading", "Kerr wins\nJosh Kerr won the Bowerman Mile in a British record", "Kerr wins\nJosh Kerr won the Bowerman Mile in a British record"},
		{"ends of lines of any system", "a\r\n\r\nb\r\rc", "a\nb\nc"},
		{"blanks of any kind", "3:45.34\u00a0in\u202fthe\u2009 mile \t here", "3:45.34 in the mile here"},
		{"what is not seen", "3:4\u00ad5.\u200b34\u2060\ufeff \u202emile\u202c", "3:45.34 mile"},
		{"a hyphen that breaks no line", "33\u2011year", "33-year"},
		{"markup of others is words", "*Kerr* <b>won</b> &amp;", "*Kerr* <b>won</b> &amp;"},
		{"a page with a byte order mark", mark + "Kerr", "Kerr"},
		{"a code page", "Gr\xf6\xdfe", "Größe"},
		{"UTF-16", "\xff\xfeK\x00e\x00r\x00r\x00", "Kerr"},
	} {
		if diff := cmp.Diff(test.want, words(t, "a.txt", test.source)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestMarkdown: nothing but the words is left.
func TestMarkdown(t *testing.T) {
	for _, test := range []struct{ why, source, want string }{
		{"headings", "# Kerr wins\n\nEugene\n======\nMile\n---\n## A # b ##\n#hash\n", "Kerr wins\nEugene\nMile\nA # b\n#hash"},
		{"lines of a paragraph", "Kerr ran\n3:45.34  \nin Eugene\\\nthen.", "Kerr ran 3:45.34\nin Eugene\nthen."},
		{"emphasis", "*Kerr* __ran__ ***3:45.34*** and 3:45.60* 5 * 3, a_b_c, **un**clear _x*", "Kerr ran 3:45.34 and 3:45.60* 5 * 3, a_b_c, unclear _x*"},
		{"struck out", "He ran ~~3:45.3~~ 3:45.34, ~about~ ~ 5", "He ran 3:45.34, ~ 5"},
		{"links", "[Kerr](https://example.org/a_(b) \"Josh *Kerr*\") won [here][1], [there] and [not] [1].\n\n[1]: https://example.org\n[there]: <x> 'y'\n", "Kerr won here, there and [not] 1."},
		{"pictures", "Before ![Kerr at 3:45](a.jpg) after [![x](y)](z)", "Before after"},
		{"notes", "He ran 3:45.34[^1].\n\n[^1]: By photo *finish*.\n", "He ran 3:45.34.\nBy photo finish."},
		{"addresses and tags", "See <https://example.org/1> <b>now</b>, 3 < 4 > 2<br>next <!-- no\nword --> end", "See https://example.org/1 now, 3 < 4 > 2\nnext end"},
		{"what is not shown", "a\n\n<!--\nsecret\n\nmore -->\n\n<script>\nx\n</script>\nb", "a\nb"},
		{"characters by name", "Fran&ccedil;ois &amp; Co &#8217;s &notaname;", "François & Co ’s &notaname;"},
		{"escapes", "\\*3:45.34\\* \\a 5\\_000 \\\\", "*3:45.34* \\a 5_000 \\"},
		{"code", "Ran ``3:45 ` *x* &amp;`` and `open", "Ran 3:45 ` *x* &amp; and `open"},
		{"blocks of code", "```\n1 *Kerr*  3:45.34\n2 Nuguse   3:46.22\n```\nafter\n~~~ txt\n# x\n~~~", "1 *Kerr* 3:45.34\n2 Nuguse 3:46.22\nafter\n# x"},
		{"lists", "Results\n- *Kerr*\n- Nuguse\n  of Indiana\n\n1. one\n10) ten\n\n1500. no entry\n2024. A year\n", "Results\nKerr\nNuguse of Indiana\none\nten\n1500. no entry 2024. A year"},
		{"no list within a paragraph", "It was won in\n1954. He ran in\n33. Then\n- so", "It was won in 1954. He ran in 33. Then\nso"},
		{"block quotes", "He said:\n> I ran *fast*,\nvery\n>\n> > indeed\n\nand left", "He said:\nI ran fast, very\nindeed\nand left"},
		{"rules", "a\n\n***\n- - -\nb", "a\nb"},
		{"tables", "| Place | Athlete |\n|---:|:--|\n| 1 | *Kerr* \\| GBR |\n2 | Nuguse\n\nend", "Place\nAthlete\n1\nKerr | GBR\n2\nNuguse\nend"},
		{"what stands before", "---\ntitle: \"Kerr wins\"\ndate: 2024-05-26\n---\nText", "Text"},
		{"a rule at the start", "---\nKerr won\n\n---\nText", "Kerr won\nText"},
	} {
		if diff := cmp.Diff(test.want, words(t, "a.md", test.source)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestPage: what a reader sees of a web page.
func TestPage(t *testing.T) {
	for _, test := range []struct{ why, source, want string }{
		{"paragraphs", "<p>Kerr\n won.<p>He ran <b>3:45</b>.34<br>twice", "Kerr won.\nHe ran 3:45.34\ntwice"},
		{"a head", "<html><head><title>x</title><meta charset=utf-8><style>p{}</style><body><h1>Kerr</h1>won", "Kerr\nwon"},
		{"a head without an end", "<head><title>x</title><p>won", "won"},
		{"what stands around", "<nav><li>a<li>b</nav><header>H</header><aside>c</aside><p>word<footer>d</footer>", "H\nword"},
		{"what stands around by its role or its class", `<div role="navigation">a</div><div class="c-related-articles"><p>b</div><ul id="most-read"><li>c</ul><form>d</form><p class="article-text">e</p><div class="menu-open">f</div><p class="teaser">g`, "e\nf"},
		{"a page of what stands around", `<div class="comments"><p>a</div>`, "a"},
		{"what is hidden", `<p hidden>a<p>b<span style="DISPLAY : none">c</span><i aria-hidden="true">d</i> <script>if (a<b) "</p>"</script>e`, "b e"},
		{"struck out", "He ran <del>3:45.3</del> 3:45.34", "He ran 3:45.34"},
		{"characters by name", "<p>3:45.34&nbsp;in Z&uuml;rich &amp; 5&#x2032;&shy;x &bogus; & &amp", "3:45.34 in Zürich & 5′x &bogus; & &"},
		{"tables", "<table><tr><td>1<td>Kerr<tr><td>2<td>Nuguse</table>", "1\nKerr\n2\nNuguse"},
		{"a note behind a figure", "<p>3:45.34<sup>1</sup> on the 1<sup>st</sup>", "3:45.34 1 on the 1st"},
		{"kept lines", "<pre>1 Kerr   3:45.34\n2 Nuguse 3:46.22</pre>", "1 Kerr 3:45.34\n2 Nuguse 3:46.22"},
		{"ends of what has not begun", "</div></p>a</nav>b", "a\nb"},
	} {
		if diff := cmp.Diff(test.want, words(t, "a.html", test.source)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestCaptionsAndLinks: which lines of a page stand beneath pictures, and which lead to other articles.
func TestCaptionsAndLinks(t *testing.T) {
	const source = `<h1><a href="/">Kerr</a></h1><p>Kerr <a href="/kerr">won</a>.</p><figure><img alt="x"><figcaption>Kerr in <a href="/b">Budapest</a></figcaption></figure>
<p><a href="/1">Nuguse wins</a></p><p>Read more: <a href="/2">Laros wins</a><ul><li><a href="/3">Habz wins</a><li>1. <a href="/4">Josh Kerr</a> 3:45.34</ul><td><a href="/5">Mills</a></td>`
	text, err := Read("a.html", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	of := func(spans []Span) (all []string) {
		for _, s := range spans {
			all = append(all, strings.TrimSpace(text.Of(s)))
		}
		return all
	}
	if diff := cmp.Diff([]string{"Kerr in Budapest"}, of(text.Captions)); diff != "" {
		t.Errorf("captions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Nuguse wins", "Read more: Laros wins", "Habz wins"}, of(text.Links)); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
}

// TestForm: where the name does not tell what a file is, its text does.
func TestForm(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       form
	}{
		{"a.HTML", "x", page},
		{"a.markdown", "<p>x</p>", markdown},
		{"a.txt", "<p>x</p>", plain},
		{"-", "\n<!DOCTYPE html><p>x", page},
		{"-", "Some <b>words</b><p>x</p>", page},
		{"-", "# Kerr wins\n", markdown},
		{"-", "see [here](x)", markdown},
		{"-", "a **bold** word", markdown},
		{"-", "---\ntitle: x\n---\n", markdown},
		{"-", "#1 of 3 * 4 [x] <5", plain},
	} {
		if got := formOf(test.name, test.text); got != test.want {
			t.Errorf("%s %q: got %d, want %d", test.name, test.text, got, test.want)
		}
	}
}

// TestAbout: what a file says of itself.
func TestAbout(t *testing.T) {
	type about struct{ Title, Publisher, Date, URL string }
	for _, test := range []struct {
		name, source string
		want         about
	}{
		{
			"a.html", `<head><title>Kerr | AW</title><meta property="og:site_name" content="Athletics  Weekly"><meta property="article:published_time" content="2024-05-26T08:00:00+00:00">` +
				`<link rel="canonical" href="https://example.org/kerr"></head><h1>Kerr <i>wins</i></h1><time datetime="2020-01-01">x</time><h1>other</h1>`,
			about{"Kerr wins", "Athletics Weekly", "2024-05-26", "https://example.org/kerr"},
		},
		{"b.html", `<title>Kerr &amp; Co</title><nav><time datetime="2020-01-01">x</time></nav><p>x<time datetime="2024-05-25">Saturday</time><time datetime="2024-05-27">`, about{Title: "Kerr & Co"}},
		{"d.html", `<title>T</title><p>on <time datetime="2024-05-25">Saturday</time><time itemprop="datePublished" datetime="2024-05-27">`, about{Title: "T", Date: "2024-05-27"}},
		{"e.html", `<title>T</title><p>on <time datetime="2024-05-25">Saturday</time><time pubdate datetime="2024-05-28">`, about{Title: "T", Date: "2024-05-28"}},
		{"f.html", `<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Kerr \u00fcber all", "datePublished": "2024-05-26T08:00:00Z", "publisher": {"name": "AW"}}]}</script><p>x`, about{Title: "Kerr über all", Publisher: "AW", Date: "2024-05-26"}},
		{"g.html", `<title>T</title><script type="application/ld+json">[{"@type": ["Article"], "datePublished": "2024-05-26"}]</script><script type="application/ld+json">{"@type": "Event", "datePublished": "2020-01-01", "startDate": "2024-05-25"}</script><p>x`, about{Title: "T", Date: "2024-05-26"}},
		{"h.html", `<title>T</title><script type="application/ld+json">{"datePublished": "2024-05-26"</script><script>{"datePublished": "2024-05-27"}</script><p>x`, about{Title: "T"}},
		{"c.html", `<meta property="og:title" content="T"><link rel=canonical href="javascript:x"><meta property="og:url" content="http://example.org/"><p>x<time datetime="2024">`, about{Title: "T", URL: "http://example.org/"}},
		{"a.md", "---\ntitle: 'Kerr wins'\ndate: 2024-05-26T10:00\npublisher: Ann\nurl: https://example.org/x\n---\n# Other\n", about{"Kerr wins", "Ann", "2024-05-26", "https://example.org/x"}},
		{"b.md", "## Eugene\n\nKerr *wins*\n===\n", about{Title: "Kerr wins"}},
		{"a.txt", "Kerr wins\n", about{}},
	} {
		text, err := Read(test.name, []byte(test.source))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, about{text.Title, text.Publisher, text.Date.String(), text.URL}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestRefused: what is no article, and how to mend it.
func TestRefused(t *testing.T) {
	for _, test := range []struct{ data, want string }{
		{"", "x: it has no words: name a file with the text of an article"},
		{" \n\u200b", "x: it has no words: name a file with the text of an article"},
		{"PK\x03\x04", "x: it is not a text: it has bytes that no text has: save the article as text, Markdown or a web page"},
		{"a\x1b[31mb", "x: it is not a text: it has bytes that no text has: save the article as text, Markdown or a web page"},
		{strings.Repeat("word ", MaxSize/5+1), "x: it is larger than 8 MiB: an article is smaller: cut it into files"},
		{strings.Repeat("word ", MaxWords/5+210), "x: it has 257 KiB of words, where at most 256 were wanted: an article is smaller: cut it into files"},
	} {
		_, err := Read("x", []byte(test.data))
		if got := err.Error() + ": " + err.(*Error).Help(); got != test.want { //nolint:errorlint // it is no other
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

// TestQuotations: what stands between quotation marks, and in block quotes.
func TestQuotations(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"a.txt", "He said “I ran 3:45” and “won”.", "I ran 3:45|won"},
		{"a.txt", "“It goes on.\n\n“And ends,” he said. “Yes”", "It goes on.|And ends,|Yes"},
		{"a.txt", `He said "I ran, 5'10" tall" and "won`, "I ran, 5'10|won"},
		{"a.txt", "« Oui » et „ja“ und „nein”", " Oui |ja|nein"},
		{"a.txt", "It’s ‘the runners’ best mile’, the ‘90s and the Kerrs’ time", "the runners’ best mile"},
		{"a.txt", "the '80s, O'Hare's 'best mile' and the runners' times", "best mile"},
		{"a.txt", "“He said ‘yes’ then” now", "He said ‘yes’ then"},
		{"a.md", "He said:\n\n> I *ran*.\n>\n> > Fast\n\nand “won”", "I ran.\nFast|won"},
		{"a.html", "He said <q>I <b>ran</b></q>. <blockquote><p>“Fast”<p>it was</blockquote>Then", "I ran|“Fast”\nit was"},
	} {
		text, err := Read(test.name, []byte(test.source))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range text.Quotations {
			got = append(got, text.Of(s))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.source, diff)
		}
	}
}
