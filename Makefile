# The commands of this repository; `make` alone checks what a change needs, CI all the rest too: .ci/run.

LINT_VERSION := v2.15.0
LINT     := go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)
GOLDEN   := ./docs ./internal/check ./internal/claim ./internal/cli ./internal/document ./internal/page ./internal/receipts ./internal/table # the packages with an -update flag
RELEASE  := go run github.com/goreleaser/goreleaser/v2@v2.15.1 # later ones ask for a newer Go
ACTIONS  := go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
VULN     := go run golang.org/x/vuln/cmd/govulncheck@v1.9.0
FUZZTIME := 30s
# The race detector needs a C compiler; without one Go switches cgo off, and nothing is run under it.
RACE     := $(if $(filter 1,$(shell go env CGO_ENABLED)),-race)

.DEFAULT_GOAL := check
.PHONY: articles bench benchmarks build check fmt fuzz golden lint manifests mutants pages publish race release slips test vulnerabilities workflows worst

check: lint test
	go run ./cmd/milectl check races/

build:
	go build -trimpath -o bin/ ./cmd/...

test: export GOFLAGS += -shuffle=on
test:
	go test ./...

# The same tests under the race detector, but for files that begin with "//go:build !race": it makes them ten times slower, and
# finds nothing there.
race: export GOFLAGS += -shuffle=on
race:
	$(if $(RACE),go vet $(RACE) ./...)
	$(if $(RACE),go test $(RACE) ./...)

# It holds the form of what is built here; that of files for other systems is held by itself.
OTHER_FILES = $$(go list -f '{{$$dir := .Dir}}{{range .IgnoredGoFiles}}{{$$dir}}/{{.}} {{end}}' ./...)
lint:
	$(LINT) fmt --diff $(OTHER_FILES)
	go vet ./...
	$(LINT) run
	go mod tidy -diff

fmt:
	$(LINT) fmt
	go run ./cmd/milectl fmt races/

golden:
	go test $(GOLDEN) -update

# Before Go 1.27 a target may end with "context deadline exceeded" and no input written: that is no finding.
fuzz:
	@failed=0; for pkg in $$(go list ./...); do \
		tests=$$(go test -list '^Fuzz' $$pkg) || exit 1; \
		for target in $$(echo "$$tests" | grep '^Fuzz'); do \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$pkg || failed=1; \
		done; \
	done; exit $$failed

# Small faults put into the packages that judge, 500 of them: which does no test find? docs/testing.md has the score.
mutants:
	go run ./internal/mutants

# Each kind of slip 200 times: how many does check notice?
slips:
	SLIPS=all go test -count=1 -run "TestSlipRates|TestMutations" ./internal/cli

# Every figure and name of the articles changed in turn: none of what is changed may stay true.
articles:
	ALL_MUTATIONS=1 go test -count=1 -run TestChangedFiguresAreNotTrue ./internal/factcheck

# How the work grows with a document: WORST=all tries each of those that multiply one thing, not some of them.
WORST := some
worst:
	WORST="$(WORST)" go test -count=1 -timeout 60m -run TestWorkGrows ./internal/cli

# Every kind of page in a browser, held to the rules of accessibility: go test alone looks at some kinds.
pages:
	MILECTL_CHROMIUM=$${MILECTL_CHROMIUM:-$$(command -v chromium)} PAGES=all go test -count=1 -run TestBrowser ./internal/site

# Whole processes over invented corpora, in one table: docs/performance.md has the last one.
SIZES := 1000,10000
bench:
	go run ./internal/bench -sizes $(SIZES)

benchmarks:
	go test -run '^$$' -bench . -benchmem ./...

# A release that goes nowhere, in dist/: docs/releasing.md. Then two builds in two clones are compared, and one is installed
# through a module proxy. One program is built after the other (-p 1): archives have them in the order in which they are done.
release: manifests
	$(RELEASE) release --snapshot --clean --skip=sign -p 1 --timeout 3h
	RELEASE=all go test -count=1 -timeout 60m -v ./internal/release

# The release of the tag that is checked out, by the workflow of that name.
publish:
	$(RELEASE) release --clean -p 1 --timeout 3h

# What describes releases, each read by its own tool where that is there.
manifests: workflows
	$(RELEASE) check
	sh .ci/manifests

workflows:
	$(ACTIONS)

vulnerabilities:
	$(VULN) ./...
