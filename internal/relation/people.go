package relation

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// athleteRow is an athlete of a register in a class.
type athleteRow struct {
	athlete.Registered

	register *race.Register
}

// athleteColumns names an athlete of a register in a class.
func athleteColumns() []column[athleteRow] {
	type row = athleteRow
	return columnsOf(
		text("register", "the name of the register", func(a row) string { return a.register.Name }),
		integer("n", "the number of the athlete in the register, from 1", func(a row) int { return a.Index + 1 }),
		text("sex", "the class, each where the register gives none", func(a row) string { return string(a.Class) }),
	)
}

func athletes() declared[athleteRow] {
	type row = athleteRow
	return declare(
		Table{Name: "athletes", Row: "an athlete of a register; those that no register has are known by their results alone"}, 3,
		athleteColumns(),
		text("athlete_key", "who it is, as in results", func(a row) string { return a.Person().Key() }),
		text("name", "the name", func(a row) string { return a.Name }),
		text("id", "the id, only of people who share a name", func(a row) string { return a.ID }),
		someDate("born", "the birth, as far as it is known", func(a row) date.Date { return a.Born }),
		list("also", "other names and spellings", func(a row) []string { return a.Also }),
		list("ids", "what other data bases call the athlete: BASE:ID", func(a row) []string {
			var ids []string
			for _, id := range a.IDs {
				ids = append(ids, id.Base+":"+id.ID)
			}
			return ids
		}),
		text("note", "what else is to be said", func(a row) string { return a.Note }),
	)
}

// nationRow is a nation that an athlete of a register ran for.
type nationRow struct {
	athleteRow

	number int
	race.Representation
	since date.Date
}

func nations() declared[nationRow] {
	return declare(
		Table{Name: "nations", Row: "a nation that an athlete of a register ran for"}, 4,
		of(func(n nationRow) athleteRow { return n.athleteRow }, athleteColumns()),
		integer("number", "the number of the nation, from 1, the first one first", func(n nationRow) int { return n.number }),
		text("athlete_key", "who it is, as in results", func(n nationRow) string { return n.Person().Key() }),
		text("nation", "the code", func(n nationRow) string { return n.Nation }),
		day("since", "the first day, where there was one before and it is known", func(n nationRow) date.Date { return n.since }),
		day("until", "the day on which the next one begins, where it is known", func(n nationRow) date.Date { return n.Until }),
	)
}

// registers streams the registers.
func (s *stream) registers() {
	directory := s.c.Directory()
	registers := directory.Registers()
	for _, register := range registers {
		document := Document{Kind: "athletes", ID: register.Name}
		s.document(document, register.Sources, nil)
		s.cite(citing{document, 0}, register.Source)
		for i := range register.Athletes {
			s.cite(citing{document, i + 1}, register.Athletes[i].Source)
		}
	}
	for _, one := range directory.Registered() {
		row := athleteRow{one, registers[one.Register]}
		s.athletes.put(Part{}, row)
		var since date.Date
		for i, r := range one.Nations {
			s.nations.put(Part{}, nationRow{row, i + 1, r, since})
			since = r.Until
		}
	}
}
