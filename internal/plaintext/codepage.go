package plaintext

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// codePage is an encoding of single bytes. Any bytes could be text of any of them.
type codePage struct {
	name Encoding
	page *charmap.Charmap
}

// codePages are those that files of results are saved in, the most usual first.
func codePages() []codePage {
	return []codePage{
		{Windows1252, charmap.Windows1252},
		{"Windows-1250", charmap.Windows1250},
		{"Macintosh", charmap.Macintosh},
		{"IBM code page 850", charmap.CodePage850},
	}
}

// decodePage reads bytes in the code page that puts the fewest signs and capitals into
// the middle of words; in Windows-1252 where others are no better.
func decodePage(data []byte) (string, Encoding, error) {
	pages := codePages()
	if isCyrillic(data) {
		pages = []codePage{{"Windows-1251", charmap.Windows1251}}
	}
	var best string
	var found Encoding
	least := -1
	for _, one := range pages {
		text, err := one.page.NewDecoder().Bytes(data)
		if err != nil || !isText(string(text)) {
			continue
		}
		if odd := oddities(string(text)); least < 0 || odd < least {
			best, found, least = string(text), one.name, odd
		}
		if least == 0 {
			break
		}
	}
	if least < 0 {
		return "", "", ErrBinary
	}
	return best, found, nil
}

// mixed is the text of files that somebody has put together: most lines are UTF-8, and
// others of a code page. It reports false where no line shows that it is UTF-8.
func mixed(data []byte) (string, bool) {
	lines := bytes.SplitAfter(data, []byte("\n"))
	if !slices.ContainsFunc(lines, func(line []byte) bool { return utf8.Valid(line) && !isASCII(string(line)) }) {
		return "", false
	}
	var b strings.Builder
	for _, line := range lines {
		if !utf8.Valid(line) {
			text, _, err := decodePage(line)
			if err != nil {
				return "", false
			}
			b.WriteString(text)
			continue
		}
		b.Write(line)
	}
	return b.String(), isText(b.String())
}

// oddities counts what stands in a text and in no word of a language: a sign between
// letters, a capital behind a letter and before a small one, a control character.
func oddities(text string) int {
	const (
		inWord   = "’‘´·–—‐"
		behindIt = inWord + "”“»…°²³¹†‡*™®©½"
	)
	n := 0
	before := ' '
	for i, c := range text {
		if c < utf8.RuneSelf {
			before = c
			continue
		}
		after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(c):])
		switch isLetter := unicode.IsLetter(c); {
		case c <= '\u009f', c == utf8.RuneError:
			n++
		case isLetter && unicode.IsUpper(c) && unicode.IsLetter(before) && unicode.IsLower(after):
			n++
		case isLetter, unicode.IsMark(c), !unicode.IsLetter(before):
		case unicode.IsLetter(after) && !strings.ContainsRune(inWord, c), !unicode.IsSpace(c) && !strings.ContainsRune(behindIt, c):
			n++
		}
		before = c
	}
	return n
}

// isCyrillic reports whether bytes above those of ASCII stand in words of their own, as
// in no language of Latin letters.
func isCyrillic(data []byte) bool {
	const shortest = 3
	within, all, run := 0, 0, 0
	isASCIILetter := func(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
	mixed := false // the word has a letter of ASCII
	end := func() {
		if run >= shortest && !mixed {
			within += run
		}
		run, mixed = 0, false
	}
	for _, b := range data {
		switch {
		case b >= 0xC0:
			run++
			all++
		case isASCIILetter(b):
			mixed = true
		default:
			if b >= 0x80 {
				all++
			}
			end()
		}
	}
	end()
	return within > 0 && within*10 >= all*8
}
