import type { Assessment, IndicatorResult } from '../model/assessment.ts';
import { partsIn } from '../model/parts.ts';
import { fill } from '../value/text.ts';
import { choiceText, gapsText } from './explain-gaps.ts';
import type { Said } from './explain-gaps.ts';
import { COMPARED, comparisonTexts, derivedText, partExplanation } from './explain-part.ts';
import type { PartExplanation } from './explain-part.ts';
import { formatDate } from './format.ts';
import { bodyText } from './judged.ts';
import type { ShownJudgement } from './judged.ts';
import type { Language } from './language.ts';
import { reasonSentence } from './delegated.ts';
import { REASON_SENTENCES, STATUS_WORDS } from './words.ts';

/**
 * One indicator in words, as a table needs them; what has nothing to say is empty. Of an indicator of several parts each text
 * names the parts that it is about.
 */
export interface IndicatorExplanation extends Omit<PartExplanation, 'title' | 'gap'> {
  /** How far it is, of every part that fails: `thiếu 3,2 %; giảm thêm 3 hộ nghèo, cận nghèo`. */
  readonly gap: string;
  /** Its parts, those that fail first, each in words of its own; none where no figure decides. */
  readonly parts: readonly PartExplanation[];
  /** Of several parts: what holds of them together and is not said of one, such as that one of them is enough. */
  readonly together: string;
  /** All of it as one sentence. */
  readonly sentence: string;
}

const REMARK = { vi: 'nguyên văn', en: 'in its own words' } as const;

/** `theo kết luận của … ngày …`, with what the body said in words of its own. */
export function judgedSentence(judgement: ShownJudgement, language: Language): string {
  const said = judgement.remark === undefined ? '' : ` (${REMARK[language]}: "${judgement.remark}")`;
  return `${fill(REASON_SENTENCES[language].judged, { by: bodyText(judgement, language), on: formatDate(judgement.on, language) })}${said}`;
}

function reasonText(result: IndicatorResult, assessment: Assessment, language: Language): string {
  if (result.code === 'met' || result.code === 'not-met') return '';
  if (result.judgement !== undefined) return judgedSentence(result.judgement, language);
  const exception = result.exceptions?.find(({ status }) => status !== 'not-met');
  return fill(reasonSentence(result.code, assessment, language), {
    fact: result.fact === null ? '' : (assessment.facts[result.fact]?.label[language] ?? result.fact),
    exception: exception?.title[language] ?? '',
  });
}

function contradictionText(result: IndicatorResult, language: Language): string {
  if (result.judgement?.contradicts !== true) return '';
  const computed = STATUS_WORDS[language][result.judgement.computed];
  return language === 'vi' ? `trái với số liệu (theo số liệu: ${computed})` : `against the facts (by the facts: ${computed})`;
}

/** Why parts are open, each reason with the parts that it is about. */
function openText(said: readonly Said[], assessment: Assessment, language: Language): string {
  // A total that fails stands in place of what it is the total of.
  const decided = new Set(said.flatMap(({ part }) => part.totalOf ?? []));
  const open = said.filter(({ part }) => part.status === 'undetermined' && !decided.has(part.fact));
  const codes = [...new Set(open.map(({ part }) => part.code))].flatMap((code) => (code === 'met' || code === 'not-met' ? [] : [code]));
  const texts = codes.map((code) => {
    const concerned = open.filter(({ part }) => part.code === code);
    const fact = concerned.map(({ words }) => words.title).join('; ');
    const sentence = reasonSentence(code, assessment, language);
    const isOfAll = sentence.includes('{fact}') || concerned.length === said.length;
    return isOfAll ? fill(sentence, { fact }) : `${fact}: ${sentence}`;
  });
  return texts.join('; ');
}

const joined = (texts: readonly string[], between = '; '): string => texts.filter((text) => text !== '').join(between);

/** What is the same of every part, once; else each beside its name. */
function ofAll(said: readonly Said[], field: 'actual' | 'required'): string {
  const texts = said.filter(({ words }) => words[field] !== '');
  const isSame = field === 'required' && new Set(texts.map(({ words }) => words[field])).size === 1 && texts.length === said.length;
  return isSame ? texts[0]!.words[field] : texts.map(({ words }) => `${words.title}: ${words[field]}`).join('; ');
}

const once = (said: readonly Said[], field: 'citation' | 'grade'): string => joined([...new Set(said.map(({ words }) => words[field]))]);

