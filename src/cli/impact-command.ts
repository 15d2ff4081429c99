import { join } from 'node:path';
import { konPlongPlan, units } from '../../rules/index.ts';
import { flipChart } from '../documents/chart/flip-chart.ts';
import { impactCsv } from '../documents/impact/impact-csv.ts';
import { impactPage } from '../documents/impact/impact-page.ts';
import type { Impact } from '../model/impact.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { impact } from '../population/impact/impact.ts';
import { dossierStream } from './dossier-stream.ts';
import type { Options } from './options.ts';
import { shippedRuleSet, withPacks } from './rule-sets.ts';
import { endProgress } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { makeFolder, writeNew } from './write-file.ts';

const WRITTEN = { vi: 'Đã ghi', en: 'Written' } as const;

function writeAll(folder: string, result: Impact, after: RuleSet, { language }: Options, terminal: Terminal): void {
  makeFolder(folder);
  const files = {
    'impact.md': impactPage(result, after, language),
    'impact.csv': impactCsv(result, language),
    'impact.svg': flipChart(result, language),
    'impact.json': `${JSON.stringify(result, null, 2)}\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    writeNew(join(folder, name), content);
    terminal.write(`${WRITTEN[language]}: ${join(folder, name)}\n`);
  }
}

/** `ntm-rules impact`: who flips by the amendments of `--amend`, and by which clause. */
export async function impactCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: after, options } = await withPacks(given, terminal);
  const before = shippedRuleSet(options.set);
  const stream = await dossierStream(options, terminal, after);
  const beside = options.hasPlan ? { plan: konPlongPlan, units } : {};
  const result = impact(before, after, stream.dossiers, options.at, beside);
  endProgress(result.totals.units, terminal);
  if (options.out !== undefined) writeAll(options.out, result, after, options, terminal);
  else if (options.isJson) terminal.write(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.write(impactPage(result, after, options.language));
  return stream.finish(result.errors);
}
