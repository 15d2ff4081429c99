import { crc32, inflateRawSync } from 'node:zlib';

/** The parts of an archive. Only what the workbooks of the library have: no comment, no part beyond 4 GB. */
function partsOf(bytes) {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const [method, packed, nameLength, extra, comment] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? file.readUInt32LE(at + offset) : file.readUInt16LE(at + offset),
    );
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + packed);
    at += 46 + nameLength + extra + comment;
    return { name, content: method === 8 ? inflateRawSync(content) : content };
  });
}

/** An archive of parts, none of them packed. */
function archiveOf(parts) {
  const [files, directory] = [[], []];
  let at = 0;
  for (const { name, content } of parts) {
    const label = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, label, content);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, label);
    at += 30 + label.length + content.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const ROW = /<row r="(\d+)"[^>]*>([^]*?)<\/row>/g;
const CELL = /<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>([^]*?)<\/c>)/g;

/**
 * The workbook with figures typed into it, as a spreadsheet program leaves it: unit → fact → what is typed. Columns are found by the ids
 * in the hidden first row, rows by the unit in the first column.
 */
export function fillIntake(bytes, figures) {
  const parts = partsOf(bytes);
  const strings = [...String(parts.find(({ name }) => name === 'xl/sharedStrings.xml').content).matchAll(/<si>([^]*?)<\/si>/g)].map(
    ([, text]) => text.replace(/<[^>]*>/g, ''),
  );
  const left = new Set(Object.entries(figures).flatMap(([unit, facts]) => Object.keys(facts).map((fact) => `${unit} ${fact}`)));
  const filled = parts.map(({ name, content }) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return { name, content };
    const xml = String(content);
    const textOf = (cell) => strings[Number(/<v>(\d+)<\/v>/.exec(cell ?? '')?.[1])];
    const [, , ids = ''] = [...xml.matchAll(ROW)].find(([, row]) => row === '1') ?? [];
    const columns = new Map([...ids.matchAll(CELL)].map(([, letters, cell]) => [textOf(cell), letters]));
    const typed = xml.replace(ROW, (row, number, cells) => {
      const [, , first] = [...cells.matchAll(CELL)][0] ?? [];
      let text = row;
      for (const [fact, value] of Object.entries(figures[textOf(first)] ?? {})) {
        const letters = columns.get(`fact.${fact}`);
        if (letters === undefined) continue;
        const open = new RegExp(`<c r="${letters}${number}"( s="\\d+")?[^>]*?(?:/>|></c>)`);
        text = text.replace(open, `<c r="${letters}${number}"$1 t="inlineStr"><is><t>${value}</t></is></c>`);
        left.delete(`${textOf(first)} ${fact}`);
      }
      return text;
    });
    return { name, content: Buffer.from(typed) };
  });
  if (left.size > 0) throw new Error(`no cell for ${[...left].join(', ')}`);
  return archiveOf(filled);
}
