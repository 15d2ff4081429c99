import { citationText } from '../../explain/citation.ts';
import { conditionNamed } from '../changes/row-words.ts';
import { scopeText } from '../../explain/threshold-text.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { columnText } from '../../explain/declared-words.ts';
import { consolidate } from '../../law/consolidate.ts';
import { isCorrection } from '../../law/correction.ts';
import { effectFrom } from '../../law/effect.ts';
import { enactedText } from '../../law/enacted.ts';
import { textGrades } from '../../law/entered.ts';
import { rowIdsOf } from '../../law/operations/confirm.ts';
import { saidOfColumnRule, saidOfException } from '../../law/operations/said.ts';
import type { CriterionText, IndicatorText, SetText } from '../../law/text.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { citedBy, gradedBy } from './finding.ts';
import type { Finding, StatementRow } from './row.ts';
import { plainText } from '../sheet/sheet.ts';

/** An instrument with the text as it leaves it. */
interface Layer {
  readonly ruleSet: RuleSet;
  readonly instrument: Instrument;
  readonly text: SetText;
}

type Own = Omit<StatementRow, 'kind' | 'statedIn' | 'from' | 'to' | 'cite'> & { readonly row?: string };

/** What all rows of a layer share: whose text it is, and the days on which it is in force. */
function rowIn({ instrument, ruleSet }: Layer, { row, ...own }: Own): StatementRow {
  const annex = enactedText(instrument, ruleSet.id)?.annex;
  const cite = { instrument: instrument.id, ...(annex && { annex }), ...(row && { row }) };
  return { kind: 'statement', ...own, statedIn: instrument.id, from: effectFrom(instrument), to: instrument.inForce.to, cite };
}

const headOf = ({ no, title }: CriterionText): string => `${no}. ${title.vi}`;

/** An operation of a pack: about the target, with what it quotes, cited where it was found. */
function operationOf(finding: Finding<StatementRow>, id: string, fields: object): { operation: Operation } {
  return { operation: { id, ...fields, cite: citedBy(finding.row.cite, finding) } as Operation };
}

/** The confirmation of what stands, or the operation that says it otherwise. */
function makerOf(
  target: string,
  expect: object,
  otherwise: (text: string, finding: Finding<StatementRow>) => object,
  gone?: object,
): StatementRow['make'] {
  return (finding, id) => {
    const { said } = finding;
    // A title runs on, wherever the lines of a cell are broken.
    if ('text' in said) return operationOf(finding, id, { target, expect, ...otherwise(plainText(said.text), finding) });
    if ('absent' in said) return operationOf(finding, id, { target, expect, ...gone });
    return operationOf(finding, id, { operation: 'confirm', target, expect, ...gradedBy(finding) });
  };
}

/** A row for the words that name a criterion or an indicator. */
function namingRow(
  layer: Layer,
  criterion: CriterionText,
  { id, no, title, wording }: Pick<CriterionText, 'id' | 'no' | 'title' | 'wording'>,
  { kind, ...rest }: Pick<StatementRow, 'about' | 'make'> & { readonly kind: 'title' | 'wording' },
): StatementRow {
  return rowIn(layer, {
    sheet: 'wordings',
    id: `${layer.ruleSet.id}/${id}/${kind}@${layer.instrument.id}`,
    no,
    row: no,
    criterion: headOf(criterion),
    wording: '',
    current: title.vi,
    known: wording,
    accepts: ['text'],
    ...rest,
  });
}

function titleRow(layer: Layer, criterion: CriterionText): StatementRow {
  const { vi } = criterion.title;
  return namingRow(layer, criterion, criterion, {
    kind: 'title',
    about: 'Tên của tiêu chí',
    make: makerOf(`${layer.ruleSet.id}/${criterion.id}`, { criterion: vi }, (title, finding) => ({
      operation: 'replaceTitle',
      expect: { title: vi },
      title: { vi: title },
      wording: gradedBy(finding),
    })),
  });
}

