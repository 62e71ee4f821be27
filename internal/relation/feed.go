package relation

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// stream is the feeds of all tables, nil for those that are not wanted.
type stream struct {
	c      *corpus.Corpus
	want   Want
	to     func(Row) error
	err    error // of the reader, once
	tables []*Table

	people   *athlete.Index // nil where nobody asks who is one person
	borrowed map[record.Category]bool
	covered  Covered
	of       *race.Race // whose winner is first
	first    *race.Result

	races       *feed[*race.Race]
	amendments  *feed[amendmentRow]
	results     *feed[resultRow]
	splits      *feed[splitRow]
	positions   *feed[positionRow]
	segments    *feed[segmentRow]
	legs        *feed[legRow]
	lists       *feed[listRow]
	records     *feed[entryRow]
	holds       *feed[holdRow]
	athletes    *feed[athleteRow]
	nations     *feed[nationRow]
	sources     *feed[sourceRow]
	citations   *feed[citationRow]
	claims      *feed[claimRow]
	assessments *feed[assessmentRow]
	verdicts    *feed[verdictRow]
}

func newStream(c *corpus.Corpus, want Want, to func(Row) error) *stream {
	s := &stream{c: c, want: want, to: to}
	s.races, s.amendments = feedOf(s, races()), feedOf(s, amendments())
	s.results, s.splits, s.positions = feedOf(s, results()), feedOf(s, splits()), feedOf(s, positions())
	s.segments, s.legs = feedOf(s, segments()), feedOf(s, legs())
	s.lists, s.records, s.holds = feedOf(s, lists()), feedOf(s, records()), feedOf(s, holds())
	s.athletes, s.nations = feedOf(s, athletes()), feedOf(s, nations())
	s.sources, s.citations = feedOf(s, sources()), feedOf(s, citations())
	s.claims, s.assessments, s.verdicts = feedOf(s, claims()), feedOf(s, assessments()), feedOf(s, verdicts())
	return s
}

// fail keeps the first error.
func (s *stream) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// feed makes rows of one table for the reader of a stream.
type feed[T any] struct {
	stream *stream
	table  *Table
	cells  []func(T) Value // nil for a column that is not wanted
	row    []Value
}

// feedOf is the feed of a table; nil where it is not wanted.
func feedOf[T any](s *stream, d declared[T]) *feed[T] {
	s.tables = append(s.tables, d.table)
	columns, wanted := s.want[d.table.Name]
	if s.want != nil && !wanted {
		return nil
	}
	f := &feed[T]{stream: s, table: d.table, cells: d.cells, row: make([]Value, len(d.cells))}
	for i, c := range d.table.Columns {
		if s.want != nil && !columns[c.Name] {
			f.cells[i] = nil
		}
	}
	return f
}

// put gives a row to the reader, unless it failed before.
func (f *feed[T]) put(part Part, row T) {
	if f == nil || f.stream.err != nil {
		return
	}
	for i, cell := range f.cells {
		if cell != nil {
			f.row[i] = cell(row)
		}
	}
	f.stream.err = f.stream.to(Row{Table: f.table, Cells: f.row, Part: part})
}
