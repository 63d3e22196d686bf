# Only Python 3.11+, git and make are needed. Everything else goes into .venv.
PYTHON ?= python3
OLD_PYTHON = Backin needs Python 3.11 or newer, and $(PYTHON) is none. Name one that is: make run PYTHON=python3.12
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BROWSER := $(VENV)/.browser
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
OLDEST := .venv-oldest
BINARY := .venv-binary

.PHONY: run test test-oldest check format bench crash hostile monkey pictures binary test-binary clean

run: $(READY)
	@BACKIN_STARTED_BY_MAKE=1 $(BIN)/backin $(ARGS) || test $$? -eq 3  # 3 says that the dialog was left early

test: $(READY) $(BROWSER)
	$(BIN)/python -m pytest

# The suite with the oldest version of each dependency that pyproject.toml allows.
test-oldest: $(READY)
	$(PYTHON) -m venv $(OLDEST)
	$(BIN)/python -m tests.oldest_versions > $(OLDEST)/constraints.txt
	$(OLDEST)/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	$(OLDEST)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(OLDEST)/constraints.txt --group dev --editable ".[web]"
	$(OLDEST)/bin/python -m pytest

check: $(READY) $(BROWSER)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest
	$(BIN)/backin check || test $$? -eq 1  # 1 says that there are only warnings

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	$(BIN)/python -m tests.bench_app
	$(BIN)/python -m tests.bench_matching

crash: $(READY)
	$(BIN)/python -m tests.crash --kills 500 --seed 1

hostile: $(READY)
	$(BIN)/python -m tests.hostile --growth 50 --seed 1
	$(BIN)/python -m tests.hostile --inputs 1000000 --seed 1
	$(BIN)/python -m tests.lan.hostile

monkey: $(READY)
	$(BIN)/python -m tests.monkey --steps 5000 --seed 1

pictures: $(READY)
	$(BIN)/python -m tests.pictures

# The executable for this machine: the folder dist/backin. It is built from Backin as it is installed elsewhere.
binary:
	$(PYTHON) -m venv --clear $(BINARY)
	$(BINARY)/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	$(BINARY)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group binary .
	$(BINARY)/bin/pyinstaller --noconfirm --log-level WARN backin.spec

test-binary:
	$(PYTHON) -m tests.executable dist/backin

clean:
	rm -rf $(VENV) $(OLDEST) $(BINARY) build dist .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Runs again only when what is to be installed has changed, so that a second run is quick and works offline.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null || { echo "$(OLD_PYTHON)" >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)  # what another Python left there would not work
	$(PIP) "pip>=25.1"
	$(PIP) --group dev --editable ".[web]"
	$(BIN)/backin check >/dev/null || true  # compiles the knowledge now, so that no first start and no first check waits for it
	@touch $(READY)

# Drives a Chromium that is there already. Where it cannot be installed, the tests that need it are skipped.
$(BROWSER): $(READY)
	$(PIP) --group browser || true
	@touch $(BROWSER)
