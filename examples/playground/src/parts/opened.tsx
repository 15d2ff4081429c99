import { useEffect, useState } from 'preact/hooks';
import type { RuleSet } from 'ntm-rules';
import { isSetId, loadRuleSet } from '../rule-sets.ts';
import type { SetId } from '../rule-sets.ts';
import type { FileAnswer, Wrong } from '../worker/protocol.ts';
import { askWithin } from '../worker/ask.ts';
import type { Language, Words } from '../words.ts';
import { FileButton } from './file-button.tsx';

interface Props {
  readonly words: Words;
  readonly language: Language;
  /** The set that is asked of: a workbook is read by it, unless it was made for another shipped one. */
  readonly ruleSet: RuleSet | undefined;
  readonly onOpened: (opened: OpenedFile) => void;
}

/** What a file brought, and the set by which it was read where that is another one than before. */
export interface OpenedFile {
  readonly file: string;
  readonly found: FileAnswer;
  readonly set?: SetId | undefined;
}

/** How it went with the last file. */
type State =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'checking' | 'too-large' | 'too-slow' | 'unreadable'; readonly file: string }
  | { readonly kind: 'opened'; readonly file: string; readonly found: FileAnswer }
  | { readonly kind: 'wrong'; readonly file: string; readonly problems: readonly Wrong[] };

const MOST_BYTES = 8_000_000;
/** Milliseconds for checking; a shipped set takes less than one second. */
const MOST_TIME = 10_000;
const MOST_SHOWN = 50;

/** The shipped set for which a workbook was made, where it is another one than it was read by. */
function setOfWorkbook(problems: readonly Wrong[], ruleSet: RuleSet | undefined): SetId | undefined {
  const named = problems.find(({ params }) => params['label'] === 'rule-set')?.params['actual'];
  return typeof named === 'string' && isSetId(named) && named !== ruleSet?.id ? named : undefined;
}

async function check(file: File, ruleSet: RuleSet | undefined): Promise<State & { readonly set?: SetId | undefined }> {
  const { name, size } = file;
  if (size > MOST_BYTES) return { kind: 'too-large', file: name };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { kind: 'unreadable', file: name };
  const readBy = (set: RuleSet | undefined) => askWithin({ ask: 'file', bytes: new Uint8Array(bytes), ruleSet: set }, MOST_TIME);
  let reply = await readBy(ruleSet);
  const other = reply !== undefined && 'problems' in reply ? setOfWorkbook(reply.problems, ruleSet) : undefined;
  if (other !== undefined) reply = await readBy(await loadRuleSet(other));
  if (reply === undefined) return { kind: 'too-slow', file: name };
  if ('problems' in reply) return { kind: 'wrong', file: name, problems: reply.problems };
  return { kind: 'opened', file: name, found: reply.answer, set: other };
}

/** Follows a file that is dragged over the page, and takes it where it is dropped. */
function useDrop(onFile: (file: File) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      if (!isFile(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isDragging;
}

function Problems({ words, language, state }: Pick<Props, 'words' | 'language'> & { readonly state: State }) {
  if (state.kind === 'nothing' || state.kind === 'checking') return null;
  const problems =
    state.kind === 'wrong' ? state.problems : state.kind === 'opened' && state.found.kind === 'dossiers' ? state.found.problems : [];
  if (state.kind === 'opened' && problems.length === 0) return null;
  const more = problems.length - MOST_SHOWN;
  return (
    <div class="problems" role="alert">
      <p>
        {state.kind === 'opened' ? (
          <b>{words.opened.partly}</b>
        ) : (
          <>
            <b>{words.opened.refused(state.file)}</b> {state.kind === 'wrong' ? null : words.opened[state.kind]}
          </>
        )}
      </p>
      {problems.length === 0 ? null : (
        <ul tabIndex={0} aria-label={words.opened.problems}>
          {problems.slice(0, MOST_SHOWN).map(({ path, message }, index) => (
            <li key={index}>
              {path.length === 0 ? null : <code>{path.join('.')}</code>} {message[language]}
            </li>
          ))}
          {more > 0 ? <li>{words.opened.more(more)}</li> : null}
        </ul>
      )}
    </div>
  );
}

/** What was opened, in words. */
function saidOf(state: State, words: Words): string {
  if (state.kind === 'checking') return words.opened.checking(state.file);
  if (state.kind !== 'opened') return '';
  const { file, found } = state;
  if (found.kind === 'dossiers') return words.opened.units(file, found.dossiers.length);
  if (found.kind === 'register') return words.opened.register(file, found.documents.length, found.known);
  if (found.kind === 'units') return words.opened.registeredUnits(file, found.units.length);
  return found.kind === 'recognitions' ? words.opened.recognitions(file, found.recognitions.length) : words.opened.opened(file);
}

/**
 * Opens a file: a rule set, a workbook or dossiers with figures, a register of documents or of units, recognitions; chosen, or dropped
 * anywhere on the page. It is read in the other thread and sent nowhere.
 */
export function Opened({ words, language, ruleSet, onOpened }: Props) {
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const [latest] = useState<{ count: number; ruleSet?: RuleSet | undefined; onOpened: Props['onOpened'] }>({ count: 0, onOpened });
  latest.ruleSet = ruleSet;
  latest.onOpened = onOpened;
  const [open] = useState(() => (file: File): void => {
    latest.count += 1;
    const own = latest.count;
    setState({ kind: 'checking', file: file.name });
    const failed = (): State => ({ kind: 'unreadable', file: file.name });
    void check(file, latest.ruleSet)
      .catch(failed)
      .then((read: State & { readonly set?: SetId | undefined }) => {
        // Another file was chosen meanwhile.
        if (own !== latest.count) return;
        setState(read);
        if (read.kind === 'opened') latest.onOpened({ file: read.file, found: read.found, set: read.set });
      });
  });
  const isDragging = useDrop(open);
  return (
    <div class={isDragging ? 'opened dragging' : 'opened'}>
      <FileButton
        id="rules"
        label={words.opened.choose}
        hint={words.opened.hint}
        accept=".xlsx,.json,application/json"
        onFile={(file) => {
          if (file !== undefined) open(file);
        }}
      />
      <p class="quiet" role="status">
        {saidOf(state, words)}
      </p>
      <Problems {...{ words, language, state }} />
    </div>
  );
}
