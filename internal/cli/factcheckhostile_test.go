//go:build !race

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// hostileArticles is texts that mean harm, by the name of their file.
func hostileArticles() map[string]string {
	const size = 1 << 13
	repeated := func(part string) string { return strings.Repeat(part, size/len(part)) }
	return map[string]string{
		"escapes.html":     "<p>Kerr &#27;[31m won\u202e in &#x9b;31m 3:45.34 &#8238; <b>3:45.34</b> &lt;script&gt;alert(1)&lt;/script&gt; =1+1",
		"direction.txt":    "Josh Kerr won the Bowerman Mile in \u202e43.54:3\u202c in 2024, \u2066and\u2069 so on",
		"deep.html":        "<p>Josh Kerr won the Bowerman Mile in 3:45.34" + strings.Repeat("<div><blockquote>", 10_000) + "x",
		"line.txt":         strings.Repeat("a", 250<<10),
		"sentence.txt":     repeated("400m in 55.91 and "),
		"sentences.txt":    repeated("Josh Kerr won the Bowerman Mile in 3:45.34 in 2024. "),
		"figures.txt":      repeated("3:45.34 "),
		"digits.txt":       repeated("3"),
		"brackets.md":      repeated("[") + repeated("]("),
		"marks.md":         repeated("*a _b "),
		"backticks.md":     repeated("` `` "),
		"tables.md":        repeated("a|3:45|b\n-|-|-\n"),
		"pattern.txt":      repeated("(a+)+$ 3:45"),
		"quotations.txt":   repeated("‘3:45 “"),
		"two\x1bnames.txt": "Josh Kerr won the Bowerman Mile in 2024.",
	}
}

// TestHostileArticles: whatever an article holds, it is answered, in lines of 80 columns,
// and nothing of it is a control character, markup or a formula of the answer.
func TestHostileArticles(t *testing.T) {
	t.Parallel()
	races, dir := t.TempDir(), t.TempDir()
	copyDocuments(t, races, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml", "athletes/*.yaml")
	for name, text := range hostileArticles() {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		formats := []string{"table", "markdown", "html", "csv", "json"}
		if len(text) > 1000 {
			formats = formats[:1]
		}
		for _, format := range formats {
			stdout, stderr, status := startedOn(t, races, "factcheck", "--format", format, file)
			if status != 0 {
				t.Fatalf("%q: status %d: %s", name, status, stderr)
			}
			if i := strings.IndexFunc(stdout, func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) }); i >= 0 {
				t.Errorf("%q as %s: %.40q", name, format, stdout[i:])
			}
			switch {
			case format == "table":
				isNarrow(t, []string{"factcheck", name}, stdout)
			case format == "html" && strings.Contains(stdout, "<script"), format == "csv" && strings.Contains(stdout, ",=1"):
				t.Errorf("%q as %s: %s", name, format, stdout)
			}
		}
	}
}
