package scene

import "strings"

// mostSaid is how many figures of a line are told, so that a description can be listened to.
const mostSaid = 30

// Describe is the picture in words, for who does not see it.
func (s *Scene) Describe() string {
	var said []string
	for _, line := range s.Subtitle {
		said = append(said, line+".")
	}
	if s.Card != nil {
		said = append(said, strings.Join(append([]string{s.Card.Name + " " + s.Card.Mark}, s.Card.Lines...), ", ")+".")
	}
	for i := range s.Series {
		if text := s.Series[i].describe(); text != "" {
			said = append(said, text)
		}
	}
	return strings.Join(append(said, s.Notes...), " ")
}

// describe is the figures of a line in words.
func (s *Series) describe() string {
	var figures []string
	for i := range s.Dots {
		if i == mostSaid {
			figures = append(figures, "and more")
			break
		}
		figures = append(figures, s.Dots[i].Says)
	}
	text := strings.TrimSpace(s.Label.Text + " " + s.Label.Detail)
	switch {
	case len(figures) == 0 && text == "":
		return ""
	case text == "":
		return strings.Join(figures, "; ") + "."
	case len(figures) == 0:
		return text + "."
	default:
		return text + ": " + strings.Join(figures, "; ") + "."
	}
}
