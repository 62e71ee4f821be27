package upkeep

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/incoming"
	"github.com/milectl/milectl/internal/terminal"
	"github.com/milectl/milectl/internal/words"
)

// importFiles reads all files before anything is written: where one cannot be read, or
// does not say enough, nothing is.
func (a *app) importFiles(arguments []string, o *importOptions) error {
	if o.watched != "" {
		return a.watch(arguments, o)
	}
	if len(arguments) == 0 {
		return &failure.Error{Message: "import: no file named", Remedy: "name the files of the timing computer, or - for standard input"}
	}
	options, err := o.Parse()
	if err != nil {
		return err
	}
	read, err := a.readResults(append(slices.Clone(arguments), o.startLists...), options)
	if err != nil {
		return err
	}
	return a.importRead(read, options, o)
}

// importRead makes documents of files that were read, and writes them.
func (a *app) importRead(read []*importing.Read, options importing.Options, o *importOptions) error {
	place, err := a.Find.ImportPlace(o.into, !o.stdout && !o.onlyShow)
	if err != nil {
		return err
	}
	defer func() { _ = place.Close() }() // it is only read through
	a.sayLeftovers(place.Leftovers())
	all := importing.Of(read, options.Known, place.There(read))
	if err := unanswerable(all); err != nil {
		return err
	}
	if err := a.noRaces(all); err != nil {
		return err
	}
	if o.stdout {
		return a.printDocuments(all)
	}
	if !o.onlyShow {
		if err := place.Write(all); err != nil {
			return failure.Of(err, "make the folder writable; a link is not followed")
		}
	}
	if o.format.Rows() { // which have the races alone
		a.sayFindings(all)
		a.sayNotes(all)
	}
	if err := a.Print(incoming.Imported(all), o.format); err != nil {
		return err
	}
	return notAll(all)
}

// noRaces is the failure for files in which no race was found, with the notes that say
// why.
func (a *app) noRaces(all *importing.Import) error {
	none := all.WithoutRaces()
	if len(none) == 0 {
		return nil
	}
	a.sayNotes(all)
	var failures []error
	for _, file := range none {
		failures = append(failures, &failure.Error{Message: words.Visible(file.File) + ": no race was found in it"})
	}
	failures = append(failures, &failure.Error{
		Message: "nothing was written", Remedy: "see the notes: headings that are not known are told with --map, another format with --from",
	})
	return errors.Join(failures...)
}

// sayFindings prints what was found in the documents to standard error, in the lines of the files.
func (a *app) sayFindings(all *importing.Import) {
	for _, r := range all.Races {
		for _, f := range r.Findings {
			a.Say("%s:%d: %s: %s [%s]", words.Visible(f.File), f.Pos.Line, f.Severity(), words.Visible(f.Message), f.Rule)
		}
	}
}

// sayNotes prints all notes to standard error.
func (a *app) sayNotes(all *importing.Import) {
	for _, note := range all.Notes {
		a.Say("%s:%d: %s: %s", words.Visible(note.File), max(note.Line, 1), note.Kind, words.Visible(note.Text))
	}
}

// notAll is the status where a race could not be written.
func notAll(all *importing.Import) error {
	for _, r := range all.Races {
		switch r.Outcome() {
		case importing.IsFaulty, importing.IDTaken, importing.SameRace, importing.NoResults:
			return command.ErrNo
		default:
		}
	}
	return nil
}

// readResults reads files of results; all that cannot be read are told at once.
func (a *app) readResults(names []string, o importing.Options) ([]*importing.Read, error) {
	var screen terminal.Terminal
	if !a.Quiet {
		screen = terminal.Of(a.Err, a.Getenv)
	}
	progress := screen.Progress(func(done int64) string { return fmt.Sprintf("milectl: read %d of %d files", done, len(names)) })
	defer progress.End()
	var all []*importing.Read
	var faults []error
	for _, name := range names {
		data, err := a.Find.ResultsFile(name)
		if err == nil {
			var one *importing.Read
			if one, err = importing.ReadFile(importing.File{Name: name, Data: data}, o); err == nil {
				all = append(all, one)
			}
		}
		if err != nil {
			faults = append(faults, failure.Of(err, ""))
		}
		progress.Tick()
	}
	return all, errors.Join(faults...)
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
		failures = append(failures, &failure.Error{Message: message})
	}
	failures = append(failures, &failure.Error{
		Message: "nothing was written", Remedy: "say it with these flags: they hold for all files that do not say it themselves",
	})
	return errors.Join(failures...)
}

// printDocuments prints the documents of all races, each under the name of its file,
// and the notes to standard error.
func (a *app) printDocuments(all *importing.Import) error {
	var out bytes.Buffer
	for _, r := range all.Races {
		if r.Outcome() == importing.NoResults {
			a.Say("%s:%d: no results: no document is made", words.Visible(r.File), max(r.Line, 1))
			continue
		}
		if out.Len() > 0 {
			out.WriteString("---\n")
		}
		fmt.Fprintf(&out, "# %s.yaml\n", r.ID)
		out.Write(r.Text)
	}
	a.sayFindings(all)
	a.sayNotes(all)
	if left, of := all.LeftOut(); left > 0 {
		a.Say("%d of %s left out", left, words.Count(of, "row"))
	}
	if err := a.Write(out.Bytes()); err != nil {
		return err
	}
	return notAll(all)
}
