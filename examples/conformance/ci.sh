#!/usr/bin/env bash
# Tries the checker on this library and on implementations that are wrong. Needs Node 20, Python 3, and the build of the repository (dist) or makes it.
set -euo pipefail
cd "$(dirname "$0")"

if [ ! -e ../../dist/schema.js ]; then (cd ../.. && npx tsup --silent --no-dts); fi

node --test --test-reporter=spec test/*.test.mjs
