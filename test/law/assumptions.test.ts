import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amend, assess, explain, inForce, textHash } from 'ntm-rules';
import type { Dossier } from 'ntm-rules';
import {
  consolidatedDocument,
  consolidatedPage,
  criterionPage,
  criterionTable,
  flipChart,
  impactCsv,
  matrixChart,
  reportCsv,
  tallyChart,
  toHtml,
  toMarkdown,
  unitReport,
} from 'ntm-rules/documents';
import { writeDocx } from 'ntm-rules/docx';
import { impact, solve } from 'ntm-rules/population';
import { ASSUMPTIONS } from 'ntm-rules/rules';
import { dossierJsonSchema, dossierUiSchema, parseInstrument } from 'ntm-rules/schema';
import { toSql } from 'ntm-rules/sql';
import { mutantsOf } from 'ntm-rules/testing';
import { writeXlsx } from 'ntm-rules/xlsx';
import { assumptionName, instrumentNumber } from '../../src/explain/assumption-names.ts';
import { isAssumption } from '../../src/law/assumption.ts';
import { namesOf } from '../../src/law/names-of.ts';
import { targetsOf } from '../../src/law/targets-of.ts';
import { ASSUMED_CODES } from '../../src/model/notice.ts';
import type { Bilingual } from '../../src/model/primitives.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Region, Trait } from '../../src/model/vocabulary.ts';
import { moved, stepOf } from '../../src/testing/sites/quantity.ts';
import { IS_WHOLE, someOf } from '../support/budget.ts';
import { ROOT } from '../support/run.ts';
import { SHIPPED, TOLD } from '../support/shipped.ts';
import { assumptionFiles } from '../support/law-files.ts';
import { unzipped } from '../support/zip.ts';

/** The parts of a file of an office program, as one text. */
function partsOf(bytes: Uint8Array, folder: string): string {
  const decoder = new TextDecoder();
  return [...unzipped(bytes)].flatMap(([name, part]) => (name.startsWith(folder) ? [decoder.decode(part)] : [])).join('');
}

function toldSet(id: string): RuleSet {
  return TOLD.find((ruleSet) => ruleSet.id === id)!;
}

const ON = '2024-12-31';
const DAYS = ['2022-03-28', '2022-07-13', '2023-06-30', '2024-03-01', ON, '2025-12-31'];
const WITH = TOLD.map((ruleSet) => ({ ruleSet, own: ruleSet.instruments.filter(isAssumption) })).filter(({ own }) => own.length > 0);
const VILLAGES = [
  { ruleSet: toldSet('ethnic-minority-village'), file: 'thon-minh-hoa', assume: ['kon-tum-villages'] },
  { ruleSet: toldSet('model-residential-area'), file: 'khu-dan-cu-minh-hoa', assume: ['kon-tum-model-residential-areas'] },
] as const;

function dossierIn(file: string): Dossier {
  return JSON.parse(readFileSync(join(ROOT, 'examples/villages', `${file}.json`), 'utf8')) as Dossier;
}

describe('without `assume` nothing changes', () => {
  it.each(
    someOf(
      SHIPPED.map((ruleSet, index) => [ruleSet.id, ruleSet, TOLD[index]!] as const),
      3,
    ),
  )('in the hash of %s, its text on any day, and the bytes of its answers', (_id, alone, ruleSet) => {
    expect(ruleSet.hash).toBe(alone.hash);
    const { from, to = '9999' } = alone.instruments[0]!.inForce;
    for (const on of someOf(DAYS, 2).filter((day) => day >= from && day < to)) {
      const place = { province: 'kon-tum', region: 'central-highlands' } as const;
      expect(textHash(inForce(ruleSet, { on, place }))).toBe(textHash(inForce(alone, { on, place })));
      // A sum is given by itself or by its parts.
      const inSums = new Set(alone.facts.flatMap(({ sumOf }) => sumOf ?? []));
      const given = alone.facts.filter(({ id }) => !inSums.has(id));
      const facts = Object.fromEntries(given.map(({ id, type }) => [id, type === 'boolean' ? true : '1']));
      const dossier = { unit: { id: 'a', level: alone.level, province: 'kon-tum', region: 'central-highlands' }, facts } as Dossier;
      expect(JSON.stringify(assess(ruleSet, dossier, { on }))).toBe(JSON.stringify(assess(alone, dossier, { on })));
    }
  });

  it.each(WITH.map(({ ruleSet }) => [ruleSet.id, ruleSet] as const))('in the mutants of %s, which are of the law', (id, ruleSet) => {
    const names = (set: RuleSet): string[] => mutantsOf(set).map(({ clause, change }) => `${clause}: ${change}`);
    expect(names(ruleSet)).toEqual(names(SHIPPED.find((law) => law.id === id)!));
  });

  it('in the sets as they are shipped: none has an assumption', () => {
    expect(SHIPPED.flatMap((ruleSet) => namesOf(ruleSet, 'assumption'))).toEqual([]);
  });
});

