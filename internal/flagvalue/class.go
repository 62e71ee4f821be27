package flagvalue

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/record"
)

// parseClass reads an age class; none is that of seniors.
func parseClass(flag, text string) (string, error) {
	classes := record.Classes()
	if text == "" || slices.Contains(classes, text) {
		return text, nil
	}
	f := &failure.Error{Message: fmt.Sprintf("--%s: no %q", flag, text), Remedy: "write U14, U16, U18, U20 or U23, M35 to M100, or W35 to W100"}
	if meant := strings.ToUpper(text); slices.Contains(classes, meant) {
		f.Remedy = "write --" + flag + " " + meant
	}
	return "", f
}
