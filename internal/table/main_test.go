package table

import (
	"os"
	"testing"

	"github.com/milectl/milectl/internal/golden"
)

// TestMain adds -update: go test ./internal/table -update writes the golden files anew.
func TestMain(m *testing.M) { os.Exit(golden.Main(m)) }