describe('the shipped assumptions', () => {
  it.each(ASSUMPTIONS)('are called in documents what their data call them: $id', ({ id, number, title }) => {
    const name = assumptionName(id, [], 'vi').slice(1, -1);
    expect([title, number]).toEqual([`Giả định: ${name}`, instrumentNumber({ id, number: '' }, 'vi')]);
    expect(assumptionName(id, [], 'en')).toMatch(/^“[^–]{15,}”$/);
  });

  it('are all of the files, each about some set', () => {
    expect(ASSUMPTIONS.map(({ id }) => `${id}.json`).toSorted()).toEqual([...assumptionFiles().keys()].toSorted());
    expect(WITH.flatMap(({ own }) => own.map(({ id }) => id)).toSorted()).toEqual(ASSUMPTIONS.map(({ id }) => id).toSorted());
  });

  it.each(ASSUMPTIONS.map((assumption) => [assumption.id, assumption] as const))(
    '%s passes every check of a pack from outside',
    (id, one) => {
      expect(parseInstrument(structuredClone(one))).toEqual(one);
      const [target = ''] = targetsOf(one);
      const law = SHIPPED.find((ruleSet) => target.startsWith(`${ruleSet.id}/`))!;
      const amended: RuleSet = amend(law, one);
      expect(amended.hash).toBe(law.hash);
      expect(namesOf(amended, 'assumption')).toEqual([id]);
    },
  );

  it('bring only facts that they read, each for exactly the rows that read it', () => {
    for (const { operations = [], facts = [] } of ASSUMPTIONS) {
      const readers = facts.map(({ id }) =>
        operations.filter((operation) => JSON.stringify(operation).includes(`"fact":"${id}"`)).map(({ target }) => target),
      );
      expect(facts.map(({ indicators }) => indicators)).toEqual(readers);
      expect(readers.filter((rows) => rows.length === 0)).toEqual([]);
    }
  });
});

