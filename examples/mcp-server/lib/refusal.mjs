import { isNtmError } from './ntm-rules.mjs';

/** What this server finds wrong itself; what the library finds comes with its own sentences. */
const SENTENCES = {
  'unknown-unit': [
    'Không tìm thấy đơn vị nào tên "{name}"{on}. Danh sách ở đây không phải cả nước: hãy ghi cả đơn vị (id, name, level, province, region).',
    'No unit named "{name}" was found{on}. The list here is not the whole country: give the unit itself (id, name, level, province, region).',
  ],
  'several-units': [
    'Tên "{name}" có thể là {count} đơn vị: {list}. Hãy gọi lại với "id" của một đơn vị.',
    'The name "{name}" can mean {count} units: {list}. Call again with the "id" of one of them.',
  ],
  'unknown-rule-set': ['Không có bộ tiêu chí "{set}"; có: {known}.', 'There is no rule set "{set}"; there are: {known}.'],
  'unknown-row': [
    'Bộ tiêu chí này không có tiêu chí, chỉ tiêu "{row}" vào ngày đó; có: {known}.',
    'This set has no criterion or indicator "{row}" on that day; there are: {known}.',
  ],
  'nothing-supposed': [
    'Cần ít nhất một trong hai: "facts" (số liệu khác) hoặc "threshold" (mức khác).',
    'One of these is needed at least: "facts" (other figures) or "threshold" (another level).',
  ],
};

const fill = (sentence, params) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? '').slice(0, 300));

/** What keeps a call from being answered: each problem with code, path and a sentence in both languages. */
export class Refusal extends Error {
  constructor(problems) {
    super(problems[0].messages.en);
    this.problems = problems;
  }
}

/** Refuses a call for a reason of this server. */
export function refuse(code, path, params = {}) {
  const [vi, en] = SENTENCES[code];
  throw new Refusal([{ code, path, messages: { vi: fill(vi, params), en: fill(en, params) } }]);
}

/** The problems of a refusal, or of an error of the library; undefined for anything else. */
export function problemsOf(error) {
  if (error instanceof Refusal) return error.problems;
  return isNtmError(error) ? error.problems.map(({ code, path, message }) => ({ code, path, messages: message })) : undefined;
}
