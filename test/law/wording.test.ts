import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_SETS } from 'ntm-rules/rules';
import { PROVINCES, REASON_CODES, REGIONS, TRAITS } from 'ntm-rules/vocabulary';
import type { CriterionFile } from '../../rules/assembly/criterion-file.ts';
import type { Citation, Evidence, Localized, Wording } from '../../src/model/primitives.ts';
import { ROOT } from '../support/run.ts';
import { lawFiles, lawOfFiles } from '../support/law-files.ts';
import { sharedRun, valuesIn, writtenValues } from '../support/law-texts.ts';
import type { Written } from '../support/law-texts.ts';

/*
 * What the files of the law quote is the words of their sources; what they say themselves is said in both languages, each
 * whole, and by nobody in person.
 */

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
const EDITORIAL = /paraphrase|wording listed|no thresholds|not visible|heading only|\bsic\b|trích ý|lược ý/iu;
const ENGLISH = /\b(the|and|of|is|are|was|were|not|by|with|from|for|that|this|only|seen|source|recall(ed)?|before|amended|roughly)\b/iu;
const IN_PERSON = /\b(I|my|we|our|us)\b|(?<!\p{L})(tôi|chúng ta|chúng tôi)(?!\p{L})/u;
/** What an English sentence keeps, though it has words in lower case: names of bodies and documents, a grade of the law beside its translation. */
const NAMES = ['Sở Xây dựng', 'Hướng dẫn', '(khá)'];

const written = writtenValues();
const quotes = written.filter(({ key }) => key === 'quote') as readonly { readonly where: string; readonly value: string }[];
const notes = written.filter(
  ({ key, where }) => ['note', 'because'].includes(key) || (key === 'what' && where.includes('/notModelled/')),
) as readonly { readonly where: string; readonly value: Localized }[];

/** What stands in the JSON files of the examples. */
function exampleFiles(): { readonly file: string; readonly value: unknown }[] {
  const folders = ['amendments', 'bring-a-decision', 'kon-plong', 'villages'].map((name) => join(ROOT, 'examples', name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return files.filter((file) => file.endsWith('.json')).map((file) => ({ file, value: JSON.parse(readFileSync(file, 'utf8')) as unknown }));
}

/** Own words of a note: without what it quotes and without addresses. */
function own(text: string): string {
  return text.replaceAll(/"[^"]*"|“[^”]*”|https?:\S+/gu, '');
}

/** Words with Vietnamese letters that are no names: names begin with a capital letter. */
function vietnameseWords(text: string): string[] {
  const named = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), own(text));
  return (named.match(/\p{L}+/gu) ?? []).filter((word) => VIETNAMESE.test(word) && word.startsWith(word.charAt(0).toLowerCase()));
}

const where = (found: readonly { readonly where: string; readonly value: unknown }[]) =>
  found.map((item) => `${item.where}: ${JSON.stringify(item.value)}`);

describe('quotes', () => {
  it('are found', () => expect(quotes.length).toBeGreaterThan(150));

  it('carry no remark of ours', () => expect(where(quotes.filter(({ value }) => EDITORIAL.test(value)))).toEqual([]));

  it('cut words with "…" between words of the source, not at their ends', () => {
    // The sentences of a plan are whole, with its own dots: `plan-text.test.ts` holds them against the text.
    const cut = quotes.filter(({ where: path }) => !path.includes('/sentences/'));
    expect(where(cut.filter(({ value }) => /^\s*…|…\s*$|\.\.\.|…\s*[;,]\s*…/u.test(value)))).toEqual([]);
  });

  it('in English come from a source that says that it is in English', () => {
    const sources = new Map(
      written.filter(({ key }) => key === 'sources').flatMap(({ value }) => Object.entries(value as Record<string, { title: string }>)),
    );
    const evidence = written.filter(({ where: path }) => /\/evidence\/\d+$/u.test(path) && !path.startsWith('units.json'));
    const english = evidence.map(({ value }) => value as Evidence).filter(({ quote }) => quote !== undefined && !VIETNAMESE.test(quote));
    const titles = english.filter(({ quote }) => ENGLISH.test(quote!)).map(({ source }) => sources.get(source)?.title ?? source);
    expect(titles.length).toBeGreaterThan(5);
    expect(titles.filter((title) => !title.includes('tiếng Anh'))).toEqual([]);
  });
});

