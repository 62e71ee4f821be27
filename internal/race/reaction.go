package race

import "fmt"

// Reaction is the time from the gun to the first pressure on the blocks, in
// thousandths of a second. Zero is none.
type Reaction int

// FalseStart is the reaction below which a start is false: a tenth of a second (TR16.6).
const FalseStart Reaction = 100

// ReactionPattern matches exactly what [ParseReaction] accepts.
const ReactionPattern = `[0-9]\.[0-9]{3}`

// ParseReaction reads a reaction as documents write it, in seconds with three decimals
// and above zero. It reports false for any other text.
func ParseReaction(text string) (Reaction, bool) {
	if len(text) != len("0.148") || text[1] != '.' || !isNumber(text[:1]+text[2:]) {
		return 0, false
	}
	var ms Reaction
	for _, c := range text[:1] + text[2:] {
		ms = ms*10 + Reaction(c-'0')
	}
	return ms, ms > 0
}

// String is the reaction in seconds, as documents write it: 0.148; empty for none.
func (r Reaction) String() string {
	if r == 0 {
		return ""
	}
	return fmt.Sprintf("%d.%03d", int(r)/1000, int(r)%1000)
}
