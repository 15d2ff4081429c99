import { communes } from '../../amendments/population.mjs';
import { inDetail } from '../lib/ntm-rules.mjs';
import { SHIPPED } from '../lib/rule-sets.mjs';
import { assess } from '../test/library.mjs';
import { changedPack } from '../test/packs.mjs';

/* What is sent: in each hundred requests so many of each kind, good and hostile. Of each it is known beforehand what must come back. */

const AT = { on: '2024-12-31' };
const commune = SHIPPED.get('commune');
const dossiers = [...communes(50, 11)];
const good = (index) => dossiers[index];
const body = (rest) => JSON.stringify({ ruleSet: 'commune', at: AT, ...rest });
const nested = (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const plain = (id, facts) => ({ unit: { id, level: 'commune', province: 'kon-tum', region: 'central-highlands' }, facts });

/** A small set whose conditions name one another until there are a million million of them. */
function doublingPack() {
  return changedPack((pack) => {
    const [text] = pack.instruments[0].ruleSets;
    const leaf = { fact: 'gate', operator: 'equal', value: true };
    const next = (index) => (index < 39 ? { condition: `c${index + 1}` } : leaf);
    text.conditions = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`c${index}`, { all: [next(index), next(index)] }]));
    text.criteria[1].indicators[0].condition = { condition: 'c0' };
  });
}

const refused = (status, code) => ({ status, isRight: (text) => JSON.parse(text).code === code });
const has = (test) => ({ status: 200, isRight: (text) => test(JSON.parse(text)) });

/** What the library itself answers of a commune, in a detail; of the text of an answer that was found right the same text is right again. */
function answerOf(index, detail) {
  const expected = assess(commune, good(index), AT);
  const [field, wanted] = detail === 'full' ? ['assessment', expected] : [detail, inDetail(expected, detail)];
  let known;
  return {
    status: 200,
    isRight(text) {
      if (known === undefined && JSON.stringify(JSON.parse(text)[field]) === JSON.stringify(wanted)) known = text;
      return text === known;
    },
  };
}

/** Kinds of request: how many of a hundred, path, body, and what has to come back; without an answer the client is gone before there is one. */
export const KINDS = [
  ...[0, 1, 2, 3].map((index) => ({
    name: `an assessment, commune ${index + 1}`,
    of100: index === 0 ? 1 : 0.5,
    path: '/assess',
    body: body({ dossier: good(index) }),
    answer: answerOf(index, 'full'),
  })),
  ...[4, 5, 6, 7].map((index) => ({
    name: `statuses, commune ${index + 1}`,
    of100: 9,
    path: '/assess',
    body: body({ detail: 'statuses', dossier: good(index) }),
    answer: answerOf(index, 'statuses'),
  })),
  {
    name: 'many dossiers, one of them wrong',
    of100: 1,
    path: '/assess',
    body: body({ detail: 'statuses', dossiers: [plain('a', {}), plain('b', { incomePerCapita: 'fifty' }), plain('c', {})] }),
    answer: has((entries) => JSON.stringify(entries).includes('not-a-number')),
  },
  { name: 'the health', of100: 5, path: '/health', answer: { status: 200, isRight: () => true } },
  { name: 'an unknown address', of100: 4, path: '/xa', answer: refused(404, 'unknown-route') },
  { name: 'JSON that ends too early', of100: 6, path: '/assess', body: body({}).slice(0, -7), answer: refused(400, 'invalid-json') },
  { name: 'a key twice', of100: 5, path: '/assess', body: '{"ruleSet":"a","ruleSet":"b"}', answer: refused(400, 'repeated-key') },
  { name: 'a number that no double holds', of100: 5, path: '/assess', body: '1e999', answer: refused(400, 'inexact-number') },
  { name: 'a number of 10,000 digits', of100: 3, path: '/assess', body: `[${'9'.repeat(10_000)}]`, answer: refused(400, 'inexact-number') },
  { name: 'a million brackets', of100: 0.5, path: '/assess', body: nested(1_000_000), answer: refused(400, 'too-deep') },
  { name: 'wrong types', of100: 5, path: '/assess', body: '[1,{"unit":7}]', answer: refused(422, 'wrong-type') },
  {
    name: 'a figure that is none',
    of100: 5,
    path: '/assess',
    body: body({ dossier: plain('a', { incomePerCapita: '1.234,5' }) }),
    answer: refused(422, 'not-a-number'),
  },
  {
    name: 'an unknown fact',
    of100: 4,
    path: '/assess',
    body: body({ dossier: plain('a', { incomePerCapital: '5' }) }),
    answer: refused(422, 'unknown-fact'),
  },
  {
    name: 'a prototype',
    of100: 3,
    path: '/assess',
    body: '{"ruleSet":"commune","at":{"on":"2024-12-31"},"dossier":{"unit":{},"facts":{"__proto__":{"polluted":true}}}}',
    answer: {
      status: 422,
      isRight: (text) => JSON.parse(text).problems.some(({ code }) => code === 'forbidden-key') && {}.polluted === undefined,
    },
  },
  {
    name: 'a hostile rule set',
    of100: 0.5,
    path: '/rule-sets/check',
    body: JSON.stringify(doublingPack()),
    answer: { status: 422, isRight: (text) => JSON.parse(text).problems.some(({ code }) => code === 'pack-too-large') },
  },
  { name: 'another type', of100: 3, path: '/assess', body: 'a=1', type: 'text/plain', answer: refused(415, 'unsupported-media-type') },
  { name: 'half a body, and then nobody', of100: 4, path: '/assess', body: body({ dossier: good(9) }), leaves: 'in the middle' },
  { name: 'a request, and then nobody', of100: 3.5, path: '/assess', body: body({ dossier: good(10) }), leaves: 'at the end' },
];
