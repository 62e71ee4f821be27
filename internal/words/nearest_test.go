package words_test

import (
	"slices"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/words"
)

func TestFold(t *testing.T) {
	tests := []struct {
		text, want, why string
	}{
		{"", "", "nothing stays nothing"},
		{"Josh KERR", "josh kerr", "case goes"},
		{"Côte d'Ivoire", "cote d'ivoire", "accents go, the apostrophe stays"},
		{"Co\u0302te d’Ivoire", "cote d'ivoire", "decomposed letters and a curly apostrophe are the same"},
		{"O`Brien, O´Brien, OʼBrien, O‘Brien, Oʻahu", "o'brien, o'brien, o'brien, o'brien, o'ahu", "every apostrophe is one"},
		{"Guinea-Bissau", "guinea-bissau", "the hyphen stays"},
		{"a‐b‑c‒d–e—f−g", "a-b-c-d-e-f-g", "every hyphen and dash is one"},
		{"Weiß WEIẞ", "weiss weiss", "sharp s, small and capital"},
		{"Sørensen Øst", "sorensen ost", "slashed o"},
		{"Paweł Łódź", "pawel lodz", "slashed l"},
		{"Đoković Guðmundsson Þór", "dokovic gudmundsson thor", "d with a stroke, eth, thorn"},
		{"İlham Işık", "ilham isik", "both Turkish letters i"},
		{"ILHAM IŞIK", "ilham isik", "the same in capitals, the dot left out"},
		{"I\u0307lham", "ilham", "a capital with a dot of its own"},
		{"Æon œuvre", "aeon oeuvre", "ligatures"},
		{"Türkiye São Tomé Curaçao", "turkiye sao tome curacao", "names of nations"},
		{"Çakır Ñandú Åse", "cakir nandu ase", "cedilla, tilde, ring"},
		{"東京 Москва", "東京 москва", "other scripts stay"},
		{"Ｊｏｅ Griﬃn Ⅰvan", "joe griffin ivan", "letters of other forms"},
		{" a  b ", "a b", "two blanks are one, and none stands at an end"},
		{"Jos\u00a0Kerr\u3000Jr\u2009", "jos kerr jr", "a blank is a blank"},
		{"Jo\u200bsh\u00ad \u202eKerr\ufeff", "josh kerr", "nothing stands for what cannot be seen"},
		{"Jose\u0301 Jos\u00e9", "jose jose", "composed and decomposed letters"},
		{"\u3164\u0301", "", "a filler and a bare accent are nothing"},
		{"a\nb\tc", "a\nb\tc", "what ends a line is no blank between words"},
	}
	for _, tt := range tests {
		if got := words.Fold(tt.text); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q: %s", tt.text, got, tt.want, tt.why)
		}
	}
}

// TestFoldOfEveryLatinLetter holds that a letter with its accents is folded as the letter and its accents behind it.
func TestFoldOfEveryLatinLetter(t *testing.T) {
	for r := rune(0x80); r < 0x300; r++ {
		if got, want := words.Fold("x"+string(r)), words.Fold("x"+norm.NFD.String(string(r))); got != want {
			t.Errorf("%q: %q, and decomposed %q", r, got, want)
		}
	}
}

func TestFoldTwiceIsFoldOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := words.Fold(text)
		if twice := words.Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, folded again %q", text, once, twice)
		}
		if composed := words.Fold(norm.NFC.String(text)); composed != words.Fold(norm.NFD.String(text)) {
			t.Fatalf("Fold(%q) differs between the composed and the decomposed text", text)
		}
		for _, r := range once {
			if unicode.Is(unicode.Mn, r) || 'A' <= r && r <= 'Z' {
				t.Fatalf("Fold(%q) = %q keeps %q", text, once, r)
			}
		}
	})
}

func TestOf(t *testing.T) {
	races := []string{"bowerman-2023", "bowerman-2024", "oslo-1985-dream-mile", "wanamaker-2023"}
	keys := []string{"place", "athlete", "nation", "mark", "splits", "positions", "note"}
	codes := []string{"GBR", "GEO", "GER", "UKR", "KEN"}
	tests := []struct {
		word  string
		known []string
		want  string // empty: none is close
		why   string
	}{
		{"bowerman-2024", races, "bowerman-2024", "the word itself"},
		{"Bowerman-2024", races, "bowerman-2024", "case does not count"},
		{"bowerman", races, "bowerman-2023", "a beginning: the first that has it"},
		{"bowermann-2024", races, "bowerman-2024", "one letter too many"},
		{"2024-bowerman", races, "bowerman-2024", "all parts, another order"},
		{"oslo-mile", races, "oslo-1985-dream-mile", "some of the parts"},
		{"oslo-1985", []string{"oslo-1981", "oslo-1985-dream-mile"}, "oslo-1985-dream-mile", "a beginning comes before a slip"},
		{"dream", races, "oslo-1985-dream-mile", "a single part"},
		{"oslo-1954-mile", races, "", "one part is nowhere"},
		{"ream", races, "", "the inside of a part is no part"},
		{"athelte", keys, "athlete", "two letters changed places"},
		{"postions", keys, "positions", "a letter dropped"},
		{"marc", keys, "mark", "one slip in a short word"},
		{"maak", keys, "mark", "one slip in a short word"},
		{"maac", keys, "", "two slips in a short word"},
		{"nationality", keys, "", "too long by a third"},
		{"split", keys, "splits", "a beginning"},
		{"é", []string{"e"}, "e", "accents do not count"},
		{"x", codes, "", "one letter, another letter"},
		{"m", keys, "", "one letter is no beginning"},
		{"-", races, "", "a hyphen alone"},
		{"a-b", races, "", "parts of one letter say too little"},
		{"uk", codes, "UKR", "two letters begin a word"},
		{"ge", codes, "GEO", "the first of several"},
		{"GBX", codes, "GBR", "one slip in a code"},
		{"", codes, "", "no word"},
		{"  ", codes, "", "blanks"},
		{" ken ", codes, "KEN", "blanks around do not count"},
		{"ken", nil, "", "nothing known"},
	}
	for _, tt := range tests {
		got, ok := words.Nearest(tt.word, slices.Values(tt.known))
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("Nearest(%q) = %q, %t, want %q: %s", tt.word, got, ok, tt.want, tt.why)
		}
	}
}

func TestOfKnowsEveryKnownWord(t *testing.T) {
	drawn := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z]{1,8}(-[a-z0-9]{1,4})?`), 1, 8, rapid.ID[string])
	rapid.Check(t, func(t *rapid.T) {
		known := drawn.Draw(t, "known")
		word := rapid.SampledFrom(known).Draw(t, "word")
		if got, ok := words.Nearest(word, slices.Values(known)); !ok || got != word {
			t.Fatalf("Nearest(%q) = %q, %t among %q", word, got, ok, known)
		}
	})
}
