package words

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// windows1252 is what the bytes from 0x80 to 0x9f stand for in that encoding; a
// blank stands for those that mean nothing.
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

// mostTimes is how many times over a text is read again.
const mostTimes = 4

// EncodedTwice finds text in UTF-8 that was read as another encoding and written
// in UTF-8 again (JosÃ© for José), be it several times, and text in which an
// encoding was left (Jos&eacute;). It returns what was meant.
func EncodedTwice(text string) (meant string, found bool) {
	for range mostTimes {
		once, twice := readOnce(text)
		if !twice {
			break
		}
		text, found = once, true
	}
	if !found {
		return "", false
	}
	return text, true
}

// readOnce undoes one encoding too many.
func readOnce(text string) (once string, twice bool) {
	once, twice = eachRun(text, readAgain)
	others := [...]*charmap.Charmap{charmap.Macintosh, charmap.CodePage850, charmap.CodePage437, charmap.Windows1250, charmap.Windows1251}
	for i := 0; i < len(others) && !twice; i++ {
		once, twice = readAs(text, others[i])
	}
	if !twice {
		once = unescaped(text)
		twice = once != text
	}
	return once, twice
}

// eachRun reads every run of characters beyond ASCII again.
func eachRun(text string, read func(run []rune) (once string, twice bool)) (all string, found bool) {
	var out strings.Builder
	written := 0 // of the text
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && text[end] >= utf8.RuneSelf {
			end++
		}
		if end == i {
			i++
			continue
		}
		if once, twice := read([]rune(text[i:end])); twice {
			out.WriteString(text[written:i])
			out.WriteString(once)
			written, found = end, true
		}
		i = end
	}
	if !found {
		return text, false // as most are: nothing is copied
	}
	out.WriteString(text[written:])
	return out.String(), true
}

// readAgain reads a run of letters as the bytes that they may have been in
// Windows-1252, the usual case.
func readAgain(run []rune) (once string, twice bool) {
	bytes, ok := bytesOf(run, byteOf)
	if !ok {
		return "", false
	}
	// A capital before a closing quote may be valid by chance: what comes out must
	// be what people write.
	first, _ := utf8.DecodeRune(bytes)
	latin := bytes[0] >= 0xC2 && bytes[0] <= 0xC5 || isRomanian(first) || bytes[0] == 0xE2 && len(bytes) > 1 && bytes[1] == 0x80
	letters := 0
	for _, r := range string(bytes) {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return strings.ReplaceAll(string(bytes), "\u00a0", " "), latin || letters > 1
}

// readAs reads a text as what it may have been in another encoding: if one of its
// runs has signs where letters should be, all are of that encoding.
func readAs(text string, in *charmap.Charmap) (once string, twice bool) {
	certain := false
	once, _ = eachRun(text, func(run []rune) (string, bool) {
		bytes, ok := bytesOf(run, in.EncodeRune)
		if !ok || isQuoted(run, bytes) || strings.ContainsFunc(string(bytes), func(r rune) bool { return !isWritten(r) }) {
			return "", false
		}
		// In Cyrillic prose a letter before a closing quote may be valid by chance.
		chance := unicode.Is(unicode.Cyrillic, run[0]) && len(run) == 2 && !strings.ContainsFunc(text, isASCIILetter)
		certain = certain || !chance && strings.ContainsFunc(string(run), func(r rune) bool { return r == 'ƒ' || !unicode.In(r, unicode.L, unicode.M) })
		return string(bytes), true
	})
	return once, certain
}

// isQuoted reports whether a run is a letter before a closing quotation mark, as in
// „Weiß“, whose bytes are a letter of another script by chance.
func isQuoted(run []rune, bytes []byte) bool {
	meant, size := utf8.DecodeRune(bytes)
	const beyondLatin = 0x370
	return len(run) == 2 && size == len(bytes) && meant >= beyondLatin && unicode.IsLetter(run[0]) && strings.ContainsRune("“”‘’»«", run[1])
}

// isWritten reports whether people write a character beyond ASCII in a text. Rare
// Latin letters come out of what is right by chance.
func isWritten(r rune) bool {
	switch {
	case r > 'ž' && r < 0x370:
		return isRomanian(r)
	default:
		return unicode.In(r, unicode.L, unicode.Mn) || strings.ContainsRune("’‘“”„«»–—…°", r)
	}
}

func isRomanian(r rune) bool { return 'Ș' <= r && r <= 'ț' }

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

// bytesOf is the bytes of UTF-8 that a run of characters stands for, each for one.
func bytesOf(run []rune, byteOf func(rune) (byte, bool)) (bytes []byte, ok bool) {
	bytes = make([]byte, 0, len(run))
	for _, r := range run {
		b, ok := byteOf(r)
		if !ok {
			return nil, false
		}
		bytes = append(bytes, b)
	}
	return bytes, utf8.Valid(bytes)
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

// MayBeEscaped reports whether a text has a sign with which entities or escapes
// begin.
func MayBeEscaped(text string) bool { return strings.ContainsAny(text, `&\`) }

// unescaped writes out the entities of HTML and the escapes of JSON that were left
// in a text.
func unescaped(text string) string {
	if !MayBeEscaped(text) {
		return text
	}
	if strings.Contains(text, "&") && strings.Contains(text, ";") {
		text = regexp.MustCompile(`&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});`).ReplaceAllStringFunc(text, html.UnescapeString)
	}
	if !strings.Contains(text, `\u`) {
		return text
	}
	return regexp.MustCompile(`\\u[0-9a-fA-F]{4}`).ReplaceAllStringFunc(text, func(escape string) string {
		code, err := strconv.ParseUint(escape[2:], 16, 16)
		if err != nil || !unicode.IsGraphic(rune(code)) {
			return escape
		}
		return string(rune(code))
	})
}
