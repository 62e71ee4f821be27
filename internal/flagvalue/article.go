package flagvalue

import (
	"cmp"

	"github.com/milectl/milectl/internal/article"
)

// Article is what flags say of an article that its file does not say.
type Article struct{ Date, Publisher, URL string }

// Say has an article say what the flags say of it.
func (o Article) Say(text *article.Text) error {
	day, err := singleDay("date", o.Date)
	if err != nil {
		return err
	}
	if !day.IsZero() {
		text.Date = day
	}
	text.Publisher, text.URL = cmp.Or(o.Publisher, text.Publisher), cmp.Or(o.URL, text.URL)
	return nil
}
