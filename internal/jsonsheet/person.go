package jsonsheet

import (
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// Person is what a file says of somebody, in a list of people or in a row.
type Person struct {
	Line          int
	Given, Family string
	Name          string // whole; where the parts are known it is made of them
	Nation, Club  string
	TeamID        string
	Born          date.Date
	Sex           race.Sex
	Category      string
	Bib           string
}

// Person reads a person from the members of an object, or of one in it.
func (f *File) Person(n *jsontext.Node) Person {
	p := f.person(n)
	if inner := n.Get("athlete", "competitor", "person", "runner"); inner.IsObject() {
		who := f.person(inner)
		p.Given, p.Family, p.Name = firstOf(p.Given, who.Given), firstOf(p.Family, who.Family), firstOf(p.Name, who.Name)
		p.Nation, p.Club, p.TeamID = firstOf(p.Nation, who.Nation), firstOf(p.Club, who.Club), firstOf(p.TeamID, who.TeamID)
		p.Category, p.Bib = firstOf(p.Category, who.Category), firstOf(p.Bib, who.Bib)
		if p.Born.IsZero() {
			p.Born = who.Born
		}
		if p.Sex == "" {
			p.Sex = who.Sex
		}
	}
	return p
}

func (f *File) person(n *jsontext.Node) Person {
	p := Person{
		Line:     n.Row(),
		Given:    known(n.Get("firstname", "givenname", "forename", "given")),
		Family:   known(n.Get("lastname", "familyname", "surname", "family")),
		Nation:   f.Nation(n.Get("nationality", "nation", "country", "countrycode", "noc", "countryid")),
		Club:     known(n.Get("club", "clubname", "teamname", "affiliation")),
		TeamID:   known(n.Get("teamid", "clubid")),
		Born:     f.Born(n.Get("dateofbirth", "dob", "birthdate", "birthday", "born", "yearofbirth", "yob")),
		Category: known(n.Get("category", "agegender", "agegroup")),
		Bib:      strings.TrimLeft(known(n.Get("bib", "bibnumber", "sortbib")), "0"),
	}
	f.wholeName(&p, n)
	f.personSex(&p, n)
	n.Skip("category", "agegender", "agegroup", "sortagegroup", "bib", "sortbib", "athleteid", "waid", "id", "nationality", "country")
	return p
}

// wholeName reads a name that stands as one, and holds it against its parts.
func (f *File) wholeName(p *Person, n *jsontext.Node) {
	if p.Given == "" && strings.EqualFold(p.Family, "athlete") {
		p.Family = "" // "unknown" is the given name
	}
	at := n.Get("athlete", "name", "fullname", "displayname", "athletename")
	if at.IsObject() {
		at = nil
	}
	whole := known(at)
	if strings.EqualFold(whole, "unknown athlete") {
		whole = ""
	}
	switch parts := p.Given + " " + p.Family; {
	case parts == " ":
		f.parts(p, at, whole)
	case whole != "" && words.Fold(whole) != words.Fold(parts) && words.Fold(whole) != words.Fold(p.Family+" "+p.Given):
		f.Note(at.Row(), sheet.Doubt, "the name is "+shown(whole)+", its parts are "+shown(parts)+": the parts are taken")
	}
	if p.Given != "" || p.Family != "" {
		p.Name = strings.TrimSpace(p.Given + " " + p.Family)
	}
}

// parts turns a whole name whose family name stands first.
func (f *File) parts(p *Person, at *jsontext.Node, whole string) {
	p.Name = whole
	given, family, turned := sheet.Turned(whole)
	if !turned {
		given, family, turned = sheet.CapitalsFirst(whole)
	}
	if turned {
		p.Given, p.Family = given, family
		f.Note(at.Row(), sheet.Read, shown(whole)+" is read with the family name first")
	}
}

// personSex reads the sex, or takes it from the age class.
func (f *File) personSex(p *Person, n *jsontext.Node) {
	at := n.Get("gender", "sex")
	text := known(at)
	sex, ok := label.SexCell(text)
	if text != "" && (!ok || sex == race.Mixed) {
		f.Note(at.Row(), sheet.Open, "neither men nor women: "+shown(text))
	}
	if ok && sex != race.Mixed {
		p.Sex = sex
	}
	byClass := f.categorySex(p.Category)
	switch {
	case byClass == "" || byClass == p.Sex:
	case p.Sex == "":
		p.Sex = byClass
	default:
		f.Note(p.Line, sheet.Doubt, "the gender is "+shown(text)+", the category "+shown(p.Category))
	}
}

// categorySex is who an age class is of, empty where it does not say.
func (f *File) categorySex(text string) race.Sex {
	sex, found := f.classes[text]
	if found {
		return sex
	}
	sex, found = label.Category(text)
	if !found {
		sex = label.ReadTitle(text).Sex
	}
	if sex == race.Mixed {
		sex = ""
	}
	f.classes[text] = sex
	return sex
}

// Apply gives a row what is known of a person and the row does not have.
func (p Person) Apply(row *sheet.Row) {
	if row.Name() == "" {
		if p.Family != "" || p.Given != "" {
			row.SetName(p.Given, p.Family)
		} else {
			row.Athlete = p.Name
		}
	}
	row.Nation = firstOf(row.Nation, p.Nation)
	row.Club = firstOf(row.Club, p.Club)
	row.Bib = firstOf(row.Bib, p.Bib)
	if row.Born.IsZero() {
		row.Born = p.Born
	}
	if row.Sex == "" {
		row.Sex = p.Sex
	}
}
