import type { Notice } from '../start.ts';
import type { Language, Words } from '../words.ts';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly notice: Notice;
  readonly onClose: () => void;
}

const MOST = 6;

/** What of a link or of a dossier in a file could not be used. */
export function LinkNotice({ words, language, notice: { file, link, dossier }, onClose }: Props) {
  const more = dossier.length - MOST;
  return (
    <div class="notice" role="alert">
      <div>
        <p>
          <b>{file === undefined ? words.link.title : words.opened.partOf(file)}</b> {words.link.rest}
        </p>
        <ul>
          {link.map((item) => (
            <li key={item}>{words.link[item]}</li>
          ))}
          {dossier.slice(0, MOST).map(({ message }, index) => (
            <li key={index}>{message[language]}</li>
          ))}
          {more > 0 ? <li>{words.opened.more(more)}</li> : null}
        </ul>
      </div>
      <button type="button" class="button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
