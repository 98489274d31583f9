#!/usr/bin/env bash
# Adult without its gap between the sexes: fit, sample, assess. Run in the project's folder.
# Usage: examples/synthesize-adult.sh FOLDER_OF_ADULT OUT
set -euo pipefail
data=$1
out=$2
mkdir -p "$out"
outcome=(--outcome income --positive ">50K" --protected sex)
./fairlead synthesize fit "$data/adult.data" --format adult --drop fnlwgt,education-num "${outcome[@]}" --out "$out/model"
./fairlead synthesize sample "$out/model" --rows 30000 --share 1 --seed 1 --out "$out/rows.parquet"
./fairlead synthesize assess "$out/rows.parquet" --real "$data/adult.data" --holdout "$data/adult.test" \
    --format adult --drop fnlwgt,education-num "${outcome[@]}" --out "$out/assessment"
