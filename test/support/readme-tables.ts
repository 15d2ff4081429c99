import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { RULE_SETS, advancedCommune, commune } from '../../rules/index.ts';
import type { ShippedRuleSet } from '../../rules/index.ts';
import type { Language } from '../../src/explain/language.ts';
import { coverage } from '../../src/law/coverage.ts';
import { inForce } from '../../src/law/in-force.ts';
import type { IndicatorInForce } from '../../src/law/in-force.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { REGIONS, REGION_LABELS } from '../../src/vocabulary.ts';
import type { Region } from '../../src/vocabulary.ts';
import { ENTRIES } from './entry-lists.ts';
import { ROOT } from './run.ts';

/** The day that the first page speaks of, and the province whose decisions the sets hold. */
const DAY = '2024-12-31';
const PROVINCE = { id: 'kon-tum', region: 'central-highlands', name: 'Kon Tum' } as const;
/** Any province without a decision of its own: what is left then is the column of the annex. */
const ELSEWHERE = 'ha-noi';

/** What is known of the levels of an indicator at a place: the least of what is known of each. */
type Known = 'missing' | 'delegated' | 'recalled' | 'reported' | 'official';

const LEAST_FIRST: readonly Known[] = ['missing', 'delegated', 'recalled', 'reported', 'official'];

function knownOf({ parameters }: IndicatorInForce): Known {
  const levels = parameters.map(({ values: [value] }): Known => {
    if (value === undefined || value.state === 'missing') return 'missing';
    return value.state === 'delegated' ? 'delegated' : (value.grade as Known);
  });
  return LEAST_FIRST.find((known) => levels.includes(known)) ?? 'official';
}

function numbersBy(ruleSet: RuleSet, region: Region, province: string): Record<Known, string[]> {
  const found: Record<Known, string[]> = { missing: [], delegated: [], recalled: [], reported: [], official: [] };
  const { criteria } = inForce(ruleSet, { on: DAY, place: { region, province } });
  for (const indicator of criteria.flatMap(({ indicators }) => indicators)) found[knownOf(indicator)].push(indicator.no);
  return found;
}

/** `2.1, 2.2, 2.3, 5` → `2.1–2.3, 5`. */
function inRanges(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const no of numbers) {
    const [criterion, row] = no.split('.');
    const last = runs.at(-1);
    if (last !== undefined && row !== undefined && last.at(-1) === `${criterion}.${Number(row) - 1}`) last.push(no);
    else runs.push([no]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ') || '–';
}

type Row = readonly string[];

const LEVEL_HEADS: Readonly<Record<Language, Row>> = {
  vi: ['cột của phụ lục', 'chính thức', 'theo nguồn tin', 'nhớ lại', 'do tỉnh quy định', 'chưa có', 'nâng cao: chưa có'],
  en: ['column of the annex', 'official', 'reported', 'recalled', 'left to the province', 'missing', 'advanced set: missing'],
};

function levelRows(language: Language): Row[] {
  const row = (title: string, region: Region, province: string): Row => {
    const { official, reported, recalled, delegated, missing } = numbersBy(commune, region, province);
    const advanced = numbersBy(advancedCommune, region, province);
    const total = Object.values(advanced).flat().length;
    const counts = [official, reported, recalled].map(({ length }) => String(length));
    return [title, ...counts, inRanges(delegated), inRanges(missing), `${advanced.missing.length} / ${total}`];
  };
  return REGIONS.flatMap((region) => {
    const title = REGION_LABELS[region][language];
    const national = row(title, region, ELSEWHERE);
    return region === PROVINCE.region ? [row(`${title}, ${PROVINCE.name}`, region, PROVINCE.id), national] : [national];
  });
}

const SET_HEADS: Readonly<Record<Language, Row>> = {
  vi: ['bộ tiêu chí', 'văn bản, theo ngày có hiệu lực', 'tiêu chí, chỉ tiêu', 'hiệu lực'],
  en: ['set', 'instruments, by the day from which they are in force', 'criteria, indicators', 'in force'],
};

const ONLY_JUDGED: Readonly<Record<Language, string>> = {
  vi: 'chỉ có tên, do kết luận quyết định',
  en: 'names only, decided by judgements',
};

function dayIn(day: string, language: Language): string {
  return language === 'en' ? day : day.split('-').toReversed().join('/');
}

function setRow({ id, title, period: { from, to }, ruleSet }: ShippedRuleSet, language: Language): Row {
  const { criteria, indicators, instruments } = coverage(ruleSet);
  const texts = ruleSet.instruments.map(({ number, inForce: period }) => `${number} (${dayIn(period.from, language)})`);
  const isJudged = instruments.every(({ modelled }) => modelled.length === 0);
  const first = dayIn(from, language);
  const period = {
    en: to === null ? `from ${first}` : `${first} until ${to}`,
    vi: to === null ? `từ ${first}` : `${first} đến trước ${dayIn(to, language)}`,
  };
  const rows = isJudged ? `${criteria}; ${ONLY_JUDGED[language]}` : `${criteria}, ${indicators}`;
  return [`\`${id}\`: ${title[language]}`, texts.join(', '), rows, period[language]];
}

const ENTRY_HEADS: Readonly<Record<Language, Row>> = { vi: ['nhập từ', 'để làm gì'], en: ['import', 'what for'] };

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Tables of the first page that follow from data, by the name between whose marks they stand. */
const TABLES: Readonly<Record<string, (language: Language) => string>> = {
  levels: (language) => table(LEVEL_HEADS[language], levelRows(language)),
  sets: (language) =>
    table(
      SET_HEADS[language],
      RULE_SETS.map((listed) => setRow(listed, language)),
    ),
  entries: (language) =>
    table(
      ENTRY_HEADS[language],
      ENTRIES.map(({ name, about }) => [`\`${name}\``, about[language]]),
    ),
};

/** A page as it has to be: each table between its marks, `<!-- levels -->` and `<!-- /levels -->`, made anew. */
export async function withTables(file: string, language: Language): Promise<string> {
  let page = readFileSync(join(ROOT, file), 'utf8');
  for (const [name, made] of Object.entries(TABLES)) {
    const [before, rest, ...more] = page.split(`<!-- ${name} -->`);
    const [, after] = rest?.split(`<!-- /${name} -->`) ?? [];
    if (after === undefined || more.length > 0) throw new Error(`${file}: the table ${name} has no place of its own`);
    page = `${before}<!-- ${name} -->\n\n${made(language)}\n\n<!-- /${name} -->${after}`;
  }
  const path = join(ROOT, file);
  return format(page, { ...(await resolveConfig(path)), filepath: path });
}
