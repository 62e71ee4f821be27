package timing

import (
	"fmt"
	"strings"
	"unicode"
)

// part is the advice for text whose fields are not parted as they should be.
const part = `part hours, minutes and seconds by ":", and the decimals by "."`

// blankFault finds empty text and blanks, no-break ones included.
func blankFault(kind, text string) fault {
	switch trimmed := strings.TrimSpace(text); {
	case trimmed == "":
		return fault{problem: "it is empty", advice: "write the figures, or leave it out altogether"}
	case trimmed != text:
		return fault{
			problem: "it must not begin or end with a blank",
			mended:  trimmed,
			advice:  "write it without the blank",
		}
	case strings.ContainsFunc(text, unicode.IsSpace):
		return innerBlank(kind, text)
	default:
		return fault{}
	}
}

// innerBlank is the fault of a blank within.
func innerBlank(kind, text string) fault {
	result := fault{problem: "it must not contain a blank", mended: withoutBlanks(text), advice: "write the figures alone"}
	if kind == kindMark {
		result.advice = `write the time alone, its fields parted by ":"; what else is known of it has keys of its own`
	}
	if figures, is := strings.CutSuffix(strings.TrimSuffix(text, "."), " h"); is && strings.Count(figures, ":") == 2 && accepts(kind, figures) {
		result.mended, result.advice = "", fmt.Sprintf("write it %q if the h stands for hours, %q if for a hand time", figures, figures+"h")
		return result
	}
	if first, second, found := strings.Cut(text, " "); found && result.mended == "" {
		field, decimals := first+":"+second, first+"."+second
		if accepts(kind, field) && accepts(kind, decimals) {
			result.advice = fmt.Sprintf("write it %q if the last figures are seconds, %q if they are decimals", field, decimals)
		}
	}
	return result
}

// digitFault finds full-width characters and the digits of other scripts.
func digitFault(text string) fault {
	// The full-width forms of the ASCII characters stand in the same order as these.
	const first, last = '！', '～'
	full := func(r rune) bool { return first <= r && r <= last }
	if strings.ContainsFunc(text, full) {
		return fault{
			problem: "full-width characters are not allowed",
			mended: strings.Map(func(r rune) rune {
				if full(r) {
					return r - first + '!'
				}
				return r
			}, text),
			advice: "write it in plain digits",
		}
	}
	i := strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsDigit(r) })
	if i >= 0 {
		return fault{problem: "only the digits 0 to 9 are allowed", advice: "write it in these digits"}
	}
	return fault{}
}

// wordFault finds text without a figure: NaN, DNF, h.
func wordFault(text string) fault {
	if strings.ContainsAny(text, "0123456789") {
		return fault{}
	}
	return fault{
		problem: "it has no figures",
		advice:  "write the time in figures; why there is none stands elsewhere",
	}
}

// letterFault finds letters that look like digits, within figures: 3:4S.34, 3:O5.1.
func letterFault(text string) fault {
	if len(text) < 3 || len(text) > longest {
		return fault{}
	}
	first, inner, last := text[:1], text[1:len(text)-1], text[len(text)-1:]
	figures := strings.NewReplacer("O", "0", "o", "0", "I", "1", "l", "1", "S", "5", "B", "8").Replace(inner)
	if figures == inner || !accepts(kindMark, first+figures+last) {
		return fault{}
	}
	i := strings.IndexAny(inner, "OoIlSB")
	return fault{problem: fmt.Sprintf("%q is not allowed", inner[i:i+1]), mended: first + figures + last, why: "a letter stands for a digit"}
}

// exponentFault finds numbers as programs write them: 1e2.
func exponentFault(text string) fault {
	i := strings.IndexAny(text, "eE")
	if i <= 0 || !isDigit(text[i-1]) {
		return fault{}
	}
	if power := strings.TrimLeft(text[i+1:], "+-"); power == "" || strings.Trim(power, "0123456789") != "" {
		return fault{} // a letter behind the figures
	}
	return fault{problem: "an exponent is not allowed", advice: "write all its figures"}
}

