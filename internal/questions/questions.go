// Package questions is the commands that answer questions about races, records and people:
// one file a command, with its flags and what it opens, asks and prints.
package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
)

// app is what the commands share.
type app struct{ *command.App }

// Commands are the commands.
func Commands(shared *command.App) []*cobra.Command {
	a := &app{shared}
	return []*cobra.Command{
		newResults(a),
		newMargins(a),
		newTeams(a),
		newSplits(a),
		newRecordCheck(a),
		newRecords(a),
		newList(a),
		newTopList(a),
		newAthlete(a),
		newVersus(a),
		newCompare(a),
		newScore(a),
		newPace(a),
		newProgress(a),
		newCalendar(a),
		newMeet(a),
		newSQL(a),
		newVerify(a),
		newWhy(a),
		newDiff(a),
		newWhatIf(a),
	}
}
