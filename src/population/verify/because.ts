import type { Said } from './differences.ts';
import { DIFFERENCE_REASONS, GIVEN_FIELDS, ownReason, rowOf } from './reasons.ts';
import type { DifferenceReason } from './reasons.ts';

/** Fields whose members are told apart by names that the law or a dossier gives them. */
const KEYED = new Set([
  'facts',
  'criteria',
  'indicators',
  'prerequisites',
  'instruments',
  'missingFacts',
  'notices',
  'exceptions',
  'children',
  'gaps',
  'params',
]);

/** What makes a comparison that one and no other. */
const IDENTITY = new Set(['fact', 'kind']);

/** What is known of the two sides as a whole. */
export interface Sides {
  readonly was: unknown;
  readonly is: unknown;
  /** The hash of the set, or its id, is another one. */
  readonly hasOtherRules: boolean;
}

function namesWithin(value: unknown, names: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [name, item] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name);
    namesWithin(item, names);
  }
  return names;
}

/** Only at the top, where a field is there or not whatever was given; further in, a name that one of the two answers never uses. */
function isNewWord({ path, ...sides }: Said, sidesNames: Readonly<Record<'was' | 'is', ReadonlySet<string>>>): boolean {
  const absent = 'was' in sides ? ('is' in sides ? undefined : 'is') : 'was';
  const name = path.at(-1)!;
  if (absent === undefined) return false;
  if (path.length === 1) return name !== 'assume' && name !== 'illustrative';
  // Not the name of a field, but of a fact, a row, a notice.
  if (KEYED.has(path.at(-2)!)) return false;
  return !GIVEN_FIELDS.has(name) && !sidesNames[absent].has(name);
}

/** A text where there was an object, a list where there was a text: no other words, but another way of saying them. */
function isAnotherShape({ was, is }: Said): boolean {
  const shapeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);
  const shapes = [shapeOf(was), shapeOf(is)];
  return was != null && is != null && shapes[0] !== shapes[1] && shapes.some((shape) => shape === 'object' || shape === 'list');
}

function inOrder(reasons: ReadonlySet<DifferenceReason>): readonly DifferenceReason[] {
  return DIFFERENCE_REASONS.filter((reason) => reasons.has(reason));
}

/**
 * Of each difference everything that can have made it. What was handed in, asked and laid down is seen by itself; what follows from
 * that, a status or a tally, has the reasons of its row or of all rows. Where nothing of that differs, the library answers otherwise.
 */
export function becauseOf(differences: readonly Said[], sides: Sides): readonly (readonly DifferenceReason[])[] {
  const names = { was: namesWithin(sides.was, new Set()), is: namesWithin(sides.is, new Set()) };
  // Where another figure is compared, or a comparison has become a group of them, its value says nothing of the dossier.
  const replaced = new Set(
    differences.flatMap(({ path }) => (path.includes('trace') && IDENTITY.has(path.at(-1)!) ? [path.slice(0, -1).join('/')] : [])),
  );
  const isReplaced = ({ path }: Said): boolean => path.some((_, length) => replaced.has(path.slice(0, length).join('/')));
  const own = differences.map((difference) => {
    if (isNewWord(difference, names) || isAnotherShape(difference)) return 'engine';
    const reason = ownReason(difference);
    return reason === 'dossier' && isReplaced(difference) ? 'rules' : reason;
  });
  const asked = new Set(
    own.flatMap((reason, index) =>
      reason === 'moment' || (reason === 'dossier' && rowOf(differences[index]!.path) === null) ? [reason] : [],
    ),
  );
  /** What can have put another level before a figure. */
  const ofRules = (): Set<DifferenceReason> => {
    const reasons = new Set<DifferenceReason>([...asked, ...(sides.hasOtherRules ? (['rules'] as const) : [])]);
    return reasons.size === 0 ? new Set(['engine']) : reasons;
  };
  const told = own.map((reason): ReadonlySet<DifferenceReason> | undefined =>
    reason === undefined ? undefined : reason === 'rules' ? ofRules() : new Set([reason]),
  );
  const rows = new Map<string, Set<DifferenceReason>>();
  const add = (reasons: ReadonlySet<DifferenceReason>, row: string): void => {
    const known = rows.get(row) ?? new Set();
    rows.set(row, known);
    for (const reason of reasons) known.add(reason);
  };
  for (const [index, reasons] of told.entries()) {
    const row = rowOf(differences[index]!.path);
    // How a row says a thing decides nothing in it.
    if (reasons !== undefined && row !== null && own[index] !== 'engine') add(reasons, row);
  }
  const rest = (): ReadonlySet<DifferenceReason> => new Set(sides.hasOtherRules ? ['rules', 'engine'] : ['engine']);
  return told.map((reasons, index) => {
    if (reasons !== undefined) return inOrder(reasons);
    const row = rowOf(differences[index]!.path);
    const isCriterion = row !== null && row.split('/').length === 2;
    const within =
      row === null
        ? [...[...rows.values()].flatMap((each) => [...each]), ...asked]
        : isCriterion
          ? [...rows].filter(([id]) => id === row || id.startsWith(`${row}/`)).flatMap(([, each]) => [...each])
          : [...(rows.get(row) ?? [])];
    return inOrder(within.length === 0 ? rest() : new Set(within));
  });
}
