package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// windows1252 is what the bytes from 0x80 to 0x9f stand for in that encoding; a
// blank stands for those that mean nothing.
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

// EncodedTwice finds text in UTF-8 that was read as Latin-1 or Windows-1252 and
// written in UTF-8 again (JosÃ© for José), and returns what was meant.
func EncodedTwice(text string) (meant string, found bool) {
	var out strings.Builder
	runes := []rune(text)
	for i := 0; i < len(runes); {
		if runes[i] < utf8.RuneSelf {
			out.WriteRune(runes[i])
			i++
			continue
		}
		end := i
		for end < len(runes) && runes[end] >= utf8.RuneSelf {
			end++
		}
		once, twice := readAgain(runes[i:end])
		if !twice {
			once = string(runes[i:end])
		}
		out.WriteString(once)
		found = found || twice
		i = end
	}
	if !found {
		return "", false
	}
	return out.String(), true
}

// readAgain reads a run of letters as the bytes that they may have been.
func readAgain(run []rune) (once string, twice bool) {
	bytes := make([]byte, 0, len(run))
	for _, r := range run {
		b, ok := byteOf(r)
		if !ok {
			return "", false
		}
		bytes = append(bytes, b)
	}
	if !utf8.Valid(bytes) {
		return "", false
	}
	// A capital before a closing quote may be valid by chance: what comes out must
	// be what people write.
	latin := bytes[0] >= 0xC2 && bytes[0] <= 0xC5 || bytes[0] == 0xE2 && len(bytes) > 1 && bytes[1] == 0x80
	letters := 0
	for _, r := range string(bytes) {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return string(bytes), latin || letters > 1
}

// byteOf is the byte that stands for a character in Windows-1252, or in Latin-1
// where that has none for it.
func byteOf(r rune) (b byte, ok bool) {
	if r >= 0x80 && r <= 0xFF {
		return byte(r), true
	}
	at := byte(0x80)
	for _, other := range windows1252 {
		if other == r {
			return at, true
		}
		at++
	}
	return 0, false
}
