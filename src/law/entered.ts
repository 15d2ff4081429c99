import type { Instrument } from '../model/instrument.ts';
import type { Grade } from '../model/vocabulary.ts';
import { isCorrection } from './correction.ts';
import { enactedText } from './enacted.ts';
import type { SetText } from './text.ts';
import { weakest } from './weaker.ts';

/** The instruments applied whose text nobody saw: nothing of it is in the data, or no row of it was read anywhere. */
export function unseenIn({ instruments, criteria, entered }: SetText): Instrument[] {
  const wasRead = criteria.some(({ indicators }) =>
    indicators.some(({ wording: { grade } }) => grade === 'official' || grade === 'reported'),
  );
  return instruments.filter(
    ({ id, ruleSets, thresholds = [], operations = [] }) =>
      !(entered?.has(id) || (ruleSets ? wasRead : thresholds.length + operations.length)),
  );
}

/** The grades of what an instrument says of a set in its own file. */
function gradesIn(instrument: Instrument, ruleSet: string): Grade[] {
  const { thresholds = [], operations = [] } = instrument;
  const isAbout = (target: string): boolean => target.startsWith(`${ruleSet}/`);
  const rows = enactedText(instrument, ruleSet)?.criteria.flatMap(({ indicators }) => indicators) ?? [];
  return [
    // A set whose text is in force only as somebody says is known no better than that.
    ...(rows.length > 0 ? [instrument.inForce.wording.grade] : []),
    ...rows.map(({ wording }) => wording.grade),
    ...thresholds.flatMap(({ parameter, grade }) => (isAbout(parameter) ? grade : [])),
    ...operations.flatMap((operation) => ('grade' in operation && isAbout(operation.target) ? operation.grade : [])),
  ];
}

/**
 * How well each instrument of the law is known as a whole: that it says nothing of the set beyond what is here. Where nobody confirmed
 * that, no better than the worst known of what it says; nothing of what has nothing but other sets to say.
 */
export function textGrades(
  text: SetText,
  unseen: readonly Instrument[] = unseenIn(text),
): { readonly instrument: Instrument; readonly grade: Grade }[] {
  return text.instruments.flatMap((instrument) => {
    if (instrument.status !== 'adopted' || isCorrection(instrument)) return [];
    // What is missing in it is missed at its own place.
    const said = gradesIn(instrument, text.ruleSet).filter((grade) => grade !== 'missing');
    const grades = unseen.includes(instrument) ? (['missing'] as const) : said;
    const grade = text.entered?.get(instrument.id) ?? (grades.length > 0 ? weakest(grades) : undefined);
    return grade === undefined ? [] : [{ instrument, grade }];
  });
}