describe('what is borrowed', () => {
  it('is there for five sets, by five assumptions', () => {
    expect(WITH.map(({ ruleSet, own }) => [ruleSet.id, own.map(({ id }) => id)])).toEqual([
      ['commune', ['commune-levels']],
      ['advanced-commune', ['advanced-levels', 'advanced-income']],
      ['model-residential-area', ['kon-tum-model-residential-areas']],
      ['ethnic-minority-village', ['kon-tum-villages']],
    ]);
  });

  // A unit in the province of the assumption, in the column and with the traits that its value is for.
  const supplied = WITH.flatMap(({ ruleSet, own }) =>
    own.flatMap(({ id, thresholds = [] }) =>
      thresholds.map((entry) => ({ ruleSet, id, entry, name: `${entry.parameter} ${String(entry.value)} ${entry.year ?? ''}` })),
    ),
  );

  it.each(supplied.map((item) => [item.name, item] as const))(
    'decides %s, at the level and on both sides, and nothing without the name',
    (_name, { ruleSet, id, entry }) => {
      const [, row = '', name = ''] = entry.parameter.split('/');
      const on = '2025-12-31';
      const year = entry.year === undefined ? {} : { year: entry.year };
      const column: Region = entry.scope?.regions?.[0] ?? 'central-highlands';
      const traits: Trait[] = [
        ...(entry.scope?.traits ?? []),
        ...(column === 'northern-midlands-mountains' ? (['specially-disadvantaged', 'poor-district'] as const) : []),
      ];
      const unit = { id: 'a', level: ruleSet.level, region: 'central-highlands' as const, traits };
      const facts = ruleSet.facts.filter(({ indicators }) => indicators.includes(`${ruleSet.id}/${row}`));
      const levelAt = (at: { assume?: string[] }) => {
        const statusOf = (value: string | boolean) => {
          const given = Object.fromEntries(
            facts.map((fact) => [fact.id, typeof value === 'boolean' ? value : fact.type === 'boolean' ? true : value]),
          );
          return assess(ruleSet, { unit, facts: given } as Dossier, { on, ...year, ...at })
            .criteria.flatMap(({ indicators }) => indicators)
            .find((item) => item.id === row)!;
        };
        return statusOf;
      };
      const read = (status: ReturnType<ReturnType<typeof levelAt>>) => status.status;
      if (name === 'piped-minimum' || row === '17.1') {
        expect(read(levelAt({ assume: [id] })('100'))).toBe('met');
        expect(read(levelAt({})('100'))).toBe('undetermined');
        expect(read(levelAt({ assume: [id] })('0'))).toBe('not-met');
        return;
      }
      const indicator = inForce(ruleSet, { on })
        .criteria.flatMap(({ indicators }) => indicators)
        .find((item) => item.id === row)!;
      const { unit: measure } = indicator.parameters.find((parameter) => parameter.id === entry.parameter)!;
      const [least, below] = typeof entry.value === 'string' ? [entry.value, moved(entry.value, `-${stepOf(measure)}`)] : [true, false];
      expect(read(levelAt({ assume: [id] })(least))).toBe('met');
      expect(levelAt({ assume: [id] })(below)).toMatchObject({
        status: 'not-met',
        standing: 'assumed',
        required: { grade: 'assumed', borrowedFrom: { instrument: entry.borrowedFrom!.instrument } },
      });
      expect(levelAt({})(least)).toMatchObject({ status: 'undetermined' });
    },
  );

  it('is nowhere overruled by the law as it is shipped', () => {
    for (const { ruleSet, own } of WITH)
      for (const on of DAYS.filter((day) => day >= ruleSet.instruments[0]!.inForce.from)) {
        for (const traits of [[], ['specially-disadvantaged', 'poor-district']] as Trait[][]) {
          const unit = { id: 'a', level: ruleSet.level, province: 'kon-tum' as const, region: 'central-highlands' as const, traits };
          const { notices } = assess(ruleSet, { unit, facts: {} } as Dossier, { on, assume: own.map(({ id }) => id) });
          const codes = notices.map(({ code }) => code).filter((code) => ASSUMED_CODES.includes(code));
          expect(codes).toEqual(own.map(() => 'assumed'));
        }
      }
  });

  /** The rows of a set whose level nobody knows under its assumptions, for a commune of Kon Tum. */
  const withoutLevel = (id: string, traits: readonly Trait[]): string[] => {
    const { ruleSet, own } = WITH.find((item) => item.ruleSet.id === id)!;
    const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits: [...traits] } as Dossier['unit'];
    const { criteria } = assess(ruleSet, { unit, facts: {} }, { on: ON, assume: own.map((assumption) => assumption.id) });
    return criteria.flatMap(({ indicators }) =>
      indicators.filter(({ code }) => ['threshold-missing', 'threshold-delegated'].includes(code)).map((item) => item.id),
    );
  };

  it.each([
    ['commune', []],
    ['advanced-commune', ['2.2', '2.4', '6.3', '9', '12.1', '12.3', '17.4', '18.3']],
  ] as const)('leaves %s no row without a level but those that no source has one for, and says which', (id, rows) => {
    for (const traits of [[], ['specially-disadvantaged', 'poor-district']] as const) expect(withoutLevel(id, traits)).toEqual(rows);
    const { note } = ASSUMPTIONS.find((assumption) => targetsOf(assumption).some((target) => target.startsWith(`${id}/`)))!;
    const { vi, en = '' } = note as Bilingual;
    for (const text of [vi, en]) expect(rows.filter((row) => !new RegExp(`(^|[ (])${row}[ ,;.]`).test(text))).toEqual([]);
  });

  it('lets every criterion of the village sets but one be decided by figures, and that one by people only', () => {
    for (const { ruleSet, assume } of VILLAGES) {
      const { criteria } = inForce(ruleSet, { on: ON, assume, place: { province: 'kon-tum', region: 'central-highlands' } });
      const people = criteria.filter(({ indicators }) => indicators.some(({ condition }) => 'judgement' in condition)).map(({ id }) => id);
      expect(people).toEqual([ruleSet.id === 'ethnic-minority-village' ? '9' : '10']);
    }
  });

  it('has facts with a definition in both languages, which the set asks for only with the assumption', () => {
    for (const { ruleSet, assume } of VILLAGES) {
      expect(ruleSet.facts.length).toBeGreaterThan(12);
      for (const { definition, label } of ruleSet.facts) {
        expect([label.vi, label.en, definition.text.vi, definition.text.en].every((text) => text.length > 5)).toBe(true);
        expect(definition.grade).toBe('assumed');
      }
      const unit = { id: 'a', level: ruleSet.level, province: 'kon-tum', region: 'central-highlands' } as Dossier['unit'];
      const missing = (at: { assume?: readonly string[] }) => assess(ruleSet, { unit, facts: {} }, { on: ON, ...at }).missingFacts.length;
      expect([missing({}), missing({ assume })]).toEqual([0, ruleSet.facts.length]);
    }
  });
});

