package upkeep

import (
	"bytes"
	"cmp"
	"fmt"
	"os/exec"
	"strings"

	"github.com/milectl/milectl/internal/failure"
)

// parquetProgram is the program that writes files of Parquet.
const parquetProgram = "milectl-parquet"

// parquetConverter finds the program, and gives how it is run on a folder.
func parquetConverter() (func(dir string) error, error) {
	program, err := programOf("export", "parquet is written", parquetProgram)
	if err != nil {
		return nil, err
	}
	return func(dir string) error {
		var said bytes.Buffer
		cmd := exec.Command(program, dir)
		cmd.Stderr = &said
		err := cmd.Run()
		if err == nil {
			return nil
		}
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return &failure.Error{
			Message: fmt.Sprintf("export: %s: %s", program, cmp.Or(first, err.Error())),
			Remedy:  "make room for the folder; or where it is of another version of milectl, " + toInstall(parquetProgram),
		}
	}, nil
}
