package lsp

import (
	"testing"
	"unicode/utf8"
)

// texts has every kind of letter and of line end, and none.
func texts() []string {
	return []string{
		"", "a", "\n", "\r", "\r\n", "a\nb", "a\r\nb\r\n", "a\rb\r", "\r\r\n\n\r", "𝒰na Öz\n𠮷 İ ﬁ\r\ne\u0301 👩‍👩‍👧\n", "\ufffd\ufeff\u2028x\u2029\ny", "x\xffy\xc3\nz\xf0\x9f",
	}
}

// TestPositions: each letter has a position of its own, and is found there again, in whatever positions are counted.
func TestPositions(t *testing.T) {
	for _, s := range texts() {
		for _, e := range []encoding{utf8Units, utf16Units, utf32Units} {
			of := newText(s, e)
			seen := map[position]int{}
			for i := 0; i <= len(s); {
				p := of.position(i)
				within := i > 0 && i < len(s) && s[i-1] == '\r' && s[i] == '\n' // no place of an editor
				if before, taken := seen[p]; taken && !within {
					t.Errorf("%q in %s: %d and %d are both %+v", s, e, before, i, p)
				}
				seen[p] = i
				if at := of.offset(p); at != i && !within {
					t.Errorf("%q in %s: %d is %+v, which is %d", s, e, i, p, at)
				}
				if i == len(s) {
					break
				}
				_, size := utf8.DecodeRuneInString(s[i:])
				i += size
			}
		}
	}
}

// TestPositionsBeyond: what lies behind the end of a line or of the text is the end, and within a letter its beginning.
func TestPositionsBeyond(t *testing.T) {
	of := newText("a𠮷\r\nb\n", utf16Units)
	for _, test := range []struct {
		p    position
		want int
	}{
		{position{0, 99}, 5}, {position{0, 2}, 1}, {position{0, 3}, 5}, {position{1, 1 << 31}, 8}, {position{2, 0}, 9}, {position{2, 5}, 9}, {position{1<<32 - 1, 0}, 9},
	} {
		if got := of.offset(test.p); got != test.want {
			t.Errorf("%+v is %d, want %d", test.p, got, test.want)
		}
	}
}

// TestURIs: files have URIs and no other things paths.
func TestURIs(t *testing.T) {
	for _, path := range []string{"/a/b.yaml", "/a b/ü%.yaml", "/a/#?;.yaml"} {
		if got, ok := pathOf(uriOf(path)); !ok || got != path {
			t.Errorf("%s is %s, which is %s", path, uriOf(path), got)
		}
	}
	for uri, want := range map[string]string{
		"file:///a%20b/c.yaml": "/a b/c.yaml", "file://localhost/a.yaml": "/a.yaml", "file:///a/../b.yaml": "/b.yaml", "file:///c%3A/x.yaml": "/c:/x.yaml",
		"file://other/a.yaml": "", "https:///a.yaml": "", "untitled:1": "", "": "", "file:": "", "file:///%00": "", "::": "", "/a.yaml": "",
	} {
		if got, ok := pathOf(uri); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, want %q", uri, got, want)
		}
	}
}
