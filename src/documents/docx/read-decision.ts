import mammoth from 'mammoth';
import { draftOfDecision } from '../decision/draft-of-decision.ts';
import type { Decision, DecisionOptions } from '../decision/draft-of-decision.ts';
import { formulasIn } from '../decision/formulas.ts';
import { wordBlocks } from '../decision/word-blocks.ts';
import type { NoteText, WordElement } from '../decision/word-blocks.ts';
import { checkArguments } from '../../model/check-arguments.ts';
import { isNtmError, ntmError } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { isCompoundFile } from '../xlsx/compound-file.ts';
import { openArchive } from '../xlsx/open-archive.ts';
import type { Parts } from '../xlsx/open-archive.ts';
import { writeZip } from '../xlsx/write-zip.ts';
import { hidingStyles, withoutHidden } from './hidden-text.ts';

const BODY = 'word/document.xml';

function unreadable({ vi, en }: Bilingual): never {
  throw ntmError([sheetProblem('unreadable-decision', [], { reasonVi: vi, reasonEn: en })]);
}

/** The parts of the file, once it is certain that it is whole and no larger than can be read. */
async function partsOf(bytes: Uint8Array): Promise<Parts> {
  if (ArrayBuffer.isView(bytes) && isCompoundFile(bytes)) {
    return unreadable({
      vi: 'tệp .doc kiểu cũ, hoặc có mật khẩu; hãy bỏ mật khẩu, lưu lại dạng .docx',
      en: 'it is an old .doc file or has a password; take the password off and save it as .docx',
    });
  }
  try {
    const parts = await openArchive(bytes);
    return parts.has(BODY) ? parts : unreadable({ vi: 'tệp không phải .docx', en: 'the file is no .docx' });
  } catch (error) {
    if (!isNtmError(error) || error.code !== 'unreadable-workbook') throw error;
    const { reasonVi = '', reasonEn = '' } = error.problems[0]!.params;
    return unreadable({ vi: reasonVi.replaceAll(/\.xls[xm]/g, '.docx'), en: reasonEn.replaceAll(/\.xls[xm]/g, '.docx') });
  }
}

/** Text that somebody put in or struck out and nobody has accepted or rejected: which of it is the decision cannot be known. */
function refuseTrackedChanges(body: string): void {
  const count = body.match(/<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)[ />]/g)?.length ?? 0;
  if (count > 0) throw ntmError([sheetProblem('decision-changes-tracked', [], { count: String(count) })]);
}

const UTF8 = new TextEncoder();

/** The file without what Word hides in it, and the words that were hidden. Pictures are told from the markup alone. */
async function shownOf(bytes: Uint8Array, parts: Parts): Promise<{ bytes: Uint8Array; body: string; hidden: string[] }> {
  const styles = hidingStyles(parts.get('word/styles.xml') ?? '');
  const hidden: string[] = [];
  const shown = new Map(
    [...parts].map(([name, markup]) => {
      if (!/^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)) return [name, markup] as const;
      const { markup: rest, words } = withoutHidden(markup, styles);
      hidden.push(...words);
      return [name, rest] as const;
    }),
  );
  const isSame = [...shown].every(([name, markup]) => parts.get(name) === markup);
  const written = isSame ? bytes : await writeZip(new Map([...shown].map(([name, markup]) => [name, UTF8.encode(markup)])));
  return { bytes: written, body: shown.get(BODY)!, hidden };
}

/** The document as a tree, with its notes beside it. */
type Tree = WordElement & { readonly notes?: { readonly resolve: NoteText } };

async function treeOf(bytes: Uint8Array): Promise<Tree> {
  let tree: Tree = { type: 'document' };
  const input = { buffer: bytes as Buffer, arrayBuffer: bytes.slice().buffer };
  try {
    // Only the tree is wanted: nothing is left for it to make HTML of.
    await mammoth.convertToHtml(input, {
      transformDocument: (document: Tree) => {
        tree = document;
        return { ...document, children: [] };
      },
    });
  } catch {
    return unreadable({ vi: 'tệp hỏng', en: 'the file is damaged' });
  }
  return tree;
}

/** Reads the annex of a decision from a Word file. */
export async function readDecision(bytes: Uint8Array, options: DecisionOptions): Promise<Decision> {
  checkArguments({ options: ['options', options] });
  const parts = await partsOf(bytes);
  refuseTrackedChanges(parts.get(BODY)!);
  const { bytes: shown, body, hidden } = await shownOf(bytes, parts);
  const hasPicture = /<(?:w:drawing|w:pict|v:imagedata)[ />]/.test(body);
  const tree = await treeOf(shown);
  return draftOfDecision(
    wordBlocks(tree, (mark) => tree.notes?.resolve(mark) ?? undefined),
    { hasPicture, formulas: formulasIn(body), hidden },
    options,
  );
}
