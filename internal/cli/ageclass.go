package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/record"
)

// addClassFlag adds --class.
func (c *categoryFlags) addClassFlag(cmd *cobra.Command) {
	text(cmd.Flags(), &c.class, "class", "records of this age class instead of seniors, such as U20 or W35")
	complete(cmd, "class", record.Classes)
}

// parseClass reads an age class; none is that of seniors.
func parseClass(text string) (string, error) {
	classes := record.Classes()
	if text == "" || slices.Contains(classes, text) {
		return text, nil
	}
	f := &failure{message: fmt.Sprintf("--class: no %q", text), help: "write U14, U16, U18, U20 or U23, M35 to M100, or W35 to W100"}
	if meant := strings.ToUpper(text); slices.Contains(classes, meant) {
		f.help = "write --class " + meant
	}
	return "", f
}
