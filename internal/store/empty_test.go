package store

import (
	"testing"
	"testing/fstest"
)

// TestIsEmpty: a corpus is empty exactly where nothing of it is listed.
func TestIsEmpty(t *testing.T) {
	tests := []struct {
		why   string
		files []string
		empty bool
	}{
		{"nothing", nil, true},
		{"other files alone", []string{"readme.md", "a/b.json", "yaml"}, true},
		{"what is passed over", []string{".a.yaml", "_b.yaml", ".git/c.yaml", "_old/d/e.yaml"}, true},
		{"a race", []string{"z.yaml"}, false},
		{"deep below", []string{"readme.md", "2024/05/eugene.yaml"}, false},
		{"a record list alone", []string{"records/mile-men-outdoor.yaml"}, false},
		{"beside what is passed over", []string{"_a.yaml", "b.yaml"}, false},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			files := fstest.MapFS{}
			for _, name := range test.files {
				files[name] = &fstest.MapFile{Data: []byte("kind: race\n")}
			}
			s := Builtin(files)
			if s.IsEmpty() != test.empty || (len(s.Refs()) == 0) != test.empty {
				t.Errorf("empty: %t, listed: %d", s.IsEmpty(), len(s.Refs()))
			}
		})
	}
}
