package draft

import (
	"embed"

	"github.com/milectl/milectl/internal/document"
)

//go:embed examples/*.yaml
var examples embed.FS

// Example is the text of a document of a kind as it looks when it is filled in:
// canonical, with comments that say what it is for. The three of all kinds pass
// every rule beside each other.
func Example(kind document.Kind) []byte {
	name := map[document.Kind]string{document.Race: "race", document.Records: "records", document.Athletes: "athletes"}[kind]
	text, err := examples.ReadFile("examples/" + name + ".yaml")
	if err != nil {
		panic(err) // a kind that there is not
	}
	return text
}
