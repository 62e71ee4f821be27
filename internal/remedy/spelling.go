package remedy

import "strings"

// OnlyIf is a text that is something; empty where it is not.
func OnlyIf(is func(string) bool, text string) string {
	if text == "" || !is(text) {
		return ""
	}
	return text
}

// Ordinal is the number of an ordinal, such as 1st, 2. or 11TH; empty for anything else.
func Ordinal(text string) string {
	number := strings.TrimRight(text, ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	switch strings.ToLower(text[len(number):]) {
	case ".", "st", "nd", "rd", "th":
		return OnlyIf(isCount, number)
	default:
		return ""
	}
}

func isCount(text string) bool {
	return len(text) <= 5 && text[0] != '0' && strings.Trim(text, "0123456789") == ""
}

// Pointed is a figure with the point and the signs that documents have.
func Pointed(text string) string {
	return strings.NewReplacer(",", ".", "−", "-", "–", "-").Replace(strings.TrimSpace(text))
}

// Parses is a parser that only says whether it takes a text.
func Parses[T any](parse func(string) (T, error)) func(string) bool {
	return func(text string) bool {
		_, err := parse(text)
		return err == nil
	}
}

// Unblanked is a text without blanks.
func Unblanked(text string) string { return strings.Join(strings.Fields(text), "") }
