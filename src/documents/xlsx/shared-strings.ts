import { readXml } from './xml.ts';

/*
 * `_xHHHH_` stands for a character by its number (ECMA-376 Part 1, 22.9.2.19, ST_Xstring): meant for what XML cannot hold,
 * but Excel resolves every one, `_x0041_` to "A" as well, and therefore stores somebody's own `_x0041_` as `_x005F_x0041_`.
 * LibreOffice resolves only control characters and `_x005F_`. A file says what Excel shows.
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text of a workbook with its escapes resolved, from left to right and each once. */
export function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** What looks like an escape and is somebody's own text; and what XML, or the writer of workbooks, does not let through. */
const TO_ESCAPE =
  // oxlint-disable-next-line no-control-regex
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as a workbook holds it, so that it is read again as it was. */
export function escapedText(text: string): string {
  return text.replaceAll(TO_ESCAPE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Gathers the text of a string from its runs; how it is read aloud (phonetic runs) is no part of it. */
export function stringText(): {
  open: (name: string) => void;
  close: (name: string) => void;
  text: (text: string) => void;
  take: () => string;
} {
  let [gathered, isText, isPhonetic] = ['', false, false];
  return {
    open: (name) => {
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
    },
    text: (text) => {
      if (isText && !isPhonetic) gathered += text;
    },
    take: () => {
      const whole = unescaped(gathered);
      gathered = '';
      return whole;
    },
  };
}

/** The strings that cells refer to by their position. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const string = stringText();
  readXml(xml, {
    open: string.open,
    close: (name) => {
      string.close(name);
      if (name === 'si') strings.push(string.take());
    },
    text: string.text,
  });
  return strings;
}