function wordingRow(layer: Layer, criterion: CriterionText, indicator: IndicatorText): StatementRow {
  return namingRow(layer, criterion, indicator, {
    kind: 'wording',
    about: 'Lời văn của chỉ tiêu',
    make: makerOf(`${layer.ruleSet.id}/${indicator.id}`, { title: indicator.title.vi }, (title, finding) => ({
      operation: 'replaceText',
      title: { vi: title },
      wording: gradedBy(finding),
    })),
  });
}

type StandingException = IndicatorText['exceptions'][number];

/** What an exception decides, in words. */
function exceptionWords({ title, effect, scope, when }: StandingException, ruleSet: RuleSet): string {
  const cases = [scope && scopeText(scope, 'vi', ruleSet), when && conditionNamed(when, ruleSet, 'vi')].filter(Boolean);
  return `${title.vi}\n→ ${STATUS_WORDS.vi[effect]}, khi: ${cases.join('; ')}`;
}

function exceptionRow(layer: Layer, criterion: CriterionText, indicator: IndicatorText, exception: StandingException): StatementRow {
  const { ruleSet, instrument } = layer;
  const target = `${ruleSet.id}/${indicator.id}/${exception.id}`;
  return rowIn(layer, {
    sheet: 'rules',
    id: `${target}/exception@${instrument.id}`,
    no: indicator.no,
    row: indicator.no,
    criterion: headOf(criterion),
    wording: indicator.title.vi,
    about: 'Ngoại lệ của chỉ tiêu; văn bản ghi lời khác thì chép lời đó',
    current: exceptionWords(exception, ruleSet),
    known: exception,
    accepts: ['text', 'absent'],
    make: makerOf(
      target,
      saidOfException(exception)!,
      (vi, finding) => {
        const { id, effect, scope, when } = exception;
        const { cite } = finding.row;
        return {
          operation: 'replaceException',
          exception: { id, title: { vi }, effect, scope, when, cite: citedBy(cite, finding), ...gradedBy(finding) },
        };
      },
      { operation: 'removeException' },
    ),
  });
}

type StandingRule = SetText['columnRules'][number];

function ruleWords({ title, when: { allTraits, anyTraits = [] }, region }: StandingRule, ruleSet: RuleSet): string {
  const words = (traits: StandingRule['when']['allTraits'], joint: string): string =>
    traits.map((trait) => scopeText({ traits: [trait] }, 'vi')).join(joint);
  const cases = [words(allTraits, ' và '), words(anyTraits, ' hoặc ')].filter((item) => item !== '').join('; ');
  return `${title.vi}\n→ cột ${columnText(region, 'vi', ruleSet)}, khi: ${cases}`;
}

function columnRuleRow(layer: Layer, rule: StandingRule): StatementRow {
  const { ruleSet, instrument } = layer;
  const target = `${ruleSet.id}/${rule.id}`;
  return rowIn(layer, {
    sheet: 'rules',
    id: `${target}/rule@${instrument.id}`,
    no: '',
    criterion: '',
    wording: '',
    about: 'Quy tắc chọn cột; văn bản ghi lời khác thì chép lời đó',
    current: ruleWords(rule, ruleSet),
    known: rule,
    accepts: ['text', 'absent'],
    make: makerOf(
      target,
      saidOfColumnRule(rule)!,
      (vi, finding) => {
        const { id, when, region } = rule;
        const { cite } = finding.row;
        return {
          operation: 'setColumnRule',
          columnRule: { id, title: { vi }, when, region, cite: citedBy(cite, finding), ...gradedBy(finding) },
        };
      },
      { operation: 'removeColumnRule' },
    ),
  });
}

