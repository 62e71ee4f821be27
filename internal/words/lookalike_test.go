package words

import (
	"testing"
	"unicode/utf8"
)

func TestLookAlike(t *testing.T) {
	tests := []struct {
		why, a, b string
		alike     bool
		differ    string
	}{
		{"the same", "José", "José", true, ""},
		{"an accent apart", "Jose\u0301", "José", true, "U+0065 U+0301, not U+00E9"},
		{"an accent put together", "José", "Jose\u0301", true, "U+00E9, not U+0065 U+0301"},
		{"a no-break space", "Arne\u00a0Berg", "Arne Berg", true, "U+00A0, not U+0020"},
		{"a zero-width space", "Bo\u200b Carlsen", "Bo Carlsen", true, "U+200B too many"},
		{"one is missing", "Bo Carlsen", "Bo\u200b Carlsen", true, "without U+200B"},
		{"two blanks", "Bo  Carlsen", "Bo Carlsen", true, "U+0020 too many"},
		{"a curly apostrophe", "O’Brien", "O'Brien", true, "U+2019, not U+0027"},
		{"a letter of another script", "Iv\u0430n", "Ivan", true, "U+0430, not U+0061"},
		{"an accent", "Garcia", "García", false, "U+0069, not U+00ED"},
		{"other names", "Arne Berg", "Bo Carlsen", false, "U+0041 U+0072 U+006E U+0065 U+0020 U+0042 U+0065 U+0072 …, not U+0042 U+006F U+0020 U+0043 U+0061 U+0072 U+006C U+0073 …"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := LookAlike(test.a, test.b); got != test.alike {
				t.Errorf("alike: %t", got)
			}
			if got := Difference(test.a, test.b); got != test.differ {
				t.Errorf("they differ in %q", got)
			}
		})
	}
}

func TestTwoScripts(t *testing.T) {
	tests := []struct {
		why, text string
		letter    rune
		meant     string
	}{
		{"Cyrillic a in a Latin name", "Iv\u0430n Petrov", '\u0430', "Ivan Petrov"},
		{"Greek capital A", "\u0391lan Able", '\u0391', "Alan Able"},
		{"Cyrillic o and c", "\u041eleg So\u0441o", '\u041e', "Oleg Soco"},
		{"a whole word that looks Latin", "Oleg \u0421\u043e\u0441\u043e", '\u0421', "Oleg Coco"},
		{"a Latin letter in a Cyrillic name", "Иваo", 'o', "Ивао"},
		{"a Cyrillic letter that looks like no Latin one", "Arne \u042cerg", 'e', ""},
		{"a Latin letter in a Cyrillic name, beside one that is no Cyrillic one", "\u0428meling", 'e', ""},
		{"a full-width letter", "Arne \uff22erg", '\uff22', "Arne Berg"},
		{"full-width letters throughout", "\uff2a\uff4f\uff45 \uff2c\uff45\uff45", '\uff2a', "Joe Lee"},
		{"a letter of mathematics", "\U0001d409osh Kerr", '\U0001d409', "Josh Kerr"},
		{"a Roman numeral of one character", "\u2160van Berg", '\u2160', "Ivan Berg"},
		{"two that are one", "Gri\ufb03n", '\ufb03', "Griffin"},
		{"the long s", "\u017fam Berg", '\u017f', "sam Berg"},
		{"an Armenian letter", "Armen \u054dmith", '\u054d', ""},
		{"a Cherokee letter", "Arne \u13bball", '\u13bb', ""},
		{"a Coptic letter", "\u2c80rne Berg", '\u2c80', ""},
		{"Armenian throughout", "Արմեն Petrosyan", 0, ""},
		{"a feminine ordinal", "1ª Noche", 0, ""},
		{"numbers of half width beside Japanese", "ｶﾄｳ 佐藤", 0, ""},
		{"Cyrillic throughout", "Иван Петров", 0, ""},
		{"Cyrillic throughout, all of which look Latin", "Сахара", 0, ""},
		{"Cyrillic beside Latin", "Иван Петров (Ivan Petrov)", 0, ""},
		{"Cyrillic prose about a Latin name", "тренер Bowerman, хор", 0, ""},
		{"Greek throughout", "Νίκος", 0, ""},
		{"Japanese beside Latin", "佐藤 Sato", 0, ""},
		{"the micro sign", "5 µs", 0, ""},
		{"Latin with accents", "Søren Žižek Đorđe", 0, ""},
		{"nothing", "", 0, ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			letter, meant, found := TwoScripts(test.text)
			if letter != test.letter || meant != test.meant || found != (test.letter != 0) {
				t.Errorf("got %U %q", letter, meant)
			}
		})
	}
}

