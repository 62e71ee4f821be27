// Package importing makes race documents of the files of timing and meet software:
// it knows which reader a file is for, what a document needs that the file does not
// say, and how what was read becomes a document. It reads and writes no files, and
// knows no flags; the readers know nothing of documents.
//
// Nothing is guessed. What is missing is asked for, all of it at once; what was
// assumed, rounded or left out is told with its line.
package importing

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// File is a file of results that was given.
type File struct {
	Name string // as the user knows it
	Data []byte
}

// Known is what somebody says of the races of all files, beside what they say
// themselves. Zero values are not known.
type Known struct {
	Event       event.Event
	Sex         race.Sex
	Environment event.Environment
	Date        date.Date // of a single day
	Round       race.Round
	Competition string // the key
	Name        string
	Meet        string
	Venue       race.Venue
	Nations     map[string]string // of clubs and other words that stand where a nation should
	Another     bool              // races that look like one which is there are others
}

// Options is how files are read.
type Options struct {
	Format   string            // a code of Formats; empty where the content tells
	Headings []tabular.Mapping // what headings of tables mean
	Known    Known
}

// Read is one file after it was read.
type Read struct {
	File     string
	Sum      string // the SHA-256 of the file, in hexadecimal digits
	Encoding string
	*sheet.Sheet
}

// Race is a race that was read, and the document that it makes.
type Race struct {
	File     string
	Sum      string
	Line     int
	Title    string
	ID       string
	Race     *race.Race
	Lines    []int  // of the file, by result
	NoNation []bool // by result: the club is what the file has where a nation should stand
	Text     []byte
	Findings []diag.Finding // of the document, in the lines of the file
	Rows     int            // of the file, of those that are read as the race's
	LeftOut  int            // rows that the document does not have
	Joined   *Race          // the race of another file that this one is part of
	Taken    bool           // another document of the folder has the id
	Same     string         // the id of the document of the folder that is of the same race, as both seem; empty where none is
	Other    bool           // it is another race than that nevertheless
	Path     string         // of the document that was written, as the user knows it
	Seen     string         // the id of the document that has this race of this very file already; empty where none has
}

// Faulty reports whether the document has errors, so that it must not be written.
func (r *Race) Faulty() bool {
	return slices.ContainsFunc(r.Findings, func(f diag.Finding) bool { return f.Severity() == diag.Error })
}

// LeftOut is how many rows of how many were left out, of all files: of races, and of
// tables that are none.
func (all *Import) LeftOut() (left, of int) {
	for _, r := range all.Races {
		left, of = left+r.LeftOut, of+r.Rows
	}
	for _, file := range all.Files {
		left, of = left+file.Lost, of+file.Lost
	}
	return left, of
}

// WithoutRaces is the files of results in which no race was found; none where a race
// was found in another.
func (all *Import) WithoutRaces() []*Read {
	if len(all.Races) > 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all.Files), func(file *Read) bool { return file.IsList() })
}

// Question is something that a document must say and a file does not.
type Question struct {
	File string
	Line int
	Race string   // its title; empty where the file has none
	Need []Answer // what is needed
}

// Answer is a flag that answers a question.
type Answer string

// The answers that documents need.
const (
	NeedEvent       Answer = "event"
	NeedSex         Answer = "sex"
	NeedDate        Answer = "date"
	NeedRound       Answer = "round"
	NeedCompetition Answer = "competition"
	NeedName        Answer = "name"
	NeedStartList   Answer = "start-list"
)

// Note is a note on a line of a file.
type Note struct {
	File string
	sheet.Note
}

// Import is what came of some files: the races of all, what must be asked, and all
// notes in the order of files and lines.
type Import struct {
	Files     []*Read
	Races     []*Race
	Questions []Question
	Newcomers []race.Athlete // who is in no register, by name

	newcomersFiles []race.Source
	Notes          []Note
}

// Of makes the races of files that were read, with the help of the start lists among
// them. The documents that are there already decide ids and who is known.
func Of(files []*Read, known Known, there *There) *Import {
	files = once(files)
	all := &Import{Files: files}
	join(files)
	for _, file := range files {
		if seen := there.readFrom(file); len(seen) > 0 && len(seen) >= len(file.Races) {
			all.skip(file, seen)
			continue
		}
		for i := range file.Races {
			all.turn(file, &file.Races[i], known)
		}
	}
	all.joinSame()
	all.identify(known, there)
	all.spell(there)
	decoder := document.NewDecoder()
	for _, r := range all.Races {
		if r.Seen == "" && r.Joined == nil && !r.Faulty() && len(r.Race.Results) > 0 {
			r.encode(decoder)
		}
	}
	if !there.named {
		all.Newcomers, all.newcomersFiles = all.newcomers(there.people)
	}
	for _, file := range files {
		slices.SortStableFunc(file.Notes, order)
		for _, note := range file.Notes {
			if note.IsAnswered(known.Date) {
				continue // there is a question, or an answer
			}
			all.Notes = append(all.Notes, Note{File: file.File, Note: note})
		}
	}
	return all
}

// once is the files without those that were named twice; what has the content of one
// before it under another name has no races.
func once(files []*Read) []*Read {
	first := map[string]string{}
	var all []*Read
	for _, file := range files {
		name, again := first[file.Sum]
		switch {
		case again && name == file.File:
			continue
		case again:
			file.Races, file.Notes = nil, nil
			file.Note(0, sheet.LeftOut, "it is the same as "+name)
		default:
			first[file.Sum] = file.File
		}
		all = append(all, file)
	}
	return all
}

// skip takes a file of which all races are there already: nothing is asked about it.
func (all *Import) skip(file *Read, seen []*race.Race) {
	for _, r := range seen {
		all.Races = append(all.Races, &Race{File: file.File, Sum: file.Sum, Race: r, ID: r.ID, Seen: r.ID})
	}
	file.Notes = nil
}

// order is the order of notes of one file.
func order(a, b sheet.Note) int { return cmp.Compare(a.Line, b.Line) }

// quoted is a text of a file in a message.
func quoted(text string) string { return strconv.Quote(text) }