/** That an instrument says nothing of the set beyond what is here: its rows, how each is decided, and no more of them. */
function structureRow(layer: Layer): StatementRow[] {
  const { ruleSet, instrument, text } = layer;
  const known = textGrades(text).find((item) => item.instrument.id === instrument.id);
  if (known === undefined) return [];
  const numbers = text.criteria.map(({ no, indicators }) => {
    const own = indicators.map((indicator) => indicator.no).filter((number) => number !== no);
    return own.length === 0 ? no : `${no} (${own.join(', ')})`;
  });
  const where = citationText({ instrument: instrument.id }, ruleSet.instruments as never, 'vi');
  return [
    rowIn(layer, {
      sheet: 'rules',
      id: `${ruleSet.id}/structure@${instrument.id}`,
      no: '',
      criterion: '',
      wording: '',
      about: `Cả ${where}: hiệu lực và mọi nội dung về bộ tiêu chí đã có trong phiếu này, không thiếu tiêu chí, chỉ tiêu, mức hay điều kiện nào`,
      current: `Hiệu lực từ ${effectFrom(instrument).split('-').toReversed().join('/')}. Các tiêu chí (chỉ tiêu): ${numbers.join('; ')}`,
      known: { grade: known.grade },
      accepts: [],
      make: makerOf(`${ruleSet.id}/structure`, { rows: rowIdsOf(text) }, () => ({})),
    }),
  ];
}

/** The rows that an instrument brings or words anew: all of them where it enacts the set. */
function rowsOf(layer: Layer): StatementRow[] {
  const { ruleSet, instrument, text } = layer;
  const isEnacting = enactedText(instrument, ruleSet.id) !== undefined;
  const operations = (instrument.operations ?? []).filter(({ target }) => target.startsWith(`${ruleSet.id}/`));
  const targetsOf = (...names: Operation['operation'][]): Set<string> =>
    new Set(operations.filter(({ operation }) => names.includes(operation)).map(({ target }) => target));
  const added = new Set(operations.flatMap((item) => (item.operation === 'addIndicator' ? `${ruleSet.id}/${item.indicator.id}` : [])));
  const [worded, titled, rules] = [targetsOf('replaceText'), targetsOf('replaceTitle', 'replaceText'), targetsOf('setColumnRule')];
  const cases = new Set(
    operations.flatMap((item) =>
      item.operation === 'addException' ? `${item.target}/${item.exception.id}` : item.operation === 'replaceException' ? item.target : [],
    ),
  );
  const ofCriteria = text.criteria.flatMap((criterion) => {
    const path = `${ruleSet.id}/${criterion.id}`;
    const isOneRow = criterion.indicators.some(({ id }) => id === criterion.id);
    const hasTitle = isEnacting || (titled.has(path) && !(isOneRow && !targetsOf('replaceTitle').has(path)));
    const indicators = criterion.indicators.flatMap((indicator) => {
      const row = `${ruleSet.id}/${indicator.id}`;
      const isNew = isEnacting || added.has(row);
      return [
        ...(isNew || worded.has(row) ? [wordingRow(layer, criterion, indicator)] : []),
        ...indicator.exceptions.flatMap((exception) =>
          isNew || cases.has(`${row}/${exception.id}`) ? [exceptionRow(layer, criterion, indicator, exception)] : [],
        ),
      ];
    });
    return [...(hasTitle ? [titleRow(layer, criterion)] : []), ...indicators];
  });
  const columnRules = text.columnRules.filter(({ id }) => isEnacting || rules.has(`${ruleSet.id}/${id}`));
  return [...ofCriteria, ...columnRules.map((rule) => columnRuleRow(layer, rule)), ...structureRow(layer)];
}

/** Titles, wordings, exceptions and column rules of each instrument of a set, and each instrument as a whole. */
export function textRows(ruleSet: RuleSet): StatementRow[] {
  return ruleSet.instruments.flatMap((instrument) => {
    if (instrument.status !== 'adopted' || isCorrection(instrument)) return [];
    const made = consolidate(ruleSet, { on: effectFrom(instrument), province: instrument.province });
    return made === undefined ? [] : rowsOf({ ruleSet, instrument, text: made.text });
  });
}
