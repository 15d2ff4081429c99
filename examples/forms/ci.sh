#!/usr/bin/env bash
# Installs, builds and tests the forms in Chromium. Needs Node 20, npm, and the build of the repository (dist) or makes it.
set -euo pipefail
cd "$(dirname "$0")"

if [ ! -e ../../dist/schema.js ]; then (cd ../.. && npx tsup --silent --no-dts); fi

export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
if [ ! -x "$CHROMIUM" ]; then
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
  else
    echo "There is no $CHROMIUM, and only root can install it" >&2
  fi
fi

npm ci --no-fund --no-audit
node --version
npm run --silent build
npm test
