// Package races holds the documents of the built-in corpus. It knows nothing
// of what they say.
package races

import "embed"

// Files is the built-in corpus.
//
//go:embed *.yaml records athletes diamond-league olympic-games world-championships
var Files embed.FS
