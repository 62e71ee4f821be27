package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/terminal"
	"github.com/milectl/milectl/internal/words"
)

// importFiles reads all files before anything is written: where one cannot be read, or
// does not say enough, nothing is.
func (a *app) importFiles(arguments []string, o *importOptions) error {
	if len(arguments) == 0 {
		return &failure{message: "import: no file named", help: "name the files of the timing computer, or - for standard input"}
	}
	options, err := o.options()
	if err != nil {
		return err
	}
	read, err := a.readResults(append(slices.Clone(arguments), o.startLists...), options)
	if err != nil {
		return err
	}
	place, err := a.placeOf(o)
	if err != nil {
		return err
	}
	defer func() { _ = place.Close() }() // it is only read through
	all := importing.Of(read, options.Known, place.There(read))
	if err := unanswerable(all); err != nil {
		return err
	}
	if o.stdout {
		return a.printDocuments(all)
	}
	if !o.onlyShow {
		if err := place.Write(all); err != nil {
			return &failure{message: err.Error(), help: cmp.Or(diag.Help(err), "make the folder writable; a link is not followed")}
		}
	}
	if err := a.print(report.Imported(all), o.format); err != nil {
		return err
	}
	return notAll(all)
}

// notAll is the status where a race could not be written.
func notAll(all *importing.Import) error {
	for _, r := range all.Races {
		if outcome := r.Outcome(); outcome == importing.IsFaulty || outcome == importing.IDTaken {
			return errNo
		}
	}
	return nil
}

// readResults reads files of results; all that cannot be read are told at once.
func (a *app) readResults(names []string, o importing.Options) ([]*importing.Read, error) {
	var screen terminal.Terminal
	if !a.quiet {
		screen = terminal.Of(a.Err, a.Getenv)
	}
	progress := screen.Progress(func(done int64) string { return fmt.Sprintf("milectl: read %d of %d files", done, len(names)) })
	defer progress.End()
	var all []*importing.Read
	var faults []error
	for _, name := range names {
		data, err := a.resultsFile(name)
		if err == nil {
			var one *importing.Read
			if one, err = importing.ReadFile(importing.File{Name: name, Data: data}, o); err == nil {
				all = append(all, one)
			}
		}
		if err != nil {
			faults = append(faults, &failure{message: err.Error(), help: diag.Help(err)})
		}
		progress.Tick()
	}
	return all, errors.Join(faults...)
}

// resultsFile is the content of a file, up to one byte more than may be read.
func (a *app) resultsFile(name string) ([]byte, error) {
	if name == store.StandardInput {
		return io.ReadAll(io.LimitReader(a.In, importing.MaxSize+1))
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &importing.Error{File: name, Problem: "there is no such file"}
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &importing.Error{File: name, Problem: "it is a folder", Remedy: "name the files in it: " + shellWord(filepath.Join(name, "*"))}
	case !info.Mode().IsRegular():
		return nil, &importing.Error{File: name, Problem: "it is no regular file", Remedy: "for a pipe, write - and give it as standard input"}
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	return io.ReadAll(io.LimitReader(file, importing.MaxSize+1))
}

// unanswerable is the failure for races that need what nobody has said: everything at
// once.
func unanswerable(all *importing.Import) error {
	if len(all.Questions) == 0 {
		return nil
	}
	var failures []error
	for _, q := range all.Questions {
		flags := make([]string, len(q.Need))
		for i, need := range q.Need {
			flags[i] = "--" + string(need)
		}
		message := fmt.Sprintf("%s:%d: ", q.File, max(q.Line, 1)) + words.Join(": ", q.Race, "does not say enough for a document: "+strings.Join(flags, " "))
		failures = append(failures, &failure{message: message})
	}
	failures = append(failures, &failure{
		message: "nothing was written", help: "say it with these flags: they hold for all files that do not say it themselves",
	})
	return errors.Join(failures...)
}

// printDocuments prints the documents of all races, each under the name of its file,
// and the notes to standard error.
func (a *app) printDocuments(all *importing.Import) error {
	var out bytes.Buffer
	for i, r := range all.Races {
		if i > 0 {
			out.WriteString("---\n")
		}
		fmt.Fprintf(&out, "# %s.yaml\n", r.ID)
		out.Write(r.Text)
		for _, f := range r.Findings {
			a.say("%s:%d: %s: %s [%s]", words.Visible(f.File), f.Pos.Line, f.Severity(), words.Visible(f.Message), f.Rule)
		}
	}
	for _, note := range all.Notes {
		a.say("%s:%d: %s: %s", words.Visible(note.File), max(note.Line, 1), note.Kind, words.Visible(note.Text))
	}
	if err := a.write(out.Bytes()); err != nil {
		return err
	}
	return notAll(all)
}

// placeOf is the folder that --into names, or that of the corpus.
func (a *app) placeOf(o *importOptions) (*importing.Place, error) {
	dir := a.folder()
	switch {
	case o.into == "" && dir == "" && (o.stdout || o.onlyShow):
		return importing.Nowhere(), nil
	case o.into == "" && dir == "":
		return nil, &failure{message: "import: no folder races here or above", help: "say with --into where the documents belong; it is made where there is none"}
	}
	place, err := importing.PlaceIn(o.into, dir)
	if err != nil {
		return nil, &failure{message: err.Error(), help: "name a folder"}
	}
	return place, nil
}
