package words

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

// TestEncodedTwiceIsOver: what was meant by a text that was encoded up to three
// times is never taken for another such text.
func TestEncodedTwiceIsOver(t *testing.T) {
	encodings := []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850, charmap.CodePage437, charmap.Windows1250, charmap.Windows1251}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[A-ZÉØŽ][a-zéøüñčłß]{1,6} [A-ZÉØŽ&][a-zéøüñčłß;]{1,6}`).Draw(t, "name")
		for range rapid.IntRange(1, 3).Draw(t, "times") {
			var out strings.Builder
			in := rapid.SampledFrom(encodings).Draw(t, "encoding")
			for _, b := range []byte(text) {
				out.WriteRune(in.DecodeByte(b))
			}
			text = out.String()
		}
		meant, found := EncodedTwice(text)
		if again, more := EncodedTwice(meant); found && more {
			t.Fatalf("%q: %q, and that is %q", text, meant, again)
		}
	})
}

// TestEncodedTwiceByEveryEncoding: most letters of Europe that were read as one of
// the usual encodings are read again.
func TestEncodedTwiceByEveryEncoding(t *testing.T) {
	const western, others = "éèáàíóúñçäöüßøåæÉÖÜØÅ", "łśżčšžőűğışŁŚŽČŠİ"
	for _, tt := range []struct {
		in      *charmap.Charmap
		letters string
	}{
		{charmap.Macintosh, western + others},
		{charmap.CodePage850, western + others},
		{charmap.CodePage437, western},
	} {
		in := tt.in
		for _, letter := range tt.letters {
			var out strings.Builder
			for _, b := range []byte("Mar" + string(letter) + "n") {
				out.WriteRune(in.DecodeByte(b))
			}
			want := "Mar" + string(letter) + "n"
			if meant, _ := EncodedTwice(out.String()); meant != want {
				t.Errorf("%s: %q: got %q, want %q", in, out.String(), meant, want)
			}
		}
	}
}

// TestQuotedLetters: a letter before a closing quotation mark may be the bytes of a
// letter of another script, which nobody means.
func TestQuotedLetters(t *testing.T) {
	for _, text := range []string{
		"LG „Grün-Weiß“ Ahlensee", "SV „Weiß“", "“Weiß”", "‘Weiß’", "Club «GROẞ»", "„MÖ“ und „TÜ“", "„Schloß“, „Strauß“", "‘CRÈ’", "„ÓÓ“",
	} {
		if meant, found := EncodedTwice(text); found {
			t.Errorf("%q is taken for %q", text, meant)
		}
	}
}
