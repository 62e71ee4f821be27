package document

import (
	"iter"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/syntax"
)

// offer reports a scalar with the text that surely stands in its place, where there is
// one.
func (r *reader) offer(n *syntax.Node, rule, message, remedy, meant string) {
	if meant != "" {
		r.ReportSure(n, rule, message, remedy, meant)
		return
	}
	r.Report(n, rule, message, remedy)
}

// refuse reports what a parser of a value says about it.
func (r *reader) refuse(n *syntax.Node, rule string, err error) {
	meant, _ := diag.Sure(err)
	r.offer(n, rule, err.Error(), diag.Help(err), meant)
}

// refuseSpelling is refuse for a value that may be one in another spelling.
func (r *reader) refuseSpelling(n *syntax.Node, rule string, err error, meant string) {
	r.offer(n, rule, err.Error(), diag.Help(err), meant)
}

// isSum reports whether a text is a SHA-256 sum in hexadecimal.
func isSum(text string) bool { return len(text) == 64 && strings.Trim(text, "0123456789abcdef") == "" }

// codes are the codes of things that have one.
func codes[T interface{ Code() string }](all iter.Seq[T]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for one := range all {
			if !yield(one.Code()) {
				return
			}
		}
	}
}
