package questions

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// ofNation says in an answer that it is of more than the nation that was typed, where that one counts for
// another: documents mostly have GBR of those who would be SCO.
func ofNation(view table.View, typed string) table.View {
	asked, err := nation.Find(typed)
	if err != nil || asked.CountsAs == "" {
		return view
	}
	view.Coverage = words.Join("; ", view.Coverage, "all of "+asked.CountsAs+", for which "+asked.Code+" counts")
	return view
}
