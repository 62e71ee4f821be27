package upkeep

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/command"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/export"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// tableFormats is the formats that only the tables of the corpus are written in.
func tableFormats() []string { return []string{export.JSONL, export.SQLite} }

// exportsTables writes the tables of the corpus where that is what the arguments ask for.
func (a *app) exportsTables(args []string, into string, parts []string) (tables bool, err error) {
	switch {
	case len(args) == 0:
		return false, nil
	case slices.Contains(tableFormats(), args[0]) || args[0] == export.CSV && len(parts) > 0:
	case args[0] != export.CSV || len(args) != 2 || into != "":
		return false, noParts(args[0], parts)
	default:
		if isFolder, err := a.namesFolder(args[1]); !isFolder || err != nil {
			return false, err
		}
	}
	if len(args) != 2 || into != "" {
		return true, &failure.Error{
			Message: fmt.Sprintf("export: the tables of the corpus need one folder, not %q", args[1:]),
			Remedy:  "write milectl export " + args[0] + " tables/",
		}
	}
	if args[0] == export.SQLite && len(parts) > 0 {
		return true, noParts(args[0], parts)
	}
	if bad, ok := errors.AsType[*export.PartError](export.Parts(parts)); ok {
		return true, &failure.Error{Message: "--partition: " + bad.Error(), Remedy: failure.NearestOr(bad.Key, relation.PartKeys())}
	}
	return true, a.exportTables(export.Options{Format: args[0], Parts: parts}, args[1])
}

// noParts refuses parts of what has none.
func noParts(format string, parts []string) error {
	if len(parts) == 0 || !slices.Contains([]string{lif.Format, export.SQLite}, format) {
		return nil
	}
	return &failure.Error{Message: "--partition: " + format + " has no parts", Remedy: "leave it out, or write csv or jsonl"}
}

// namesFolder reports whether an argument names the folder of tables, not a race: one with a
// slash, one that is there, or what is like no id.
func (a *app) namesFolder(name string) (bool, error) {
	if name == store.StandardInput || strings.HasSuffix(name, ".yaml") {
		return false, nil
	}
	s, err := a.Find.Store()
	if err != nil {
		return false, err
	}
	_, err = s.Race(name)
	if err == nil {
		return false, nil
	}
	if info, missing := os.Stat(name); missing == nil {
		return info.IsDir(), nil
	}
	unknown, ok := errors.AsType[*store.UnknownIDError](err)
	if !ok || unknown.Nearest == "" || store.IsPath(name) {
		return true, nil
	}
	return false, &failure.Error{
		Message: "export: " + err.Error(),
		Remedy:  fmt.Sprintf("did you mean %s? the folder of the tables of the corpus is named with a / behind it: %s/", unknown.Nearest, words.Visible(name)),
	}
}

// exportTables writes the tables, and prints what has how many rows.
func (a *app) exportTables(o export.Options, dir string) error {
	s, err := a.Find.ReadingStore()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	rows, err := export.Write(c, o, dir)
	a.SayLeftOut(c)
	if faulty, ok := errors.AsType[*corpus.FaultyError](err); ok {
		return command.Unanswered(faulty)
	}
	if err != nil {
		return failure.Of(err, "")
	}
	var answer strings.Builder
	for _, t := range relation.Tables() {
		name := filepath.Join(dir, t.Name+"."+o.Format)
		switch {
		case o.Format == export.SQLite:
			name = filepath.Join(dir, export.Database) + " " + t.Name
		case t.Parted && len(o.Parts) > 0:
			name = filepath.Join(dir, t.Name) + string(filepath.Separator)
		}
		fmt.Fprintf(&answer, "%s: %s\n", words.Visible(name), words.Count(rows[t.Name], "row"))
	}
	return a.Write([]byte(answer.String()))
}
