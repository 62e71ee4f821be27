package store

import (
	"errors"
	"os/exec"
	"testing"
)

// Git tells on further lines how a repository of somebody else is to be allowed; only the first is shown.
func TestARepositoryOfSomebodyElse(t *testing.T) {
	for said, want := range map[string]string{
		"fatal: detected dubious ownership in repository at '/srv/results'\nTo add an exception for this directory, call:\n": "if you trust it: git config --global --add safe.directory '/srv/results'",
		"fatal: bad object HEAD\n": "see whether git log can read the repository",
	} {
		refused, ok := errors.AsType[*RevisionError](gitFailed(&exec.ExitError{Stderr: []byte(said)}))
		if !ok || refused.Remedy != want {
			t.Errorf("%q: the remedy is %q", said, refused.Remedy)
		}
	}
}
