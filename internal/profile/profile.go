// Package profile makes the views of top lists, people, rivals, comparisons, progress, points and paces: what is asked of
// many races, or of marks alone. It chooses words and columns; what is true was decided before.
//
// It knows no documents, files, flags or streams.
package profile
