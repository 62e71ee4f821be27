package factcheck

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/race"
)

// ways are the ways to say one thing of a race: every frame with every subject and every words for it.
type ways struct {
	name, race string
	want       race.Claim // which every sentence says: its subject, and whose it is where that is given
	subjects   []subject
	frames     []string // with {S} or {O} for the subject, {W} for the words
	words      []string
}

// subject is who is spoken of: by a name, or by a word for who is named in a sentence before.
type subject struct{ before, name, object string }

// byNames is somebody by his names and by a word for him, behind a sentence that names him.
func byNames(full, family, he, him, did string) []subject {
	return []subject{{"", full, full}, {"", family, family}, {full + " " + did + ". ", he, him}}
}

// unnamed is what is said in a sentence that names nobody, behind others that do.
func unnamed(before ...string) []subject {
	var all []subject
	for _, said := range before {
		all = append(all, subject{before: said + " "})
	}
	return all
}

// bestFrames say that somebody ran a best, with a verb and without.
func bestFrames() []string {
	return []string{
		"{S} ran {W}.", "{S} was fourth in {W}.", "{S} finished fourth with {W}.", "{S} was fourth in 3:47.74, {W}.", "{S} came home fourth, running {W}.", "{S} went on to run {W}.", "{S} was fourth, and it was {W}.",
		"{S} chased Kerr home and ran {W}.", "{S} took fourth in {W}.", "{S} clocked 3:47.74, which was {W}.",
		"For {O} it was {W}.", "It was {W} for {O}.", "3:47.74 was {W} for {O}.", "{W} for {O} in fourth.", "{W} took {O} to fourth.", "With {W}, {S} was fourth.", "In {W}, {S} was fourth.",
	}
}

// besideWinner say it beside what is said of the winner, of whom a he may speak as well.
func besideWinner() []string {
	return []string{"Kerr won and {S} was fourth in {W}.", "Kerr won, with {S} fourth in {W}.", "Behind Kerr, {S} ran {W}.", "Kerr won from {S}, who ran {W}.", "Kerr beat Ingebrigtsen, and {S} ran {W}."}
}

// bestAlone say it of who was spoken of before.
func bestAlone() []string {
	return []string{"It was {W}.", "That is {W}.", "{W}, too.", "Also {W}.", "{W}!", "It was {W} for him.", "His time was {W}.", "His 3:47.74 was {W}."}
}

// recordFrames say that somebody set a record.
func recordFrames() []string {
	return []string{
		"{S} set {W}.", "{S} was second in {W}.", "{S} was second in 3:43.40, {W}.", "{S} finished in 3:43.40, which is {W}.", "{S} was second, also in {W}.", "{S} ran {W} of 3:43.40.",
		"It was {W} for {O}.", "3:43.40 was {W} for {O}.", "{W} for {O}.", "In 3:43.40, {S} set {W}.", "{S} was rewarded with {W}.",
	}
}

// recordAlone say it of who was spoken of before.
func recordAlone() []string {
	return []string{"It was {W}.", "That was {W}.", "{W}.", "Also {W}.", "3:43.40 is {W}.", "The time was {W}.", "The Kenyan record had fallen.", "The Kenyan record was gone.", "That broke the Kenyan record."}
}

// aboutRecord say this and that of a record that was not broken, which stays what it is called.
func aboutRecord() []string {
	return []string{
		"Kerr wanted {W}.", "Kerr missed {W}.", "Kerr was two seconds short of {W}.", "Kerr never threatened {W}.", "Could Kerr break {W}?", "Kerr failed to break {W}.", "Kerr hopes to break {W}.", "If Kerr is to break {W}, he must train.",
		"Kerr came within three seconds of {W}.", "Kerr was on schedule for {W}.", "{W} was not in danger.", "{W} survived.", "{W} still stands.", "The target was {W}.", "Nobody has broken {W}.", "Only {W} is faster.",
	}
}

