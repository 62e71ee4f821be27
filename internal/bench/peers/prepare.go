package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/invented"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/syntax"
)

// prepare writes a corpus, and the same as each program reads it: corpus, tables, races.jsonl, json, miles.journal,
// race.schema.json and race.cue.
func prepare(ctx context.Context, program, dir string, races int) error {
	corpus := invented.New(invented.Options{Races: races, Seed: 1, Loose: 10})
	if _, _, err := corpus.Write(filepath.Join(dir, "corpus")); err != nil {
		return err
	}
	for _, args := range [][]string{
		{program, "--races", filepath.Join(dir, "corpus"), "export", "csv", filepath.Join(dir, "tables") + "/", "--tables", "races,results"},
		{"sh", "-c", program + " schema race > " + quoted(dir)("race.schema.json")},
	} {
		if out, err := exec.CommandContext(ctx, args[0], args[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", args[0], err, out)
		}
	}
	if _, err := exec.LookPath("cue"); err == nil {
		cmd := exec.CommandContext(ctx, "cue", "import", "-f", "-p", "races", "-l", "#race:", "-o", "race.cue", "jsonschema:", "race.schema.json")
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("cue import: %w\n%s", err, out)
		}
	}
	return inOtherForms(corpus, dir)
}

// inOtherForms writes the races as JSON, in one file and one by one, and the miles of men as a journal.
func inOtherForms(corpus *invented.Corpus, dir string) error {
	if err := os.Mkdir(filepath.Join(dir, "json"), 0o750); err != nil {
		return err
	}
	lines, err := os.Create(filepath.Join(dir, "races.jsonl"))
	if err != nil {
		return err
	}
	defer lines.Close()
	journal, err := os.Create(filepath.Join(dir, "miles.journal"))
	if err != nil {
		return err
	}
	defer journal.Close()
	all, posted := bufio.NewWriter(lines), bufio.NewWriter(journal)
	n := 0
	for doc := range corpus.Documents() {
		r := document.Decode(document.Name{File: doc.Path, ID: "r", Place: document.Race}, []byte(doc.Text)).Race
		source := syntax.NewSource(doc.Text)
		root := syntax.Parse(source, syntax.NewFindings(doc.Path, source))
		if kind := root.Get("kind"); r == nil || kind == nil || kind.Text != "race" {
			continue // a list, or a register
		}
		text, err := json.Marshal(plain(root))
		if err != nil {
			return err
		}
		n++
		if err := os.WriteFile(filepath.Join(dir, "json", fmt.Sprintf("%d.json", n)), text, 0o600); err != nil {
			return err
		}
		if _, err := all.Write(append(text, '\n')); err != nil {
			return err
		}
		if err := post(posted, r); err != nil {
			return err
		}
	}
	return errors.Join(all.Flush(), posted.Flush())
}

// plain is a node as package json writes it.
func plain(n *syntax.Node) any {
	switch n.Kind {
	case syntax.Map:
		all := map[string]any{}
		for _, pair := range n.Pairs() {
			all[pair.Key.Text] = plain(pair.Value)
		}
		return all
	case syntax.List:
		all := []any{}
		for _, item := range n.Items() {
			all = append(all, plain(item))
		}
		return all
	default:
		if _, err := strconv.ParseInt(n.Text, 10, 64); (err == nil || n.Text == "true" || n.Text == "false") && n.Style == syntax.Plain {
			return json.RawMessage(n.Text)
		}
		return n.Text
	}
}

// post enters each outdoor mile of a man as one.
func post(journal io.Writer, r *race.Race) error {
	if r.Event.Code() != "mile" || r.Sex != race.Men || r.Environment != event.Outdoor {
		return nil
	}
	for i := range r.Results {
		if result := &r.Results[i]; !result.Mark.IsZero() {
			if _, err := fmt.Fprintf(journal, "%s %s\n    mile:%s  1\n    results\n\n", r.Date, r.Meet, result.Name()); err != nil {
				return err
			}
		}
	}
	return nil
}
