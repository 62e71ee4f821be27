package manual

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBlocks(t *testing.T) {
	text := "One line,\nand its next.\n\n  a  b\n    c\n\nSection:\nText: of it\nEnd:\n  d"
	want := []Block{
		{Paragraph, []string{"One line,", "and its next."}},
		{Literal, []string{"a  b", "  c"}},
		{Heading, []string{"Section"}},
		{Paragraph, []string{"Text: of it", "End:"}}, // a heading begins a paragraph
		{Literal, []string{"d"}},
	}
	if diff := cmp.Diff(want, Blocks(text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Blocks(""); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}

// TestTopics: each file is a topic, with a line of what it is about, and sections.
func TestTopics(t *testing.T) {
	files, err := pages.ReadDir("pages/topics")
	if err != nil || len(files) != len(Topics()) {
		t.Errorf("%d files of %d topics: %v", len(files), len(Topics()), err)
	}
	for _, topic := range Topics() {
		sections := 0
		for _, block := range Blocks(topic.Text) {
			if block.Kind == Heading {
				sections++
			}
		}
		if topic.Short == "" || len(topic.Short) > 72 || sections < 3 {
			t.Errorf("%s: %q, %d sections", topic.Name, topic.Short, sections)
		}
	}
}