describe.each(someOf(VILLAGES, 2))('a dossier of figures for $ruleSet.id', ({ ruleSet, file, assume }) => {
  const dossier = dossierIn(file);
  const answer = assess(ruleSet, dossier, { on: ON, assume });
  const name = { vi: assumptionName(assume[0]!, [], 'vi'), en: assumptionName(assume[0]!, [], 'en') } as const;
  const TOP = { vi: `CÓ DÙNG GIẢ ĐỊNH ${name.vi}`, en: `ASSUMPTIONS ARE USED (${name.en})` } as const;
  const MARK = { vi: '(giả định)', en: '(assumed)' } as const;

  it('is decided with the assumption and undetermined without it', () => {
    expect([answer.status, answer.standing]).toEqual(['met', 'assumed']);
    expect(assess(ruleSet, dossier, { on: ON })).toMatchObject({ status: 'undetermined', tally: { met: 1, undetermined: 9 } });
    expect(
      assess(
        ruleSet,
        { ...dossier, facts: { ...dossier.facts, [ruleSet.facts.find(({ type }) => type === 'boolean')!.id]: false } },
        { on: ON, assume },
      ).status,
    ).toBe('not-met');
  });

  it('gives every level a strictest value, though no text of the set holds outside of its province', () => {
    const levels = inForce(ruleSet, { on: ON, assume, place: { province: 'kon-tum', region: 'central-highlands' } })
      .criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => parameters))
      .filter(({ direction }) => direction !== 'exactly');
    expect(levels.length).toBeGreaterThan(5);
    for (const { id } of levels) {
      const { strictest } = solve(ruleSet, id, [dossier], { on: ON, assume }, { counting: 'indicator', atLeast: 1 });
      expect([id, strictest?.met]).toEqual([id, 1]);
    }
  });

  it.each(someOf(['vi', 'en'] as const, 2))('says so at the top and beside each level in every document, in %s', async (language) => {
    const moment = { on: ON, assume, province: 'kon-tum' } as const;
    const documents = [
      unitReport(answer, language),
      criterionTable(ruleSet, moment, { language }),
      consolidatedDocument(ruleSet, moment, { language }),
      criterionPage(ruleSet, '1', moment, { language }),
    ];
    const page = consolidatedPage(
      inForce(ruleSet, { on: ON, assume, place: { province: 'kon-tum', region: 'central-highlands' } }),
      language,
    );
    for (const [index, document] of [...documents, page].entries()) {
      const markdown = toMarkdown(document);
      // Title and subtitle come first, then nothing but the warning.
      const [, ...after] = markdown.split('\n> ⚠ ');
      expect(after[0]).toContain(TOP[language]);
      expect(
        markdown
          .slice(0, markdown.indexOf(TOP[language]))
          .split('\n')
          .filter((line) => line.startsWith('|') || line.startsWith('## ')),
      ).toEqual([]);
      const html = toHtml(document);
      expect(html).toContain('<div class="note assumed" role="note">');
      expect(html).toContain(TOP[language]);
      expect(html).toMatch(/<span class="level">/);
      // Office files are made of the same blocks: in a sample of one document.
      if (!IS_WHOLE && index > 0) continue;
      const word = partsOf(await writeDocx(document), 'word/');
      expect(word).toContain('6A1B9A');
      const sheets = partsOf(await writeXlsx(document), 'xl/');
      expect(sheets).toContain(TOP[language]);
      expect(sheets).toContain('6A1B9A');
    }
    const tables = documents.slice(0, 3).map(toMarkdown);
    for (const text of tables) expect(text.split(MARK[language]).length).toBeGreaterThan(9);
    const levels = answer.criteria.flatMap(({ indicators }) => indicators).filter(({ required }) => required?.grade === 'assumed');
    expect(levels.length).toBe(9);
    const rows = reportCsv([answer], language).split('\n');
    expect(rows.filter((row) => row.includes(MARK[language])).length).toBe(levels.length);
    expect(explain(answer, language).filter((sentence) => sentence.includes(MARK[language])).length).toBe(levels.length);
    expect(explain(answer, language)[1]).toContain(TOP[language]);
  });

  it.each(someOf(['en', 'vi'] as const, 2))('says so at the top of every list, chart, form and statement, in %s', (language) => {
    const [, first] = reportCsv([answer], language).split('\r\n');
    expect(first).toContain(TOP[language]);
    const scan = impact(ruleSet, ruleSet, [dossier], { on: ON, assume });
    expect(impactCsv(scan, language).split('\r\n')[1]).toContain(TOP[language]);
    const used = { vi: 'có dùng giả định', en: 'assumptions used' }[language];
    for (const chart of [tallyChart([answer], language), matrixChart([answer], language), flipChart(scan, language)]) {
      expect(chart).toContain(`(${used})</text>`);
      expect(chart).toContain(`(${used}: ${name[language]})`);
    }
    // A form asks before anything is assumed: for figures that count only under the assumption.
    const asked = { vi: 'chỉ được tính khi dùng giả định', en: 'count only under an assumption' }[language];
    const schema = dossierJsonSchema(ruleSet, { draft: '2020-12', language });
    expect(schema['description']).toContain(asked);
    expect(schema['description']).toContain(name[language]);
    const labels = JSON.stringify(dossierUiSchema(ruleSet, language)).match(/"label":"[^"]+"/g) ?? [];
    expect(labels.filter((label) => label.endsWith(`${MARK[language]}"`)).length).toBe(ruleSet.facts.length);
    const place = { province: 'kon-tum', region: 'central-highlands' } as const;
    const columns = Object.fromEntries(ruleSet.facts.map(({ id }) => [id, id]));
    const { sql } = toSql(ruleSet, { on: ON, assume }, { dialect: 'duckdb', table: 'u', columns, place });
    expect(sql.split('\n')[0]).toContain(`assume ${assume[0]}`);
    const levels = sql.split('\n').filter((line) => / AS level_/.test(line));
    expect(sql.split('\n').filter((line) => /^ *-- \d+, giả định /.test(line)).length).toBe(levels.length);
  });

  it('leaves no trace of the assumption in lists, charts and forms of the law', () => {
    const law = assess(ruleSet, dossier, { on: ON });
    const bare = SHIPPED.find(({ id }) => id === ruleSet.id)!;
    const scan = impact(ruleSet, ruleSet, [dossier], { on: ON });
    const form = [dossierJsonSchema(bare, { draft: '2020-12' }), dossierUiSchema(bare, 'vi')].map((part) => JSON.stringify(part));
    const texts = [reportCsv([law], 'vi'), impactCsv(scan, 'vi'), tallyChart([law], 'vi'), matrixChart([law], 'vi'), flipChart(scan, 'vi')];
    for (const text of [...texts, ...form]) expect(text).not.toMatch(/giả định/i);
  });

  it('leaves no trace of the assumption in documents of the law', () => {
    const texts = [criterionTable(ruleSet, { on: ON, province: 'kon-tum' }), unitReport(assess(ruleSet, dossier, { on: ON }), 'vi')].map(
      (document) => toMarkdown(document),
    );
    for (const text of texts) for (const name of namesOf(ruleSet, 'assumption')) expect(text).not.toContain(name);
  });
});

