package timing

// RoundUp returns m as an official time in the unit u: the next multiple of u, never towards the faster time, so that
// 3:42.532 in hundredths is 3:42.54. A mark recorded in u or more coarsely is returned as it is. A hand time remains one.
// Only just below 100 hours can the result be 100 hours, which Parse refuses.
func (m Mark) RoundUp(u Unit) Mark {
	if u <= m.Unit() {
		return m
	}
	step := int32(u)
	return Mark{ms: (m.ms + step - 1) / step * step, decimals: u.decimals(), hand: m.hand}
}
