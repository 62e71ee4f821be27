package upkeep

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/arguments"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/draft"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
	"github.com/milectl/milectl/races"
)

// initOptions is what the flags of init say.
type initOptions struct {
	records, athletes bool
}

func newInit(a *app) *cobra.Command {
	var o initOptions
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Write a folder to begin with",
		Args:  command.OneAtMost,
		ValidArgsFunction: command.OnlyFirst(func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		}),
		RunE: func(_ *cobra.Command, args []string) error { return a.init(args, o) },
	}
	cmd.Flags().BoolVar(&o.records, "records", false, "copy the built-in record lists")
	cmd.Flags().BoolVar(&o.athletes, "athletes", false, "copy the built-in athletes")
	return cmd
}

// init writes a folder to begin with.
func (a *app) init(args []string, o initOptions) error {
	dir := store.Folder
	switch {
	case len(args) > 0 && a.Find.Dir != "":
		return &failure.Error{Message: fmt.Sprintf("init: named both %s and, with --races, %s", args[0], a.Find.Dir), Remedy: "name the folder once"}
	case len(args) > 0 && args[0] == "":
		return &failure.Error{Message: "init: the folder has no name", Remedy: "leave it out for " + store.Folder}
	case len(args) > 0:
		dir = args[0]
	case a.Find.Dir != "":
		dir = a.Find.Dir
	}
	files, err := o.files()
	if err != nil {
		return err
	}
	written, kept, err := store.Begin(dir, files)
	for _, file := range kept {
		a.Say("left %s as it is", words.Visible(file))
	}
	if err != nil {
		for _, file := range written {
			a.Say("wrote %s", words.Visible(file))
		}
		return failure.Of(err, "make the folder writable; a link is not followed")
	}
	a.sayNext(dir)
	var answer strings.Builder
	for _, file := range written {
		answer.WriteString(words.Visible(file) + "\n")
	}
	return a.Write([]byte(answer.String()))
}

// files is what a folder begins with.
func (o initOptions) files() ([]store.File, error) {
	files := []store.File{
		{Path: "_example.yaml", Text: draft.Example(document.Race)},
		{Path: "athletes/_example.yaml", Text: draft.Example(document.Athletes)},
		{Path: "records/_example.yaml", Text: draft.Example(document.Records)},
	}
	for _, copied := range []struct {
		folder string
		wanted bool
	}{{"athletes", o.athletes}, {"records", o.records}} {
		if !copied.wanted {
			continue
		}
		some, err := builtinFiles(copied.folder)
		if err != nil {
			return nil, err
		}
		files = append(files, some...)
	}
	return files, nil
}

// builtinFiles is the built-in documents of a folder.
func builtinFiles(folder string) ([]store.File, error) {
	entries, err := fs.ReadDir(races.Files, folder)
	var files []store.File
	for _, entry := range entries {
		name := path.Join(folder, entry.Name())
		text, fault := races.Files.ReadFile(name)
		files, err = append(files, store.File{Path: name, Text: text}), errors.Join(err, fault)
	}
	return files, err
}

// sayNext says what to do with a folder that was begun.
func (a *app) sayNext(dir string) {
	with := ""
	if found := cmp.Or(a.Getenv("MILECTL_RACES"), a.Find.Nearest()); found == "" || filepath.Clean(found) != filepath.Clean(dir) {
		with = " --races " + arguments.ShellWord(dir)
	}
	a.Say("next: milectl%s new race club-mile-2025 --event mile --sex women", with)
	a.Say("then: milectl%s check", with)
}
