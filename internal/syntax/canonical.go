package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readCanonical reads a text of the canonical form, which nearly all documents have, in
// one pass: the grammar is in docs/documents.md, and each rule of it is a method below.
// It makes the very nodes that yaml.v3's tree would give, many times faster, and gives
// nil for a text of which a single byte is not of that grammar: what such a text means,
// or what is wrong with it, is not guessed here.
func readCanonical(src *Source, found *Findings, memory *Memory) *Node {
	if src.tooLong {
		return nil
	}
	memory.clear()
	r := canonicalReader{text: src.text, line: 1, Memory: memory}
	if !r.nextLine() || r.indent != 0 {
		return nil
	}
	root := r.blockMap(r.scalar(), 0, 1)
	if root == nil || r.at < len(r.text) {
		return nil
	}
	doubtfulCharacters(src, r.doubtful, r.hidden, found)
	return root
}

// canonicalReader goes through a text once, from the first byte to the last. Its methods
// begin at the next byte and end behind what they read; where they give nil or false, the
// text is not of the grammar, and the reading is over.
type canonicalReader struct {
	text   string
	at     int // the next byte
	line   int // its line, from 1
	lineAt int // the byte at which the line begins
	wide   int // how many bytes more than characters were read of the line
	indent int // blanks before what the line holds; -1 at the end of the text

	strange  bool    // a character of the scalar that is read may be reported
	doubtful []*Node // values with such characters
	hidden   bool    // there are characters that may not be seen

	*Memory
}

const (
	deepest    = 8   // levels of lists and maps
	longestKey = 100 // bytes
	usual      = 16  // keys and items: more take room on the heap
)

// peek is the next byte, 0 at the end of the text.
func (r *canonicalReader) peek() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

// begin is a new node at the next byte. What only another kind of node has was never set.
func (r *canonicalReader) begin(from *slab[Node], kind Kind, style Style) *Node {
	n := from.next()
	n.Kind, n.Style = kind, style
	n.line, n.col = int32(r.line), int32(r.at-r.lineAt-r.wide+1)
	n.start, n.end = int32(r.at), int32(r.at)
	return n
}

// nextLine goes to what the next line holds that is not blank and no comment. Behind a
// value nothing but a comment may be left of its line.
func (r *canonicalReader) nextLine() bool {
	for {
		from, at := r.at, r.at
		for at < len(r.text) && r.text[at] == ' ' {
			at++
		}
		r.at = at
		switch c := r.peek(); {
		case r.at == len(r.text):
			r.indent = -1
			return true
		case c == '\n':
			r.at++
			r.line, r.lineAt, r.wide = r.line+1, r.at, 0
		case c == '#' && (r.at > from || r.at == r.lineAt):
			if !r.comment() {
				return false
			}
		default:
			r.indent = r.at - from
			return from == r.lineAt
		}
	}
}

// comment reads to the end of the line.
func (r *canonicalReader) comment() bool {
	for r.at < len(r.text) && r.text[r.at] != '\n' {
		if c := r.text[r.at]; c >= ' ' && c <= '~' {
			r.at++
		} else if !r.beyondASCII(unicode.IsGraphic) {
			return false
		}
	}
	r.strange = false
	return true
}

// blockMap reads a map whose keys stand below each other at an indent; the first key
// was read.
func (r *canonicalReader) blockMap(key *Node, indent, depth int) *Node {
	if key == nil || depth > deepest {
		return nil
	}
	n := r.begin(&r.others, Map, Block)
	n.place = key.place
	var room [usual]Pair
	pairs, seen := room[:0], keySet{}
	for ; ; key = r.scalar() {
		if !r.isKey(key, pairs, &seen) {
			return nil
		}
		value := r.value(indent, depth)
		if value == nil {
			return nil
		}
		pairs = append(pairs, Pair{key, value})
		n.end = value.end
		if r.indent != indent {
			n.children = r.keep(pairs, nil)
			return n
		}
	}
}

