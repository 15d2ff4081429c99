import type { Dossier } from '../../../src/model/dossier.ts';
import type { ReasonCode } from '../../../src/model/reason-codes.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import type { LeafAnswer, Part, SetAnswer } from './answer.ts';
import type { Moment } from './text.ts';

const STATUSES: Readonly<Record<Status, true>> = { met: true, 'not-met': true, undetermined: true, 'not-applicable': true };

const REASONS: Readonly<Record<ReasonCode, true>> = {
  met: true,
  'not-met': true,
  'fact-missing': true,
  'fact-bounded': true,
  'ratio-undefined': true,
  'total-undecisive': true,
  'definition-changed': true,
  'threshold-missing': true,
  'threshold-delegated': true,
  'threshold-unconfirmed': true,
  'not-required': true,
  'exception-applies': true,
  'applicability-unknown': true,
  judged: true,
  'judgement-missing': true,
  'prerequisite-open': true,
};

const EXCEPTIONS = ['no-craft-village', 'no-cemetery-or-crematorium', 'outside-the-area', 'no-wards', 'cooperative'];
const SETS = ['commune', 'advanced-commune', 'model-commune', 'district', 'commune-recognition', 'commune-area-2026', 'commune-2026'];
const OTHER_SETS = ['commune as amended by invented law', 'province-2026', 'model-residential-area', 'ethnic-minority-village'];

/** What must have been seen for the proof to be one. */
export const TO_BE_SEEN: readonly string[] = [
  ...[...SETS, ...OTHER_SETS].map((set) => `set ${set}`),
  ...Object.keys(STATUSES).flatMap((status) => [`set is ${status}`, `criterion is ${status}`, `row is ${status}`, `part is ${status}`]),
  ...Object.keys(REASONS).map((code) => `because ${code}`),
  ...EXCEPTIONS.flatMap((id) => ['met', 'not-met', 'undetermined'].map((status) => `exception ${id} is ${status}`)),
  ...['met', 'not-met', 'undetermined'].map((status) => `bounds and part is ${status}`),
  ...['met', 'not-met'].map((status) => `assumed level and part is ${status}`),
  ...['met', 'not-met'].map((status) => `level of another year and part is ${status}`),
  ...['official', 'reported', 'recalled'].map((grade) => `accept ${grade}`),
  '13.1 before the amendment',
  '13.1 after the amendment',
  '8.4 of the advanced set before the amendment',
  '16.1 of the advanced set after the supply',
  'level of the province',
  'level under a column rule',
  'total that fails',
  'sum of two',
  'sum of one',
  'contradiction',
  'contradiction in a presupposed set',
  'presupposed set judged',
  'known on a day',
  'submitted on a day',
  'dated trait',
  'group',
  'alternatives',
  'need of a presupposed set',
  'gap of things counted',
  'strict gap',
  'least gap',
  'exception special is met',
  'level of an invented text',
  'level before it for who submitted before',
  'level before it again once it has expired',
  'confirmed level where only official ones count',
];

function leavesOf(part: Part): LeafAnswer[] {
  if (part.kind === 'leaf') return [part];
  return 'children' in part ? part.children.flatMap(leavesOf) : [];
}

/** What a case shows. */
export function labelsOf(set: string, dossier: Dossier, moment: Moment, said: SetAnswer): string[] {
  const { facts, judgements = {}, unit } = dossier;
  const given = (id: string): boolean => facts[id] !== undefined;
  const labels = [`set ${set}`, `set is ${said.status}`, ...(moment.accept ? [`accept ${moment.accept}`] : [])];
  const mark = (isSo: boolean, label: string): unknown => isSo && labels.push(label);
  mark(moment.knownOn !== undefined, 'known on a day');
  mark(moment.submittedOn !== undefined, 'submitted on a day');
  mark(
    (unit.traits ?? []).some((trait) => typeof trait !== 'string'),
    'dated trait',
  );
  mark((unit.groups ?? []).length > 0, 'group');
  mark(
    said.contradictions.some((id) => !id.includes('/')),
    'contradiction',
  );
  mark(
    said.contradictions.some((id) => id.includes('/')),
    'contradiction in a presupposed set',
  );
  mark(
    said.prerequisites.some(({ ruleSet }) => ruleSet in judgements),
    'presupposed set judged',
  );
  for (const criterion of said.criteria) {
    labels.push(`criterion is ${criterion.status}`);
    for (const row of criterion.indicators) {
      mark(
        row.needs.some((need) => 'of' in need),
        'alternatives',
      );
      mark(
        row.needs.some((need) => 'ruleSet' in need),
        'need of a presupposed set',
      );
      labels.push(`row is ${row.status}`, `because ${String(row.code)}`);
      for (const { id, status } of row.exceptions) labels.push(`exception ${id} is ${status}`);
      for (const leaf of leavesOf(row.part)) markLeaf(leaf, row.id);
      const parts = leavesOf(row.part).length;
      mark(set === 'commune' && row.id === '13.1', `13.1 ${parts === 1 ? 'before' : 'after'} the amendment`);
      mark(set === 'advanced-commune' && row.id === '8.4' && parts === 2, '8.4 of the advanced set before the amendment');
    }
  }
  function markLeaf({ fact, status, code, asked, gap }: LeafAnswer, row: string): void {
    const input = facts[fact];
    const isDecided = status === 'met' || status === 'not-met';
    labels.push(`part is ${status}`, `because ${code}`);
    mark(typeof input === 'object' && ('atLeast' in input || 'atMost' in input), `bounds and part is ${status}`);
    mark(asked.grade === 'assumed', `assumed level and part is ${status}`);
    mark(isDecided && asked.year !== null && String(asked.year) !== moment.on.slice(0, 4), `level of another year and part is ${status}`);
    mark(row === '16.1' && fact === 'legalDisseminationModels' && isDecided, '16.1 of the advanced set after the supply');
    mark(isDecided && fact === 'villageRoads' && asked.grade === 'reported', 'level of the province');
    mark(isDecided && row === '11' && asked.value === '13' && unit.region !== 'northern-midlands-mountains', 'level under a column rule');
    mark(
      code === 'not-met' && ['trainedWorkers', 'certifiedWorkers', 'healthInsurance', 'continuingPupils'].includes(fact),
      'total that fails',
    );
    if (fact === 'multidimensionalPoverty' && !given(fact)) {
      mark(given('poorHouseholds') && given('nearPoorHouseholds'), 'sum of two');
      mark(given('poorHouseholds') !== given('nearPoorHouseholds'), 'sum of one');
    }
    if (row === '3.1' && set.endsWith('invented law')) {
      const holds = moment.on >= '2024-10-01' && moment.on < '2025-03-01';
      mark(asked.value === '85' && holds, 'level of an invented text');
      mark(asked.value === '80' && holds && moment.submittedOn !== undefined, 'level before it for who submitted before');
      mark(asked.value === '80' && moment.on >= '2025-03-01', 'level before it again once it has expired');
    }
    mark(
      isDecided && asked.grade === 'official' && moment.accept === 'official' && asked.value === '100',
      'confirmed level where only official ones count',
    );
    mark(gap?.natural !== null && gap !== null, 'gap of things counted');
    mark(gap?.strict === true, 'strict gap');
    mark(gap?.least === true, 'least gap');
  }
  return labels;
}
