package invented

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
)

// culture is where names are alike: who has them runs for one of the nations.
type culture struct {
	nations        string
	men, women     string
	stems, endings string
}

func cultures() []culture {
	return []culture{
		{
			"GBR USA AUS NZL CAN IRL",
			"Alan Brian Colin Douglas Edward Frank Graham Harold Ian Jack Kenneth Leonard Malcolm Neville Oliver Peter Robert Steve Thomas Walter",
			"Alice Barbara Carol Dorothy Elizabeth Fiona Gillian Hannah Irene Joan Kathleen Laura Margaret Nancy Olivia Pauline Rachel Susan Tessa Wendy",
			"Ash Black Brad Carl Dal East Fair Green Hart Kirk Lang Mar Nor Old Pem Rad Stan Thorn Wal Whit", "ford ton wood ley well field ham worth bridge more",
		},
		{
			"NOR SWE FIN",
			"Anders Bjørn Carl Erling Filip Gustav Henrik Ingvar Jakob Knut Lars Magnus Nils Olav Per Rolf Sven Tore Ulf Åke",
			"Astrid Berit Cecilie Ebba Frida Greta Hilde Ingrid Johanna Karin Linnea Maja Nora Oda Pernille Ragnhild Sigrid Tuva Ulrika Åse",
			"Ander Berg Dahl Erik Gund Hauk Inge Karl Lind Matt Ol Peder Rund Sol Tor", "sen sson strøm gren stad vik heim quist land mark",
		},
		{
			"KEN ETH UGA",
			"Abel Bernard Charles Daniel Elijah Felix Gideon Haron Isaac Joseph Kipsang Leonard Moses Noah Paul Reuben Silas Timothy Vincent Wilson",
			"Agnes Beatrice Caroline Dorcas Esther Faith Grace Hellen Ivy Joyce Lydia Mercy Nancy Peres Ruth Sarah Tecla Viola Winfred Yeshi",
			"Kip Chep Ru Ko Lag Tan Bir Nge Mut Sang", "rotich changa mboi kemei kirui laat yegon tuwei sigei keter",
		},
		{
			"ESP POR ITA BRA",
			"Alberto Bruno Carlos Diego Emilio Fernando Gabriele Hugo Ignacio José Luís Mario Nuno Óscar Pablo Raúl Sergio Tiago Vasco Xavier",
			"Ana Beatriz Carmen Dolores Elena Francesca Giulia Inês Juana Lucía Marta Natália Olga Paula Rosa Silvia Teresa Valeria Ximena Zita",
			"Gar Fern Rodr Mart Gonz Alv Sant Rib Cast Mor", "ández íguez ínez ález arez iros eira illo etti oni",
		},
		{
			"FRA BEL POL",
			"Alain Bernard Christophe Didier Étienne Fabrice Gérard Henri Jacek Karol Luc Michel Noël Olivier Pascal Régis Stanisław Thierry Wojciech Yves",
			"Agnieszka Brigitte Céline Danuta Édith Florence Geneviève Hélène Iwona Jolanta Katarzyna Lucie Monika Nathalie Odile Patricia Renata Sylvie Urszula Zofia",
			"Bon Char Du Four Gir Lam Mar Nowa Piet Wis", "champs bert rand nier aud kowski czak netier lieu rwicz",
		},
	}
}

// namer makes names of which no two of a sex are a letter apart, so that none looks like a
// slip for another.
type namer struct {
	random   *rand.Rand
	cultures []culture
	near     [2]map[uint64]bool // the names that were given, and each of them without one letter
}

func newNamer(random *rand.Rand) *namer {
	return &namer{random: random, cultures: cultures(), near: [2]map[uint64]bool{{}, {}}}
}

// name is a name that nobody has, and the nation of whoever has it.
func (n *namer) name(sex int) (name, nation string) {
	for try := 0; ; try++ {
		of := n.cultures[n.random.IntN(len(n.cultures))]
		given := pick(n.random, of.men)
		if sex == 1 {
			given = pick(n.random, of.women)
		}
		name = given + " " + pick(n.random, of.stems) + pick(n.random, of.endings)
		if try > 20 { // most are given
			name += "-" + pick(n.random, of.stems) + pick(n.random, of.endings)
		}
		if n.take(sex, name) {
			return name, pick(n.random, of.nations)
		}
	}
}

// take takes a name, unless one that is near to it was given.
func (n *namer) take(sex int, name string) bool {
	var all []uint64
	letters := []rune(strings.ToLower(name))
	for i := range len(letters) + 1 {
		h := fnv.New64a()
		_, _ = h.Write([]byte(string(letters[:i]))) // a hash has no errors
		if i < len(letters) {
			_, _ = h.Write([]byte(string(letters[i+1:])))
		}
		all = append(all, h.Sum64())
	}
	if slices.ContainsFunc(all, func(of uint64) bool { return n.near[sex][of] }) {
		return false
	}
	for _, of := range all {
		n.near[sex][of] = true
	}
	return true
}

// pick is one of some words.
func pick(random *rand.Rand, words string) string {
	all := strings.Fields(words)
	return all[random.IntN(len(all))]
}

// person is somebody who runs in some years.
type person struct {
	name, id   string // an id only of two who share a name
	nation     string
	next       string // the nation from a year on; empty where there is none
	changed    int    // that year
	born       string
	first      int // the first year
	slow       int // how many in a thousand slower than the best
	registered bool
	starts     int
	best       map[string]int // of those events in which a mark is known, in hundredths
}

// How people come and go.
const (
	newcomers = 20 // of a sex, a circuit and a year
	active    = 8  // years
)

// people is who runs in a circuit: men and women, in the order of their first years.
func (n *namer) people(years []int, circuit int) [2][]*person {
	var all [2][]*person
	for year := years[0] - active + 1; year <= lastYear; year++ {
		for sex := range all {
			for range newcomers {
				all[sex] = append(all[sex], n.person(sex, year))
			}
		}
	}
	for sex := range all { // two who share a name are told apart by ids
		for i := 0; i+active*newcomers < len(all[sex]); i += 10 * newcomers {
			one, other := all[sex][i], all[sex][i+active*newcomers]
			other.name, one.registered, other.registered = one.name, true, true
			one.id, other.id = fmt.Sprintf("%s-%d", key(one.name), 10*circuit+1), fmt.Sprintf("%s-%d", key(one.name), 10*circuit+2)
		}
	}
	return all
}

func (n *namer) person(sex, year int) *person {
	p := &person{first: year, slow: n.random.IntN(90), registered: n.random.IntN(10) < 7, best: map[string]int{}}
	p.name, p.nation = n.name(sex)
	born := year - 18 - n.random.IntN(6)
	switch n.random.IntN(10) {
	case 0: // unknown
	case 1:
		p.born = fmt.Sprint(born)
	default:
		p.born = fmt.Sprintf("%d-%02d-%02d", born, 1+n.random.IntN(12), 1+n.random.IntN(28))
	}
	if p.registered && year+3 <= lastYear && n.random.IntN(40) == 0 {
		p.next, p.changed = pick(n.random, "BRN QAT TUR"), year+3
	}
	return p
}

// represented is the nation in a year.
func (p *person) represented(year int) string {
	if p.next != "" && year >= p.changed {
		return p.next
	}
	return p.nation
}

// key is a text as a key: in lower case, without accents, with hyphens.
func key(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case r == ' ' || r == '-':
			return '-'
		default:
			return -1
		}
	}, strings.ToLower(text))
}
