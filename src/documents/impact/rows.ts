import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Language } from '../../explain/language.ts';
import { isLocalText } from '../../explain/delegated.ts';
import { thresholdText } from '../../explain/threshold-text.ts';
import { boundsOfFigure, formatFigure } from '../../explain/format.ts';
import { yesNoLevelText, yesNoText } from '../../explain/level-words.ts';
import { wantedBy } from '../../model/asked-in.ts';
import type { Cause, ComparedValue, Distance, Impact, PartDistance, StatusOrNone, UnitImpact } from '../../model/impact.ts';

/** One flip of one unit, whatever it is of. */
export interface FlipRow {
  readonly unit: UnitImpact;
  readonly level: 'indicator' | 'criterion' | 'prerequisite' | 'wholeSet';
  readonly no: string;
  readonly before: StatusOrNone;
  readonly after: StatusOrNone;
  readonly cause: Cause;
  readonly distance: { readonly before: Distance | null; readonly after: Distance | null } | null;
}

function rowsOf(unit: UnitImpact): FlipRow[] {
  const { status, indicators, criteria, prerequisites } = unit;
  return [
    ...(status.cause === null
      ? []
      : [{ unit, level: 'wholeSet' as const, no: '', before: status.before, after: status.after, cause: status.cause, distance: null }]),
    ...prerequisites.map(({ id, ...flip }) => ({ unit, level: 'prerequisite' as const, no: id, ...flip, distance: null })),
    ...criteria.map(({ id, ...flip }) => ({ unit, level: 'criterion' as const, no: id, ...flip, distance: null })),
    ...indicators.map(({ no, before, after, cause, distance }) => ({
      unit,
      level: 'indicator' as const,
      no,
      before,
      after,
      cause,
      distance,
    })),
  ];
}

/** Every flip of every unit, in the order of the units. */
export function flipRows({ units }: Impact): FlipRow[] {
  return units.flatMap(rowsOf);
}

/** The value that a yes-or-no fact has to have. */
function wantedIn(distance: ComparedValue | null): boolean | undefined {
  const required = distance?.required;
  return typeof required?.value === 'boolean' ? wantedBy(required.operator, required.value) : undefined;
}

/** What a unit has: `51`, `Không đạt`; empty where nothing is known. */
export function actualText(distance: ComparedValue | null, language: Language): string {
  const actual = distance?.actual ?? null;
  if (distance?.bounds !== undefined) return boundsOfFigure(distance.bounds, language);
  if (actual === null) return '';
  const limit = distance?.required?.value;
  if (typeof actual === 'boolean') return yesNoText(actual, wantedIn(distance), distance?.required?.level, language);
  return formatFigure(actual, language, typeof limit === 'string' ? [limit] : []);
}

/** The words of a set, and who issued it. */
type LimitWords = DeclaredWords & { readonly instruments?: readonly { readonly issuer: string }[] };

/** What is asked, with its unit. */
export function limitText(distance: ComparedValue | null, language: Language, declared?: LimitWords): string {
  const required = distance?.required ?? null;
  if (required === null) return '';
  const { value, state, unit, level } = required;
  const wanted = wantedIn(distance);
  if (wanted !== undefined) return yesNoLevelText(wanted, level, language);
  return thresholdText(
    { ...(value === null ? {} : { value }), state: state ?? undefined, isLocal: isLocalText(declared?.instruments ?? []) },
    unit,
    language,
    level,
    declared,
  );
}

/** The parts that a change is about: those whose status turned, else those that fail, else all. */
function concerned(before: Distance | null, after: Distance | null): readonly PartDistance[] {
  const parts = (after ?? before)?.parts ?? [];
  const earlier = new Map(before?.parts.map(({ fact, title, status }) => [`${fact} ${title.vi}`, status]));
  const turned = parts.filter(({ fact, title, status }) => (earlier.get(`${fact} ${title.vi}`) ?? status) !== status);
  if (turned.length > 0) return turned;
  const failing = parts.filter(({ status }) => status === 'not-met');
  return failing.length > 0 ? failing : parts;
}

type Distances = NonNullable<FlipRow['distance']>;

/** What an indicator of one comparison says, or each part that a change is about by its name. */
export function byPart(
  { before, after }: Distances,
  side: Distance | null,
  said: (value: ComparedValue | null) => string,
  language: Language,
): string {
  const parts = concerned(before, after);
  if (parts.length === 0) return said(side);
  const own = parts.flatMap((part) => side?.parts.find(({ fact, title }) => fact === part.fact && title.vi === part.title.vi) ?? []);
  return own.map((part) => `${part.title[language]}: ${said(part)}`).join('; ');
}
