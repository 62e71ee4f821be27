package flagvalue

import (
	"strings"

	"github.com/milectl/milectl/internal/claim"
)

// Verdicts lists the verdicts on claims as they are typed: with hyphens between their words.
func Verdicts() []string {
	var all []string
	for _, truth := range claim.Truths() {
		all = append(all, strings.ReplaceAll(truth.String(), " ", "-"))
	}
	return all
}

// Verdict reads a verdict on a claim, with hyphens or blanks; zero where none is given.
func Verdict(text string) (claim.Truth, error) {
	typed, err := word("verdict", strings.ReplaceAll(text, " ", "-"), Verdicts())
	for i, verdict := range Verdicts() {
		if err == nil && verdict == typed {
			return claim.Truths()[i], nil
		}
	}
	return 0, err
}
