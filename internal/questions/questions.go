// Package questions is the commands that answer questions about races, records and people:
// one file a command, with its flags and what it opens, asks and prints.
package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
)

// app is what the commands share.
type app struct{ *command.App }

// Commands is what makes the commands.
func Commands(shared *command.App) command.Makers {
	a := &app{shared}
	makers := command.Makers{}
	for name, maker := range map[string]func(*app) *cobra.Command{
		"replay":       newReplay,
		"results":      newResults,
		"margins":      newMargins,
		"teams":        newTeams,
		"splits":       newSplits,
		"record-check": newRecordCheck,
		"records":      newRecords,
		"list":         newList,
		"toplist":      newTopList,
		"athlete":      newAthlete,
		"versus":       newVersus,
		"compare":      newCompare,
		"score":        newScore,
		"pace":         newPace,
		"targets":      newTargets,
		"dossier":      newDossier,
		"progress":     newProgress,
		"calendar":     newCalendar,
		"meet":         newMeet,
		"chart":        newChart,
		"sql":          newSQL,
		"verify":       newVerify,
		"factcheck":    newFactcheck,
		"why":          newWhy,
		"diff":         newDiff,
		"whatif":       newWhatIf,
		"log":          newLog,
		"cover":        newCover,
		"standings":    newStandings,
		"site":         newSite,
	} {
		makers[name] = func() *cobra.Command { return maker(a) }
	}
	return makers
}
