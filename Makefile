# What one runs in this house, each as one verb. `make help` lists them.
# A stamp in the virtual environment says that everything is installed; it grows old only with pyproject.toml,
# so the second run takes seconds and needs no network.

VENV  := .venv
BIN   := $(VENV)/bin
STORE := demo-store
MAP   := demo-map.html

# The first Python of 3.11 or later that is found; say PYTHON=… to choose another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help demo test setup lint types docs scores variation bench picture clean conformance

help:  ## list the verbs
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "python3-venv is missing: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/installed: pyproject.toml | $(VENV)/made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

demo: $(VENV)/installed  ## read the example minutes, answer a question, draw the map
	@$(BIN)/samgraf ingest --store $(STORE) examples/minutes
	@echo
	@echo "Which decisions involve Trafikverket, how, and which sentence shows it?"
	@echo
	@$(BIN)/samgraf query --store $(STORE) --format table decisions-involving --set name=Trafikverket
	@echo
	@$(BIN)/samgraf draw --store $(STORE) -o $(MAP)
	@echo
	@echo "The map lies in $(CURDIR)/$(MAP): open it in a browser; it needs no network."
	@echo "Your own minutes:  $(BIN)/samgraf ingest FILE-OR-FOLDER...   (into ./samgraf-store)"
	@echo "Plain questions:   $(BIN)/samgraf ask --store $(STORE) 'vem oroar sig för Bollstabron?'"
	@echo "Ready questions:   $(BIN)/samgraf query --list"

setup: $(VENV)/installed-dev  ## install samgraf and what its tests need

# A file of tests on each core at a time; those in a browser by themselves, since a busy one misses the second click of two.
test: setup lint types  ## lint, types and all tests
	$(BIN)/pytest -q --numprocesses auto --dist loadfile --ignore tests/browser
	$(BIN)/pytest -q tests/browser

lint: setup  ## style and imports
	$(BIN)/ruff check .

types: setup  ## strict types
	$(BIN)/mypy

docs: setup  ## do the pages agree with the program
	$(BIN)/pytest -q tests/test_docs.py tests/test_house.py

scores: setup  ## score the reading against gold, and its confidence; writes docs/scores.md, docs/calibration.md
	$(BIN)/python tools/scores.py
	$(BIN)/python tools/calibrate.py

variation: setup  ## score the reading of the same minutes in other forms; writes docs/variation.md
	$(BIN)/python tools/variation.py

bench: setup  ## measure; prints, asserts nothing
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/archive.py --documents 210 --output build/archive
	$(BIN)/python bench/stages.py build/archive/minutes
	$(BIN)/python bench/archive.py --documents 210 --formats pdf --output build/pdf
	$(BIN)/python bench/stages.py build/pdf/minutes --profile
	$(BIN)/python bench/linear.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python bench/growth.py --documents 100,1000

conformance: setup  ## run the W3C's tests of SPARQL and write their page
	$(BIN)/python tools/sparql_conformance.py ../shared/rdf-tests > build-conformance.md
	mv build-conformance.md docs/sparql-conformance.md

picture: setup  ## take the picture of the map for the README
	$(BIN)/python tools/picture.py

clean:  ## remove what the verbs above made, the virtual environment too
	rm -rf $(VENV) $(STORE) $(MAP) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
