package prose

import "strings"

// A heading of fewer long words is not told from a list of names.
const (
	fewestOfHeading = 3
	shortWord       = 4
)

// headed notes of the words of a heading in which nearly all begin with a capital letter, or
// have no others, that their capitals tell nothing.
func headed(items []Item) {
	long, capital, shouted, letters := 0, 0, 0, 0
	for i := range items {
		item := &items[i]
		if item.Kind != Word || item.Folded == "'s" {
			continue
		}
		letters++
		if item.Text == strings.ToUpper(item.Text) {
			shouted++
		}
		if len(item.Text) < shortWord {
			continue
		}
		if long++; item.Capital {
			capital++
		}
	}
	if long < fewestOfHeading || capital < long {
		return
	}
	for i := range items {
		items[i].Titled, items[i].Shouted = true, shouted == letters
	}
}
