package query

import (
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// OutrightRecords is the records of an event and class on any track: of each the best mark
// of those that stood outdoors, on the short track and on oversized ones.
type OutrightRecords struct {
	Category record.Category // that of the first list; its environment says nothing
	Tracks   []CategoryRecords
	Missing  []event.Environment // the usual tracks of which no list is kept
	Records  []OutrightRecord
	Names    competition.Names
}

// OutrightRecord is one record on any track.
type OutrightRecord struct {
	Scope   race.Scope
	Entries []OutrightEntry // equal marks share it; beside them better ones that may be it
	Open    []OpenTrack
}

// OutrightEntry is a mark with the track that it was run on.
type OutrightEntry struct {
	StoodEntry

	Category record.Category
	// Open is why it cannot be told whether the mark is the record on any track: what the
	// lists of other tracks do not know, besides that its own may have a better one.
	Open []OpenTrack
}

// IsKnown reports whether the mark surely is the record on any track, as far as the lists
// are right.
func (e OutrightEntry) IsKnown() bool {
	return len(e.Open) == 0 && !e.Status.OrBetter && !e.Unordered && e.Status.Standing != record.Pending
}

// OpenTrack is a track of which the lists do not know the record.
type OpenTrack struct {
	Environment event.Environment
	Stood       record.Stood // this or better; zero where nothing is kept
	NoList      bool
}

// Outright is the records asked for on any track. The error is that of [Standing].
func Outright(c *corpus.Corpus, q RecordQuestion) ([]OutrightRecords, error) {
	books, err := q.books(c, nil)
	if err != nil {
		return nil, err
	}
	books = slices.DeleteFunc(books, func(b *record.Book) bool { return b.Category().Environment == event.Road })
	var answer []OutrightRecords
	for len(books) > 0 {
		first := anyTrack(books[0])
		n := 0
		for n < len(books) && anyTrack(books[n]) == first {
			n++
		}
		answer = append(answer, q.outright(books[:n]))
		books = books[n:]
	}
	if len(answer) == 0 {
		return nil, &NoListsError{}
	}
	answer = withSomething(answer, func(of OutrightRecords) bool { return len(of.Records) > 0 })
	var scopes []race.Scope
	for _, of := range answer {
		for _, r := range of.Records {
			scopes = append(scopes, r.Scope)
		}
	}
	names := c.Competitions(scopes)
	for i := range answer {
		answer[i].Names = names
		for j := range answer[i].Tracks {
			answer[i].Tracks[j].Names = names
		}
	}
	return answer, nil
}

// anyTrack is the category of a book without its track.
func anyTrack(b *record.Book) record.Category {
	of := b.Category()
	of.Environment = 0
	return of
}

// outright is the records of books that are of one event and class.
func (q RecordQuestion) outright(books []*record.Book) OutrightRecords {
	answer := OutrightRecords{Category: books[0].Category()}
	for _, environment := range []event.Environment{event.Outdoor, event.ShortTrack} {
		if !slices.ContainsFunc(books, func(b *record.Book) bool { return b.Category().Environment == environment }) {
			answer.Missing = append(answer.Missing, environment)
		}
	}
	tracks := map[race.Scope]int{} // how many tracks have a record of each
	var stands []map[race.Scope]record.Stood
	for _, book := range books {
		scopes := q.standing(book, q.lastDay(book.KnownTo(), q.AsOf))
		stood, known := standOn(book, scopes, q.lastDays(book, scopes, q.AsOf))
		track := CategoryRecords{Category: book.Category(), AsOf: q.lastDay(known, q.AsOf), KnownTo: known, Stands: stood, Sources: book.Sources()}
		on := make(map[race.Scope]record.Stood, len(track.Stands))
		for _, stood := range track.Stands {
			tracks[stood.Scope]++
			on[stood.Scope] = stood
		}
		stands = append(stands, on)
		answer.Tracks = append(answer.Tracks, track)
	}
	scopes := make([]race.Scope, 0, len(tracks))
	for scope, n := range tracks {
		if !scope.OfCompetition() || n > 1 || q.One { // a competition is held on one kind of track
			scopes = append(scopes, scope)
		}
	}
	slices.SortFunc(scopes, race.Scope.Compare)
	for _, scope := range scopes {
		answer.Records = append(answer.Records, answer.best(scope, stands))
	}
	return answer
}

// best is the best of what stood as one record on each of the tracks.
func (o *OutrightRecords) best(scope race.Scope, stands []map[race.Scope]record.Stood) OutrightRecord {
	best := OutrightRecord{Scope: scope}
	var stood []record.Stood // of each track
	limit := record.Stood{}
	for _, on := range stands {
		s := on[scope]
		stood = append(stood, s)
		if limit.IsZero() || !s.IsZero() && s.Mark().Better(limit.Mark()) {
			limit = s
		}
	}
	for _, environment := range o.Missing {
		best.Open = append(best.Open, OpenTrack{Environment: environment, NoList: true})
	}
	for i, track := range o.Tracks {
		switch s := stood[i]; {
		case s.IsZero() && track.Category.Environment != event.Oversized,
			s.OrBetter && limit.Mark().Better(s.Mark()):
			best.Open = append(best.Open, OpenTrack{Environment: track.Category.Environment, Stood: s})
		}
	}
	for i, track := range o.Tracks {
		for _, entry := range StoodEntries(stood[i : i+1]) {
			if limit.IsZero() || !limit.Mark().Better(entry.Mark) {
				best.Entries = append(best.Entries, OutrightEntry{StoodEntry: entry, Category: track.Category, Open: best.Open})
			}
		}
	}
	return best
}

// Days is the days to which the lists of the tracks are known.
func (o OutrightRecords) Days() []date.Date {
	var days []date.Date
	for _, track := range o.Tracks {
		days = append(days, track.KnownTo)
	}
	return days
}
