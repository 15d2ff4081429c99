import { isNtmError } from './ntm-rules.mjs';
import { LANGUAGES } from './language.mjs';

/** What can be wrong with a request, besides what the library says of its content: status, Vietnamese, English. */
const SENTENCES = {
  'body-aborted': [400, 'Nội dung bị ngắt giữa chừng.', 'The body was broken off.'],
  'empty-body': [400, 'Yêu cầu không có nội dung.', 'The request has no body.'],
  'missing-field': [422, 'Thiếu trường bắt buộc "{field}".', 'The required field "{field}" is missing.'],
  'unknown-field': [422, 'Không có trường "{field}".', 'There is no field "{field}".'],
  'wrong-type': [422, 'Sai kiểu: cần {expectedVi}.', 'Wrong type: expected {expectedEn}.'],
  'invalid-value': [422, 'Giá trị không hợp lệ: cần một trong {expected}.', 'The value is not valid: expected one of {expected}.'],
  'unknown-parameter': [400, '"{path}" không có tham số "{field}".', '"{path}" has no parameter "{field}".'],
  'repeated-parameter': [400, 'Tham số "{field}" được ghi nhiều lần.', 'The parameter "{field}" is given more than once.'],
  'one-or-many': [
    422,
    'Cần đúng một trong hai trường "dossier" (một hồ sơ) và "dossiers" (nhiều hồ sơ).',
    'Exactly one of the fields "dossier" (one) and "dossiers" (many) is needed.',
  ],
  'too-many': [422, '"{field}" có {count} phần tử, tối đa {limit}.', '"{field}" has {count} members, at most {limit} are accepted.'],
  'unknown-rule-set': [404, 'Không có bộ tiêu chí "{ruleSet}"; có: {known}.', 'There is no rule set "{ruleSet}"; there are: {known}.'],
  'unreadable-file': [422, 'Không đọc được tệp ({reason}).', 'The file cannot be read ({reason}).'],
  'duplicate-id': [422, 'Bộ tiêu chí "{id}" đã có trong một tệp khác.', 'The rule set "{id}" is in another of the files already.'],
  'pack-too-costly': [
    422,
    'Không kiểm tra xong bộ tiêu chí này trong {limit} mili giây hoặc trong bộ nhớ cho phép: bộ này quá lớn hoặc quá rối.',
    'This rule set could not be checked within {limit} milliseconds or within the memory allowed: it is too large or too tangled.',
  ],
  'too-busy': [
    503,
    'Đang có quá nhiều bộ tiêu chí chờ kiểm tra; hãy gửi lại sau.',
    'Too many rule sets are waiting to be checked; send it again later.',
  ],
  'unknown-route': [404, 'Không có địa chỉ "{path}"; xem /openapi.json.', 'There is no address "{path}"; see /openapi.json.'],
  'method-not-allowed': [
    405,
    '"{path}" không nhận phương thức {method}; chỉ nhận {allowed}.',
    '"{path}" does not take {method}; it takes {allowed}.',
  ],
  'body-timeout': [408, 'Nội dung không đến đủ trong {limit} mili giây.', 'The body did not arrive within {limit} milliseconds.'],
  'body-too-large': [413, 'Nội dung dài hơn {limit} byte.', 'The body is longer than {limit} bytes.'],
  'unsupported-media-type': [
    415,
    'Nội dung phải là application/json (UTF-8, không nén), không phải "{given}".',
    'The body must be application/json (UTF-8, not compressed), not "{given}".',
  ],
  'bad-request': [400, 'Yêu cầu không phải HTTP hợp lệ.', 'The request is not valid HTTP.'],
  'internal-error': [
    500,
    'Lỗi của dịch vụ, không phải của yêu cầu. Đã ghi lại với mã {incident}.',
    'An error of the service, not of the request. Logged as {incident}.',
  ],
  'time-exceeded': [
    503,
    'Quá {limit} mili giây tính toán; hãy gửi ít hồ sơ hơn trong một lần.',
    'More than {limit} milliseconds of computing; send fewer dossiers at a time.',
  ],
  stopping: [503, 'Dịch vụ đang dừng.', 'The service is stopping.'],
};

/** Codes of this service; those of `NtmError` come besides. */
export const SERVICE_CODES = Object.keys(SENTENCES);

const TITLES = {
  400: ['Yêu cầu không đọc được', 'Unreadable request'],
  404: ['Không tìm thấy', 'Not found'],
  405: ['Phương thức không được nhận', 'Method not allowed'],
  408: ['Quá thời gian gửi', 'Request timeout'],
  413: ['Nội dung quá lớn', 'Content too large'],
  415: ['Loại nội dung không được nhận', 'Unsupported media type'],
  422: ['Nội dung không đúng', 'Unprocessable content'],
  500: ['Lỗi của dịch vụ', 'Internal error'],
  503: ['Tạm thời không phục vụ', 'Service unavailable'],
};

const fill = (sentence, params) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? '').slice(0, 200));

/** What is wrong, in both languages. */
export function describe(code, params) {
  const [, vi, en] = SENTENCES[code];
  return { vi: fill(vi, params), en: fill(en, params) };
}

/** One thing that is wrong. */
export const problem = (code, path = [], params = {}) => ({ code, path, messages: describe(code, params) });

/** Thrown where a request is refused; every problem found is in it. */
export class Refusal extends Error {
  constructor(problems, { status = SENTENCES[problems[0].code]?.[0] ?? 422, headers = {} } = {}) {
    super(problems[0].messages.en);
    Object.assign(this, { problems, status, headers });
  }
}

/** Refuses with one problem. */
export function refuse(code, { path, params, ...how } = {}) {
  throw new Refusal([problem(code, path, params)], how);
}

/** The problems of an `NtmError`, below a place in the body. */
export function problemsOf(error, below = []) {
  return error.problems.map(({ code, path, message }) => ({ code, path: [...below, ...path], messages: message }));
}

/** Does something, and says where in the body it is if the library refuses it. */
export function within(below, action, status = 422) {
  try {
    return action();
  } catch (error) {
    if (isNtmError(error)) throw new Refusal(problemsOf(error, below), { status });
    throw error;
  }
}

/** What is wrong, in words: the sentence of the language, and both. Without a status it stands in a batch. */
export function described(problems, language) {
  const [first] = problems;
  return {
    detail: first.messages[language],
    code: first.code,
    path: first.path,
    messages: first.messages,
    problems: problems.map(({ code, path, messages }) => ({ code, path, detail: messages[language], messages })),
  };
}

/** The body of an error (RFC 9457). `type` names the code and leads nowhere: it is an identifier. */
export function problemBody({ problems, status }, language) {
  return {
    type: `urn:ntm-rules:problem:${problems[0].code}`,
    title: TITLES[status][LANGUAGES.indexOf(language)],
    status,
    ...described(problems, language),
  };
}
