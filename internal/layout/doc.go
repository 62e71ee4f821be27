// Package layout reads text that was laid out in columns on a page and has kept
// the columns, as programs make it of a printed sheet: cells under the columns of
// their headings, rows of competitors with what stands in one cell after a mark, the
// grid of a race analysis, the ranking over all heats, the weather. It must not know
// whose sheet it is: the packages of the formats say what the lines around the tables
// are.
//
// Columns are counted in characters, from 0.
package layout
