import type { Condition } from '../../model/condition.ts';
import type { Indicator } from '../../model/criterion.ts';
import type { Exception } from '../../model/exception.ts';
import type { Bilingual, Citation, Wording } from '../../model/primitives.ts';
import { addFact } from './build-facts.ts';
import { readLeafLine } from './build-leaves.ts';
import type { Leaves, LineReader } from './build-leaves.ts';
import type { IndicatorLines, Line } from './group-rows.ts';
import { factIdOf, idOf } from './ids.ts';
import { ifAnyOf, thingOf } from './if-any.ts';
import { readJoin } from './join.ts';
import { understandLevel } from './level-patterns.ts';
import { cellText, refuse, textOf, wordOf } from './placed.ts';
import { KINDS_BY_WORD, TO_BE_SAID, YES } from './set-words.ts';
import type { RowKind } from './set-words.ts';
import { refuseOpenYears } from './open-years.ts';

interface Known extends LineReader {
  /** The set that has to be met first, if the decision names one. */
  readonly presupposed: string | undefined;
}

/** "Có làng nghề": what has to be there for the indicator to be asked. */
function caseOf(line: Line, title: string): string | undefined {
  const text = textOf(line.cell('ifAny'));
  if (text === undefined) return undefined;
  // A mere yes is of the thing that the row names, where that is beyond doubt.
  const label = text.toLowerCase() === YES.toLowerCase() ? (ifAnyOf(title) ?? thingOf(title)) : text;
  if (label === TO_BE_SAID)
    return refuse(line.cell('ifAny'), { vi: 'thứ phải có, ví dụ "Có chợ thôn"', en: 'what has to be there, such as "Có chợ thôn"' });
  return /^có /iu.test(label) ? label : `Có ${label}`;
}

