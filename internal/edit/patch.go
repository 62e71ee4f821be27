package edit

import (
	"strconv"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// Patch is the change of a text as git apply takes it: a unified diff of the file at a path,
// which is slash-separated and begins at the top of the repository. It is empty where nothing
// changes.
func Patch(path, before, after string) string {
	return udiff.Unified(patchName("a/"+path), patchName("b/"+path), before, after)
}

// patchName is a path as git reads it behind --- and +++: in quotes where it has characters that
// would end it, with a tab behind it where it has blanks.
func patchName(path string) string {
	switch {
	case strings.ContainsFunc(path, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7f }):
		return strconv.Quote(path)
	case strings.Contains(path, " "):
		return path + "\t"
	default:
		return path
	}
}
