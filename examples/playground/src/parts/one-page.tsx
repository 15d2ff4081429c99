import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessment } from 'ntm-rules';
import type { DocumentModel } from 'ntm-rules/documents';
import type { Recognition } from 'ntm-rules/population';
import { download, fileName } from '../download.ts';
import { ask } from '../worker/ask.ts';
import type { DocumentQuestion } from '../worker/protocol.ts';
import type { Language, Words } from '../words.ts';
import { DocumentBlock } from './document-block.tsx';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly assessment: Assessment;
  readonly recognitions: readonly Recognition[];
  readonly onClose: () => void;
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
} as const;

/** The one page of the library on the unit, to look at, to print and to take away. It is made in the other thread. */
export function OnePage({ words, language, assessment, recognitions, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [page, setPage] = useState<DocumentModel | undefined>();
  const [state, setState] = useState<'' | 'working' | 'failed'>('working');
  useEffect(() => {
    dialog.current?.showModal();
    void ask({ ask: 'page', assessment, recognitions, language })
      .catch(() => undefined)
      .then((reply) => {
        if (reply === undefined || 'problems' in reply) return setState('failed');
        setPage(reply.answer.page);
        return setState('');
      });
  }, []);
  const take = async (of: DocumentQuestion['of'], format: DocumentQuestion['format']): Promise<void> => {
    setState('working');
    const reply = await ask({ ask: 'document', of, format, assessment, recognitions, language }).catch(() => undefined);
    if (reply === undefined || 'problems' in reply) return setState('failed');
    setState('');
    const { unit, on } = assessment;
    const name = `${fileName(unit.name ?? unit.id)}-${on}${of === 'report' ? words.onePage.suffix : ''}.${format}`;
    return download(reply.answer.bytes, name, TYPES[format]);
  };
  return (
    <dialog class="one-page" ref={dialog} aria-label={words.onePage.open} onClose={onClose}>
      <div class="tools">
        <button type="button" class="button main" id="page-docx" onClick={() => void take('page', 'docx')}>
          {words.onePage.word}
        </button>
        <button type="button" class="button" id="page-html" onClick={() => void take('page', 'html')}>
          {words.onePage.html}
        </button>
        <button type="button" class="button" id="report-docx" onClick={() => void take('report', 'docx')}>
          {words.onePage.report}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.onePage.print}
        </button>
        <button type="button" class="button close" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
        <p class="quiet" role="status">
          {state === '' ? '' : words.onePage[state]}
        </p>
      </div>
      {page === undefined ? null : (
        <article class="sheet" tabIndex={-1}>
          <header>
            <h2>{page.title}</h2>
            <p>{page.subtitle}</p>
          </header>
          {page.blocks.map((block, index) => (
            <DocumentBlock key={index} block={block} />
          ))}
        </article>
      )}
    </dialog>
  );
}
