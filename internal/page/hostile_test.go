package page

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/words"
)

// filled is a page that has one text in every field that holds one.
func filled(text string) *Page {
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() { //nolint:exhaustive // the kinds that a page has
		case reflect.String:
			v.SetString(text)
		case reflect.Struct:
			for _, field := range v.Fields() {
				fill(field)
			}
		case reflect.Slice:
			if v.Type().Elem().Kind() != reflect.Uint8 {
				v.Set(reflect.MakeSlice(v.Type(), 1, 1))
				fill(v.Index(0))
			}
		case reflect.Map: // of texts
			v.Set(reflect.ValueOf(map[string]string{text: text}))
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem())
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Int:
			v.SetInt(7)
		}
	}
	p := &Page{}
	fill(reflect.ValueOf(p).Elem())
	p.Root = "../"
	return p
}

// elements is all elements of a page.
func elements(t *testing.T, page string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

// attribute is an attribute of an element.
func attribute(n *html.Node, name string) (value string, has bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// shape is the elements of a page and the names of their attributes.
func shape(t *testing.T, page string) string {
	t.Helper()
	var out strings.Builder
	for _, n := range elements(t, page) {
		out.WriteString("\n" + n.Data)
		for _, a := range n.Attr {
			out.WriteString(" " + a.Key)
		}
	}
	return out.String()
}

func TestTextsAreHarmless(t *testing.T) {
	want := shape(t, printed(t, filled(`mailto: plain`))) // no address, no id, no day, as with the texts below
	for _, text := range []string{
		`javascript: x"><script>alert(1)</script>`, `</title></style></textarea>--><img src=x onerror=alert(1)>//:`, `javascript:'"` + "`" + ` onclick=alert(1) `,
		`javascript: {{.Site}}${7*7}<%= 7 %>&lt;script&gt;`, "javascript: \u202e\u2066\u200f\u200b\x00\x1b[31m\xff\u2028\n",
	} {
		page := printed(t, filled(text))
		if got := shape(t, page); got != want {
			t.Errorf("%q makes other elements:\n%s", text, got)
		}
		if i := strings.IndexFunc(page, func(r rune) bool { return r != '\n' && words.Hidden(r) }); i >= 0 {
			t.Errorf("%q leaves %q", text, page[i:min(len(page), i+20)])
		}
	}
}

func TestStructuredDataEndNoElement(t *testing.T) {
	p := &Page{Title: "x", About: []byte(`{"name": "</script><script>alert(1)</script><!--"}`)}
	page := printed(t, p)
	if strings.Count(page, "<script") != 2 || strings.Contains(page, "<!--") {
		t.Errorf("got\n%s", page)
	}
	if p.About = []byte(`{"name": `); !fails(p) {
		t.Error("what is no JSON is taken")
	}
}

func fails(p *Page) bool {
	_, err := p.HTML()
	return err != nil
}

func TestBadlyMadePages(t *testing.T) {
	for why, p := range map[string]*Page{
		"no title":              {},
		"a root from elsewhere": {Title: "x", Root: "/a/"},
		"a root of the web":     {Title: "x", Root: "https://example.org/"},
		"a short row":           {Title: "x", Parts: []Part{{Tables: []Table{{Columns: []Column{{}}, Rows: []Row{{}}}}}}},
	} {
		if !fails(p) {
			t.Error(why + " is taken")
		}
	}
}

func TestAddresses(t *testing.T) {
	tests := []struct{ why, address, want string }{
		{"a page below", "races/bowerman-2024/", "races/bowerman-2024/index.html"},
		{"a page above", "../../athletes/josh%20kerr/", "../../athletes/josh%20kerr/index.html"},
		{"the page above", "../", "../index.html"},
		{"a place of a page", "clubs/#elmton/", "clubs/index.html#elmton/"},
		{"a question to a page", "search/?q=kerr", "search/index.html?q=kerr"},
		{"a file of a page", "races/bowerman-2024/document.html#L2", "races/bowerman-2024/document.html#L2"},
		{"a line", "#L20", "#L20"},
		{"a question", "?q=kerr", "?q=kerr"},
		{"of the web", "https://example.org/a?b=c&d", "https://example.org/a?b=c&d"},
		{"nothing", "", ""},
		{"a script", "javascript:alert(1)", ""},
		{"a script in capitals", "JavaScript:alert(1)", ""},
		{"a script behind a blank", " javascript:alert(1)", ""},
		{"a script behind a tab", "java\tscript:alert(1)", ""},
		{"a script behind a direction mark", "\u202ejavascript:alert(1)", ""},
		{"data", "data:text/html,x", ""},
		{"of another server", "//example.org/", ""},
		{"browsers take backslashes for slashes", `\\example.org/`, ""},
		{"also one", `/\example.org/`, ""},
		{"from the root of the server", "/etc/passwd", ""},
		{"a letter", "mailto:a@example.org", ""},
		{"a blank in it", "a b", ""},
		{"no address", "%zz", ""},
	}
	for _, test := range tests {
		page := printed(t, &Page{Title: "x", Parts: []Part{
			{Links: []Link{{"there", test.address}}, Tables: []Table{{Columns: []Column{{Name: "a"}}, Rows: []Row{{Cells: []Cell{{Text: "there", Address: test.address}}}}}}},
		}})
		var got []string
		for _, n := range elements(t, page) {
			if address, _ := attribute(n, "href"); n.Data == "a" && strings.Contains(n.Parent.Data, "li") || n.Data == "a" && n.Parent.Data == "td" {
				got = append(got, address)
			}
		}
		var want []string
		if test.want != "" {
			want = []string{test.want, test.want}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got links %q, want %q", test.why, got, want)
		}
	}
}

func TestPicturesAndReplaysAreOfTheSite(t *testing.T) {
	page := printed(t, &Page{Title: "x", Parts: []Part{{
		Pictures: []Picture{{Source: "https://example.org/a.png", Caption: "shown"}}, Replay: &Replay{Data: "https://example.org/a.json", Others: "//b"},
	}}})
	if strings.Contains(page, "example.org") || strings.Contains(page, "<img") || strings.Contains(page, "data-replay") || !strings.Contains(page, "shown") {
		t.Errorf("got\n%s", page)
	}
}
