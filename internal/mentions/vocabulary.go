package mentions

import "strings"

// Class is what a verb says of a runner.
type Class uint8

// The classes of verbs.
const (
	NoVerb Class = iota
	Winning
	Finishing // in a place or a time
	Running   // a time
	Beating   // somebody
	Passing   // a point
	Leading
	Breaking // a record
)

// verbs is the forms of the verbs that the grammar knows.
const (
	winForms    = " won win wins winning triumph triumphed triumphs prevailed prevails victorious victory "
	finishForms = " finished finish finishes finishing came come comes coming crossed crosses crossing placed place places placing ended ends home took takes take taking claimed claim claims grabbed captured captures capturing bagged bagging pocketed earn earns earning clinch clinched clinches clinching secure secures secured earned snatched chased wound salvaged salvages salvaging nabs trailed trailing scraped squeezed limped rolled "
	runForms    = " ran run runs running clocked clocks clocking recorded records recording posted posts posting timed registered registering produced producing delivered delivering stopped stops stopping logged dashed answered replied responded countered obliged credited given awarded shared notched notches notching nabbed "
	beatForms   = " edge pip nip outlast outrun outsprint outpace outduel outlean overpower repel beat beats beating beaten defeated defeats defeating defeat edged edging edges nipped pipped bested downed topped toppled outleaned outduelled outdueled outkicks pips repelled repels repelling repulsed outkicked outkicking outsprinted outlasted outran held holding holds overhauled outduels outduel outleans outlasts outruns outsprints outpaced outpaces outkick stunned stuns shocked shocks upset upsets toppling overcame overcomes overcome dethroned dethrones vanquished bests tops downs nips subdued subdues mastered masters outclassed outclasses outfought outran overpowered overpowers "
	passForms   = " passed passes passing pass reached reaches reaching reach went goes going through hit hits hitting split splitting towed towing covered opened opening "
	leadForms   = " led leads leading lead "
	breakForms  = " broke breaks breaking break broken smashed smashes smashing shattered shattering shatters eclipsed eclipsing bettered bettering lowered lowering surpassed surpassing erased erasing improved improving rewrote removed removing "
)

// Has reports whether a word is one of a list of words between blanks.
func Has(list, word string) bool {
	return word != "" && strings.Contains(list, " "+word+" ")
}

// verbOf is the class of a folded word.
func verbOf(word string) Class {
	for _, verbs := range [...]struct {
		class Class
		forms string
	}{
		{Winning, winForms},
		{Running, runForms},
		{Beating, beatForms},
		{Finishing, finishForms},
		{Passing, passForms},
		{Leading, leadForms},
		{Breaking, breakForms},
	} {
		if Has(verbs.forms, word) {
			return verbs.class
		}
	}
	return NoVerb
}

// Prepositions before a name: it is not who does something.
const Prepositions = " in of from by over ahead behind to with for against than past like including at before after between beyond off around alongside beside towards toward under above near on about despite upon via "

// irregular forms of verbs that runners are the subject of.
const irregular = " caught swept sat stood left found struck drew fell gave got hung kept lay lost put sped stuck threw told knew began chose came set sprang shot saw felt sought spent rose slid "

// moving is the stems of verbs that say how somebody ran: to a time, to victory.
const moving = " storm power surg cruis sprint kick rac romp charg blast eas coast motor scorch blaz gallop glid stretch "

// Moves reports whether the piece says how somebody ran to what stands behind it: stormed, powering, races.
func (p *Piece) Moves() bool {
	if !p.IsWord() || p.Capital && !p.Titled {
		return false
	}
	for _, ending := range [...]string{"ed", "ing", "es", "s"} {
		if stem, ok := strings.CutSuffix(p.Folded, ending); ok && Has(moving, stem) {
			return true
		}
	}
	return p.Says("ran", "strode", "striding", "sped", "speeds", "speeding", "swept", "sweeps", "sweeping", "flew", "flies", "flying")
}

// relations are who somebody may be to another.
const relations = " father mother parents brother sister twin son daughter cousin uncle nephew husband wife partner fiancée fiancé girlfriend boyfriend friend coach agent idol hero predecessor successor compatriot countryman countrywoman team-mate teammate team-mates teammates mate team club country nation rival pacemaker pacer "

// Unsure words before a figure say that it is another than that of the race, or not
// the figure itself.
const Unsure = " previous previously old former existing then earlier target standard qualifying next sub under inside below beyond outside above than to from between around about nearly almost roughly just approximately some plus minus within near off until least most more less sub previous projected predicted estimated equivalent pace fastest quicker faster slower possible potential unofficial opening planned "

// Takes reports whether a class of verbs has what is won behind it.
func (c Class) Takes() bool { return c == Finishing }
