import type { Condition, LeafCondition } from '../../../src/model/condition.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { ReasonCode } from '../../../src/model/reason-codes.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import type { BranchAnswer, LeafAnswer, Part } from './answer.ts';
import { distance } from './distance.ts';
import { factOf, isPoint, knownOf, measuredOn } from './facts.ts';
import type { Range } from './facts.ts';
import { HOLDS, OPPOSITE } from './operators.ts';
import { compare } from './rational.ts';
import type { Rational } from './rational.ts';
import type { Level } from './threshold.ts';
import type { Text } from './text.ts';

/** What a condition is read with. */
export interface Reading {
  readonly text: Text;
  readonly dossier: Dossier;
  readonly level: (parameter: string) => Level;
  readonly presupposed: (ruleSet: string) => Status;
}

/** On which sides of a limit a figure can lie. */
function sides({ low, high }: Range, limit: Rational): (-1 | 0 | 1)[] {
  const [fromLow, fromHigh] = [low ? compare(low, limit) : -1, high ? compare(high, limit) : 1];
  return ([-1, 0, 1] as const).filter((side) => fromLow <= side && side <= fromHigh);
}

const decided = (isMet: boolean): 'met' | 'not-met' => (isMet ? 'met' : 'not-met');

/** Under a "not" the other side of the level is asked, and the distance is to that side. */
function compared(
  { fact, operator }: LeafCondition,
  level: Level,
  { text: { facts, redefined }, dossier }: Reading,
  isDenied: boolean,
): Pick<LeafAnswer, 'status' | 'code' | 'actual' | 'gap'> {
  const known = knownOf(facts, dossier, fact);
  const actual = known.is === 'yes-no' ? known.value : known.is === 'range' && isPoint(known) ? known.low! : null;
  const because = (code: ReasonCode, status: Status = 'undetermined') => ({ status, code, actual, gap: null });
  if (level.is === 'not-required') return because('not-required', 'not-applicable');
  if (level.is !== 'number' && level.is !== 'yes-no') return because(level.is);
  if (known.is === 'missing') return because('fact-missing');
  const from = redefined.get(fact);
  const measured = measuredOn(dossier, fact);
  if (from !== undefined && (measured === undefined || measured < from)) return because('definition-changed');
  if (known.is === 'ratio-undefined') return because('ratio-undefined');
  if (known.is === 'yes-no') {
    const status = decided(HOLDS[operator](known.value === level.wanted ? 0 : 1));
    return because(status, status);
  }
  const outcomes = new Set(sides(known, level.limit!).map((side) => HOLDS[operator](side)));
  if (outcomes.size > 1) return because('fact-bounded');
  const status = decided(outcomes.has(true));
  const isAsked = (status === 'met') !== isDenied;
  const asked = isDenied ? OPPOSITE[operator] : operator;
  return { ...because(status, status), gap: isAsked ? null : distance(known, asked, level.limit!, factOf(facts, fact)) };
}

function leaf(condition: LeafCondition, reading: Reading, isDenied: boolean): LeafAnswer {
  const { fact, operator, value, case: isCase = false } = condition;
  const said = { value: typeof value === 'boolean' ? value : null, state: null, grade: 'official', year: null };
  const level: Level = typeof value === 'boolean' ? { is: 'yes-no', wanted: value, asked: said } : reading.level(value.param);
  return { kind: 'leaf', fact, operator, ...compared(condition, level, reading, isDenied), asked: level.asked, isCase, totalOf: [] };
}

const TURNED: Readonly<Record<Status, Status>> = {
  met: 'not-met',
  'not-met': 'met',
  undetermined: 'undetermined',
  'not-applicable': 'not-applicable',
};

/** All of those that apply. */
export function allOf(statuses: readonly Status[]): Status {
  const applying = statuses.filter((status) => status !== 'not-applicable');
  if (applying.includes('not-met')) return 'not-met';
  if (applying.includes('undetermined')) return 'undetermined';
  return applying.length === 0 ? 'not-applicable' : 'met';
}

function anyOf(statuses: readonly Status[]): Status {
  const applying = statuses.filter((status) => status !== 'not-applicable');
  if (applying.includes('met')) return 'met';
  if (applying.includes('undetermined')) return 'undetermined';
  return applying.length === 0 ? 'not-applicable' : 'not-met';
}

function atLeast(count: number, statuses: readonly Status[], leaves: boolean): Status {
  const counted = statuses.map((status) => (status === 'not-applicable' && !leaves ? 'met' : status));
  const met = counted.filter((status) => status === 'met').length;
  const open = counted.filter((status) => status === 'undetermined').length;
  if (met >= count) return 'met';
  return met + open < count ? 'not-met' : 'undetermined';
}

function branch(kind: BranchAnswer['kind'], children: readonly Part[], count: number | null = null, leaves = false): BranchAnswer {
  const statuses = children.map(({ status }) => status);
  const status = {
    all: () => allOf(statuses),
    any: () => anyOf(statuses),
    not: () => TURNED[statuses[0]!],
    'at-least': () => atLeast(count!, statuses, leaves),
  };
  return { kind, status: status[kind](), count, leaves, children };
}

/**
 * Totals given of facts that stand side by side in a list, all held to the same: below the level one of the parts must fail,
 * otherwise the total decides nothing.
 */
function totals(members: readonly Condition[], reading: Reading, isDenied: boolean): LeafAnswer[] {
  const leaves = members.filter((member) => 'fact' in member);
  if (leaves.length < 2) return [];
  const given = reading.text.facts.filter(({ id, totalOf }) => totalOf !== undefined && reading.dossier.facts[id] !== undefined);
  return given.flatMap((total) => {
    const parts = leaves.filter(({ fact }) => total.totalOf?.includes(fact));
    const [first] = parts;
    if (first === undefined || parts.length !== total.totalOf?.length) return [];
    if (parts.some((part) => JSON.stringify([part.operator, part.value]) !== JSON.stringify([first.operator, first.value]))) return [];
    const alone = leaf({ fact: total.id, operator: first.operator, value: first.value }, reading, isDenied);
    const answer = { ...alone, totalOf: total.totalOf };
    if (answer.status === 'not-met') return [answer];
    return [
      {
        ...answer,
        status: 'not-applicable',
        code: answer.code === 'met' || answer.code === 'fact-bounded' ? 'total-undecisive' : answer.code,
      },
    ];
  });
}

/** What a condition comes to, with every part of it. */
export function evaluate(condition: Condition, reading: Reading, isDenied = false): Part {
  const each = (members: readonly Condition[], isTurned = isDenied): Part[] => members.map((member) => evaluate(member, reading, isTurned));
  if ('fact' in condition) return leaf(condition, reading, isDenied);
  if ('all' in condition) return branch('all', [...each(condition.all), ...totals(condition.all, reading, isDenied)]);
  if ('any' in condition) return branch('any', each(condition.any));
  if ('not' in condition) return branch('not', each([condition.not], !isDenied));
  if ('of' in condition) return branch('at-least', each(condition.of), condition.atLeast, condition.notApplicable === 'leaves');
  if ('condition' in condition) return evaluate(reading.text.conditions[condition.condition]!, reading, isDenied);
  if ('prerequisite' in condition)
    return { kind: 'prerequisite', status: reading.presupposed(condition.prerequisite), ruleSet: condition.prerequisite };
  return { kind: 'judgement', status: 'undetermined', ruleSet: null };
}
