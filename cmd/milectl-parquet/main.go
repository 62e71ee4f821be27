// Command milectl-parquet writes tables as files of Parquet. "milectl export parquet DIR" runs
// it: the library that it needs would cost every command of milectl four milliseconds.
package main

import (
	"fmt"
	"os"

	"github.com/milectl/milectl/internal/parquet"
)

func main() {
	if len(os.Args) != 2 || len(os.Args[1]) > 0 && os.Args[1][0] == '-' {
		fmt.Fprintln(os.Stderr, "milectl-parquet: it is run by milectl, on a folder of rows: write milectl export parquet DIR")
		os.Exit(2)
	}
	if err := parquet.Convert(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
