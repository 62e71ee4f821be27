//go:build !race && unix

package document_test

import (
	"os"
	"syscall"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/syntax"
)

// BenchmarkRaces reads every document of races/ into the tree of yaml.v3, into nodes and
// into values, each way in turn, in one
// process. It tells how many documents each reads in a second of a core, and how many times
// those of yaml.v3 they are.
func BenchmarkRaces(b *testing.B) {
	var texts [][]byte
	var strings []string
	var names []document.Name
	for _, path := range corpus(b) {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		texts, strings, names = append(texts, text), append(strings, string(text)), append(names, nameOf(path))
	}
	decoder, memory := document.NewDecoder(), new(syntax.Memory)
	ways := []struct {
		name string
		read func(i int)
		took time.Duration
	}{
		{name: "yaml", read: func(i int) {
			var tree yaml.Node
			if err := yaml.Unmarshal(texts[i], &tree); err != nil {
				b.Fatal(err)
			}
		}},
		{name: "nodes", read: func(i int) {
			src := syntax.NewSource(strings[i])
			if _, brief := syntax.ParseIn(memory, src, syntax.NewFindings("", src)); !brief {
				b.Fatal(names[i], "is not canonical")
			}
		}},
		{name: "values", read: func(i int) { decoder.DecodeText(names[i], strings[i]) }},
	}
	for b.Loop() {
		for w := range ways {
			start := processed(b)
			for i := range texts {
				ways[w].read(i)
			}
			ways[w].took += processed(b) - start
		}
	}
	for _, way := range ways {
		b.ReportMetric(float64(b.N*len(texts))/way.took.Seconds(), way.name+"/s")
		b.ReportMetric(ways[0].took.Seconds()/way.took.Seconds(), way.name+"-times-yaml")
	}
}

// processed is for how long the cores have worked for this process: what else the machine
// does is not in it.
func processed(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
