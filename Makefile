# What CONTRIBUTING names, in a virtual environment with the extra `dev`.
.PHONY: test quick second faults check format generate

test:      ## the suite
	pytest -n auto -q
quick:     ## the part of it that says soonest whether something is broken
	pytest -n auto -q -m quick
second:    ## other programs, browsers, files of a hundred thousand claims, and more of what `test` has a sample of
	pytest -n 2 -q -m second
	pytest -n 2 -q -m hypothesis --hypothesis-profile=thorough
faults:    ## which of 200 small faults, planted one at a time, no test notices; takes an hour or two
	python tools/plant_faults.py
check:     ## lint, format, types, sizes, and whether what is generated has drifted
	ruff check .
	ruff format --check .
	mypy
	python tools/generate.py --check
	pytest -n auto -q tests/test_house.py tests/test_kinds.py
format:    ## put the code into form
	ruff check --fix .
	ruff format .
generate:  ## write what is made from the code: the read model, references, examples
	python tools/generate.py
	python tools/examples.py --write