// isKey reads the colon behind a scalar that stands in this map for the first time.
func (r *canonicalReader) isKey(key *Node, before []Pair, seen *keySet) bool {
	if key == nil || key.Text == "" || len(key.Text) > longestKey || r.peek() != ':' {
		return false
	}
	r.at++
	if last := len(r.doubtful) - 1; last >= 0 && r.doubtful[last] == key {
		r.doubtful = r.doubtful[:last] // only values are looked at
	}
	if !seen.add(key.Text, before) {
		return false
	}
	return r.peek() == ' ' || r.peek() == '\n'
}

// value reads what belongs to a key: behind it, or as a block below it.
func (r *canonicalReader) value(indent, depth int) *Node {
	if rest := r.text[r.at:]; len(rest) > 1 && rest[0] == ' ' && rest[1] != ' ' {
		r.at++
		return r.lastOfLine(r.inline(depth))
	}
	if !r.nextLine() || r.indent != indent+2 {
		return nil
	}
	if r.peek() == '-' {
		return r.blockList(indent+2, depth+1)
	}
	return r.blockMap(r.scalar(), indent+2, depth+1)
}

// lastOfLine goes from a value to the next line; no line may continue the value.
func (r *canonicalReader) lastOfLine(n *Node) *Node {
	if n == nil || !r.nextLine() {
		return nil
	}
	return n
}

// blockList reads a list whose dashes stand below each other at an indent.
func (r *canonicalReader) blockList(indent, depth int) *Node {
	if depth > deepest {
		return nil
	}
	n := r.begin(&r.others, List, Block)
	var room [usual]*Node
	items := room[:0]
	for r.indent == indent {
		if !strings.HasPrefix(r.text[r.at:], "- ") {
			return nil
		}
		r.at += 2
		item := r.inline(depth)
		if item != nil && item.Kind == Scalar && r.peek() == ':' {
			item = r.blockMap(item, indent+2, depth+1)
		} else {
			item = r.lastOfLine(item)
		}
		if item == nil {
			return nil
		}
		items = append(items, item)
		n.end = item.end
	}
	n.children = r.keep(nil, items)
	return n
}

// inline reads a value within a line.
func (r *canonicalReader) inline(depth int) *Node {
	switch r.peek() {
	case '[':
		return r.flowList(depth + 1)
	case '{':
		return r.flowMap(depth + 1)
	default:
		return r.scalar()
	}
}

func (r *canonicalReader) scalar() *Node {
	if r.peek() == '"' {
		return r.quoted()
	}
	return r.bare()
}

// flowList reads a list in brackets. Like a block, it ends with its last item for who asks.
func (r *canonicalReader) flowList(depth int) *Node {
	if depth > deepest {
		return nil
	}
	n := r.begin(&r.others, List, Flow)
	var room [usual]*Node
	items := room[:0]
	for r.at++; r.peek() != ']'; {
		if len(items) > 0 && !r.comma() {
			return nil
		}
		item := r.inline(depth)
		if item == nil {
			return nil
		}
		items = append(items, item)
		n.end = item.end
	}
	r.at++
	n.children = r.keep(nil, items)
	return n
}

func (r *canonicalReader) flowMap(depth int) *Node {
	if depth > deepest {
		return nil
	}
	n := r.begin(&r.others, Map, Flow)
	var room [usual]Pair
	pairs, seen := room[:0], keySet{}
	for r.at++; r.peek() != '}'; {
		if len(pairs) > 0 && !r.comma() {
			return nil
		}
		key := r.scalar()
		if !r.isKey(key, pairs, &seen) || r.peek() != ' ' {
			return nil
		}
		r.at++
		value := r.inline(depth)
		if value == nil {
			return nil
		}
		pairs = append(pairs, Pair{key, value})
		n.end = value.end
	}
	r.at++
	n.children = r.keep(pairs, nil)
	return n
}

