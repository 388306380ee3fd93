# The whole project from a fresh clone: Python 3.11+ and make are all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
REPORTS ?= ../shared/reports
PORT ?= 8000
SERVE ?= 1
DEMO ?= demo/contested.db
STAMP := $(VENV)/.ready
NPM := $(BIN)/python -m scripts.npm
NODES := ui/node_modules/.package-lock.json
BASEMAP := ui/public/basemap/areas/index.json
APP := src/contested/web/static/index.html
UI := $(shell find ui -name node_modules -prune -o -path ui/public/basemap -prune -o -type f -print)

.PHONY: setup ui demo test lint types arrows quality bench docs clean

setup: $(STAMP) $(APP)  ## prepare .venv with everything pinned by hash, and build the browser app

$(STAMP): requirements/dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "contested needs Python 3.11 or newer; name one with PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(STAMP)

ui: $(APP)  ## build the browser app into the package

$(NODES): ui/package-lock.json $(STAMP)
	$(NPM) ci --silent
	touch $@

$(BASEMAP): $(wildcard ui/basemap/*) $(NODES)
	$(NPM) run --silent basemap

$(APP): $(UI) $(NODES) $(BASEMAP)
	$(NPM) run --silent app

$(VENV)/.chromium: $(STAMP)
	$(BIN)/python -m scripts.chromium $@

demo: setup  ## read the example reports into a ledger, print what was found, serve it (SERVE=0 stops before)
	$(BIN)/contested --ledger $(DEMO) demo
	@if [ "$(SERVE)" != 0 ]; then $(BIN)/contested --ledger $(DEMO) serve --port $(PORT); fi

test: setup $(VENV)/.chromium  ## every test, those of the browser included
	$(NPM) run --silent test
	OPENBLAS_NUM_THREADS=1 REPORTS=$(REPORTS) CHROMIUM=$$(cat $(VENV)/.chromium) $(BIN)/python -m pytest

lint: setup  ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(NPM) run --silent lint

types: setup  ## strict types
	$(BIN)/mypy
	$(NPM) run --silent check

arrows: setup  ## the one way of the arrows between rooms
	$(BIN)/lint-imports

quality: setup  ## gold scores against floors that cannot be lowered by accident
	GOLD=$(GOLD) QUALITY=$(QUALITY) $(BIN)/python -m benchmarks.quality
	GOLD=$(GOLD) $(BIN)/python -m benchmarks.fairness

bench: setup $(VENV)/.chromium  ## words a second beside the bare parse; how soon the first view stands
	$(BIN)/python -m benchmarks.speed
	CHROMIUM=$$(cat $(VENV)/.chromium) $(BIN)/python -m benchmarks.first_view

docs: setup  ## write the generated pages and rerun every shown command
	$(BIN)/python -m scripts.write_openapi
	$(NPM) run --silent shapes
	$(BIN)/python -m scripts.write_docs
	$(BIN)/python -m scripts.write_examples

clean:
	rm -rf $(VENV) ui/node_modules ui/public/basemap src/contested/web/static demo build dist .mypy_cache .ruff_cache .pytest_cache
