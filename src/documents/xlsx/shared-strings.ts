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
