// Package profile makes the views of the questions about people and their marks: top lists,
// what somebody ran, rivals, runs beside each other, how a record moved, points and paces. It
// chooses words and columns; what is true was decided before.
//
// It knows no documents, files, flags or streams.
package profile
