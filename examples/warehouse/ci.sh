#!/usr/bin/env bash
# Installs the engines and runs every statement on them. Needs the build of the repository (dist) or makes it.
set -euo pipefail
cd "$(dirname "$0")"

if [ ! -e ../../dist/sql.js ]; then (cd ../.. && npx tsup --silent --no-dts); fi

if ! compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null; then
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql
  else
    echo 'PostgreSQL is not installed, and only root can install it' >&2
  fi
fi

npm ci --no-fund --no-audit
node --version
node engines.mjs
# Each change is tried on fewer units than `npm test` takes here: the same values, judgements and gaps come again in them.
export UNITS="${UNITS:-30000}"
node --test --test-concurrency=1 --test-reporter=spec test/
node engines.mjs # once more: at the end of a long output it is seen
