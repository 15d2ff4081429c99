import { useEffect, useState } from 'preact/hooks';
import type { RuleSet } from 'ntm-rules';
import type { Wrong } from '../worker/protocol.ts';
import { askWithin } from '../worker/ask.ts';
import type { Language, Words } from '../words.ts';
import { FileButton } from './file-button.tsx';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly onOpened: (opened: { readonly ruleSet: RuleSet; readonly file: string }) => void;
}

/** How it went with the last file. */
type State =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'checking' | 'opened' | 'too-large' | 'too-slow' | 'unreadable'; readonly file: string }
  | { readonly kind: 'wrong'; readonly file: string; readonly problems: readonly Wrong[] };

const MOST_BYTES = 8_000_000;
/** Milliseconds for checking; a shipped set takes less than one second. */
const MOST_TIME = 10_000;
const MOST_SHOWN = 50;

async function check(file: File): Promise<State & { readonly ruleSet?: RuleSet }> {
  const { name, size } = file;
  if (size > MOST_BYTES) return { kind: 'too-large', file: name };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { kind: 'unreadable', file: name };
  const reply = await askWithin({ ask: 'rule-set', bytes: new Uint8Array(bytes) }, MOST_TIME);
  if (reply === undefined) return { kind: 'too-slow', file: name };
  if ('problems' in reply) return { kind: 'wrong', file: name, problems: reply.problems };
  return { kind: 'opened', file: name, ruleSet: reply.answer.ruleSet };
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
  if (state.kind === 'nothing' || state.kind === 'checking' || state.kind === 'opened') return null;
  const problems = state.kind === 'wrong' ? state.problems : [];
  const more = problems.length - MOST_SHOWN;
  return (
    <div class="problems" role="alert">
      <p>
        <b>{words.opened.refused(state.file)}</b> {state.kind === 'wrong' ? null : words.opened[state.kind]}
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

/** Opens a rule set from a file: chosen, or dropped anywhere on the page. It is checked in the other thread and sent nowhere. */
export function Opened({ words, language, onOpened }: Props) {
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const [latest] = useState({ count: 0 });
  const [open] = useState(() => (file: File): void => {
    latest.count += 1;
    const own = latest.count;
    setState({ kind: 'checking', file: file.name });
    void check(file).then(({ ruleSet, ...found }) => {
      // Another file was chosen meanwhile.
      if (own !== latest.count) return;
      setState(found);
      if (ruleSet !== undefined) onOpened({ ruleSet, file: file.name });
    });
  });
  const isDragging = useDrop(open);
  return (
    <div class={isDragging ? 'opened dragging' : 'opened'}>
      <FileButton
        id="rules"
        label={words.opened.choose}
        hint={words.opened.hint}
        onFile={(file) => {
          if (file !== undefined) open(file);
        }}
      />
      <p class="quiet" role="status">
        {state.kind === 'opened' || state.kind === 'checking' ? words.opened[state.kind](state.file) : ''}
      </p>
      <Problems {...{ words, language, state }} />
    </div>
  );
}
