import type { Dossier, Judgement } from '../../../src/model/dossier.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import type { CriterionAnswer, SetAnswer, TallyAnswer } from './answer.ts';
import { allOf } from './condition.ts';
import type { Reading } from './condition.ts';
import { indicator } from './indicator.ts';
import { ownPlace, placeUnder, ruleFor } from './place.ts';
import type { Place } from './place.ts';
import { textInForce } from './text-in-force.ts';
import type { Moment, Text } from './text.ts';
import { levelFor } from './threshold.ts';
import type { Level, OfPresupposed, Standing } from './threshold.ts';

/** A set with all that it is read with. */
interface Case {
  readonly ruleSet: RuleSet;
  readonly assumptions: readonly Instrument[];
  readonly dossier: Dossier;
  readonly moment: Moment;
}

/** No text of the set, or of one that it presupposes, is in force. */
export class NotInForce extends Error {}

/** The texts of one moment, by set and province: made once for all the dossiers of it. */
const texts = new WeakMap<Moment, Map<string, Text | undefined>>();

function textOf({ ruleSet, assumptions, dossier, moment }: Case): Text {
  const { province = '' } = dossier.unit;
  const made = texts.get(moment) ?? new Map<string, Text | undefined>();
  texts.set(moment, made);
  const key = `${ruleSet.id} ${province}`;
  if (!made.has(key)) made.set(key, textInForce(ruleSet, assumptions, moment, dossier.unit.province));
  const text = made.get(key);
  if (text === undefined) throw new NotInForce(`${ruleSet.id} on ${moment.on}`);
  return text;
}

function standingOf(text: Text, { ruleSet, dossier, moment }: Case): Standing {
  const own = ownPlace(ruleSet, dossier, moment.on);
  const rule = ruleFor(text.columnRules, own);
  return { own, held: placeUnder(rule, own, ruleSet), ruleGrade: rule?.grade, ruleId: rule?.id ?? null };
}

/** A column that says for whom it is, and where that is said, is as good as a rule. */
const citedColumn = ({ column }: Place, { columns = [] }: RuleSet): string | null =>
  columns.find(({ id, cite }) => id === column && cite !== undefined)?.id ?? null;

/** Where a set declares no columns, they are the regions. */
const columnOf = ({ column, region }: Place, { columns }: RuleSet): string | null => (columns === undefined ? region : column) ?? null;

const behind = ({ prerequisites = [] }: RuleSet): RuleSet[] => prerequisites.flatMap(({ ruleSet }) => [ruleSet, ...behind(ruleSet)]);

/** The levels of one unit at one moment, by what sets them: the same for all of its dossiers. */
const levels = new WeakMap<Moment, WeakMap<Dossier['unit'], Map<string, Level>>>();

function levelIn(asked: Case, text: Text, row: string, parameter: string): Level {
  const { moment, dossier, ruleSet } = asked;
  const ofUnits = levels.get(moment) ?? new WeakMap<Dossier['unit'], Map<string, Level>>();
  levels.set(moment, ofUnits);
  const found = ofUnits.get(dossier.unit) ?? new Map<string, Level>();
  ofUnits.set(dossier.unit, found);
  const key = `${ruleSet.id}/${row}/${parameter}`;
  const level = found.get(key) ?? levelSet(asked, text, row, parameter);
  found.set(key, level);
  return level;
}

/** The level that a row of the text sets by one of its parameters. */
function levelSet(asked: Case, text: Text, row: string, parameter: string): Level {
  const { parameters } = text.criteria.flatMap(({ rows }) => rows).find(({ id }) => id === row)!;
  const ofPresupposed: OfPresupposed = (path) => {
    const [set, otherRow, otherParameter] = path.split('/') as [string, string, string];
    const other = { ...asked, ruleSet: behind(asked.ruleSet).find(({ id }) => id === set)! };
    return levelIn(other, textOf(other), otherRow, otherParameter);
  };
  const { moment, ruleSet } = asked;
  return levelFor(parameters.get(parameter)!, standingOf(text, asked), moment, ruleSet.precedence, ofPresupposed);
}

function tallyOf(statuses: readonly Status[]): TallyAnswer {
  const count = (asked: Status): number => statuses.filter((status) => status === asked).length;
  const [met, undetermined] = [count('met'), count('undetermined')];
  const counts = { met, notMet: count('not-met'), undetermined, notApplicable: count('not-applicable') };
  return { ...counts, total: statuses.length, lower: met, upper: met + undetermined };
}

const contradicts = (judged: Status, computed: Status | null): boolean =>
  computed !== null && computed !== 'undetermined' && computed !== judged;

/**
 * The answer of a set. Judgements on its own rows are named by their ids, those on presupposed sets and their rows with the
 * id of the set before them, however far behind they stand.
 */
function answerOf(asked: Case, prefix: string): SetAnswer {
  const { ruleSet, dossier, moment } = asked;
  const text = textOf(asked);
  const standing = standingOf(text, asked);
  const judged = (key: string): Judgement | undefined => (dossier.judgements as Record<string, Judgement> | undefined)?.[key];
  const prerequisites = (ruleSet.prerequisites ?? []).map(({ ruleSet: other }) => {
    const computed = answerOf({ ...asked, ruleSet: other }, `${other.id}/`);
    const status = (judged(other.id)?.status as Status | undefined) ?? computed.status;
    return { ...computed, ruleSet: other.id, status, computed: computed.status };
  });
  const presupposed = (id: string): Status => prerequisites.find((each) => each.ruleSet === id)!.status;
  const criteria = text.criteria.map(({ id, rows }): CriterionAnswer => {
    const indicators = rows.map((row) => {
      const level = (parameter: string): Level => levelIn(asked, text, row.id, parameter);
      const reading: Reading = { text, dossier, level, presupposed };
      return indicator(row, judged(prefix + row.id), reading, standing.held, moment);
    });
    const computed = allOf(indicators.map(({ status }) => status));
    const isRow = rows.some((row) => row.id === id);
    const judgement = isRow ? undefined : judged(prefix + id);
    if (judgement === undefined) return { id, status: computed, computed: null, indicators };
    return { id, status: judgement.status as Status, computed, indicators };
  });
  const statuses = criteria.map(({ status }) => status);
  const rows = criteria.flatMap((criterion) => [criterion, ...criterion.indicators]);
  return {
    place: {
      traits: standing.held.traits,
      column: columnOf(standing.held, ruleSet),
      rule: standing.ruleId ?? citedColumn(standing.held, ruleSet),
    },
    instruments: [...new Set([...text.instruments, ...prerequisites.flatMap(({ instruments }) => instruments)])].toSorted(),
    status: allOf([...statuses, ...prerequisites.map(({ status }) => status)]),
    tally: tallyOf(statuses),
    criteria,
    prerequisites: prerequisites.map(({ ruleSet: id, status }) => ({ ruleSet: id, status })),
    contradictions: [
      ...new Set([
        ...rows.filter(({ status, computed }) => contradicts(status, computed)).map(({ id }) => prefix + id),
        ...prerequisites.filter(({ status, computed }) => contradicts(status, computed)).map((each) => each.ruleSet),
        ...prerequisites.flatMap((each) => each.contradictions),
      ]),
    ].toSorted(),
  };
}

/** What the set says of the unit at the moment. */
export function answer(ruleSet: RuleSet, assumptions: readonly Instrument[], dossier: Dossier, moment: Moment): SetAnswer {
  return answerOf({ ruleSet, assumptions, dossier, moment }, '');
}
