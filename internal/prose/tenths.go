package prose

import (
	"fmt"
	"strconv"
)

// isWholeWithTenths reports whether some items begin with whole seconds that are not called so, and tenths: five and eight tenths.
func isWholeWithTenths(items []Item) bool {
	_, length := partsOfSecond(items, 1)
	return length > 0 && isTenth(at(items, 3))
}

// partsOfSecond is the decimals of the tenths or hundredths that are added to whole seconds from a place on, and of how many items
// they are: three seconds and five hundredths; 0 where none are.
func partsOfSecond(items []Item, n int) (decimals string, length int) {
	count := at(items, n+1)
	if !at(items, n).Is("and") || count.Kind != Number || count.Glued != "" || count.N == 0 {
		return "", 0
	}
	switch unit := at(items, n+2); {
	case unit.Is("hundredth", "hundredths") && count.N < 100:
		return fmt.Sprintf("%02d", count.N), 3
	case isTenth(unit) && count.N < 10:
		return strconv.Itoa(count.N), 3
	default:
		return "", 0
	}
}