// signFault finds a sign in front.
func signFault(text string) fault {
	if strings.TrimLeft(text, "+-−–—‐‑‒") == text {
		return fault{}
	}
	return fault{problem: "it must have no sign", advice: "write the time itself, without a sign"}
}

// commaFault finds a comma where the point should be.
func commaFault(text string) fault {
	var mended string
	switch last := strings.LastIndexByte(text, ','); {
	case last < 0:
		return fault{}
	case strings.LastIndexByte(text, '.') < last: // 3:45,34 and 3,45,34; of 3.45,34, as in much of Europe, the points are next
		mended = strings.ReplaceAll(text[:last], ",", ":") + "." + text[last+1:]
	default: // 3,45.34
		mended = strings.ReplaceAll(text, ",", ":")
	}
	return fault{problem: "the decimals must follow a point, not a comma", mended: mended, advice: "write one point, before the decimals"}
}

// quoteFault finds the signs for minutes and seconds, straight, curly or doubled, as in 3'43"13, and quotation marks.
func quoteFault(text string) fault {
	plain := strings.NewReplacer(
		"''", `"`, "’’", `"`, "′′", `"`, "´´", `"`, "``", `"`, "’", "'", "‘", "'", "′", "'", "´", "'", "`", "'",
		"”", `"`, "“", `"`, "„", `"`, "″", `"`).Replace(text)
	if !strings.ContainsAny(plain, `'"`) {
		return fault{}
	}
	if plain[0] == '\'' || plain[0] == '"' {
		return fault{
			problem: "it must not stand in quotation marks",
			mended:  strings.Trim(plain, `'"`),
			advice:  "write it without the quotation marks",
		}
	}
	return fault{
		problem: "the fields must be parted by colons, not by quotation marks",
		mended:  strings.NewReplacer(`".`, ".", "'", ":", `"`, ".").Replace(strings.TrimSuffix(plain, `"`)),
		advice:  part,
	}
}

// separatorFault finds semicolons and dashes where a colon should be. A sign in front is not its business.
func separatorFault(text string) fault {
	i := strings.IndexAny(text, ";-−–—‐‑‒")
	if i < 0 {
		return fault{}
	}
	found := firstRune(text[i:])
	var mended string
	if strings.Count(text, found) == 1 && !strings.Contains(text, ":") {
		mended = strings.Replace(text, found, ":", 1)
	}
	return fault{
		problem: fmt.Sprintf("the fields must be parted by colons, not by %q", found),
		mended:  mended,
		advice:  part,
	}
}

// handFault finds an "h" that is not the one behind a hand time.
func handFault(text string) fault {
	figures := strings.TrimRight(text, "hH")
	switch suffix := text[len(figures):]; {
	case strings.ContainsAny(figures, "hH"):
		return fault{problem: `"h" must stand only at the end, behind a hand time`, advice: part}
	case len(suffix) > 1:
		return fault{problem: `"h" must stand only once`, mended: figures + "h", advice: `write "h" once`}
	case suffix == "H":
		return fault{
			problem: `the "h" behind a hand time must be a small letter`,
			mended:  figures + "h",
			advice:  `write a small "h"`,
		}
	default:
		return fault{}
	}
}

// markCharacterFault finds what has no place in a mark.
func markCharacterFault(text string) fault {
	return strangeFault(text, "0123456789:.h", `write the figures alone, with "h" behind a hand time`)
}

// marginCharacterFault finds what has no place in a margin; the fields of a mark are dealt with later.
func marginCharacterFault(text string) fault {
	return strangeFault(text, "0123456789:.", "write the figures alone")
}

// strangeFault finds the first character that is not among those allowed.
func strangeFault(text, allowed, advice string) fault {
	rest := strings.TrimLeft(text, allowed)
	if rest == "" {
		return fault{}
	}
	return fault{problem: fmt.Sprintf("%q is not allowed", firstRune(rest)), advice: advice}
}

// firstRune returns the first character of text, which may be a byte that is not UTF-8.
func firstRune(text string) string {
	for i := range text {
		if i > 0 {
			return text[:i]
		}
	}
	return text
}

// isDigit reports whether c is an ASCII digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
