package plaintext_test

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"github.com/milectl/milectl/internal/plaintext"
)

// TestCodePages holds that text of an old code page is read as it was written, where
// another would put signs and capitals into its words, and that Windows-1252 is what is
// assumed of everything else.
func TestCodePages(t *testing.T) {
	for _, test := range []struct {
		text string
		page encoding.Encoding
		want plaintext.Encoding
	}{
		{"1;José Núñez;3:45,34", charmap.Windows1252, plaintext.Windows1252},
		{"1;José Núñez;3:45,34\n", charmap.Windows1252, plaintext.Windows1252},
		{"1;D’ORSAY Zoé;“Œuvre”;3:45,34 – MR\n", charmap.Windows1252, plaintext.Windows1252},
		{"1;Ærø ÅSE;10° 3½ m²;£5\r2;Ñoño;3:45\r", charmap.Windows1252, plaintext.Windows1252},
		{"<td>Zoé</td><td>4:12.35<sup>1</sup></td>", charmap.ISO8859_1, plaintext.Windows1252},
		{"1;Zając Ola;nie ukończyła\n2;Świątek Łucja;4:12,35\n", charmap.Windows1250, "Windows-1250"},
		{"Место;Имя\n1;Анна Иванова;4:12,35\n", charmap.Windows1251, "Windows-1251"},
		{"1;José Núñez;Zürich;Müller\r2;Anne Péché;Léa\r", charmap.Macintosh, "Macintosh"},
		{"1;Müller Jürgen;Köln;Große\n2;José;René\n", charmap.CodePage850, "IBM code page 850"},
	} {
		data, err := test.page.NewEncoder().Bytes([]byte(test.text))
		if err != nil {
			t.Fatal(err)
		}
		text, found, err := plaintext.Decode(data)
		if err != nil || text != test.text || found != test.want || !found.Assumed() {
			t.Errorf("%q as %q: %q, %q, %v", test.text, test.want, text, found, err)
		}
	}
}

// TestMixed holds that lines of two encodings are each read in theirs.
func TestMixed(t *testing.T) {
	text, found, err := plaintext.Decode([]byte("1;Jos\xc3\xa9\n2;Ren\xe9\n3;Ada\n"))
	if err != nil || text != "1;José\n2;René\n3;Ada\n" || found != plaintext.Mixed || !found.Assumed() {
		t.Errorf("%q, %q, %v", text, found, err)
	}
}

// TestBinary holds that bytes which no text has are refused.
func TestBinary(t *testing.T) {
	for _, data := range [][]byte{
		{0x7F, 'E', 'L', 'F', 0, 1},
		{0xEF, 0xBB, 0xBF, 0xFF},
		{0xFF, 0xFE, 'a'},
		{0xFE, 0xFF, 0xD8, 0x00},
		{0x1F, 0x8B, 0x08, 0x00, 0x81},
		{0xFF, 0xD8, 0xFF, 0xE0, 0x10, 'J'},
		{'%', 'P', 'D', 'F', '\n', 0x81, 0x8D, 0x8F, 0x90, 0x9D, 1},
	} {
		if text, found, err := plaintext.Decode(data); err == nil {
			t.Errorf("% x is %q in %s", data, text, found)
		}
	}
}

// FuzzDecode holds that what is decoded is text.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("1;Jos\xe9;3:45\n"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if text, _, err := plaintext.Decode(data); err == nil {
			plaintext.Lines(text)
		}
	})
}
