package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/words"
)

// scan cuts a part of a text into words, figures and signs.
func scan(text string, start, end int) []Item {
	var items []Item
	joined := false
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(text[at:end])
		var stop int
		switch {
		case unicode.IsSpace(r):
			at += size
			joined = false
			continue
		case isDigit(r), isBarePoint(text, at, end, start):
			stop = figureEnd(text, at, end)
			items = append(items, figure(text, at, stop))
		case r == '.' && at+1 < end && isDigit(rune(text[at+1])) && isApartBefore(text, start, at):
			stop = figureEnd(text, at+1, end)
			item := figure("0"+text[at:stop], 0, stop-at+1) // .24
			item.Span, item.Text = article.Span{Start: at, End: stop}, text[at:stop]
			items = append(items, item)
		case unicode.IsLetter(r):
			stop = wordEnd(text, at, end)
			items = append(items, word(text, at, stop))
		case isHyphen(r) && at+size < end && len(items) > 0 && items[len(items)-1].End == at && !isSpaceAt(text, at+size):
			at += size
			joined = true
			continue
		case isApostrophe(r) && len(items) > 0 && items[len(items)-1].End == at && at+size < end && isPossessive(text[at+size:end]):
			stop = at + size + 1
			items = append(items, Item{Span: article.Span{Start: at, End: stop}, Kind: Word, Text: text[at:stop], Folded: "'s"})
		case repeats(items, text[at:at+size], at):
			at += size
			items[len(items)-1].End = at
			continue
		default:
			stop = at + size
			items = append(items, Item{Span: article.Span{Start: at, End: stop}, Kind: Sign, Text: text[at:stop], Folded: sign(r)})
		}
		items[len(items)-1].Joined = joined
		joined = false
		at = stop
	}
	return items
}

// isApartBefore reports whether nothing stands directly before a place but a blank or a bracket.
func isApartBefore(text string, start, at int) bool {
	return at == start || text[at-1] == ' ' || text[at-1] == '(' || text[at-1] == '\n'
}

// repeats reports whether a sign stands there for the fourth time, one right behind another: as a line of dots does, which
// says no more however long it is.
func repeats(items []Item, written string, at int) bool {
	const times = 3
	if len(items) < times {
		return false
	}
	for i := range times {
		before := &items[len(items)-1-i]
		if before.Kind != Sign || before.Text != written || before.End != at && i == 0 {
			return false
		}
	}
	return true
}

// isBarePoint reports whether a point stands at a place before the decimals of a figure of less than one, and
// behind a blank or a bracket: won by .26.
func isBarePoint(text string, at, end, start int) bool {
	return text[at] == '.' && at+1 < end && isDigit(rune(text[at+1])) && at > start && (text[at-1] == ' ' || text[at-1] == '(')
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '/' }

func isSpaceAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsSpace(r)
}

// sign is a sign as patterns have it: one for all dashes, one for all quotation
// marks.
func sign(r rune) string {
	switch r {
	case '–', '—', '―', '-':
		return "-"
	case '“', '”', '„', '"', '«', '»', '‘', '’', '\'':
		return `"`
	default:
		return string(r)
	}
}

// wordEnd is where a word ends: letters, apostrophes between letters, and points in
// initials. A possessive 's is a word of its own.
func wordEnd(text string, at, end int) int {
	i := at
	for i < end {
		r, size := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		case isApostrophe(r) && i > at && i+size < end && isLetterAt(text, i+size) && !isPossessive(text[i+size:end]):
		default:
			return i
		}
		i += size
	}
	return i
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

func isLetterAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r)
}

// isPossessive reports whether a text goes on with an s that ends its word.
func isPossessive(rest string) bool {
	if rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	return len(rest) == 1 || !isLetterAt(rest, 1)
}

func word(text string, start, end int) Item {
	written := text[start:end]
	first, _ := utf8.DecodeRuneInString(written)
	return Item{
		Span: article.Span{Start: start, End: end}, Kind: Word, Text: written, Folded: words.Fold(written), Capital: unicode.IsUpper(first),
	}
}

// figureEnd is where digits end, with the points, commas and colons between them and
// the letters behind them.
func figureEnd(text string, at, end int) int {
	i := at
	for i < end {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
		case (c == '.' || c == ',' || c == ':') && i+1 < end && isDigit(rune(text[i+1])):
		default:
			return lettersEnd(text, i, end)
		}
		i++
	}
	return i
}

func lettersEnd(text string, i, end int) int {
	for i < end {
		r, size := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsLetter(r) {
			break
		}
		i += size
	}
	return i
}

// figure is what digits and the letters behind them are.
func figure(text string, start, end int) Item {
	written := text[start:end]
	cut := len(strings.TrimRightFunc(written, unicode.IsLetter))
	item := Item{Span: article.Span{Start: start, End: end}, Text: written, Folded: strings.ToLower(written)}
	digits := written[:cut]
	if strings.HasPrefix(digits, ".") {
		digits = "0" + digits
	}
	item.read(digits, strings.ToLower(written[cut:]))
	return item
}
