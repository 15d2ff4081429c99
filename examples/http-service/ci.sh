#!/usr/bin/env bash
# Installs and tests the service, then puts it under load. Needs Node 20, npm, and the build of the repository (dist) or makes it.
set -euo pipefail
cd "$(dirname "$0")"

if [ ! -e ../../dist/schema.js ]; then (cd ../.. && npx tsup --silent --no-dts); fi

npm ci --no-fund --no-audit
node --version
npm test
npm run --silent load -- 12
node soak.mjs 1000
