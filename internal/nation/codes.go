package nation

// Codes is the codes of all nations, one a bit: for who asks of thousands of texts whether
// they are one.
type Codes [26*26*26/64 + 1]uint64

// NewCodes makes the set of the codes.
func NewCodes() *Codes {
	all := new(Codes)
	for code := range lines {
		if i, ok := numberOf(code); ok {
			all[i/64] |= 1 << (i % 64)
		}
	}
	return all
}

// Has reports whether a text is a code, as [Lookup] does.
func (c *Codes) Has(code string) bool {
	i, ok := numberOf(code)
	return ok && c[i/64]>>(i%64)&1 != 0
}

// numberOf is the number of a text that has the form of a code.
func numberOf(code string) (i uint, ok bool) {
	if !isCode(code) {
		return 0, false
	}
	for _, letter := range []byte(code) {
		i = 26*i + uint(letter-'A')
	}
	return i, true
}
