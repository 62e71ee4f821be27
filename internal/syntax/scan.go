package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
)

const (
	// maxDepth bounds the nesting of lists and maps.
	maxDepth = 32
	// maxScanned bounds how many findings of one kind the scan makes: a file
	// that is no text at all should not be answered byte by byte.
	maxScanned = 20
)

// scan looks at the bytes of a document before any of them is parsed.
func scan(src *Source, found *Findings) {
	text := src.text
	switch {
	case src.tooLong:
		found.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, "file-size", "document: larger than 512 KiB", "")
		return
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"):
		found.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, "utf-8", "encoding: the text is UTF-16", "")
		return
	case strings.HasPrefix(text, "\xef\xbb\xbf"):
		found.ReportAt(diag.Pos{Line: 1, Col: 1}, 1, "utf-8", "encoding: the text begins with a byte order mark", "")
		found.fix(0, diag.Fix{End: 3})
		text = text[3:] // editors do not count it
	}
	scanRunes(text, found)
	scanDepth(src, found)
}

// scanRunes reports bytes that are no UTF-8, control characters, unusual line
// breaks, and tabs in indentation.
func scanRunes(text string, found *Findings) {
	line, col, faults := 1, 1, 0
	indent := true
	for i := 0; i < len(text) && faults < maxScanned; {
		c, size := rune(text[i]), 1
		if c > ' ' && c < 0x7f { // nearly all there is
			i, col, indent = i+1, col+1, false
			continue
		}
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		rule, message := runeFault(c, size, text[i:], indent)
		if rule != "" {
			faults++
			found.ReportAt(diag.Pos{Line: line, Col: col}, 1, rule, message, "")
		}
		i += size
		col++
		switch c {
		case '\n':
			line, col, indent = line+1, 1, true
		case ' ', '\t':
		default:
			indent = false
		}
	}
}

func runeFault(c rune, size int, rest string, indent bool) (rule, message string) {
	switch {
	case c == utf8.RuneError && size == 1:
		return "utf-8", fmt.Sprintf("encoding: byte 0x%02x is no UTF-8", rest[0])
	case c == '\t' && indent:
		return "tab-indent", "indentation: a tab"
	case c == '\n', c == '\t':
		return "", ""
	case c == '\r':
		if len(rest) > 1 && rest[1] == '\n' {
			return "", ""
		}
		return "control-character", "line break: a carriage return alone"
	case c < 0x20, c >= 0x7f && c <= 0x9f && c != 0x85:
		return "control-character", fmt.Sprintf("control character: U+%04X", c)
	case c == 0x85, c == 0x2028, c == 0x2029:
		return "control-character", fmt.Sprintf("line break: U+%04X", c)
	case c == 0xFEFF:
		return "control-character", "byte order mark: U+FEFF inside the text"
	case c == 0xFFFE, c == 0xFFFF:
		return "control-character", fmt.Sprintf("no character: U+%04X", c)
	default:
		return "", ""
	}
}

// scanDepth reports nesting beyond the bound, so that no parser is asked to
// follow it. It errs only where brackets stand unpaired in free text, and
// begins anew at every line that is not indented.
func scanDepth(src *Source, found *Findings) {
	var s depthScan
	for n := range src.starts() {
		line := src.line(n + 1)
		if col, over := s.line(line); over {
			found.ReportAt(diag.Pos{Line: n + 1, Col: col}, 1, "nesting", "nesting: more than 32 levels", "")
			return
		}
	}
}

// depthScan follows brackets and indentation line by line.
type depthScan struct {
	brackets int
	quote    byte
	indents  []int
}

// line takes in a line, and reports whether and where it goes too deep.
func (s *depthScan) line(line string) (col int, over bool) {
	body := strings.TrimLeft(line, " ")
	if body == "" {
		return 0, false
	}
	indent := len(line) - len(body)
	if indent == 0 && !strings.ContainsAny(body[:1], "]},") {
		s.brackets, s.quote = 0, 0
	}
	if s.brackets == 0 && s.quote == 0 && body[0] != '#' {
		s.indent(indent, body)
	}
	before := byte(':') // a bracket at the start of a line opens a collection
	for i := indent; i < len(line); i++ {
		s.byte(line[i], before, i > 0 && line[i-1] == ' ')
		if line[i] == '#' && s.quote == 0 && (i == 0 || line[i-1] == ' ') {
			break
		}
		if line[i] != ' ' {
			before = line[i]
		}
		if s.brackets+len(s.indents) > maxDepth {
			return utf8.RuneCountInString(line[:i]) + 1, true
		}
	}
	return 0, false
}

// indent keeps the stack of indents; each "- " that opens a line is a level.
func (s *depthScan) indent(indent int, body string) {
	for len(s.indents) > 0 && s.indents[len(s.indents)-1] >= indent {
		s.indents = s.indents[:len(s.indents)-1]
	}
	s.indents = append(s.indents, indent)
	for strings.HasPrefix(body, "- ") {
		rest := strings.TrimLeft(body[1:], " ")
		indent += len(body) - len(rest)
		body = rest
		s.indents = append(s.indents, indent)
	}
}

func (s *depthScan) byte(c, before byte, blank bool) {
	opens := s.brackets > 0 || strings.IndexByte(":-?,", before) >= 0
	switch {
	case s.quote != 0:
		if c == s.quote && before != '\\' {
			s.quote = 0
		}
	case (c == '"' || c == '\'') && (blank || strings.IndexByte("[{,:", before) >= 0) && strings.IndexByte("[{,:-?", before) >= 0:
		s.quote = c
	case (c == '[' || c == '{') && opens:
		s.brackets++
	case (c == ']' || c == '}') && s.brackets > 0:
		s.brackets--
	}
}
