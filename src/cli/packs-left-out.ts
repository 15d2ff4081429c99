import { effectFrom } from '../law/effect.ts';
import { withPresupposed } from '../law/rows.ts';
import { formatDate } from '../explain/format.ts';
import { wordsOf } from '../explain/words-of.ts';
import type { Instrument } from '../model/instrument.ts';
import { provinceName } from '../model/province-names.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { fill } from '../value/text.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';

const WORDS = wordsOf({
  draft: [
    'Lưu ý: dự thảo {id} không được tính; thêm "--draft {id}" để tính.',
    'Note: the draft {id} does not count; add "--draft {id}" to count it.',
  ],
  assumption: [
    'Lưu ý: giả định {id} không được tính; thêm "--assume {id}" để tính.',
    'Note: the assumption {id} does not count; add "--assume {id}" to count it.',
  ],
  uncounted: [
    'Lưu ý: dự thảo {id} không được tính: lệnh này chỉ dùng văn bản đã ban hành.',
    'Note: the draft {id} does not count: this command takes adopted texts only.',
  ],
  unassumed: [
    'Lưu ý: giả định {id} không được tính: lệnh này chỉ dùng văn bản đã ban hành.',
    'Note: the assumption {id} does not count: this command takes adopted texts only.',
  ],
  withdrawn: ['Lưu ý: văn bản {id} đã bị rút nên không được tính.', 'Note: {id} was withdrawn and does not count.'],
  later: [
    'Lưu ý: {id} có tác dụng từ ngày {from}, sau ngày {on}, nên chưa thay đổi gì.',
    'Note: {id} takes effect on {from}, after {on}, and changes nothing yet.',
  ],
  unknown: [
    'Lưu ý: {id} được ghi nhận ngày {from}, sau ngày {on}, nên không được tính.',
    'Note: {id} was recorded on {from}, after {on}, and does not count.',
  ],
  elsewhere: [
    'Lưu ý: {id} chỉ áp dụng ở {place} nên không được tính; thêm "--province {province}" để tính.',
    'Note: {id} holds in the {place} only and does not count; add "--province {province}" to count it.',
  ],
  transition: [
    'Lưu ý: hồ sơ nộp ngày {on}, trước ngày {from}, nên {id} không được tính.',
    'Note: the dossiers were submitted on {on}, before {from}, so that {id} does not count.',
  ],
});

/** Commands for which no draft and no assumption counts, whoever names it. */
const WITHOUT_DRAFTS: readonly Options['command'][] = ['template review', 'import review'];

/** True for a command that takes drafts, where they are given to it. */
export function countsDrafts({ command }: Pick<Options, 'command'>): boolean {
  return !WITHOUT_DRAFTS.includes(command);
}

/** True for a command that asks about one place, or about the whole country: no dossier says whose law counts. */
function asksOfPlace({ command, from }: Options): boolean {
  return command === 'docs' || (command === 'diff' && from !== undefined);
}

type Reason = readonly [why: keyof (typeof WORDS)['vi'], from?: string, on?: string];

function reasonFor(pack: Instrument, options: Options): Reason | undefined {
  const { status, recordedOn, transition } = pack;
  // Of two days the later one decides what can have changed by then.
  const { on = options.to, knownOn, submittedOn, drafts = [], assume = [] } = options.at as Partial<Options['at']>;
  if (status === 'withdrawn') return ['withdrawn'];
  if (status === 'draft' && !countsDrafts(options)) return ['uncounted'];
  if (status === 'draft' && !drafts.includes(pack.id)) return ['draft'];
  if (status === 'assumption' && !assume.includes(pack.id)) return [countsDrafts(options) ? 'assumption' : 'unassumed'];
  if (knownOn !== undefined && knownOn < recordedOn) return ['unknown', recordedOn, knownOn];
  if (transition !== undefined && submittedOn !== undefined && submittedOn < transition.submittedBefore)
    return ['transition', transition.submittedBefore, submittedOn];
  const start = effectFrom(pack);
  if (on !== undefined && on < start) return ['later', start, on];
  return pack.province !== undefined && asksOfPlace(options) && options.place?.province !== pack.province ? ['elsewhere'] : undefined;
}

/**
 * What was given, stands among the instruments of the set as a draft, or is assumed by name, and has no part in the answer: a line
 * for each, with the reason.
 */
export function packsLeftOutLines(ruleSet: RuleSet, packs: readonly Instrument[], options: Options): string {
  const { language } = options;
  const { assume = [] } = options.at;
  const held = withPresupposed(ruleSet).flatMap(({ instruments }) =>
    instruments.filter(({ id, status }) => status === 'draft' || assume.includes(id)),
  );
  const all = new Map([...packs, ...held].map((item) => [item.id, item]));
  return [...all.values()]
    .flatMap((item) => {
      const reason = reasonFor(item, options);
      if (reason === undefined) return [];
      const [why, from = '', on = ''] = reason;
      const shown = (day: string): string => (day === '' ? '' : formatDate(day, language));
      const { province } = item;
      const where = province === undefined ? {} : { province, place: provinceName(province, language) };
      return [`${fill(WORDS[language][why], { id: oneLine(item.id), from: shown(from), on: shown(on), ...where })}\n`];
    })
    .join('');
}
