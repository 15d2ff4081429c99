import { ExternalHyperlink, InternalHyperlink, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Run, Text } from '../page/model.ts';
import { runsOf, safeAddress } from '../page/runs.ts';

/** The colour of what is assumed. */
export const ASSUMED = '6A1B9A';

/** How all runs of a text are written. */
export interface RunStyle {
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A run, with a line of its own for each line in it. */
function textRuns({ text, bold, italic, code, isAssumed, change }: Run, style: RunStyle): TextRun[] {
  const isInserted = change === 'inserted';
  const format = {
    ...style,
    ...(bold === true || isInserted ? { bold: true } : {}),
    ...(italic === true || isAssumed === true ? { italics: true } : {}),
    ...(isAssumed === true ? { color: ASSUMED } : {}),
    ...(code === true ? { font: 'Courier New' } : {}),
    ...(isInserted ? { underline: {} } : {}),
    ...(change === 'deleted' ? { strike: true } : {}),
  };
  return text.split('\n').map((line, index) => new TextRun({ ...format, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

/** A text as the children of a paragraph. */
export function children(text: Text, style: RunStyle = {}): ParagraphChild[] {
  return runsOf(text).flatMap((run): ParagraphChild[] => {
    const written = textRuns(run, style);
    const address = safeAddress(run.href);
    if (address === undefined) return written;
    return [
      address.startsWith('#')
        ? new InternalHyperlink({ anchor: address.slice(1), children: written })
        : new ExternalHyperlink({ link: address, children: written }),
    ];
  });
}