// TestEveryLookAlikeHasALetter: the two texts go together.
func TestEveryLookAlikeHasALetter(t *testing.T) {
	if utf8.RuneCountInString(lookingLatin) != len(latinLetters) {
		t.Fatalf("%d letters look like %d", utf8.RuneCountInString(lookingLatin), len(latinLetters))
	}
	if n := utf8.RuneCountInString(windows1252); n != 32 {
		t.Fatalf("%d characters for 32 bytes", n)
	}
}

func TestEncodedTwice(t *testing.T) {
	tests := []struct{ why, text, meant string }{
		{"é", "JosÃ© LÃ³pez", "José López"},
		{"à, whose second byte is a no-break space", "PierrÃ\u00a0", "Pierrà"},
		{"by Windows-1252", "LukÃ¡Å¡ HodboÄ\u008d", "Lukáš Hodboč"},
		{"capitals", "Ã–ZBÄ°LEN", "ÖZBİLEN"},
		{"the apostrophe", "Oâ€™Brien", "O’Brien"},
		{"Cyrillic", "Ð˜Ð²Ð°Ð½", "Иван"},
		{"beside what is right", "José LÃ³pez", "José López"},
		{"a Romanian letter", "IonuÈ› PopÈ™a", "Ionuț Popșa"},
		{"thrice", "JosÃƒÂ© LÃƒÂ³pez", "José López"},
		{"four times", "JosÃƒÆ’Ã‚Â©", "José"},
		{"a no-break space", "ArneÂ\u00a0Berg", "Arne Berg"},
		{"on a Macintosh", "Jos√© L√≥pez", "José López"},
		{"on a Macintosh, a capital", "√òystein ≈Ωi≈æek", "Øystein Žižek"},
		{"by the code page of DOS", "Jos├® M├╝ller", "José Müller"},
		{"by the American one", "Jos├⌐ M├╝ller", "José Müller"},
		{"by that of Central Europe", "JosĂ© LĂłpez", "José López"},
		{"by that of Russia", "JosГ© MГјller", "José Müller"},
		{"by that of Turkey", "Ã–zbilen Ã‡elik", "Özbilen Çelik"},
		{"an entity", "Jos&eacute; L&oacute;pez", "José López"},
		{"an entity by its number", "Jos&#233; L&#xf3;pez", "José López"},
		{"an apostrophe", "Sean O&#39;Brien", "Sean O'Brien"},
		{"the sign itself", "Track &amp; Field News", "Track & Field News"},
		{"an escape of JSON", `Jos\u00e9 L\u00f3pez`, "José López"},
		{"right", "José López", ""},
		{"the sign and", "Track & Field; News", ""},
		{"no entity", "A&b; c", ""},
		{"a Romanian place in capitals", "MĂRĂŞEŞTI, TĂŞNAD", ""},
		{"a Czech name in capitals", "ŽĎÁR, ĽUBIŠ", ""},
		{"a Cyrillic letter before a closing quote", "Группа Г»", ""},
		{"Cyrillic prose", "Спартакиада «Труд»", ""},
		{"quotation marks of German", "„Äußerung“", ""},
		{"a trade mark", "Läderach® ASICS™", ""},
		{"a formula", "√2 ≈ 1.4", ""},
		{"a table of lines", "├──┬ ─┼", ""},
		{"a Portuguese name in capitals", "JOÃO", ""},
		{"two accents beside each other", "Zoëé Aïãn", ""},
		{"a capital before a closing quote", "«CAFÉ»", ""},
		{"and before dots", "ESPAÑ…", ""},
		{"other scripts", "佐藤 Иван", ""},
		{"plain", "Alan Able", ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if meant, found := EncodedTwice(test.text); meant != test.meant || found != (test.meant != "") {
				t.Errorf("got %q", meant)
			}
		})
	}
}

// TestEncodedTwiceOfEveryLetter: whatever letter of Europe is encoded twice is
// read again.
func TestEncodedTwiceOfEveryLetter(t *testing.T) {
	for letter := 'À'; letter <= 'ž'; letter++ {
		if letter == '×' || letter == '÷' {
			continue
		}
		var twice []rune
		for _, b := range []byte(string(letter)) {
			r := rune(b)
			if b >= 0x80 && b < 0xA0 && []rune(windows1252)[b-0x80] != ' ' {
				r = []rune(windows1252)[b-0x80]
			}
			twice = append(twice, r)
		}
		want := "Mar" + string(letter) + "n"
		if meant, _ := EncodedTwice("Mar" + string(twice) + "n"); meant != want {
			t.Errorf("%q: got %q, want %q", string(twice), meant, want)
		}
	}
}
