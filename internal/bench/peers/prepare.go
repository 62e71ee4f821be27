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

	"gopkg.in/yaml.v3"

	"github.com/milectl/milectl/internal/invented"
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
		cmd := exec.CommandContext(ctx, "cue", "import", "-f", "-p", "races", "-l", "#race:", "-o", "race.cue", "jsonschema: race.schema.json")
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("cue import: %w\n%s", err, out)
		}
	}
	return inOtherForms(corpus, dir)
}

// document is what the journal tells of a race.
type document struct {
	Kind, Date, Meet, Event, Sex, Environment string
	Results                                   []struct{ Athlete, Mark string }
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
		var whole map[string]any
		var d document
		if yaml.Unmarshal([]byte(doc.Text), &whole) != nil || yaml.Unmarshal([]byte(doc.Text), &d) != nil || d.Kind != "race" {
			continue // a list, or a register
		}
		text, err := json.Marshal(whole)
		if err != nil {
			return err
		}
		n++
		if err := os.WriteFile(filepath.Join(dir, "json", fmt.Sprintf("%d.json", n)), text, 0o600); err != nil {
			return err
		}
		fmt.Fprintf(all, "%s\n", text)
		post(posted, d)
	}
	return errors.Join(all.Flush(), posted.Flush())
}

// post enters each outdoor mile of a man as one.
func post(journal io.Writer, d document) {
	if d.Event != "mile" || d.Sex != "men" || d.Environment != "" && d.Environment != "outdoor" {
		return
	}
	for _, result := range d.Results {
		if result.Mark != "" {
			fmt.Fprintf(journal, "%s %s\n    mile:%s  1\n    results\n\n", d.Date, d.Meet, result.Athlete)
		}
	}
}
