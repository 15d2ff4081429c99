// node test/support/decimal-vectors.mjs compare.decTest [add.decTest …]: how many vectors of General Decimal Arithmetic
// (https://speleotrove.com/decimal/dectest.html) the decimals of this library answer as they should, and which not. Their files are
// not kept here, because they reserve all rights; name your own copy of them. What cannot be said to this library is counted apart:
// values that are no number or infinite, numbers longer than it takes, and sums that the vectors want rounded.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('name at least one file of vectors, such as compare.decTest');

const { outputFiles } = await build({ entryPoints: ['src/value/decimal.ts'], bundle: true, write: false, format: 'esm' });
const decimal = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);

/** `70E-1` → `7`; `undefined` for what is no finite number, or is longer than a decimal may be. */
function plainText(written) {
  const [, sign, whole, fraction = '', exponent = '0'] = /^'?([-+]?)(\d*)\.?(\d*)(?:[Ee]([-+]?\d+))?'?$/.exec(written) ?? [];
  if (whole === undefined || `${whole}${fraction}` === '' || Math.abs(Number(exponent)) > 2_000) return undefined;
  const places = Number(exponent) - fraction.length;
  const digits = `${whole}${fraction}`.padStart(Math.max(0, 1 - places), '0');
  const text = places >= 0 ? `${digits}${'0'.repeat(places)}` : `${digits.slice(0, places)}.${digits.slice(places)}`;
  const plain = `${sign === '-' ? '-' : ''}${text.replace(/^0+(?=\d)/, '')}`;
  return decimal.isCanonicalDecimal(plain) ? plain : undefined;
}

const OPERATIONS = {
  compare: (a, b) => String(decimal.compareDecimals(decimal.exactDecimal(a), decimal.exactDecimal(b))),
  add: decimal.addDecimals,
  subtract: decimal.subtractDecimals,
  multiply: decimal.multiplyDecimals,
};

function equal(a, b) {
  return decimal.compareDecimals(decimal.exactDecimal(a), decimal.exactDecimal(b)) === 0;
}

const tally = { right: 0, unsayable: 0 };
const wrong = [];
for (const line of files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) {
  const [, name, operation, left, right, expected, conditions = ''] =
    /^(\w+)\s+(\w+)\s+(\S+)\s+(\S+)\s+->\s+(\S+)\s*(.*)$/.exec(line.replace(/--.*$/, '').trim()) ?? [];
  if (OPERATIONS[operation] === undefined) continue;
  const [a, b, answer] = [left, right, expected].map(plainText);
  const isRounded = /Inexact|Rounded|Clamped|Overflow|Underflow|Subnormal/i.test(conditions);
  if (a === undefined || b === undefined || answer === undefined || isRounded) tally.unsayable += 1;
  else if (equal(OPERATIONS[operation](a, b), answer)) tally.right += 1;
  else wrong.push(`${name}: ${operation} ${left} ${right} is ${expected}, not ${OPERATIONS[operation](a, b)}`);
}
for (const line of wrong) console.log(line);
console.log(`${tally.right} of ${tally.right + wrong.length}; ${tally.unsayable} more cannot be said to this library`);
process.exitCode = wrong.length === 0 && tally.right > 0 ? 0 : 1;
