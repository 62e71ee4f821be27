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
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// tableFormats is the formats that only the tables of the corpus are written in.
func tableFormats() []string { return []string{export.JSONL, export.SQLite, export.Parquet} }

// tableNames is the names of the tables.
func tableNames() []string {
	var names []string
	for _, t := range relation.Tables() {
		names = append(names, t.Name)
	}
	return names
}

// exportsTables writes the tables of the corpus where that is what the arguments ask for.
func (a *app) exportsTables(args []string, into string, o *export.Options) (tables bool, err error) {
	if len(args) == 0 {
		return false, nil
	}
	o.Format = args[0]
	some := len(o.Parts)+len(o.Tables) > 0
	switch {
	case slices.Contains(tableFormats(), o.Format) || o.Format == export.CSV && some:
	case o.Format != export.CSV && some:
		return false, &failure.Error{Message: "export: " + o.Format + " is of single races, and --partition and --tables are of tables", Remedy: "write csv, jsonl, parquet or sqlite"}
	case o.Format != export.CSV || len(args) != 2 || into != "":
		return false, nil
	default:
		if isFolder, err := a.namesFolder(args[1]); !isFolder || err != nil {
			return false, err
		}
	}
	if len(args) != 2 || into != "" {
		return true, &failure.Error{
			Message: fmt.Sprintf("export: the tables of the corpus go into one folder, not %q", args[1:]),
			Remedy:  "write milectl export " + o.Format + " tables/",
		}
	}
	if err := usual(o); err != nil {
		return true, err
	}
	return true, a.exportTables(*o, args[1])
}

// usual refuses tables that there are not, and parts that they do not have.
func usual(o *export.Options) error {
	if o.Format == export.SQLite && len(o.Parts) > 0 {
		return &failure.Error{Message: "--partition: a database has no parts", Remedy: "leave it out, or write csv, jsonl or parquet"}
	}
	if bad, ok := errors.AsType[*export.PartError](export.Parts(o.Parts)); ok {
		return &failure.Error{Message: "--partition: " + bad.Error(), Remedy: failure.NearestOr(bad.Key, relation.PartKeys())}
	}
	for _, name := range o.Tables {
		if !slices.Contains(tableNames(), name) {
			return &failure.Error{Message: fmt.Sprintf("--tables: no table %q", name), Remedy: failure.NearestOr(name, tableNames())}
		}
	}
	return nil
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
	if o.Format == export.Parquet {
		var err error
		if o.Convert, err = parquetConverter(); err != nil {
			return err
		}
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	rows, err := export.Write(c, o, dir)
	a.SayLeftOut(c)
	if faulty, ok := errors.AsType[*corpus.FaultyError](err); ok {
		return command.Unanswered(faulty)
	}
	if err != nil {
		return failure.Of(err, "")
	}
	if _, borrowed := c.ListsRead(); len(borrowed) > 0 {
		a.Say("record lists built into the program are among the tables, since the folder has none: see lists.built_in")
	}
	var answer strings.Builder
	for _, t := range relation.Tables() {
		n, written := rows[t.Name]
		if !written {
			continue
		}
		name := filepath.Join(dir, t.Name+"."+o.Format)
		switch {
		case o.Format == export.SQLite:
			name = filepath.Join(dir, export.Database) + " " + t.Name
		case t.Parted && len(o.Parts) > 0:
			name = filepath.Join(dir, t.Name) + string(filepath.Separator)
		}
		fmt.Fprintf(&answer, "%s: %s\n", words.Visible(name), words.Count(n, "row"))
	}
	return a.Write([]byte(answer.String()))
}
