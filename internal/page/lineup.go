package page

import "strings"

// tail is what a figure has behind its whole seconds: decimals, and the sign of a hand time.
type tail struct {
	decimals int
	hand     bool
	found    bool
}

// tailOf is the tail of a text of a column of figures; a remark has none.
func tailOf(text string) tail {
	start := strings.IndexAny(text, "0123456789")
	if start < 0 || text[0] == '(' {
		return tail{}
	}
	rest := strings.TrimLeft(text[start:], "0123456789:")
	t := tail{found: true}
	if fraction, ok := strings.CutPrefix(rest, "."); ok {
		rest = strings.TrimLeft(fraction, "0123456789")
		t.decimals = len(fraction) - len(rest)
	}
	t.hand = rest == "h"
	t.found = rest == "" || t.hand
	return t
}

// lineUp gives the figures of a column what brings their points below each other. The style sheet takes up its room and
// shows nothing, so that it is neither copied nor read out.
func (t *sheetTable) lineUp(column int) {
	var widest tail
	for i := range t.Rows {
		of := tailOf(t.Rows[i].Cells[column].Text)
		if of.found {
			widest.decimals, widest.hand = max(widest.decimals, of.decimals), widest.hand || of.hand
		}
	}
	for i := range t.Rows {
		cell := &t.Rows[i].Cells[column]
		of := tailOf(cell.Text)
		if !of.found {
			continue
		}
		if of.decimals == 0 && widest.decimals > 0 {
			cell.Pad = "."
		}
		cell.Pad += strings.Repeat("0", widest.decimals-of.decimals)
		if widest.hand && !of.hand {
			cell.Pad += "h"
		}
	}
}
