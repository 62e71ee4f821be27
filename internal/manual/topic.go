package manual

import (
	"strings"
)

// Topic is a text that explains what several commands share.
type Topic struct {
	Name  string
	Short string // what it is about, in a few words
	Text  string // paragraphs, sections and literal lines, as Blocks parts them
}

// Topics is all topics, in the order in which they are best read.
func Topics() []Topic {
	var topics []Topic
	for _, name := range []string{"marks", "records", "claims", "formats"} {
		text, err := pages.ReadFile("pages/topics/" + name + ".txt")
		if err != nil {
			continue // it is embedded
		}
		short, rest, _ := strings.Cut(string(text), "\n\n")
		topics = append(topics, Topic{name, short, strings.TrimSuffix(rest, "\n")})
	}
	return topics
}