// waysToSay are the ways in which bests and records are told.
func waysToSay() []ways {
	best := race.Claim{About: race.AboutPersonalBest, Athlete: "Neil Gourley"}
	kenyan := race.Claim{About: race.AboutRecord, Athlete: "Noah Ngeny"}
	bests := []string{"a personal best", "a lifetime best", "the fastest mile of his life", "his fastest ever mile"}
	records := []string{"a Kenyan record", "a new Kenyan record"}
	return []ways{
		{"best", "bowerman-2024", best, byNames("Neil Gourley", "Gourley", "he", "him", "was fourth"), bestFrames(), bests},
		{"best beside the winner", "bowerman-2024", best, byNames("Neil Gourley", "Gourley", "", "", "")[:2], besideWinner(), bests},
		{"best alone", "bowerman-2024", best, unnamed("Gourley was fourth in 3:47.74.", "Kerr won. Gourley came home fourth.", "Gourley was fourth behind Kerr."), bestAlone(), bests},
		{"bests", "bowerman-2024", best, []subject{{name: "Gourley and Wightman", object: "Gourley and Wightman"}}, []string{"{S} ran {W}.", "{S} both ran {W}.", "{S} were fourth and fifth in {W}.", "There were {W} for {O}.", "Behind Kerr, {S} ran {W}."}, []string{"personal bests", "lifetime bests", "PBs"}},
		{"bests alone", "bowerman-2024", best, unnamed("Gourley was fourth in 3:47.74 and Wightman fifth in 3:47.83.", "Gourley was fourth, Wightman fifth."), []string{"Both ran {W}.", "Both were {W}.", "{W} for both.", "They were both {W}.", "All {W}."}, []string{"personal bests", "lifetime bests", "PBs"}},
		{"record", "rome-1999-mile", kenyan, byNames("Noah Ngeny", "Ngeny", "he", "him", "was second"), recordFrames(), records},
		{"record alone", "rome-1999-mile", kenyan, unnamed("Ngeny was second in 3:43.40.", "El Guerrouj won. Ngeny was second.", "Ngeny was second behind El Guerrouj."), recordAlone(), records},
		{"holder", "bowerman-2024", race.Claim{About: race.AboutRecord, Athlete: "Hicham El Guerrouj"}, []subject{{}}, aboutRecord(), []string{
			"Hicham El Guerrouj's world record", "the world record of Hicham El Guerrouj", "the world record of 3:43.13 held by Hicham El Guerrouj", "the world record Hicham El Guerrouj set in 1999", "Hicham El Guerrouj's 3:43.13",
		}},
		{"mark of a record", "bowerman-2024", race.Claim{About: race.AboutRecord}, []subject{{}}, aboutRecord(), []string{"the world record of 3:43.13", "the world record (3:43.13)", "Hicham El Guerrouj's world record, 3:43.13,", "the world record, Hicham El Guerrouj's 3:43.13,"}},
	}
}

// TestWays finds what is said of bests and records however it is said: in every frame, of every subject, in all words.
func TestWays(t *testing.T) {
	c, names := builtInNames(t)
	for _, of := range waysToSay() {
		for _, said := range of.sentences() {
			answer, err := check(c.Fork(), names, &article.Text{Words: said}, Options{Race: of.race})
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, s := range answer.Statements {
				is := s.Assessment.Claim
				found = found || s.Assessment.Truth.Agrees() && is.About == of.want.About && (of.want.Athlete == "" || is.Athlete == of.want.Athlete) && (of.name != "mark of a record" || !is.Mark.IsZero())
			}
			if !found {
				t.Errorf("%s: %s", of.name, said)
			}
		}
	}
}

// TestWaysOfOthers holds that nobody is said to have run a best, or set a record, where that is said of somebody who did not.
func TestWaysOfOthers(t *testing.T) {
	c, names := builtInNames(t)
	bests, records := []string{"a personal best", "the fastest mile of his life"}, []string{"a Kenyan record"}
	for _, of := range []ways{
		{"best", "bowerman-2024", race.Claim{About: race.AboutPersonalBest}, byNames("Cole Hocker", "Hocker", "he", "him", "was sixth"), bestFrames(), bests},
		{"best beside the winner", "bowerman-2024", race.Claim{About: race.AboutPersonalBest}, byNames("Cole Hocker", "Hocker", "", "", "")[:2], besideWinner(), bests},
		{"best alone", "bowerman-2024", race.Claim{About: race.AboutPersonalBest}, unnamed("Hocker was sixth.", "Gourley was fourth. Hocker was sixth.", "Hocker was sixth behind Gourley."), bestAlone(), bests},
		{"record", "rome-1999-mile", race.Claim{About: race.AboutRecord}, byNames("Laban Rotich", "Rotich", "he", "him", "was fifth"), recordFrames(), records},
		{"unknown", "bowerman-2024", race.Claim{About: race.AboutPersonalBest}, []subject{{"Gourley was fourth. ", "somebody else", "somebody else"}, {"Gourley was fourth. ", "the man behind him", "the man behind him"}}, bestFrames(), bests},
	} {
		for _, said := range of.sentences() {
			answer, err := check(c.Fork(), names, &article.Text{Words: said}, Options{Race: of.race})
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range answer.Statements {
				if s.Assessment.Truth.Agrees() && s.Assessment.Claim.About == of.want.About {
					t.Errorf("%s: %s is said of %s", of.name, said, s.Assessment.Claim.Athlete)
				}
			}
		}
	}
}

// sentences are all of these ways, written out.
func (w *ways) sentences() []string {
	var all []string
	for _, of := range w.subjects {
		for _, frame := range w.frames {
			for _, words := range w.words {
				said := strings.NewReplacer("{S}", of.name, "{O}", of.object, "{W}", words).Replace(frame)
				all = append(all, of.before+strings.ToUpper(said[:1])+said[1:])
			}
		}
	}
	return all
}
