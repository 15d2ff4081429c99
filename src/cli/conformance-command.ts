import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { RuleSet } from '../model/rule-set.ts';
import { conformanceCases } from '../testing/conformance/conformance-cases.ts';
import { everyRuleSet } from './brought-rule-sets.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { makeFolder, writeAndSay } from './write-file.ts';

/** Grows with the shape of the cases, never with their number. */
const FORMAT = 1;

/** The sets asked for: the one that `--set`, `--rules` or `--amend` is about, else every one. */
async function ruleSetsOf(options: Options, terminal: Terminal): Promise<readonly RuleSet[]> {
  const isOne = options.onlySet !== undefined || options.rules.length > 0 || options.amendments.length > 0;
  return isOne ? [(await withPacks(options, terminal)).ruleSet] : everyRuleSet(options);
}

/** `ntm-rules conformance`: for each set its text, the questions with their answers, and a list of all. */
export async function conformanceCommand(options: Options, terminal: Terminal): Promise<number> {
  const folder = options.out!;
  const sets = await ruleSetsOf(options, terminal);
  makeFolder(folder);
  const listed = sets.map((ruleSet) => {
    const { id, version, hash } = ruleSet;
    const lines = [...conformanceCases(ruleSet)].map((item) => JSON.stringify(item));
    const files = { ruleSet: `${id}.rule-set.json`, cases: `${id}.cases.jsonl` };
    writeAndSay(join(folder, files.ruleSet), jsonText(ruleSet), options, terminal);
    writeAndSay(join(folder, files.cases), `${lines.join('\n')}\n`, options, terminal);
    return { id, version, hash, cases: lines.length, files };
  });
  const manifest = { format: FORMAT, madeBy: `ntm-rules ${packageJson.version}`, sets: listed };
  writeAndSay(join(folder, 'manifest.json'), jsonText(manifest), options, terminal);
  return EXIT.ok;
}
