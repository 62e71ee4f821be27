// Command manpages writes the manual of milectl for man: a page of section 1 for each command, and one of section 7 for each
// topic, from the texts that the commands print as their help. It knows no documents.
//
//	go run ./internal/manpages [-version VERSION] [-date YYYY-MM-DD] DIR
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

func main() {
	var e edition
	flag.StringVar(&e.version, "version", "(devel)", "of milectl, in the foot of each page")
	flag.StringVar(&e.date, "date", time.Unix(0, 0).UTC().Format(time.DateOnly), "of the release, in the foot of each page")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "manpages: want one folder")
		os.Exit(2)
	}
	if err := write(flag.Arg(0), e); err != nil {
		fmt.Fprintln(os.Stderr, "manpages:", err)
		os.Exit(1)
	}
}

// write writes all pages into a folder, each into that of its section: man1/milectl.1.
func write(dir string, e edition) error {
	for name, text := range pages(cli.Documented(), e) {
		file := filepath.Join(dir, "man"+name[len(name)-1:], name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil { //nolint:gosec // for everybody to read
			return err
		}
	}
	return nil
}
