// Package worldprose finds what sentences say of the best in the world: who leads it in the year,
// who ran faster than anybody before, and in texts about its history how the record went from one
// to another. It must not know what is true.
package worldprose

import "github.com/milectl/milectl/internal/recordprose"

// sentence is a sentence that may speak of the best in the world.
type sentence struct{ *recordprose.Sentence }

// Leads finds who is said to lead the world in the year.
func Leads(of *recordprose.Sentence) { (&sentence{of}).leadsOfYear() }

// Ever finds who is said to have run faster than anybody before, of all or of a people, or in the year.
func Ever(of *recordprose.Sentence) {
	s := &sentence{of}
	s.formerLeads()
	s.everFastest()
	s.fastestOf()
	s.nationsFastest()
}

// History finds what a text that is about no single race says of a record which it does not
// name again.
func History(of *recordprose.Sentence) { (&sentence{of}).history() }
