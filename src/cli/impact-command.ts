import { join } from 'node:path';
import { konPlongPlan, recognitions, units } from '../../rules/index.ts';
import { flipChart } from '../documents/chart/flip-chart.ts';
import { impactCsv } from '../documents/impact/impact-csv.ts';
import { impactPage } from '../documents/impact/impact-page.ts';
import type { DocumentModel } from '../documents/page/model.ts';
import { isNtmError } from '../model/errors.ts';
import type { Impact } from '../model/impact.ts';
import { impact } from '../population/impact/impact.ts';
import { dossierStream } from './dossier-stream.ts';
import { problemLines } from './exit.ts';
import { FORMATS, documentContent } from './formats.ts';
import { readLetterhead } from './letterhead.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import { baseRuleSet } from './brought-rule-sets.ts';
import { endProgress, jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { makeFolder, writeAndSay, writeContent } from './write-file.ts';

/** The report in every format, with the flips as a table, a drawing and data; what needs a package that is not there is said. */
async function writeAll(folder: string, result: Impact, page: DocumentModel, options: Options, terminal: Terminal): Promise<void> {
  makeFolder(folder);
  const { language } = options;
  const contents: readonly (readonly [ending: string, content: () => string | Uint8Array | Promise<string | Uint8Array>])[] = [
    ...FORMATS.map((format) => [format, () => documentContent(page, format)] as const),
    ['csv', () => impactCsv(result, language)],
    ['svg', () => flipChart(result, language)],
    ['json', () => jsonText(result)],
  ];
  for (const [ending, content] of contents) {
    const file = join(folder, `impact.${ending}`);
    try {
      writeAndSay(file, await content(), options, terminal);
    } catch (error) {
      if (!isNtmError(error) || error.code !== 'package-missing') throw error;
      terminal.writeError(problemLines(error, file, language));
    }
  }
}

/** `ntm-rules impact`: who flips by the amendments of `--amend`, and by which clause. */
export async function impactCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: after, options } = await withPacks(given, terminal);
  const { out, format, language } = options;
  const before = baseRuleSet(options);
  const stream = await dossierStream(options, terminal, after);
  const beside = options.hasPlan ? { plan: konPlongPlan, recognitions, units } : {};
  const found = impact(before, after, stream.dossiers, options.at, beside);
  endProgress(found.totals.units, terminal);
  const errors = stream.allErrors(found.errors);
  const result: Impact = { ...found, totals: { ...found.totals, errors: errors.length }, errors };
  const page = { ...impactPage(result, after, language), ...(await readLetterhead(options)) };
  if (options.isJson) terminal.write(jsonText(result));
  else if (format === undefined && out !== undefined) await writeAll(out, result, page, options, terminal);
  else writeContent(format === 'csv' ? impactCsv(result, language) : await documentContent(page, format), options, terminal);
  return stream.finish(found.errors);
}