/** "(nếu có)": the indicator does not apply to a unit that has no such thing. */
function exceptionOf(
  line: Line,
  indicator: IndicatorLines,
  cite: Citation,
  grade: Wording,
  { facts, setId }: Known,
): Exception | undefined {
  const label = caseOf(line, indicator.title);
  if (label === undefined) return undefined;
  const [exceptionId, factId] =
    textOf(line.cell('exceptionId'))
      ?.split(';')
      .map((id) => id.trim()) ?? [];
  const id = factId ?? facts.idFor(factIdOf(label));
  addFact(line, { id, label, kind: 'boolean', unit: undefined, row: `${setId}/${indicator.id}`, source: cite, grade }, facts);
  const title = `Không ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return {
    id: exceptionId ?? idOf(title),
    title: { vi: title },
    effect: 'not-applicable',
    when: { fact: id, operator: 'equal', value: false },
    cite,
    ...grade,
  };
}

function plainCondition(leaves: Leaves): Condition | undefined {
  const all = [...leaves.byPart.values()].flat();
  return all.length > 1 ? { all } : all[0];
}

/** How the parts come together: all of them, unless the sheet says otherwise. */
function conditionOf({ lines }: IndicatorLines, leaves: Leaves): Condition | undefined {
  const line = lines.find((each) => textOf(each.cell('join')) !== undefined);
  if (line === undefined) return plainCondition(leaves);
  const parts = new Map([...leaves.byPart].map(([name, own]): [string, Condition] => [name, own.length > 1 ? { all: own } : own[0]!]));
  const letters = [...parts.keys()].join(', ');
  return (
    readJoin(textOf(line.cell('join'))!, parts) ??
    refuse(line.cell('join'), {
      vi: `cách ghép các phần ${letters}, ví dụ "a và (b hoặc c)", "ít nhất 2 trong (a; b; c)"`,
      en: `how the parts ${letters} come together, such as "a và (b hoặc c)", "ít nhất 2 trong (a; b; c)"`,
    })
  );
}

const KINDS = Object.keys(KINDS_BY_WORD)
  .map((word) => `"${word}"`)
  .join(', ');
/** What to write where no kind stands: a level in words, such as "Không", fits several. */
const KIND: Bilingual = {
  vi: `loại của chỉ tiêu, một trong: ${KINDS}; mức "Không" của thứ đếm được là "Số đếm" (bằng 0), của thứ khác là "Đạt hoặc không"; xuất lại bảng (template rule-set --from) thì máy ghi loại theo mức đã hiểu`,
  en: `the kind of the indicator, one of: ${KINDS}; a level "Không" of what is counted is "Số đếm" (it is 0), of other things "Đạt hoặc không"; writing the workbook again (template rule-set --from) fills in what its level says`,
};

/** What to do with a line without a level: in decisions it often only names the lines below it. */
const WITHOUT_LEVEL: Bilingual = {
  vi: 'nếu hàng chỉ là tên chung của các hàng dưới thì ghép tên vào nội dung các hàng ấy rồi xóa hàng này',
  en: 'if the line only names those below it, put its words into theirs and delete it',
};

const A_LEVEL: Bilingual = { vi: `một mức; ${WITHOUT_LEVEL.vi}`, en: `a level; ${WITHOUT_LEVEL.en}` };

/** True for a line in which no level stands. */
function isBare(line: Line, { levelsOf }: Known): boolean {
  return levelsOf(line).every(({ placed }) => cellText(placed.cell) === '');
}

/** True for levels that can be those of a yes or no alone: "Đạt", where "Không" may be none of what is counted. */
function areMet(line: Line, { levelsOf }: Known): boolean {
  const said = levelsOf(line).flatMap(({ placed }) => cellText(placed.cell) || []);
  const content = cellText(line.cell('content').cell);
  const understood = said.map((level) => understandLevel(level, { units: [], content }));
  return understood.length > 0 && understood.every((level) => level?.kind === 'word' && !level.isPlain);
}

function kindOf(line: Line, before: RowKind | undefined, known: Known): RowKind | undefined {
  const cell = line.cell('kind');
  if (textOf(cell) === undefined && before !== undefined) return before;
  if (textOf(cell) === undefined && areMet(line, known)) return 'boolean';
  const kind = wordOf(cell, KINDS_BY_WORD);
  if (kind !== undefined || textOf(cell) !== undefined) return kind;
  return refuse(cell, isBare(line, known) ? { vi: `${KIND.vi}; ${WITHOUT_LEVEL.vi}`, en: `${KIND.en}; ${WITHOUT_LEVEL.en}` } : KIND);
}

function prerequisiteOf(line: Line, { presupposed }: Known): Condition | undefined {
  if (presupposed !== undefined) return { prerequisite: presupposed };
  return refuse(line.cell('kind'), {
    vi: 'một loại khác: trang "Văn bản" không nêu bộ phải đạt trước',
    en: 'another kind: the sheet on the decision names no set to be met first',
  });
}

/** True for what decides an indicator as a whole: nothing can stand beside it. */
function isOfWhole(kind: RowKind): boolean {
  return kind === 'judgement' || kind === 'prerequisite';
}

const OF_WHOLE: Bilingual = {
  vi: 'cùng loại với các dòng khác của chỉ tiêu: "Theo kết luận" và "Đạt bộ trước" là của cả chỉ tiêu; hãy tách dòng này thành chỉ tiêu có số riêng',
  en: 'the kind of the other lines of the indicator: "Theo kết luận" and "Đạt bộ trước" are of a whole one; make this line an indicator with a number of its own',
};

/** What a note says: that of its line, and levels in the words of the decision where people judge. */
function noteOf({ lines }: IndicatorLines, isJudged: boolean, known: Known): Pick<Indicator, 'note'> {
  const levels = isJudged ? lines.flatMap((line) => known.levelsOf(line).flatMap(({ placed }) => cellText(placed.cell) || [])) : [];
  const note = [...lines.flatMap((line) => textOf(line.cell('note')) ?? []), ...levels.map((level) => `Mức đạt theo văn bản: ${level}`)];
  return note.length === 0 ? {} : { note: [...new Set(note)].join('\n') };
}

/** That a comparison has no level, by the name of its figure where the indicator has several. */
function missingLevel(parameter: string, { byPart, parameters }: Leaves, { facts }: Known): Bilingual {
  const leaf = [...byPart.values()].flat().find(({ value }) => typeof value === 'object' && value.param === parameter);
  const label = parameters.size > 1 && leaf !== undefined ? facts.byId.get(leaf.fact)?.label.vi : undefined;
  return label === undefined ? A_LEVEL : { vi: `một mức cho "${label}"`, en: `a level for "${label}"` };
}

/** Reads the lines of an indicator; `undefined` where something is missing, which is said. */
export function buildIndicator(indicator: IndicatorLines, known: Known): Indicator | undefined {
  const { id, no, title, lines } = indicator;
  const [first] = lines;
  const leaves: Leaves = { parameters: new Map(), byPart: new Map(), entries: new Map() };
  let kind: RowKind | undefined;
  let condition: Condition | undefined;
  const isWithoutLevels = lines.every((line) => isBare(line, known));
  for (const line of lines) {
    const above = kind;
    kind = kindOf(line, above, known);
    if (above !== undefined && kind !== undefined && kind !== above && [above, kind].some(isOfWhole))
      return refuse(line.cell('kind'), OF_WHOLE);
    if (kind === 'judgement') condition = { judgement: 'required' };
    else if (kind === 'prerequisite') condition = prerequisiteOf(line, known);
    else if (isWithoutLevels) {
      if (kind !== undefined) return refuse(known.levelsOf(first)[0]!.placed, A_LEVEL);
    } else if (kind !== undefined) readLeafLine(line, indicator, kind, leaves, known);
  }
  const isLeaf = kind !== 'judgement' && kind !== 'prerequisite';
  condition = isLeaf ? conditionOf(indicator, leaves) : condition;
  for (const entries of leaves.entries.values()) refuseOpenYears(entries);
  for (const { values, id: name } of leaves.parameters.values()) {
    if (values.length === 0) refuse(known.levelsOf(first)[0]!.placed, missingLevel(name, leaves, known));
  }
  const en = textOf(first.cell('contentEn'));
  const wording = known.gradeOf(first);
  const cite = known.citeOf(first, no);
  const exceptions = wording && lines.flatMap((line) => exceptionOf(line, indicator, cite, wording, known) ?? []);
  if (condition === undefined || wording === undefined || title === '') return undefined;
  return {
    id,
    no,
    title: { vi: title, ...(en && { en }) },
    wording,
    parameters: [...leaves.parameters.values()],
    condition,
    ...(exceptions !== undefined && exceptions.length > 0 && { exceptions }),
    ...noteOf(indicator, !isLeaf, known),
  };
}
