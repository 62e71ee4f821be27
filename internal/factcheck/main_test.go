package factcheck

import (
	"os"
	"testing"

	"github.com/milectl/milectl/internal/golden"
)

func TestMain(m *testing.M) { os.Exit(golden.Main(m)) }
