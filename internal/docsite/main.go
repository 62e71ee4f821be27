// Command docsite writes docs/ as a site: a page for each page, with a list of all of them beside it, as docs/README.md has
// them. Links stay what they are in the repository, and lead to it where they leave docs/. It knows no documents of races.
//
//	go run ./internal/docsite DIR
package main

import (
	"fmt"
	"os"
)

// repository is where links lead that leave the pages.
const repository = "https://github.com/milectl/milectl/blob/main/"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "docsite: want one folder")
		os.Exit(2)
	}
	s, err := load("docs")
	if err == nil {
		err = s.write(os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "docsite:", err)
		os.Exit(1)
	}
}
