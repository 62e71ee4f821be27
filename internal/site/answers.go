package site

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
)

// parts is the sections of an answer as parts of a page.
func (l linker) parts(view table.View, id, title string) []page.Part {
	var all []page.Part
	for i, s := range view.Sections {
		part := page.Part{ID: id, Title: title, Lines: s.Lines}
		switch {
		case title == "":
			part.Title = s.Title
		case i > 0:
			part.Title = "" // which is said once
		}
		if i > 0 {
			part.ID = id + "-" + itoa(i+1)
		}
		part.Tables = l.tables(s)
		part.Notes = notes(s)
		all = append(all, part)
	}
	return all
}

// tables is those of a section that readers see.
func (l linker) tables(s table.Section) []page.Table {
	var all []page.Table
	for _, t := range s.Tables {
		if t.For == table.Machines {
			continue
		}
		if shown, some := page.TableOf(l.named(t), l.of(t)); some {
			l.anchored(t, &shown)
			all = append(all, shown)
		}
	}
	return all
}

// named is a table in which races have their names, not their ids.
func (l linker) named(t table.Table) table.Table {
	at := slices.IndexFunc(t.Columns, func(c table.Header) bool { return c.Name == "race" && c.Priority != table.MachineOnly })
	if at < 0 {
		return t
	}
	rows := t.Rows
	t.Rows = table.Made(rows.Len(), func(row, column int) table.Cell {
		cell := rows.Cell(row, column)
		if column != at || cell.Reader() == "" {
			return cell
		}
		if r := l.site.where.races[cell.Value()]; r != nil {
			return cell.Shown(r.Name)
		}
		return cell
	})
	return t
}

// anchored gives the rows of the results of a race the names by which other pages lead there.
func (l linker) anchored(t table.Table, shown *page.Table) {
	if t.Name != "results" || l.race == nil {
		return
	}
	for i, result := range query.InOrder(l.race) {
		for j := range l.race.Results {
			if &l.race.Results[j] == result {
				shown.Rows[i].ID = resultAnchor(j)
			}
		}
	}
}

// notes is what stands under the tables of a section.
func notes(s table.Section) []page.Note {
	var all []page.Note
	for _, text := range s.Notes {
		all = append(all, page.Note{Text: text})
	}
	for _, links := range [][]table.Link{s.Sources, s.Further} {
		if len(links) == 0 {
			continue
		}
		note := page.Note{Text: "Sources:"}
		for _, link := range links {
			note.Links = append(note.Links, page.Link{Text: link.Text, Address: link.Address})
		}
		all = append(all, note)
	}
	return all
}

// covers is what an answer covers, as a note.
func covers(view table.View) []page.Note {
	if view.Coverage == "" {
		return nil
	}
	return []page.Note{{Text: "Covers " + view.Coverage + "."}}
}

// data is an answer in the formats that stand beside its page.
func data(folder, name string, view table.View) (files []File, links []page.Link, err error) {
	for _, format := range []struct {
		of          table.Format
		end, called string
	}{{table.FormatJSON, ".json", "JSON"}, {table.FormatCSV, ".csv", "CSV"}, {table.FormatMarkdown, ".md", "Markdown"}} {
		text, err := view.Bytes(format.of)
		if err != nil {
			return nil, nil, err
		}
		if format.of == table.FormatJSON {
			var compact bytes.Buffer
			if err := json.Compact(&compact, text); err != nil {
				return nil, nil, err
			}
			text = compact.Bytes()
		}
		files = append(files, File{Path: folder + name + format.end, Text: text})
		links = append(links, page.Link{Text: format.called, Address: name + format.end})
	}
	return files, links, nil
}
