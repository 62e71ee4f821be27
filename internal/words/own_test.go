package words

import (
	"testing"
	"unsafe"
)

// TestOwn holds that a text is the same one, in a place of its own, which an equal one shares.
func TestOwn(t *testing.T) {
	document := string([]byte("athlete: Alan Able, athlete: Alan Able"))
	one, other, none := document[9:18], document[29:38], ""
	Own(&one, &other, &none)
	if one != "Alan Able" || other != one || none != "" {
		t.Errorf("got %q, %q and %q", one, other, none)
	}
	if unsafe.StringData(one) == unsafe.StringData(document[9:]) || unsafe.StringData(one) != unsafe.StringData(other) {
		t.Error("the texts lie in the document, or each by itself")
	}
}
