import type { Assessment, IndicatorResult, LeafTrace, Trace } from './assessment.ts';
import type { PlainText } from './dossier.ts';
import type { Bilingual } from './primitives.ts';
import { indicatorOf } from './rows-by-number.ts';
import { membersOf } from './trace-leaves.ts';
import { OPPOSITE_OPERATORS } from './vocabulary.ts';
import type { Status } from './vocabulary.ts';

/** One part of the sentence of an indicator: what the law asks of one fact, and how the unit stands on it. */
export interface Part extends Pick<
  LeafTrace,
  | 'fact'
  | 'status'
  | 'code'
  | 'operator'
  | 'actual'
  | 'ratio'
  | 'bounds'
  | 'required'
  | 'gap'
  | 'margin'
  | 'decisive'
  | 'restsOn'
  | 'totalOf'
> {
  /** What the part is about: the title that the rules give it, or the label of its fact. */
  readonly title: Bilingual;
}

/** Where a comparison stands: beside no case of the law, beside one that the unit is not, beside one that it is or may be. */
const PLACES = ['free', 'out', 'in'] as const;
type Where = (typeof PLACES)[number];

interface Found {
  readonly leaf: LeafTrace;
  readonly isDenied: boolean;
  readonly where: Where;
}

const TURNED: Partial<Record<Status, Status>> = { met: 'not-met', 'not-met': 'met' };

function statusIn(status: Status, isDenied: boolean): Status {
  return isDenied ? (TURNED[status] ?? status) : status;
}

function whereIn(children: readonly Trace[], isDenied: boolean, where: Where): Where {
  const cases = children.filter((child) => child.kind === 'leaf' && child.case === true);
  if (cases.length === 0) return where;
  return cases.some(({ status }) => statusIn(status, isDenied) === 'not-met') ? 'out' : 'in';
}

function collect(node: Trace, isDenied: boolean, where: Where, found: Map<string, Found>): Map<string, Found> {
  if (node.kind === 'leaf') {
    const { fact, operator, required } = node;
    const key = JSON.stringify([fact, operator, required.parameter, required.value, isDenied]);
    const before = found.get(key)?.where ?? where;
    // What is asked of one case only is not asked of the others by standing once more where all of them are meant.
    const counts = PLACES.indexOf(before) > PLACES.indexOf(where) ? before : where;
    if (node.case !== true) found.set(key, { leaf: node, isDenied, where: counts });
  } else if ('children' in node) {
    const below = node.kind === 'all' ? whereIn(node.children, isDenied, where) : where;
    for (const child of membersOf(node.children)) collect(child, isDenied !== (node.kind === 'not'), below, found);
  }
  return found;
}

/** True of what is not asked here beside another comparison of the same figure that is: a row whose sign differs by column. */
function isOfOtherColumns({ leaf }: Found, found: readonly Found[]): boolean {
  const beside = found.filter((other) => other.leaf.fact === leaf.fact);
  return leaf.code === 'not-required' && beside.some((other) => other.leaf.code !== 'not-required');
}

/** The parts of a result, each once, in the order of the law; `facts` has the labels. */
export function partsIn({ trace }: Pick<IndicatorResult, 'trace'>, facts: Assessment['facts']): readonly Part[] {
  const all = [...collect(trace, false, 'free', new Map()).values()].filter(({ where }) => where !== 'out');
  const found = all.filter((each) => !isOfOtherColumns(each, all));
  return found.map(({ leaf, isDenied }) => {
    const { fact, title, status, code, operator, actual, ratio, required, gap, margin, decisive, bounds, restsOn, totalOf } = leaf;
    const own = statusIn(status, isDenied);
    return {
      fact,
      title: title ?? facts[fact]?.label ?? { vi: fact, en: fact },
      status: own,
      code: code === status ? (own as typeof code) : code,
      operator: isDenied ? OPPOSITE_OPERATORS[operator] : operator,
      actual,
      ratio,
      required,
      gap,
      margin,
      decisive,
      ...(bounds && { bounds }),
      ...(restsOn && { restsOn }),
      ...(totalOf && { totalOf }),
    };
  });
}

/**
 * The parts of the sentence of an indicator, by name: "men" and "women", or what universal education is made of.
 *
 * @remarks Each comparison of the condition once, in the order of the law. What only tells cases apart (how many schools a commune
 * has) is no part, and parts of a case that the unit is not are left out, as is what is asked in other columns only, where its own asks another level of the same figure. Under a "not", a part says what is asked: its
 * comparison and its status are turned round. Whether all parts are needed or some of several are enough is said by `gaps` of the
 * indicator and by its trace. A part of which only bounds are known has those in place of a value; a total that was given in place of
 * its parts, or beside them, is one only where it fails and none of them is known to: then one of them must. A row that no figure decides has no parts.
 * @param assessment - what `assess` returned.
 * @param row - the indicator's lasting id, or its number on the day of the assessment, as for {@link indicatorOf}.
 * @returns each part with its title in both languages, status, value, level and gap.
 * @throws `NtmError`: `unknown-row` where the text of the day has no such indicator, `wrong-type` for what is no assessment or no text.
 * @example
 * ```ts
 * import { assess, partsOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const facts = { healthInsuranceMen: '88', healthInsuranceWomen: '91.5' };
 * const parts = partsOf(assess(commune, { unit, facts }, { on: '2024-12-31' }), '15.1');
 *
 * parts.map(({ title, status }) => [title.en, status]);
 * // => [['People with health insurance (men)', 'not-met'], ['People with health insurance (women)', 'met']]
 * parts[0]?.gap?.delta; // => '2'
 * ```
 */
export function partsOf<RowId extends string, Word extends string = never>(
  assessment: Assessment<RowId>,
  row: NoInfer<RowId> | PlainText<Word>,
): readonly Part[] {
  return partsIn(indicatorOf(assessment, row), assessment.facts);
}
