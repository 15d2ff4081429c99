import { consolidate } from '../../law/consolidate.ts';
import { isCorrection } from '../../law/correction.ts';
import { saidAbout, statementsOf } from '../../law/beside-statements.ts';
import type { BesideFields, Stated } from '../../law/beside-statements.ts';
import { effectFrom } from '../../law/effect.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { citedBy, gradedBy } from './finding.ts';
import type { StatementRow } from './row.ts';

type Kind = 'inCharge' | 'evidenceAsked';

const ABOUT: Readonly<Record<Kind, string>> = {
  inCharge: 'Đơn vị phụ trách',
  evidenceAsked: 'Minh chứng phải có; mỗi loại một dòng, hoặc cách nhau bằng dấu chấm phẩy',
};

/** The kinds of evidence in a cell: one a line, or with semicolons between them. */
function kindsIn(text: string): { vi: string; en: string }[] {
  return text
    .split(/[\n;]/u)
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '')
    .map((vi) => ({ vi, en: vi }));
}

function currentOf(kind: Kind, said: Stated<BesideFields[Kind]>): string | undefined {
  if (kind === 'inCharge') return (said as Stated<BesideFields['inCharge']>).unit;
  return (said as Stated<BesideFields['evidenceAsked']>).kinds?.map(({ vi }) => vi).join('\n');
}

function rowOf(kind: Kind, row: string, instrument: Instrument, said: Stated<BesideFields[Kind]>, ruleSet: RuleSet): StatementRow[] {
  const text = consolidate(ruleSet, { on: effectFrom(instrument), province: instrument.province })?.text;
  const criterion = text?.criteria.find(({ id, indicators }) => id === row || indicators.some((item) => item.id === row));
  if (criterion === undefined) return [];
  const indicator = criterion.indicators.find(({ id }) => id === row);
  const isOfCriterion = criterion.id === row && kind === 'inCharge';
  const cite = { ...said.cite, instrument: instrument.id, row };
  const current = currentOf(kind, said);
  return [
    {
      kind: 'statement',
      sheet: 'beside',
      id: `${ruleSet.id}/${row}/${kind}@${instrument.id}~${said.from}`,
      no: isOfCriterion ? criterion.no : (indicator?.no ?? criterion.no),
      criterion: `${criterion.no}. ${criterion.title.vi}`,
      wording: isOfCriterion ? '' : (indicator?.title.vi ?? ''),
      about: ABOUT[kind],
      current,
      known: said,
      statedIn: said.statedIn,
      from: said.from,
      to: said.to,
      cite,
      accepts: ['text'],
      make: (finding) => {
        const { said: found } = finding;
        const { from, to } = said;
        const words = 'text' in found ? found.text : (current ?? '');
        const stated = {
          ruleSet: ruleSet.id,
          rows: [row],
          from,
          ...(to === undefined ? {} : { to }),
          cite: citedBy(cite, finding),
          ...gradedBy(finding),
        };
        return kind === 'inCharge'
          ? { inCharge: { ...stated, unit: words } }
          : {
              evidenceAsked: {
                ...stated,
                kinds: 'text' in found ? kindsIn(words) : (said as Stated<BesideFields['evidenceAsked']>).kinds!,
              },
            };
      },
    },
  ];
}

/** Who is in charge of each row, and which evidence it asks for, by each instrument that says something of it or declares it unknown. */
export function besideRows(ruleSet: RuleSet): StatementRow[] {
  const corrections = ruleSet.instruments.filter(isCorrection);
  return ruleSet.instruments.flatMap((instrument) => {
    if (instrument.status !== 'adopted' || isCorrection(instrument)) return [];
    return (['inCharge', 'evidenceAsked'] as const).flatMap((kind) =>
      statementsOf(instrument, kind, ruleSet.id).flatMap(({ rows, from = instrument.inForce.from }) =>
        rows.flatMap((row) =>
          saidAbout<Kind>(kind, row, { instruments: [instrument, ...corrections], ruleSet: ruleSet.id, on: from }).flatMap((said) =>
            rowOf(kind, row, instrument, said, ruleSet),
          ),
        ),
      ),
    );
  });
}
