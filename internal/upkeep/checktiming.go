package upkeep

import (
	"fmt"
	"time"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/words"
)

// tellTiming says how many documents were read the slow way, and where the time went.
func (a *app) tellTiming(w *query.CheckWork) {
	a.Say("timing: %s of %d kB, %d of them read the fast way", words.Count(w.Documents, "document"), (w.Bytes+999)/1000, w.Documents-w.Slow)
	if w.Slow > 0 {
		a.Say("timing: %d read the slow way: YAML that is not canonical, or has escapes", w.Slow)
	}
	a.Say("timing: %s to read them, %s to check each, %s for all together", seconds(w.Reading), seconds(w.Checking), seconds(w.Together))
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.3f s", d.Seconds()) }
