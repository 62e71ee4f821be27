package store

import (
	"bytes"
	"fmt"

	"github.com/natefinch/atomic"
)

// Write replaces the file at a path as a whole or not at all, and keeps its
// mode.
func Write(path string, text []byte) error {
	if err := atomic.WriteFile(path, bytes.NewReader(text)); err != nil {
		return fmt.Errorf("file: %w", reason(path, err))
	}
	return nil
}
