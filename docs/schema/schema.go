// Package schema is the JSON Schemas of what commands print as JSON, as they lie here.
package schema

import (
	"embed"
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
)

//go:embed *.json
var files embed.FS

// Of is the schemas of the answers of a command: several where flags make another answer of it, none where its answer
// has none. Those of another command whose name begins with the name of this one are not among them.
func Of(command string) []json.RawMessage {
	names, err := fs.Glob(files, command+"*.json")
	if err != nil {
		return nil
	}
	var all []json.RawMessage
	for _, name := range names {
		stem := strings.TrimSuffix(name, ".json")
		if stem != command && !slices.ContainsFunc(variants(), func(v string) bool { return strings.HasPrefix(stem, command+"-"+v) }) {
			continue
		}
		text, err := files.ReadFile(name)
		if err == nil {
			all = append(all, text)
		}
	}
	return all
}

// variants is how the name of an answer goes on that some flags give.
func variants() []string { return []string{"with-", "of-", "by-", "believed", "outright"} }
