package xlsx

import (
	"math/big"
	"regexp"
	"strings"
)

// format is a number format, as far as it says what is shown of a number. The zero
// value shows numbers as they are.
type format struct {
	years, days     bool // it shows a date
	hours, elapsed  bool
	minutes         bool
	seconds, halves bool // halves: AM and PM
	padded          bool // the first field of a time has two digits
	decimals        int
	percent         bool
}

func (f format) isDate() bool { return f.years || f.days }

func (f format) isTime() bool { return f.hours || f.seconds || f.elapsed }

// builtIn is the code of a format that workbooks have by number alone.
func builtIn(id string) string {
	switch id {
	case "2", "4", "39", "40":
		return "0.00"
	case "9":
		return "0%"
	case "10":
		return "0.00%"
	case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58":
		return "yyyy-mm-dd"
	case "18":
		return "h:mm AM/PM"
	case "19":
		return "h:mm:ss AM/PM"
	case "20":
		return "h:mm"
	case "21":
		return "h:mm:ss"
	case "22":
		return "yyyy-mm-dd h:mm"
	case "45":
		return "mm:ss"
	case "46":
		return "[h]:mm:ss"
	case "47":
		return "mm:ss.0"
	default:
		return ""
	}
}

// parseFormat reads the code of a format: its first section, without literals,
// colours and conditions.
func parseFormat(code string) format {
	var f format
	code = strings.ToLower(literals().ReplaceAllString(code, ""))
	code, _, _ = strings.Cut(code, ";")
	if strings.Contains(code, "am/pm") || strings.Contains(code, "a/p") {
		f.halves = true
		code = strings.NewReplacer("am/pm", "", "a/p", "").Replace(code)
	}
	if strings.Contains(code, "general") || strings.Contains(code, "@") {
		return format{}
	}
	f.elapsed = strings.Contains(code, "[h") || strings.Contains(code, "[m") || strings.Contains(code, "[s")
	code = conditions().ReplaceAllString(code, "$1")
	f.years, f.days = strings.Contains(code, "y"), strings.Contains(code, "d")
	f.hours, f.seconds, f.minutes = strings.Contains(code, "h"), strings.Contains(code, "s"), strings.Contains(code, "m")
	if f.minutes && !f.hours && !f.seconds && !f.elapsed {
		f.days = true // months
	}
	f.percent = strings.Contains(code, "%")
	trimmed := strings.TrimLeft(code, " ")
	f.padded = len(trimmed) > 1 && trimmed[0] == trimmed[1]
	if _, fraction, found := strings.Cut(strings.ReplaceAll(code, ",", "."), "."); found || f.seconds {
		f.decimals = min(len(fraction)-len(strings.TrimLeft(fraction, "0")), 3)
	}
	return f
}

// literals are the parts of a code that show themselves: "min", \:, _x and *x.
func literals() *regexp.Regexp { return regexp.MustCompile(`"[^"]*"|\\[^:.,]|_.|\*.`) }

// conditions are what brackets hold; those of elapsed times are kept without them.
func conditions() *regexp.Regexp {
	return regexp.MustCompile(`\[(h+|m+|s+)\]|\[[^\]]*\]`)
}

// number is the value of a cell, exactly; false for what is none, or is far out of
// what results have.
func number(text string) (*big.Rat, bool) {
	const longest, longestExponent = 40, 2
	figures, exponent, scaled := strings.Cut(strings.ToLower(text), "e")
	exponent = strings.TrimLeft(exponent, "+-")
	if scaled && (!isDigits(exponent) || len(exponent) > longestExponent) {
		return nil, false
	}
	whole, fraction, broken := strings.Cut(strings.TrimPrefix(figures, "-"), ".")
	if len(text) > longest || !isDigits(whole) || broken && !isDigits(fraction) {
		return nil, false
	}
	return new(big.Rat).SetString(text)
}

func isDigits(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// cell is a number as the format shows it, with all that it holds.
func (f format) cell(text string, from epoch) Cell {
	value, ok := number(text)
	if !ok {
		return Cell{Text: text}
	}
	switch {
	case value.Sign() < 0, !f.isDate() && !f.isTime():
		return f.plain(value)
	case f.isDate():
		return f.date(value, from)
	default:
		return f.time(value)
	}
}

// plain is a number in figures. The last of the digits that a workbook keeps are
// noise.
func (f format) plain(value *big.Rat) Cell {
	const digits = 15
	whole := len(new(big.Int).Quo(value.Num(), value.Denom()).Text(10))
	text := value.FloatString(max(digits-whole, 0))
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if f.decimals == 0 || f.percent {
		return Cell{Text: text}
	}
	shown := value.FloatString(f.decimals)
	if _, fraction, _ := strings.Cut(text, "."); len(fraction) <= f.decimals {
		return Cell{Text: shown}
	}
	return Cell{Text: text, Shown: shown}
}
