package manual

import (
	"regexp"
	"strings"
)

// Kind is what a block of a text is.
type Kind int

// The kinds of blocks.
const (
	Paragraph Kind = iota // lines that may be broken elsewhere
	Heading               // of the blocks behind it
	Literal               // lines that are set in, and stay as they are
)

// Block is a part of a text. The lines of a Literal have lost the two blanks by which they are set in.
type Block struct {
	Kind  Kind
	Lines []string
}

// Blocks parts a text of the manual: an empty line ends a block, a line of few words with a colon behind them begins a section,
// lines that begin with two blanks are literal.
func Blocks(text string) []Block {
	heading := regexp.MustCompile(`^[A-Z][A-Za-z ]{1,30}:$`)
	var blocks []Block
	open := false // the last block goes on
	add := func(kind Kind, line string) {
		if !open || blocks[len(blocks)-1].Kind != kind {
			blocks, open = append(blocks, Block{Kind: kind}), true
		}
		last := &blocks[len(blocks)-1]
		last.Lines = append(last.Lines, line)
	}
	for line := range strings.SplitSeq(text, "\n") {
		literal, is := strings.CutPrefix(line, "  ")
		switch {
		case line == "":
			open = false
		case is:
			add(Literal, literal)
		case !open && heading.MatchString(line):
			blocks = append(blocks, Block{Heading, []string{strings.TrimSuffix(line, ":")}})
		default:
			add(Paragraph, line)
		}
	}
	return blocks
}
