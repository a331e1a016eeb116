# Everything runs in an isolated environment below .environment/, from lock files with hashes.
PYTHON ?= python3
ENVIRONMENT := .environment
BIN := $(ENVIRONMENT)/bin
BUILDER := $(ENVIRONMENT)/builder-ready
TESTER := $(ENVIRONMENT)/tester-ready
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
TSC := npx --yes --package typescript@7.0.2 tsc

.DEFAULT_GOAL := help
.PHONY: help site serve test test-all lint browser-types benchmark lock clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: $(BUILDER) ## Build the site into site/
	@$(BIN)/spm-guide build --output site

serve: $(BUILDER) ## Build the site and show it at http://127.0.0.1:8000, rebuilding on changes
	@$(BIN)/spm-guide serve --output site

test: $(TESTER) ## Install what tests need and run everything
	@$(BIN)/python tests/browser/find_browser.py --install
	@$(MAKE) --no-print-directory lint
	@$(BIN)/spm-guide check
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal -m "not long"

test-all: $(TESTER) ## The same, with the longer comparisons
	@$(BIN)/python tests/browser/find_browser.py --install
	@$(BIN)/python tests/browser/find_browser.py --install nginx apache caddy
	@$(MAKE) --no-print-directory lint
	@$(BIN)/spm-guide check
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

lint: $(TESTER) ## Check style and types
	@$(BIN)/ruff check generator tests benchmarks
	@$(BIN)/ruff format --check generator tests benchmarks
	@$(BIN)/mypy

browser-types: ## Check the types of the browser's scripts (a maintainer's check, needs Node 18 or newer)
	@$(TSC) --project theme/browser
	@$(TSC) --project theme/browser/score
	@$(TSC) --project theme/browser/worker

benchmark: $(TESTER) ## Measure scoring, pools, and the page on a slow phone
	@$(BIN)/python tests/browser/find_browser.py --install chromium
	@$(BIN)/python benchmarks/measure.py
	@$(BIN)/python benchmarks/pool.py
	@$(BIN)/python benchmarks/reading.py

lock: ## Resolve the dependencies again and write both lock files (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--output-file generator/requirements.lock pyproject.toml generator/build-requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra test \
		--output-file tests/requirements.lock pyproject.toml generator/build-requirements.txt

clean: ## Remove the environment and the built site
	rm -rf $(ENVIRONMENT) site

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=..." if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(ENVIRONMENT)

$(BUILDER): generator/requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the generator needs"
	@$(INSTALL) --require-hashes -r generator/requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTER): tests/requirements.lock $(BUILDER)
	@echo "Installing what the tests need"
	@$(INSTALL) --require-hashes -r tests/requirements.lock
	@touch $@