/** What the rows and figures of the law say, with their evidence: one entry for each wording, value and definition. */
function rowsWithEvidence(): { readonly row: string; readonly text: string; readonly evidence: readonly Evidence[] }[] {
  const { sets, facts } = lawOfFiles();
  const rows = sets.flatMap(({ id: set, instruments }) =>
    instruments.flatMap(({ ruleSets = [], operations = [] }) => {
      const indicators = ruleSets.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.indicators));
      const enacted = indicators.flatMap(({ id, title, wording, parameters }) =>
        [wording, ...parameters.flatMap(({ values }) => values)].map((said) => ({ row: `${set}/${id}`, text: title.vi, said })),
      );
      const titles = new Map(operations.flatMap((item) => (item.operation === 'replaceText' ? [[item.target, item.title.vi]] : [])));
      const changed = operations.flatMap((item) => {
        const row = item.target.split('/').slice(0, 2).join('/');
        const text = titles.get(row) ?? '';
        if (item.operation === 'replaceText') return [{ row, text, said: item.wording }];
        if (item.operation === 'setThreshold') return [{ row, text, said: item }];
        if (item.operation !== 'replaceCondition') return [];
        return (item.parameters ?? []).flatMap(({ values }) => values).map((said) => ({ row, text, said }));
      });
      return [...enacted, ...changed];
    }),
  );
  const figures = facts.map(({ indicators, label, definition }) => ({
    row: indicators[0]!,
    text: `${label.vi}. ${definition.text.vi}`,
    said: definition,
  }));
  return [...rows, ...figures].map(({ row, text, said }) => ({ row, text, evidence: said?.evidence ?? [] }));
}

describe('a quote that stands with several rows', () => {
  const WORDS = 3;
  const quoted = rowsWithEvidence().flatMap(({ row, text, evidence }) =>
    evidence.flatMap(({ source, quote }) => (quote === undefined ? [] : [{ row, text, quote, key: `${source}: ${quote}` }])),
  );

  it(`has ${WORDS} words in a row of each`, () => {
    expect(quoted.length).toBeGreaterThan(100);
    const rowsOf = (key: string) => new Set(quoted.filter((item) => item.key === key).map(({ row }) => row));
    const astray = quoted.filter(({ key, text, quote }) => rowsOf(key).size > 1 && sharedRun(text, quote) < WORDS);
    expect(astray.map(({ row, key }) => `${row} ← ${key}`)).toEqual([]);
  });
});

describe('what follows from the place of a statement', () => {
  const LISTS = ['rows', 'inCharge', 'evidenceAsked', 'guidance'];
  // An instrument that changes or supplies is one whole file, as any program reads it; criteria are put together.
  const files = [...lawFiles()].filter((entry): entry is [string, CriterionFile] => Object.hasOwn(entry[1] as object, 'indicators'));
  const within = (value: unknown): Written[] => [...valuesIn(value, '')];

  it('is not said again: the evidence of the wording beside it', () => {
    const copied = files.flatMap(([file, content]) => {
      const wordings = within(content).flatMap(({ key, value }) => (key === 'wording' ? [(value as Wording).evidence] : []));
      const known = new Set(wordings.filter((evidence) => evidence !== undefined).map((evidence) => JSON.stringify(evidence)));
      return within(content)
        .filter(
          ({ where: path, key, value }) => key === 'evidence' && !path.endsWith('/wording/evidence') && known.has(JSON.stringify(value)),
        )
        .map(({ where: path }) => `${file}${path}`);
    });
    expect(files.length).toBeGreaterThan(70);
    expect(copied).toEqual([]);
  });

  it('is not said again: the row that a statement stands in', () => {
    const repeated = files.flatMap(([file, content]) =>
      content.indicators.flatMap(({ no, id, ...row }) =>
        within(row).flatMap(({ where: path, key, value }) => {
          const isRepeated = key === 'cite' && (value as Citation).row === (no ?? id ?? content.no ?? content.id);
          return isRepeated ? [`${file}/${id ?? content.id}${path}`] : [];
        }),
      ),
    );
    expect(repeated).toEqual([]);
  });

  it('is not said again: one statement about many rows', () => {
    const lists = written.filter(({ key, where: path }) => LISTS.includes(key) && /\.json\/[a-zA-Z]+$/u.test(path));
    const repeated = lists.flatMap(({ where: path, value }) => {
      const said = (value as readonly object[]).map((statement) => JSON.stringify({ ...statement, row: '', rows: [] }));
      return said.filter((text, index) => said.indexOf(text) !== index).map((text) => `${path}: ${text}`);
    });
    expect(lists.length).toBeGreaterThan(10);
    expect(repeated).toEqual([]);
  });
});

