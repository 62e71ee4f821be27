package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
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
	target, err := a.target(o)
	if err != nil {
		return err
	}
	all := importing.Of(read, options.Known, target.there(read))
	if err := unanswerable(all); err != nil {
		return err
	}
	if o.stdout {
		return a.printDocuments(all)
	}
	races, err := target.write(all, o.onlyShow)
	if err != nil {
		return err
	}
	if err := a.print(report.Imported(all, races), o.format); err != nil {
		return err
	}
	if slices.ContainsFunc(all.Races, (*importing.Race).Faulty) {
		return errNo
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
	var faults []string
	help := ""
	for _, name := range names {
		data, err := a.resultsFile(name)
		if err == nil {
			var one *importing.Read
			if one, err = importing.ReadFile(importing.File{Name: name, Data: data}, o); err == nil {
				all = append(all, one)
			}
		}
		if err != nil {
			faults = append(faults, words.Visible(err.Error()))
			help = cmp.Or(help, diag.Help(err))
		}
		progress.Tick()
	}
	if len(faults) > 0 {
		return nil, &failure{message: "import: " + strings.Join(faults, "\n  "), help: cmp.Or(help, "nothing was written")}
	}
	return all, nil
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
	var lines []string
	needed := map[importing.Answer]bool{}
	for _, q := range all.Questions {
		var flags []string
		for _, need := range q.Need {
			needed[need] = true
			flags = append(flags, "--"+string(need))
		}
		title := ""
		if q.Race != "" {
			title = " " + words.Visible(q.Race) + ":"
		}
		lines = append(lines, fmt.Sprintf("%s:%d:%s needs %s", words.Visible(q.File), max(q.Line, 1), title, strings.Join(flags, " ")))
	}
	return &failure{
		message: "import: " + words.Count(len(lines), "race") + " " + words.Plural(len(lines), "lacks", "lack") + " what a document must say\n  " + strings.Join(lines, "\n  "),
		help:    "say it with these flags; they hold for all files that do not say it themselves. Nothing was written",
	}
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
	if slices.ContainsFunc(all.Races, (*importing.Race).Faulty) {
		return errNo
	}
	return nil
}

// target is where documents are written to.
type target struct {
	dir    string       // the folder of the corpus
	below  string       // slash-separated, of the races in it
	corpus *corpus.Corpus // nil where there is no folder yet
}

// target is the folder that --into names, or that of the corpus.
func (a *app) target(o *importOptions) (*target, error) {
	dir := a.folder()
	t := &target{dir: cmp.Or(dir, o.into)}
	switch within, below := inside(o.into, dir); {
	case o.into == "" && dir == "" && (o.stdout || o.onlyShow):
		return t, nil
	case o.into == "" && dir == "":
		return nil, &failure{message: "import: no folder races here or above", help: "say with --into where the documents belong; it is made where there is none"}
	case o.into != "" && within:
		t.below = below
	case o.into != "":
		t.dir = o.into
	}
	if _, err := os.Stat(t.dir); errors.Is(err, fs.ErrNotExist) {
		return t, nil
	}
	s, err := store.Open(t.dir)
	if err != nil {
		return nil, &failure{message: err.Error(), help: "name a folder"}
	}
	a.opened = s // closed with the others
	t.corpus = corpus.Open(s)
	return t, nil
}

// inside reports whether a folder lies in another, and where.
func inside(dir, root string) (within bool, below string) {
	if dir == "" || root == "" {
		return false, ""
	}
	here, err := filepath.Abs(dir)
	there, err2 := filepath.Abs(root)
	if err != nil || err2 != nil {
		return false, ""
	}
	relative, err := filepath.Rel(there, here)
	if err != nil || relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
		return false, ""
	}
	return true, filepath.ToSlash(relative)
}

func (t *target) there(read []*importing.Read) *importing.There {
	if t.corpus == nil {
		return importing.Empty()
	}
	return importing.ThereOf(t.corpus, read)
}

// write writes the races that are not there yet and have no errors, then the people
// who are in no register.
func (t *target) write(all *importing.Import, onlyShow bool) ([]report.ImportedRace, error) {
	races := make([]report.ImportedRace, len(all.Races))
	var files []store.File
	for i, r := range all.Races {
		races[i] = report.ImportedRace{Race: r, Outcome: outcome(r, onlyShow)}
		if races[i].Outcome == report.Written || races[i].Outcome == report.WouldBeWritten {
			name := path.Join(t.below, r.ID+".yaml")
			races[i].Path = filepath.Join(t.dir, filepath.FromSlash(name))
			files = append(files, store.File{Path: name, Text: r.Text})
		}
	}
	if onlyShow || len(files) == 0 {
		return races, nil
	}
	if _, _, err := store.Begin(t.dir, files); err != nil {
		return nil, &failure{message: err.Error(), help: cmp.Or(diag.Help(err), "make the folder writable; a link is not followed")}
	}
	return races, t.register(all)
}

// outcome is what becomes of a race.
func outcome(r *importing.Race, onlyShow bool) string {
	switch {
	case r.Seen != "":
		return report.ThereAlready
	case r.Faulty():
		return report.FaultyDocument
	case r.Taken:
		return report.IDTaken
	case onlyShow:
		return report.WouldBeWritten
	default:
		return report.Written
	}
}

// register adds the people who are in no register to that of their class.
func (t *target) register(all *importing.Import) error {
	for _, r := range all.Registers() {
		file := filepath.Join(t.dir, filepath.FromSlash(r.Path))
		old, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return &failure{message: err.Error(), help: "make the register readable"}
		}
		text, err := importing.Grown(old, r.People)
		switch {
		case err != nil:
		case len(old) == 0:
			_, _, err = store.Begin(t.dir, []store.File{{Path: r.Path, Text: text}})
		default:
			err = store.Write(file, old, text)
		}
		if err != nil {
			return &failure{message: fmt.Sprintf("%s: %v", words.Visible(file), err), help: cmp.Or(diag.Help(err), "the races are written")}
		}
	}
	return nil
}
