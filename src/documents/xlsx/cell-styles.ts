import { numberFormat } from './number-formats.ts';
import type { ShownAs } from './number-formats.ts';
import { attribute, readXml } from './xml.ts';

/** How each cell style shows a number, by its position. */
export type CellStyles = readonly ((value: number) => ShownAs)[];

/** Reads the part with the styles. */
export function readStyles(xml: string): CellStyles {
  const codes = new Map<number, string>();
  const formats: Readonly<Record<string, (number | undefined)[]>> = { cellStyleXfs: [], cellXfs: [] };
  const bases: number[] = [];
  let list: string | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      if (name in formats) list = name;
      const id = attribute(attributes, 'numFmtId');
      if (name === 'numFmt' && list === undefined) codes.set(Number(id), attribute(attributes, 'formatCode') ?? '');
      if (name !== 'xf' || list === undefined) return;
      formats[list]!.push(id === undefined ? undefined : Number(id));
      if (list === 'cellXfs') bases.push(Number(attribute(attributes, 'xfId') ?? 0));
    },
    close: (name) => {
      if (name === list) list = undefined;
    },
  });
  const known = new Map<number, (value: number) => ShownAs>();
  return formats['cellXfs']!.map((own, index) => {
    // What a style does not say it has from the named style that it is built on.
    const id = own ?? formats['cellStyleXfs']![bases[index]!] ?? 0;
    const format = known.get(id) ?? numberFormat(id, codes.get(id));
    known.set(id, format);
    return format;
  });
}