/** Parts that fail before those that are open, and those before the rest. */
const ORDER = ['not-met', 'undetermined', 'met', 'not-applicable'] as const;

/** The parts of a result with their words, those that fail first. */
export function saidOf(result: IndicatorResult, assessment: Assessment, language: Language): Said[] {
  const said = partsIn(result, assessment.facts).map((part) => ({ part, words: partExplanation(part, assessment, language) }));
  return said.toSorted((a, b) => ORDER.indexOf(a.part.status) - ORDER.indexOf(b.part.status));
}

/** What values follow from, and what follows from a total. */
function derivedOf(said: readonly Said[], assessment: Assessment, language: Language): string {
  return joined(said.map(({ part }) => derivedText(part, assessment, language)));
}

type Texts = Omit<IndicatorExplanation, 'sentence'>;

/** An indicator of one comparison, or of none. */
function ofOne(said: readonly Said[], result: IndicatorResult, assessment: Assessment, language: Language): Texts {
  const words = said[0]?.words;
  return {
    status: STATUS_WORDS[language][result.status],
    actual: words?.actual ?? '',
    required: words?.required ?? '',
    gap: words === undefined ? gapsText(result, said, assessment, language) : words.gap,
    reason: joined([reasonText(result, assessment, language), derivedOf(said, assessment, language), contradictionText(result, language)]),
    citation: words?.citation ?? '',
    grade: words?.grade ?? '',
    parts: said.map((item) => item.words),
    together: '',
  };
}

/** An indicator of several parts. */
function ofSeveral(said: readonly Said[], result: IndicatorResult, assessment: Assessment, language: Language): Texts {
  const gap = gapsText(result, said, assessment, language);
  const isOpen = result.judgement === undefined && (result.code === 'not-met' || said.some(({ part }) => part.code === result.code));
  const open = isOpen && result.code !== 'met' ? openText(said, assessment, language) : '';
  const own = joined([open === '' ? reasonText(result, assessment, language) : '', contradictionText(result, language)]);
  return {
    status: STATUS_WORDS[language][result.status],
    actual: ofAll(said, 'actual'),
    required: ofAll(said, 'required'),
    gap,
    reason: joined([open, derivedOf(said, assessment, language), own]),
    citation: once(said, 'citation'),
    grade: once(said, 'grade'),
    parts: said.map(({ words }) => words),
    together: joined([choiceText(result, said, assessment, language), own]),
  };
}

/** One indicator in words. */
export function indicatorExplanation(result: IndicatorResult, assessment: Assessment, language: Language): IndicatorExplanation {
  const said = saidOf(result, assessment, language);
  const texts = (said.length > 1 ? ofSeveral : ofOne)(said, result, assessment, language);
  const row = language === 'vi' ? 'Chỉ tiêu' : 'Indicator';
  const comparison =
    said.length > 1
      ? joined(clausesOfSeveral(said, result, texts, assessment, language))
      : joined(clausesOfOne(said, texts, language), ', ');
  const source = texts.citation === '' ? '' : ` (${texts.citation}; ${texts.grade})`;
  const sentence = `${row} ${result.no} – ${result.title[language]}: ${texts.status}${comparison === '' ? '' : ` – ${comparison}`}${source}.`;
  return { ...texts, sentence };
}

function clausesOfOne(said: readonly Said[], texts: Texts, language: Language): string[] {
  return [...said.flatMap(({ part, words }) => comparisonTexts(part, words, language)), texts.gap, texts.reason];
}

/** `Lao động qua đào tạo (nam): không đạt, thực tế 20 %, yêu cầu ≥ 25 %, còn thiếu 5 điểm phần trăm`. */
function clausesOfSeveral(
  said: readonly Said[],
  result: IndicatorResult,
  texts: Texts,
  assessment: Assessment,
  language: Language,
): string[] {
  const known = said.filter(({ part }) => part.actual !== null || part.bounds !== undefined);
  const clauses = known.map(
    ({ part, words }) => `${words.title}: ${joined([words.status, ...comparisonTexts(part, words, language), words.gap], ', ')}`,
  );
  const asked = known.length > 0 || texts.required === '' ? '' : `${COMPARED[language].asks}: ${texts.required}`;
  return [...clauses, asked, choiceText(result, said, assessment, language), texts.reason];
}
