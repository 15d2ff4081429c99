import { unzipped, zipped } from './zip.ts';

/* Files changed at random: bytes turned, cut out, doubled, put in from elsewhere; of archives also the parts, which are packed again. */

/** What has gone wrong in readers before: numbers at their ends, keys of prototypes, references and marks of XML, signs that are not seen. */
const BITS = [
  '1e999',
  '-0',
  '99999999999999999999',
  '"__proto__"',
  'null',
  '[[[[[[[[',
  '{"a":',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '\uFFFF',
  '&#x10FFFF;',
  '&#0;',
  '&amp;amp;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  ']]>',
  '<![CDATA[',
  '</',
  '/>',
  '<c r="XFD1048576"/>',
  ' r="A0"',
  ' s="999999"',
  ' t="s"',
  '<v>-1</v>',
  '<f>1+1</f>',
  ' xml:space="preserve"',
  '\r\n',
  ',',
  '"',
  '%',
  '=',
];

/** A stream of numbers below a bound that one seed gives. */
export type Draw = (below: number) => number;

/** A small generator with a seed: the same changes in every run. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function once(bytes: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  const at = draw(bytes.length + 1);
  const length = 1 + draw(draw(4) === 0 ? 4000 : 12);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const rest = bytes.subarray(Math.min(bytes.length, at + length));
  switch (draw(8)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, rest]);
    case 2:
      return Buffer.concat([before, after.subarray(0, length), after]);
    case 3: {
      const turned = Uint8Array.from(bytes);
      if (at < turned.length) turned[at] = turned[at]! ^ (1 << draw(8));
      return turned;
    }
    case 4: {
      const from = draw(other.length + 1);
      return Buffer.concat([before, other.subarray(from, from + length), rest]);
    }
    case 5:
      return Buffer.concat([before, Buffer.from(BITS[draw(BITS.length)]!.repeat(1 + draw(3))), rest]);
    default:
      return Buffer.concat([before, Buffer.from(BITS[draw(BITS.length)]!), after]);
  }
}

function several(bytes: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  let changed = bytes;
  for (let count = 1 + draw(4); count > 0; count -= 1) changed = once(changed, other, draw);
  return changed;
}

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** The file changed in a few places. Of an archive mostly a part: what is wrong with the packing is seen before anything is read. */
export function mutated(bytes: Uint8Array, other: Uint8Array, draw: Draw): Uint8Array {
  if (!isArchive(bytes) || draw(6) === 0) return several(bytes, other, draw);
  const parts = unzipped(bytes);
  const names = [...parts.keys()];
  for (let count = 1 + draw(2); count > 0; count -= 1) {
    const name = names[draw(names.length)]!;
    const content = parts.get(name);
    if (content === undefined) continue;
    if (draw(10) === 0) parts.delete(name);
    else parts.set(name, several(content, parts.get(names[draw(names.length)]!) ?? content, draw));
  }
  return zipped(parts);
}
