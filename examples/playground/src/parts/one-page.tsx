import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block, DocumentModel, Text } from 'ntm-rules/documents';
import { onePage } from '../one-page.ts';
import type { OnePageInput } from '../one-page.ts';
import { ask } from '../worker/ask.ts';
import type { DocumentQuestion } from '../worker/protocol.ts';

interface Props extends OnePageInput {
  readonly onClose: () => void;
}

function Runs({ text }: { readonly text: Text }) {
  if (typeof text === 'string') return <>{text}</>;
  return <>{text.map((run) => (typeof run === 'string' ? run : run.bold === true ? <b>{run.text}</b> : run.text))}</>;
}

/** The blocks of which the page is made; a block of another kind is none of its own. */
function BlockOf({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    return (
      <h3>
        <Runs text={block.text} />
      </h3>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Runs text={block.text} />
      </p>
    );
  }
  if (block.kind === 'note') {
    return (
      <div class="caveat">
        {block.paragraphs.map((text, index) => (
          <p key={index}>
            <Runs text={text} />
          </p>
        ))}
      </div>
    );
  }
  if (block.kind === 'list') {
    const List = block.isOrdered === true ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((text, index) => (
          <li key={index}>
            <Runs text={text} />
          </li>
        ))}
      </List>
    );
  }
  if (block.kind !== 'table') return null;
  const cells = (row: (typeof block.body)[number]): Text[] =>
    row.map((cell) => (typeof cell === 'object' && 'text' in cell ? cell.text : cell));
  return (
    <table>
      <thead>
        {block.head.map((row, index) => (
          <tr key={index}>
            {cells(row).map((text, column) => (
              <th key={column} scope="col">
                <Runs text={text} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {block.body.map((row, index) => (
          <tr key={index}>
            {cells(row).map((text, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  <Runs text={text} />
                </th>
              ) : (
                <td key={column}>
                  <Runs text={text} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A name for a file: letters without marks, digits and hyphens. */
function fileName(model: DocumentModel, on: string): string {
  const plain = model.title.replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, '');
  return `${plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)}-${on}`;
}

/** Gives a file to the person: it is made here, and the browser keeps it. */
function download(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
} as const;

/** One page on the unit, to look at, to print and to take away. */
export function OnePage({ onClose, ...input }: Props) {
  const { assessment, words, language } = input;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<'' | 'working' | 'failed'>('');
  const model = onePage(input);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const take = async (of: DocumentQuestion['of'], format: DocumentQuestion['format'], suffix = ''): Promise<void> => {
    setState('working');
    const reply = await ask({ ask: 'document', of, format, language }).catch(() => undefined);
    if (reply === undefined || 'problems' in reply) {
      setState('failed');
      return;
    }
    setState('');
    download(reply.answer.bytes, `${fileName(model, assessment.on)}${suffix}.${format}`, TYPES[format]);
  };
  return (
    <dialog class="one-page" ref={dialog} aria-labelledby="one-page-title" onClose={onClose}>
      <div class="tools">
        <button type="button" class="button" id="page-docx" onClick={() => void take(model, 'docx')}>
          {words.onePage.word}
        </button>
        <button type="button" class="button" id="page-html" onClick={() => void take(model, 'html')}>
          {words.onePage.html}
        </button>
        <button type="button" class="button" id="report-docx" onClick={() => void take(assessment, 'docx', words.onePage.suffix)}>
          {words.onePage.report}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.onePage.print}
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
        <p class="quiet" role="status">
          {state === '' ? '' : words.onePage[state]}
        </p>
      </div>
      <article class="sheet" tabIndex={-1}>
        <header>
          <h2 id="one-page-title">{model.title}</h2>
          <p class="quiet">{model.subtitle}</p>
        </header>
        {model.blocks.map((block, index) => (
          <BlockOf key={index} block={block} />
        ))}
      </article>
    </dialog>
  );
}
