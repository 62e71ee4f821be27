package syntax

import "strings"

// scalarEnd is the byte behind a scalar that begins at its start. The parser
// gives only beginnings; comments are what lies outside of every scalar.
func (s *Source) scalarEnd(n *Node) int {
	rest := s.text[n.start:]
	switch {
	case n.Style == BlockText:
		return n.Start() + blockTextLength(rest)
	case n.Style == Quoted && strings.HasPrefix(rest, `"`):
		return n.Start() + quotedLength(rest, '"')
	case n.Style == Quoted:
		return n.Start() + quotedLength(rest, '\'')
	default:
		return n.Start() + plainLength(rest, n.Text)
	}
}

func quotedLength(rest string, quote byte) int {
	for i := 1; i < len(rest); i++ {
		switch {
		case quote == '"' && rest[i] == '\\':
			i++
		case rest[i] == quote && quote == '\'' && i+1 < len(rest) && rest[i+1] == quote:
			i++
		case rest[i] == quote:
			return i + 1
		}
	}
	return len(rest)
}

// plainLength follows a plain scalar through the text: where its value has a
// blank or a line break, the text may have a fold.
func plainLength(rest, value string) int {
	if strings.HasPrefix(rest, value) {
		return len(value)
	}
	at := 0
	for i := range len(value) {
		if value[i] == ' ' || value[i] == '\n' {
			for at < len(rest) && strings.IndexByte(" \t\r\n", rest[at]) >= 0 {
				at++
			}
			continue
		}
		if at >= len(rest) || rest[at] != value[i] {
			return at
		}
		at++
	}
	return at
}

// blockTextLength is the length of a literal or folded text: its header, and
// the lines that are blank or indented at least like its first one.
func blockTextLength(rest string) int {
	at := strings.IndexByte(rest, '\n') + 1
	if at == 0 {
		return len(rest)
	}
	end, indent := at, -1
	for at < len(rest) {
		next := strings.IndexByte(rest[at:], '\n') + 1
		if next == 0 {
			next = len(rest) - at
		}
		body := strings.TrimLeft(rest[at:at+next], " ")
		if strings.Trim(body, "\r\n") != "" {
			if indent < 0 {
				indent = next - len(body)
			}
			if next-len(body) < indent || indent == 0 {
				return end
			}
			end = at + next
		}
		at += next
	}
	return end
}
