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

.PHONY: setup demo test lint types arrows quality bench docs clean

setup: $(STAMP)  ## prepare .venv with everything pinned by hash

$(STAMP): requirements/dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "contested needs Python 3.11 or newer; name one with PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(STAMP)

demo: setup  ## read the example reports into a ledger and print what was found
	$(BIN)/contested --ledger $(DEMO) demo

test: setup  ## every test
	REPORTS=$(REPORTS) $(BIN)/python -m pytest

lint: setup  ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup  ## strict types
	$(BIN)/mypy

arrows: setup  ## the one way of the arrows between rooms
	$(BIN)/lint-imports

quality: setup  ## gold scores against floors that cannot be lowered by accident
	GOLD=$(GOLD) QUALITY=$(QUALITY) $(BIN)/python -m benchmarks.quality

bench: setup  ## words a second beside the bare parse
	$(BIN)/python -m benchmarks.speed

docs: setup  ## write the generated pages and rerun every shown command
	$(BIN)/python -m scripts.write_docs
	$(BIN)/python -m scripts.write_examples

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache
