package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A mutant is a source file with one small fault put into it.
type mutant struct {
	file       string // as it was named
	line       int
	from, to   int // the bytes of the file that are replaced
	with, what string
	within     string // the line of the file

	switched wrap // the same fault, there only while it is switched on; nothing where that cannot be written
	number   int  // by which it is switched on, from 1; 0 for none
}

func (m mutant) String() string { return fmt.Sprintf("%s:%d: %s", m.file, m.line, m.what) }

// text is the file with the fault.
func (m mutant) text() (string, error) {
	source, err := os.ReadFile(m.file)
	if err != nil {
		return "", err
	}
	return string(source[:m.from]) + m.with + string(source[m.to:]), nil
}

// mutantsOf is every mutant of the files of a package that are no tests.
func mutantsOf(dir string) ([]mutant, error) {
	files, err := sources(dir)
	if err != nil {
		return nil, err
	}
	var all []mutant
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		some, err := mutantsIn(file, string(source))
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// sources is the files of a package that are no tests.
func sources(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	return slices.DeleteFunc(files, func(file string) bool { return strings.HasSuffix(file, "_test.go") }), err
}

// mutantsIn is every mutant of one file.
func mutantsIn(file, source string) ([]mutant, error) {
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, file, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	f := &finder{files: files, file: file, source: source}
	ast.Inspect(tree, f.visit)
	return f.all, nil
}

// finder gathers the mutants of a file.
type finder struct {
	files        *token.FileSet
	file, source string
	all          []mutant
}

// put adds the mutant in which something stands for what is from one place up to
// another, and how it is switched.
func (f *finder) put(from, to token.Pos, with, what string, switched wrap) {
	line := f.files.Position(from).Line
	start := f.offset(f.files.File(from).LineStart(line))
	within, _, _ := strings.Cut(f.source[start:], "\n")
	f.all = append(f.all, mutant{
		file: f.file, line: line, within: strings.TrimSpace(within), from: f.offset(from), to: f.offset(to), with: with, what: what, switched: switched,
	})
}

func (f *finder) offset(at token.Pos) int { return f.files.Position(at).Offset }

func (f *finder) of(n ast.Node) string { return f.source[f.offset(n.Pos()):f.offset(n.End())] }

// around is what is put around a node to switch its fault.
func (f *finder) around(n ast.Node, before, after string) wrap {
	return wrap{from: f.offset(n.Pos()), to: f.offset(n.End()), before: before, after: after}
}

// visit adds the mutants of a node, and says whether those within it are wanted.
func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec, *ast.Field:
		return false
	case *ast.BinaryExpr:
		f.operator(n)
	case *ast.BasicLit:
		f.constant(n)
	case *ast.IfStmt:
		f.negate(n.Cond)
	case *ast.SwitchStmt:
		f.cases(n)
	case *ast.FuncDecl:
		f.leaveEarly(n)
	case *ast.BlockStmt:
		f.remove(n.List)
	case *ast.CaseClause:
		f.remove(n.Body)
	case *ast.CallExpr:
		return !isRoom(n)
	}
	return true
}

// isRoom reports whether a call only says how much room there is to be: any number is
// right there.
func isRoom(call *ast.CallExpr) bool {
	switch of := call.Fun.(type) {
	case *ast.Ident:
		return of.Name == "make"
	case *ast.SelectorExpr:
		return of.Sel.Name == "Grow"
	}
	return false
}

// operator puts other operators into the place of one: the other side of a bound, what
// it denies, its counterpart.
func (f *finder) operator(n *ast.BinaryExpr) {
	end := n.OpPos + token.Pos(len(n.Op.String()))
	for _, other := range others(n.Op) {
		mutated := f.source[f.offset(n.Pos()):f.offset(n.OpPos)] + other.String() + f.source[f.offset(end):f.offset(n.End())]
		var switched wrap
		switch other {
		case token.MUL, token.QUO: // as a division by nothing panics also where it is not wanted
		case token.ADD, token.SUB:
			if !calls(n) { // as both are worked out
				switched = f.around(n, "mutantEither"+typed+"("+switchNumber+", "+mutated+", ", ")")
			}
		default:
			switched = f.around(n, "func() bool { if mutantIs("+switchNumber+") { return "+mutated+" }; return ", " }()")
		}
		f.put(n.OpPos, end, other.String(), fmt.Sprintf("%s becomes %s", n.Op, other), switched)
	}
}

