import { titlesOfSets } from '../rule-sets.ts';
import type { SetId } from '../rule-sets.ts';
import type { Language, Words } from '../words.ts';

interface Props {
  readonly words: Words;
  readonly language: Language;
  /** The day on which the form below was in force; the day asked for is not. */
  readonly shownOn: string;
  /** The set that applies on the day asked for, where one took the place of this one. */
  readonly instead: SetId | undefined;
  readonly onSwitch: (set: SetId) => void;
}

/** Says that the form is of another day, and leads to the set of the day asked for. */
export function OtherDay({ words, language, shownOn, instead, onSwitch }: Props) {
  return (
    <div class="other-day" role="status">
      <p>{words.otherDay.shown(shownOn)}</p>
      {instead === undefined ? null : (
        <button type="button" class="button" onClick={() => onSwitch(instead)}>
          {words.otherDay.switchTo(titlesOfSets(language)[instead]!)}
        </button>
      )}
    </div>
  );
}
