package scene

import "strings"

// Wrap is a text in lines that fit, broken between words; a word that does not fit alone is
// broken too.
func Wrap(text string, fits func(string) bool) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		switch longer := strings.TrimPrefix(line+" "+word, " "); {
		case fits(longer):
			line = longer
			continue
		case line != "":
			lines = append(lines, line)
		}
		for line = word; !fits(line); {
			part := firstFitting(line, fits)
			lines, line = append(lines, part), line[len(part):]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// firstFitting is as many letters of a word as fit, one at least.
func firstFitting(word string, fits func(string) bool) string {
	end := 0
	for at, letter := range word {
		if next := at + len(string(letter)); at == 0 || fits(word[:next]) {
			end = next
		} else {
			break
		}
	}
	return word[:end]
}
