import type { Dossier } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { isCanonicalDecimal } from '../../value/decimal.ts';

type Variant = readonly [about: string, dossier: unknown];

/** The figure that a dossier of the boundary is about: its last. */
function lastFigure({ facts }: Dossier): readonly [fact: string, value: string] | undefined {
  const entry = Object.entries(facts).at(-1);
  return entry !== undefined && typeof entry[1] === 'string' && isCanonicalDecimal(entry[1]) ? [entry[0], entry[1]] : undefined;
}

/** The same figure as it is reported otherwise: a quotient, bounds on either side, and a body that judges beside it. */
export function variantsOf(dossier: Dossier, ruleSet: RuleSet): readonly Variant[] {
  const found = lastFigure(dossier);
  if (found === undefined) return [];
  const [fact, value] = found;
  const unit = ruleSet.facts.find(({ id }) => id === fact)?.unit;
  const withFigure = (figure: unknown): unknown => ({ ...dossier, facts: { ...dossier.facts, [fact]: figure } });
  const isShare = unit === 'percent' && !value.startsWith('-');
  return [
    ['at least', withFigure({ atLeast: value })],
    ['at most', withFigure({ atMost: value })],
    ['between two equal bounds', withFigure({ atLeast: value, atMost: value })],
    ...(isShare ? ([['as a quotient', withFigure({ numerator: value, denominator: '100' })]] as const) : []),
  ];
}

const LAST_DAY = '9999-12-31';

/** What every implementation has to refuse: figures, units, judgements and moments that are none. */
export function* refusedVariants(dossier: Dossier, at: At, ruleSet: RuleSet): Generator<readonly [string, unknown, At]> {
  const { unit } = dossier;
  const number = ruleSet.facts.find(({ type }) => type !== 'boolean');
  const yesNo = ruleSet.facts.find(({ type }) => type === 'boolean');
  const percent = ruleSet.facts.find(({ unit: own, bounds }) => own === 'percent' && bounds?.max !== undefined);
  const figures: (readonly [string, unknown])[] = [
    ...(number === undefined
      ? []
      : ([
          ['no number', { [number.id]: 'nhiều' }],
          ['a number with a comma', { [number.id]: '1,5' }],
          ['a number of another type', { [number.id]: true }],
          ['bounds that are none', { [number.id]: {} }],
          ['bounds in the wrong order', { [number.id]: { atLeast: '5', atMost: '4' } }],
          ['0 of 0', { [number.id]: { numerator: '0', denominator: '0' } }],
          ['a fact that there is not', { [`${number.id}x`]: '1' }],
        ] as const)),
    ...(yesNo === undefined ? [] : ([['a yes or no as a number', { [yesNo.id]: '1' }]] as const)),
    ...(percent === undefined ? [] : ([['more than there can be', { [percent.id]: '100.01' }]] as const)),
  ];
  for (const [about, facts] of figures) yield [about, { unit, facts }, at];
  yield ['no unit', { facts: {} }, at];
  yield ['a unit of another kind', { unit: { ...unit, level: 'continent' }, facts: {} }, at];
  yield ['a region that there is not', { unit: { ...unit, region: 'moon' }, facts: {} }, at];
  yield ['a field that there is not', { unit, facts: {}, more: 1 }, at];
  yield ['a judgement of no row', { unit, facts: {}, judgements: { '0.0': { status: 'met', by: 'UBND', on: at.on } } }, at];
  yield ['a judgement of nobody', { unit, facts: {}, judgements: { '1': { status: 'met', on: at.on } } }, at];
  yield ['no day', { unit, facts: {} }, { ...at, on: '2024-02-30' }];
  yield ['a day before any text', { unit, facts: {} }, { ...at, on: '1990-01-01' }];
  yield ['a day long after', { unit, facts: {} }, { ...at, on: LAST_DAY }];
  yield ['a weakest grade that there is not', { unit, facts: {} }, { ...at, accept: 'rumour' as NonNullable<At['accept']> }];
  yield ['only what is official', { unit, facts: dossier.facts }, { ...at, accept: 'official' }];
  yield ['nothing known', { unit, facts: {} }, at];
  const rows = ruleSet.instruments
    .flatMap(({ ruleSets = [] }) => ruleSets.filter(({ id }) => id === ruleSet.id))
    .flatMap(({ criteria }) => criteria);
  for (const { id } of rows) {
    for (const status of ['met', 'not-met', 'not-applicable'] as const) {
      yield [`judged: ${id}`, { unit, facts: dossier.facts, judgements: { [id]: { status, by: 'UBND', on: at.on } } }, at];
    }
  }
}
