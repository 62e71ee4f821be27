package query

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// SourceFiles is the files from which figures were taken, by their SHA-256 sums.
type SourceFiles struct{ texts map[string]string } // their words, empty where a file is no text

// maxSourceFile is the size up to which a file is looked into for quotes.
const maxSourceFile = 16 << 20

// ReadSourceFiles reads all files below a folder; links are not followed.
func ReadSourceFiles(folder fs.FS) (*SourceFiles, error) {
	files := &SourceFiles{map[string]string{}}
	err := fs.WalkDir(folder, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := fs.ReadFile(folder, path)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		text := ""
		if len(content) <= maxSourceFile && utf8.Valid(content) {
			text = plainWords(string(content))
		}
		files.texts[hex.EncodeToString(sum[:])] = text
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("sources: %w", err)
	}
	return files, nil
}

// plainWords is a text with single blanks, without accents and case, so that a quote is
// found across the ends of lines.
func plainWords(text string) string { return strings.Join(strings.Fields(words.Fold(text)), " ") }

// SourceFindings holds the sums and quotes of the sources of the documents of a set
// against files: rule source-sum where no file has the sum, and source-quote where the
// words do not stand in it, or in none of the files where the source has no sum.
func (s *CheckSet) SourceFindings(rules check.Selection, files *SourceFiles) []diag.Finding {
	found := make([][]diag.Finding, len(s.refs))
	store.EachOf(len(s.refs), func(i int) {
		if doc := s.read(s.refs[i]); s.asked[i] && !doc.Faulty() {
			found[i] = files.hold(doc, rules)
		}
	})
	var all []diag.Finding
	for _, some := range found {
		all = append(all, some...)
	}
	return all
}

// hold is what is wrong with the sources of one document.
func (f *SourceFiles) hold(doc *document.Doc, rules check.Selection) []diag.Finding {
	var found []diag.Finding
	report := func(rule, message string, source *race.Source, key string) {
		excused := slices.ContainsFunc(doc.Allowances(), func(a race.Allowance) bool { return a.Rule == rule })
		if rules.Has(rule) && !excused {
			found = append(found, doc.Finding(rule, message, "", document.Key("sources"), document.Key(source.Key), document.Key(key)))
		}
	}
	for _, source := range sourcesOf(doc) {
		_, known := f.texts[source.SHA256]
		switch {
		case source.SHA256 != "" && !known:
			report("source-sum", fmt.Sprintf("source %q: no file has the sum %.12s…", source.Key, source.SHA256), &source, "sha256")
		case source.Quote != "" && !f.says(source):
			report("source-quote", fmt.Sprintf("source %q: the words do not stand there: %q", source.Key, source.Quote), &source, "quote")
		}
	}
	return found
}

// says reports whether the words of a source stand in its file, or in any where it has no
// sum. A file that is no text is believed.
func (f *SourceFiles) says(source race.Source) bool {
	quote := plainWords(source.Quote)
	if text, known := f.texts[source.SHA256]; known {
		return text == "" || strings.Contains(text, quote)
	}
	for _, text := range f.texts {
		if strings.Contains(text, quote) {
			return true
		}
	}
	return false
}

func sourcesOf(doc *document.Doc) []race.Source {
	switch {
	case doc.Race != nil:
		return doc.Race.Sources
	case doc.List != nil:
		return doc.List.Sources
	case doc.Register != nil:
		return doc.Register.Sources
	default:
		return nil
	}
}
