package article

import "strings"

// closeBracket reads what a ] ends: a link, a picture, a note. Other brackets stand for
// themselves.
func (s *scanner) closeBracket(i int) int {
	if len(s.open) == 0 {
		return 1
	}
	opens := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	size, ok := s.leads(opens, i)
	switch {
	case !ok:
		return 1
	case opens.image:
		s.cut(opens.at-1, i+size, dropped)
	case strings.HasPrefix(s.text[opens.at+1:i], "^"):
		s.cut(opens.at, i+size, dropped)
	default:
		s.cut(opens.at, opens.at+1, dropped)
		s.cut(i, i+size, dropped)
	}
	return size
}

// leads reports whether brackets lead somewhere, and how long that is with the ] that
// stands at a place.
func (s *scanner) leads(opens bracket, i int) (size int, ok bool) {
	within, rest := s.text[opens.at+1:i], s.text[i+1:]
	if strings.HasPrefix(within, "^") {
		if opens.at == 0 && strings.HasPrefix(rest, ":") {
			return 2, true
		}
		return 1, true
	}
	if strings.HasPrefix(rest, "(") {
		if size, ok := destination(rest); ok {
			return 1 + size, true
		}
	}
	if len(s.defined) == 0 {
		return 0, false
	}
	if strings.HasPrefix(rest, "[") {
		label, _, found := strings.Cut(rest[1:min(len(rest), longestLabel)], "]")
		if found && (label == "" && s.isDefined(within) || s.isDefined(label)) {
			return 1 + len(label) + 2, true
		}
	}
	return 1, s.isDefined(within)
}

func (s *scanner) isDefined(label string) bool {
	return len(label) < longestLabel && !strings.ContainsAny(label, "[]") && s.defined[foldLabel(label)]
}

// destination is how long the address of a link is, with its parentheses: one word with
// parentheses of its own, and perhaps a title.
func destination(text string) (size int, ok bool) {
	const longest, deepest = 2000, 8
	depth, title := 0, byte(0)
	for i := range min(len(text), longest) {
		switch b := text[i]; {
		case title != 0:
			if b == title && text[i-1] != '\\' {
				title = 0
			}
		case b == '"' || b == '\'' && text[i-1] == ' ':
			title = b
		case b == '(':
			if depth++; depth > deepest {
				return 0, false
			}
		case b == ')':
			if depth--; depth == 0 {
				return i + 1, true
			}
		case b == ' ' || b == '\n':
			if rest := strings.TrimLeft(text[i:min(len(text), i+deepest)], " \n"); i > 1 && rest != "" && strings.IndexByte(`"')`, rest[0]) < 0 {
				return 0, false
			}
		}
	}
	return 0, false
}
