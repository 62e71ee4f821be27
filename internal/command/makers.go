package command

import (
	"maps"
	"slices"

	"github.com/spf13/cobra"
)

// Makers makes commands, by their names.
type Makers map[string]func() *cobra.Command

// For is the commands that a command line can come to: that of its first word alone where this is the name of one,
// none where nothing but the version is asked for, and else all by name. To make all of them with their flags takes
// longer than most answers.
func (m Makers) For(args []string) []*cobra.Command {
	if len(args) > 0 {
		if maker, ok := m[args[0]]; ok {
			return []*cobra.Command{maker()}
		}
	}
	if slices.Equal(args, []string{"--version"}) {
		return nil
	}
	var all []*cobra.Command
	for _, name := range slices.Sorted(maps.Keys(m)) {
		all = append(all, m[name]())
	}
	return all
}