// comma reads what stands between two members within brackets.
func (r *canonicalReader) comma() bool {
	isComma := strings.HasPrefix(r.text[r.at:], ", ")
	r.at += len(", ")
	return isComma
}

// quoted reads a scalar in double quotes. Of the escapes it knows that of the quote.
func (r *canonicalReader) quoted() *Node {
	n := r.begin(&r.scalars, Scalar, Quoted)
	r.at++
	escaped, ampersand := false, false
	for r.skip(quotedBytes); r.peek() != '"'; r.skip(quotedBytes) {
		switch {
		case r.peek() == '&':
			ampersand = true
			r.at++
		case strings.HasPrefix(r.text[r.at:], `\"`):
			escaped = true
			r.at += 2
		case !r.beyondASCII(unicode.IsGraphic):
			return nil
		}
	}
	n.Text = r.text[n.start+1 : r.at]
	if escaped {
		n.Text = strings.ReplaceAll(n.Text, `\"`, `"`)
	}
	r.strange = r.strange || ampersand && strings.Contains(n.Text, ";") // as entities of HTML
	r.at++
	return r.ended(n)
}

// bare reads a plain scalar that can be nothing else: it begins with a letter or digit,
// or with the equals sign of a flag, and goes on with these and with signs that YAML
// gives no meaning there. It reads no blanks at its end.
func (r *canonicalReader) bare() *Node {
	n := r.begin(&r.scalars, Scalar, Plain)
	r.skip(plainBytes)
	for c := r.peek(); c == '\'' || c >= utf8.RuneSelf; c = r.peek() {
		if !r.isApostrophe(n) && !r.beyondASCII(isLetter) {
			break
		}
		r.skip(plainBytes)
	}
	for r.at > n.Start() && r.text[r.at-1] == ' ' {
		r.at--
	}
	n.Text = r.text[n.start:r.at]
	if !beginsPlain(n.Text) || isNull(n.Text) {
		return nil
	}
	return r.ended(n)
}

// ended is a scalar that ends here.
func (r *canonicalReader) ended(n *Node) *Node {
	if n.end = int32(r.at); r.strange {
		r.strange, r.doubtful = false, append(r.doubtful, n)
	}
	return n
}

// isApostrophe reads an apostrophe. There is none behind a dash and blanks: the scan of
// other texts takes it for the beginning of a quotation there.
func (r *canonicalReader) isApostrophe(n *Node) bool {
	if r.peek() != '\'' {
		return false
	}
	before := r.text[n.start:r.at]
	if word := strings.TrimRight(before, " "); len(word) < len(before) && strings.HasSuffix(word, "-") {
		return false
	}
	r.at++
	return true
}

// skip reads ASCII bytes of a class.
func (r *canonicalReader) skip(class byte) {
	at := r.at
	for at < len(r.text) && classes[r.text[at]]&class != 0 {
		at++
	}
	r.at = at
}

// The classes of bytes are bits: what may stand anywhere in a plain scalar, what is nothing
// but itself in double quotes, and what may begin a plain scalar.
const (
	plainBytes, quotedBytes, firstBytes = 1, 2, 4

	classes = "00000000000000000000000000000000" +
		"32022212332323337777777777222322" + //  !"#$%&'()*+,-./0123456789:;<=>?
		"27777777777777777777777777720223" + // @ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_
		"27777777777777777777777777722220" + // `abcdefghijklmnopqrstuvwxyz{|}~
		beyond + beyond + beyond + beyond
	beyond = "00000000000000000000000000000000"
)

// beyondASCII reads a character beyond ASCII of a set.
func (r *canonicalReader) beyondASCII(isIn func(rune) bool) bool {
	c, size := utf8.DecodeRuneInString(r.text[r.at:])
	if size <= 1 || !isIn(c) {
		return false
	}
	if r.at == 0 || !isUsual(c, r.text[r.at-1]) {
		r.strange = true
		r.hidden = r.hidden || hidden(c, 0) != ""
	}
	r.at += size
	r.wide += size - 1
	return true
}
