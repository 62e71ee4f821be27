package site

import (
	"encoding/json"
	"errors"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/drawing"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/replay"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// pictures adds the pictures for which the document has figures, and the replay.
func (p *racePage) pictures(stood query.RaceRecords) error {
	part := page.Part{ID: "pictures", Title: "Pictures"}
	for _, kind := range []struct {
		name, caption string
		of            func(*race.Race) (*scene.Scene, error)
	}{
		{"gaps", "How far behind the leader each was", chart.Gaps},
		{"positions", "Who was where at each point", chart.Positions},
		{"pace", "How fast each stretch was", chart.Pace},
		{"field", "Where everybody was as the winner finished", chart.Field},
	} {
		s, err := kind.of(p.race)
		if lacks := (*chart.Error)(nil); errors.As(err, &lacks) {
			part.Notes = append(part.Notes, page.Note{Text: kind.caption + ": not drawn, " + lacks.Error() + "."})
			continue
		}
		if err != nil {
			return err
		}
		if err := p.draw(&part, s, kind.name); err != nil {
			return err
		}
	}
	if err := p.card(stood); err != nil {
		return err
	}
	if err := p.replay(); err != nil {
		return err
	}
	p.page.Parts = append(p.page.Parts, part)
	return nil
}

// draw draws a picture beside the page.
func (p *racePage) draw(part *page.Part, s *scene.Scene, name string) error {
	picture, file, err := p.picture(p.folder, name, s)
	if err != nil {
		return err
	}
	part.Pictures, p.made = append(part.Pictures, picture), append(p.made, file)
	return nil
}

// picture is a scene as a file, and as a part of a page. What it shows stands above it in the picture.
func (m *Maker) picture(folder, name string, s *scene.Scene) (page.Picture, File, error) {
	drawn, err := s.Page(m.faces, scene.Size{})
	if err != nil {
		return page.Picture{}, File{}, err
	}
	return page.Picture{Source: name + ".svg", Text: words.Join(". ", drawn.Title, drawn.Description), Width: drawn.Width, Height: drawn.Height},
		File{Path: folder + name + ".svg", Text: drawing.SVG(drawn, "")}, nil
}

// card adds the card to share, where one is wanted and can be drawn.
func (p *racePage) card(stood query.RaceRecords) error {
	if !p.where.cards[p.race.ID] {
		return nil
	}
	s, err := chart.Gaps(p.race)
	if lacks := (*chart.Error)(nil); errors.As(err, &lacks) {
		s, err = chart.Field(p.race)
	}
	if lacks := (*chart.Error)(nil); errors.As(err, &lacks) {
		return nil
	}
	if err != nil {
		return err
	}
	s.Card = chart.RaceCard(stood)
	drawn, err := s.Page(p.faces, scene.Size{Width: scene.CardWidth, Height: scene.CardHeight})
	if err != nil {
		return err
	}
	png, err := drawing.PNG(drawn, "", p.faces)
	if err != nil {
		return err
	}
	p.made = append(p.made, File{Path: p.folder + "card.png", Text: png})
	if p.options.BaseURL != "" { // others want the whole address
		p.page.Card = p.options.BaseURL + p.folder + "card.png"
	}
	return nil
}

// replay adds the race as it went on.
func (p *racePage) replay() error {
	motion, err := replay.DataOf(p.race, p.keys)
	if lacks := (*replay.Error)(nil); errors.As(err, &lacks) {
		return nil
	}
	if err != nil {
		return err
	}
	text, err := json.Marshal(motion)
	if err != nil {
		return err
	}
	p.made = append(p.made, File{Path: p.folder + "replay.json", Text: append(text, '\n')})
	p.page.Parts = append(p.page.Parts, page.Part{
		ID: "replay", Title: "Replay",
		Replay: &page.Replay{Data: "replay.json", Others: "../../replays/" + p.race.Event.Code() + ".json"},
	})
	return nil
}

// replays reports whether a race can be replayed.
func replays(r *race.Race) bool {
	_, err := replay.New(r, nil, nil)
	return err == nil
}