describe('the documents of a set under an assumption about one that it presupposes', () => {
  const model = toldSet('model-commune');
  const place = { province: 'kon-tum', region: 'central-highlands' } as const;
  const at = { on: ON, assume: ['advanced-income'], place };

  it.each([
    ['the page of a criterion', criterionPage(model, '2', at)],
    ['the table', criterionTable(model, at)],
    ['the redline', consolidatedDocument(model, at)],
    ['the text', consolidatedPage(inForce(model, at), 'vi')],
  ])('%s says so at the top, and not where nobody knew it by then', (_name, document) => {
    expect(toMarkdown({ ...document, blocks: document.blocks.slice(0, 1) })).toContain(
      'CÓ DÙNG GIẢ ĐỊNH “thu nhập xã NTM nâng cao bằng 1,2 lần xã NTM”:',
    );
    const then = { ...at, knownOn: '2026-11-25' };
    for (const law of [criterionTable(model, then), consolidatedPage(inForce(model, then), 'vi')])
      expect(toMarkdown(law)).not.toMatch(/giả định/i);
  });

  it.each([
    ['model-commune', '2', at.assume, '≥ 66 triệu đồng/người/năm (giả định)'],
    ['ethnic-minority-village', '1', ['kon-tum-villages'], '≥ 70 % (giả định)'],
  ])('work out the example of %s, %s with it', (set, criterion, assume, level) => {
    const page = toMarkdown(criterionPage(toldSet(set), criterion, { ...at, assume }));
    const example = page.slice(page.indexOf('## Ví dụ tính'));
    expect(example).toContain(`${level} | đạt`);
    expect(example).toContain(`${level} | không đạt`);
  });
});
