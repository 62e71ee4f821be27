package syntax

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
)

// reportSyntax reports an error of yaml.v3, which gives a line only in its text.
func reportSyntax(src *Source, found *Findings, err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	if name, ok := strings.CutPrefix(text, "unknown anchor '"); ok {
		reportAlias(src, found, strings.TrimSuffix(name, "' referenced"))
		return
	}
	line := 1
	if m := regexp.MustCompile(`^(?:line (\d+): )`).FindStringSubmatch(text); m != nil {
		text = text[len(m[0]):]
		if n, err := strconv.ParseUint(m[1], 10, 31); err == nil {
			line = int(n)
		}
		if fromParser(text) {
			line++
		}
	}
	line = max(1, min(line, len(src.starts())))
	for line > 1 && strings.TrimSpace(src.line(line)) == "" {
		line-- // what is missing at the end is missing behind the last thing there is
	}
	own := src.line(line)
	col := 1 + len(own) - len(strings.TrimLeft(own, " "))
	width, remedy := max(1, utf8.RuneCountInString(strings.TrimSpace(own))), ""
	if at := secondColon(own); at >= 0 && strings.HasPrefix(text, "mapping values are not allowed") {
		col, width, remedy = 1+utf8.RuneCountInString(own[:at]), 1, `put a text that has ": " in it in double quotes`
	}
	if above, said := joinedAbove(src, line); above > 0 && strings.HasPrefix(text, "mapping values are not allowed") {
		whole := src.line(above)
		line, col, width = above, 1+utf8.RuneCountInString(whole[:strings.Index(whole, said)]), utf8.RuneCountInString(said)
		remedy = "a blank is missing behind the colon of " + said
	}
	if strings.HasPrefix(text, "did not find expected ',' or '}'") {
		if slip, ok := flowSlipAt(src, line); ok {
			line, col, width, remedy = slip.line, slip.col, slip.width, slip.remedy
		}
	}
	found.ReportAt(diag.Pos{Line: line, Col: col}, width, "yaml-syntax", "yaml: "+text, remedy)
}

// joinedAbove is the line above another where it has a key whose value stands behind the colon without a blank, and both; 0 where it
// has not.
func joinedAbove(src *Source, line int) (above int, said string) {
	for n := line - 1; n >= 1; n-- {
		own := strings.TrimPrefix(strings.TrimSpace(src.line(n)), "- ")
		if own == "" {
			continue
		}
		if regexp.MustCompile(`^[a-z_]+:[^ ]`).MatchString(own) {
			return n, own
		}
		break
	}
	return 0, ""
}

// textWithColon is the first text of a map on one line that has a colon and is not in quotes, which YAML takes for another key: where it
// begins, its key, and it; -1 where there is none.
func textWithColon(line string) (at int, key, text string) {
	m := regexp.MustCompile(`[{,] *([a-z_]+): +([^"'\[\]{},: ][^"\[\]{},:]*(?:: +[^"\[\]{},:]+)+)[,}]`).FindStringSubmatchIndex(line)
	if m == nil {
		return -1, "", ""
	}
	text = strings.TrimRight(line[m[4]:m[5]], " ")
	return m[4], line[m[2]:m[3]], text
}

// secondColon is where a line has what looks like a second key of a map, or -1.
func secondColon(line string) int {
	first := strings.Index(line, ": ")
	if first < 0 {
		return -1
	}
	second := strings.Index(line[first+2:], ": ")
	if second < 0 {
		return -1
	}
	return first + 2 + second
}

// fromParser reports whether an error is one of yaml.v3's parser, which counts
// lines from 0, and not of its scanner.
func fromParser(text string) bool {
	thing, ok := strings.CutPrefix(text, "did not find expected ")
	return ok && slices.Contains([]string{"key", "node content", "'-' indicator", "',' or ']'", "',' or '}'", "<document start>"}, thing)
}

// reportAlias reports an alias without an anchor, on which yaml.v3 ends
// without a line: mostly a text that begins with an asterisk.
func reportAlias(src *Source, found *Findings, name string) {
	alias := "*" + name
	pos := diag.Pos{Line: 1, Col: 1}
	for n := range src.starts() {
		line := src.line(n + 1)
		if at := strings.Index(line, alias); at >= 0 && !strings.HasPrefix(strings.TrimSpace(line), "#") {
			pos = diag.Pos{Line: n + 1, Col: 1 + utf8.RuneCountInString(line[:at])}
			break
		}
	}
	found.ReportAt(pos, utf8.RuneCountInString(alias), "plain-yaml", fmt.Sprintf("alias: %q", alias),
		"write the value out; put a text that begins with an asterisk in quotes")
}
