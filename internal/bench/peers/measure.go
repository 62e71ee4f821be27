package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// measure runs the programs of a trial in turn, and prints a row for each.
func (t trial) measure(ctx context.Context, runs int) error {
	if err := t.compare(ctx); err != nil {
		return err
	}
	walls, processors := make([][]time.Duration, len(t.peers)), make([][]time.Duration, len(t.peers))
	for range runs {
		for i, p := range t.peers {
			cmd := exec.CommandContext(ctx, "sh", "-c", p.command)
			begin := time.Now() //nolint:forbidigo // how long it takes is the answer
			if err := cmd.Run(); err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			walls[i] = append(walls[i], time.Since(begin)) //nolint:forbidigo // as above
			processors[i] = append(processors[i], cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
		}
	}
	fmt.Printf("\n%s:\n", t.what)
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	table := []string{"waited s\tprocessor s\ttimes milectl\tof the processor\t  program"}
	for i, p := range t.peers {
		wall, processor := median(walls[i]), median(processors[i])
		table = append(table, fmt.Sprintf("%.3f\t%.3f\t%.1f\t%.1f\t  %s", wall.Seconds(), processor.Seconds(),
			float64(wall)/float64(median(walls[0])), float64(processor)/float64(median(processors[0])), p.label(ctx)))
	}
	_, err := io.WriteString(w, strings.Join(table, "\n")+"\n")
	return errors.Join(err, w.Flush())
}

// compare holds the answers against each other.
func (t trial) compare(ctx context.Context) error {
	var first []string
	for i, p := range t.peers {
		out, err := exec.CommandContext(ctx, "sh", "-c", p.command).Output()
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", p.name, err, out)
		}
		if t.answer == nil {
			continue
		}
		answer := t.answer.FindAllString(string(out), -1)
		if i == 0 {
			first = answer
		}
		if n := min(len(first), len(answer)); n < 9 || !slices.Equal(first[:n], answer[:n]) {
			return fmt.Errorf("%s answers %v, %s %v", t.peers[0].name, first, p.name, answer)
		}
	}
	return nil
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

// label is a program with its version, as far as it tells it.
func (p peer) label(ctx context.Context) string {
	if p.version == "" {
		return p.name
	}
	out, err := exec.CommandContext(ctx, p.needs, p.version).CombinedOutput()
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	if rest, named := strings.CutPrefix(first, p.name); err != nil || named {
		return p.name + rest
	}
	return p.name + " (" + first + ")"
}
