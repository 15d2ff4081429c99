// An invented rule set from outside, as a file holds it: its kind of unit, columns, group and units of measurement are its own.
//   node examples/hamlets/pack.mjs > hamlet.rules.json
//   npx ntm-rules check --rules hamlet.rules.json
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRuleSet } from 'ntm-rules';
import { hamletParts } from './parts.mjs';

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.stdout.write(`${JSON.stringify(createRuleSet(hamletParts()), null, 2)}\n`);