describe('notes', () => {
  it('are found', () => expect(notes.length).toBeGreaterThan(300));

  it('are in both languages', () => {
    expect(where(notes.filter(({ value }) => typeof value === 'string' || value.en === undefined))).toEqual([]);
  });

  const both = notes.map(({ where: path, value }) => {
    const { vi, en = '' } = typeof value === 'string' ? { vi: value } : value;
    return { where: path, vi, en };
  });

  it('speak Vietnamese in `vi`', () => {
    const strange = both.filter(({ vi }) => !VIETNAMESE.test(vi) || ENGLISH.test(own(vi)));
    expect(strange.map((item) => `${item.where}: ${item.vi}`)).toEqual([]);
  });

  it('speak English in `en`', () => {
    const strange = both.filter(({ en }) => vietnameseWords(en).length > 0);
    expect(strange.map((item) => `${item.where}: ${item.en} (${vietnameseWords(item.en).join(' ')})`)).toEqual([]);
  });

  it('say the same numbers in both', () => {
    const numbers = (text: string): string[] => (own(text).match(/\d+/gu) ?? []).toSorted();
    const torn = both.filter(({ vi, en }) => numbers(vi).join(' ') !== numbers(en).join(' '));
    expect(torn.map((item) => `${item.where}: ${item.vi} ↔ ${item.en}`)).toEqual([]);
  });

  it('are nobody’s in person', () => {
    const personal = both.filter(({ vi, en }) => IN_PERSON.test(own(vi)) || IN_PERSON.test(own(en)));
    expect(personal.map((item) => `${item.where}: ${item.vi} ${item.en}`)).toEqual([]);
  });

  it('name nothing by what only machines call it, in the law and in the dossiers of the examples', () => {
    const codes = [...REGIONS, ...TRAITS, ...PROVINCES, ...REASON_CODES, ...RULE_SETS.map(({ id }) => id)].filter((code) =>
      code.includes('-'),
    );
    const machine = new RegExp(`(?<![\\p{L}/-])(?:${codes.join('|')}|[a-z]+[A-Z]\\w*)(?![\\p{L}/-])`, 'u');
    const dossiers = exampleFiles().flatMap(({ file, value }) =>
      [value].flat().flatMap((item) => {
        const { note } = item as { readonly note?: unknown };
        return typeof note === 'string' ? [{ where: file, vi: note, en: '' }] : [];
      }),
    );
    expect(dossiers.length).toBeGreaterThan(8);
    // An English sentence may speak of a safe-zone commune.
    const strange = [...both, ...dossiers].filter(({ vi, en }) =>
      machine.test(`${vi} ${en.replaceAll('safe-zone', '')}`.replaceAll(/https?:\S+/gu, '')),
    );
    expect(strange.map((item) => `${item.where}: ${item.vi} ${item.en}`)).toEqual([]);
  });
});

describe('titles, labels and definitions', () => {
  const texts = written.flatMap(({ where: path, key, value }) => {
    const { vi, en } = (value ?? {}) as { readonly [language in 'vi' | 'en']?: unknown };
    return typeof vi === 'string' && !['note', 'because', 'what'].includes(key) ? [{ where: path, vi, en }] : [];
  });

  it('are found', () => expect(texts.length).toBeGreaterThan(400));

  it('are in both languages, each whole', () => {
    const strange = texts.filter(
      ({ vi, en }) => !VIETNAMESE.test(vi) || ENGLISH.test(own(vi)) || typeof en !== 'string' || vietnameseWords(en).length > 0,
    );
    expect(strange.map(({ where: path, vi, en }) => `${path}: ${vi} ↔ ${String(en)}`)).toEqual([]);
  });

  it('have no title in one language only', () => {
    const rows = written.filter(({ where: path }) => /\/(?:criteria|annex-\d)\/[^/]+\.json\b|\/(?:columnRules|operations)\//u.test(path));
    const titles = rows.filter(({ key, where: path }) => key === 'title' && !path.includes('/expect/'));
    expect(titles.length).toBeGreaterThan(200);
    expect(where(titles.filter(({ value }) => typeof value === 'string'))).toEqual([]);
  });
});
