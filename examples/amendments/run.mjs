// QĐ 226 as the worked example: what QĐ 211 changed, what is known of 226, and two invented drafts, over the real cases and
// over a made-up population.
//   node examples/amendments/run.mjs            after npm run build
import { readFileSync } from 'node:fs';
import { amend, createRuleSet } from 'ntm-rules';
import { impact } from 'ntm-rules/population';
import { commune, ethnicMinorityVillage } from 'ntm-rules/rules';
import { parseInstrument } from 'ntm-rules/schema';
import { communes, villages } from './population.mjs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const instrument = (name) => parseInstrument(JSON.parse(read(name)));
const realCases = () =>
  read('real-cases.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The shipped set as it would be without one of its instruments. */
function without(ruleSet, id) {
  const { hash: _hash, ...parts } = ruleSet;
  return createRuleSet({ ...parts, instruments: parts.instruments.filter((instrument) => instrument.id !== id) });
}

function show(title, { totals, errors }) {
  console.log(`\n${title}`);
  console.log(
    `  units ${totals.units}, errors ${errors.length}, flipping ${totals.affected}, only just met ${totals.fragile}, open ${totals.open}`,
  );
  for (const { no, title: name, before, after, gained, lost, other } of totals.criteria) {
    console.log(`  criterion ${no} ${name}: met ${before.met} → ${after.met} (gained ${gained}, lost ${lost}, other ${other})`);
  }
  for (const { id, units } of totals.steps.filter((step) => step.units > 0)) console.log(`  by ${id}: ${units} units`);
}

const at = { on: '2024-12-31' };
const amendment226 = commune.instruments.find(({ id }) => id === '226-2024-qd-ubnd');
console.log(`QĐ ${amendment226.number}: ${amendment226.operations.length} operations known; not transcribed:`);
for (const { what, because } of amendment226.notModelled) console.log(`  ${what}. ${because}`);

const drafts = { income: instrument('income-plus-3.json'), poverty: instrument('poverty-ceiling-6.json') };
const population = (count) => communes(Number(process.env.COMMUNES ?? count));
show('QĐ 211/QĐ-TTg, real cases', impact(without(commune, '211-2024-qd-ttg'), commune, realCases(), at));
show('QĐ 211/QĐ-TTg, 10,000 made-up communes', impact(without(commune, '211-2024-qd-ttg'), commune, population(10_000), at));
for (const draft of Object.values(drafts)) {
  show(`INVENTED ${draft.title}, real cases`, impact(commune, amend(commune, draft), realCases(), at));
  show(`INVENTED ${draft.title}, 10,000 made-up communes`, impact(commune, amend(commune, draft), population(10_000), at));
}
// The villages' figure is one that the draft itself brings along, so both sides are read with the facts of the amended set.
const amended = amend(ethnicMinorityVillage, drafts.poverty);
show(
  `INVENTED ${drafts.poverty.title}, 100,000 made-up villages`,
  impact(ethnicMinorityVillage, amended, villages(Number(process.env.VILLAGES ?? 100_000)), at),
);
