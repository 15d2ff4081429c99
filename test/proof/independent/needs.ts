import type { Operator } from '../../../src/model/vocabulary.ts';
import type { Distance, LeafAnswer, Need, Part } from './answer.ts';
import { OPPOSITE } from './operators.ts';

/** Where an exception applies nothing is needed. */
export const NONE_NEEDED: readonly Need[] = [];

const isDeniedBy = (part: Part, isDenied: boolean): boolean => (part.kind === 'not' ? !isDenied : isDenied);

/** Whether a part is not as the law asks: under a "not" it is so where it is met. */
function fails({ status }: Part, isDenied: boolean): boolean {
  return status === (isDenied ? 'met' : 'not-met');
}

function leafNeeds({ fact, gap, operator, asked, isCase }: LeafAnswer, isDenied: boolean): Need[] {
  if (isCase) return [];
  if (gap !== null) return [{ fact, gap }];
  const other: Operator = isDenied ? OPPOSITE[operator] : operator;
  return [{ fact, operator: other, value: asked.value }];
}

/** A way that is for another case of the law than that of the unit. */
function isOfOtherCase(part: Part, isDenied: boolean): boolean {
  return 'children' in part && part.children.some((child) => child.kind === 'leaf' && child.isCase && fails(child, isDenied));
}

/** A total beside a part of it that fails asks nothing more. */
function isTold(part: Part, beside: readonly Part[]): boolean {
  return (
    part.kind === 'leaf' && beside.some((each) => each.kind === 'leaf' && part.totalOf.includes(each.fact) && each.status === 'not-met')
  );
}

const text = (need: Need): string => JSON.stringify(need, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** A way with all that another one needs is none beside it. */
function shortest(ways: readonly Need[][]): Need[][] {
  const asTexts = ways.map((way) => way.map(text));
  const holds = (one: readonly string[], other: readonly string[]): boolean => other.every((each) => one.includes(each));
  const isLonger = (one: readonly string[], other: readonly string[]): boolean => holds(one, other) && !holds(other, one);
  return ways.filter((_, at) => {
    const own = asTexts[at]!;
    const isRepeated = asTexts.slice(0, at).some((other) => holds(own, other) && holds(other, own));
    return !isRepeated && !asTexts.some((other) => isLonger(own, other));
  });
}

/** `count` of several ways are enough. */
function waysOf(parts: readonly Part[], count: number, isDenied: boolean): Need[] {
  const failing = parts.filter((part) => fails(part, isDenied) && !isOfOtherCase(part, isDenied));
  const ways = shortest(failing.map((part) => needsOf(part, isDenied)).filter((way) => way.length > 0));
  if (ways.length <= count) return ways.flat();
  return [{ atLeast: count, of: ways }];
}

/** Everything that a part needs that fails; where some of several ways are enough, they stand together. */
export function needsOf(part: Part, isDenied = false): Need[] {
  if (!fails(part, isDenied)) return [];
  if (part.kind === 'leaf') return leafNeeds(part, isDenied);
  if (part.kind === 'prerequisite') return part.ruleSet === null ? [] : [{ ruleSet: part.ruleSet }];
  if (!('children' in part)) return [];
  const { kind, children } = part;
  if (kind === 'not') return children.flatMap((child) => needsOf(child, isDeniedBy(part, isDenied)));
  const isAll = isDenied ? kind === 'any' : kind === 'all';
  if (isAll) return children.filter((child) => !isTold(child, children)).flatMap((child) => needsOf(child, isDenied));
  if (kind !== 'at-least') return waysOf(children, 1, isDenied);
  const met = children.filter(({ status }) => status === 'met' || (status === 'not-applicable' && !part.leaves)).length;
  return waysOf(children, isDenied ? met - part.count! + 1 : part.count! - met, isDenied);
}

/** Whether a fact stands in a condition as the total of others: to close its distance is not enough, each of them has to reach the level. */
function isTotal(fact: string, part: Part): boolean {
  return 'children' in part
    ? part.children.some((child) => isTotal(fact, child))
    : part.kind === 'leaf' && part.fact === fact && part.totalOf.length > 0;
}

/** The distance that alone keeps a row from being met. */
export function onlyGap(needs: readonly Need[], part: Part): Distance | null {
  const [need] = needs;
  return needs.length === 1 && need !== undefined && 'gap' in need && !isTotal(need.fact, part) ? need.gap : null;
}
