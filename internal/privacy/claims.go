package privacy

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// claims is what is published of what reports say. Who is left out is called by the word; an age to the day is a birth, and
// none is told of who may be under age or is left out.
func (w *work) claims(claims []race.Claim, find func(name string) (place, bool)) []race.Claim {
	left := make([]bool, len(claims))
	for i := range claims {
		left[i] = w.called(&claims[i].Athlete, find)
		w.called(&claims[i].Behind, find)
	}
	i := -1
	return slices.DeleteFunc(claims, func(c race.Claim) bool {
		i++
		said := c.Says
		isAge := c.About == race.AboutAge
		tells := isAge || w.words.tells(said)
		gone := w.words.tellsYoung(said) && !w.minors.isEmpty() || tells && (left[i] || w.minors.mentions(c.Athlete) || w.minors.mentions(said)) ||
			isAge && (w.options.Births == Nothing || w.options.Births != InFull && (c.Months > 0 || c.Days > 0)) ||
			c.About == race.AboutOther && said != "" && w.words.published(w.options, w.births, said) == ""
		if gone {
			w.Texts++
			w.changed = true
		}
		return gone
	})
}

// called puts the word in the place of a name, and reports whether it was one of somebody left out.
func (w *work) called(name *string, find func(name string) (place, bool)) bool {
	if *name == "" || w.names == nil {
		return false
	}
	at, found := find(*name)
	if !found { // nobody of the document, or one of several
		replaced, mentioned := w.names.inTexts.replace(*name, func(word string) string { return word })
		*name, w.changed = replaced, w.changed || mentioned
		return mentioned
	}
	of, is := w.pseudonym(at)
	if is {
		w.changed = true
		*name = of.name
	}
	return is
}