// calls reports whether something may happen while an expression is worked out.
func calls(n ast.Expr) (does bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		of, named := call.Fun.(*ast.Ident)
		does = does || !named || !strings.Contains(" len min max int int64 ", " "+of.Name+" ")
		return true
	})
	return does
}

func others(op token.Token) []token.Token {
	switch op {
	case token.LSS:
		return []token.Token{token.LEQ, token.GEQ}
	case token.LEQ:
		return []token.Token{token.LSS, token.GTR}
	case token.GTR:
		return []token.Token{token.GEQ, token.LEQ}
	case token.GEQ:
		return []token.Token{token.GTR, token.LSS}
	case token.EQL:
		return []token.Token{token.NEQ}
	case token.NEQ:
		return []token.Token{token.EQL}
	case token.LAND:
		return []token.Token{token.LOR}
	case token.LOR:
		return []token.Token{token.LAND}
	case token.ADD:
		return []token.Token{token.SUB}
	case token.SUB:
		return []token.Token{token.ADD}
	case token.MUL:
		return []token.Token{token.QUO}
	case token.QUO:
		return []token.Token{token.MUL}
	default:
		return nil
	}
}

// constant makes a whole number one more and one less.
func (f *finder) constant(n *ast.BasicLit) {
	value, ok := new(big.Int).SetString(n.Value, 0)
	if n.Kind != token.INT || !ok {
		return
	}
	for _, by := range []int64{1, -1} {
		other := new(big.Int).Add(value, big.NewInt(by)).String()
		f.put(n.Pos(), n.End(), other, n.Value+" becomes "+other, f.around(n, "mutantEither"+typed+"("+switchNumber+", "+other+", ", ")"))
	}
}

// negate makes a condition its opposite.
func (f *finder) negate(condition ast.Expr) {
	f.put(condition.Pos(), condition.End(), "!("+f.of(condition)+")", "the condition is negated", f.around(condition, "((", ") != mutantIs("+switchNumber+"))"))
}

// cases negates the conditions of a switch over nothing.
func (f *finder) cases(n *ast.SwitchStmt) {
	if n.Tag != nil {
		return
	}
	for _, clause := range n.Body.List {
		if clause, ok := clause.(*ast.CaseClause); ok {
			for _, condition := range clause.List {
				f.negate(condition)
			}
		}
	}
}

// leaveEarly makes a function do nothing: it returns at once, with nothing or false.
func (f *finder) leaveEarly(n *ast.FuncDecl) {
	if n.Body == nil || len(n.Body.List) == 0 {
		return
	}
	values := ""
	if n.Type.Results != nil {
		if len(n.Type.Results.List) != 1 || len(n.Type.Results.List[0].Names) > 1 {
			return
		}
		switch of := f.of(n.Type.Results.List[0].Type); {
		case of == "bool":
			values = " false"
		case of == "int", of == "int64":
			values = " 0"
		case of == "string":
			values = ` ""`
		case strings.HasPrefix(of, "["), strings.HasPrefix(of, "*"), of == "error":
			values = " nil"
		default:
			return
		}
	}
	at := n.Body.Lbrace + 1
	switched := wrap{from: f.offset(at), to: f.offset(at), before: " if mutantIs(" + switchNumber + ") { return" + values + " }"}
	f.put(at, at, " if true { return"+values+" }", n.Name.Name+" returns"+values+" at once", switched)
}

// remove leaves out each statement that declares nothing.
func (f *finder) remove(all []ast.Stmt) {
	for _, statement := range all {
		switch s := statement.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt, *ast.ReturnStmt:
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		default:
			continue
		}
		what := f.of(statement)
		if first, _, more := strings.Cut(what, "\n"); more {
			what = first + " ..."
		}
		f.put(statement.Pos(), statement.End(), "", "without "+what, f.around(statement, "if !mutantIs("+switchNumber+") { ", " }"))
	}
}
