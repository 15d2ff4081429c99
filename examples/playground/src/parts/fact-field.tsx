import type { Fact } from 'ntm-rules';
import type { Entry, WrongFigure } from '../entries.ts';
import type { Language, Words } from '../words.ts';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly fact: Fact;
  readonly unitLabel: string;
  readonly entry: Entry | undefined;
  readonly wrong: WrongFigure | undefined;
  /** What the library says of the value. */
  readonly refused: string | undefined;
  readonly onEntry: (entry: Entry) => void;
}

const EMPTY: Entry = { mode: 'plain', a: '', b: '' };

function YesNo({
  words,
  fact,
  entry,
  onEntry,
  label,
}: Pick<Props, 'words' | 'fact' | 'onEntry'> & { readonly entry: Entry; readonly label: string }) {
  const choices = [
    ['true', words.criteria.yes],
    ['false', words.criteria.no],
    ['', words.criteria.unknown],
  ] as const;
  return (
    <fieldset class="yes-no" id={`fact-${fact.id}`} tabIndex={-1}>
      <legend>{label}</legend>
      <div class="segmented">
        {choices.map(([value, word]) => (
          <label key={value}>
            <input
              type="radio"
              name={`fact-${fact.id}`}
              value={value}
              checked={entry.a === value}
              onChange={() => onEntry({ mode: 'plain', a: value, b: '' })}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Figures({
  words,
  language,
  fact,
  unitLabel,
  entry,
  message,
  onEntry,
}: Omit<Props, 'entry' | 'wrong' | 'refused'> & { readonly entry: Entry; readonly message: string | undefined }) {
  const { numerator, denominator } = fact.definition;
  const canBeRatio = fact.type === 'percentage';
  const described = message === undefined ? {} : { 'aria-describedby': `wrong-${fact.id}`, 'aria-invalid': 'true' as const };
  const common = { type: 'text' as const, inputMode: 'decimal' as const, autocomplete: 'off', maxLength: 40, ...described };
  return (
    <div class="figures">
      {entry.mode === 'plain' ? (
        <div class="with-unit">
          <input
            {...common}
            id={`fact-${fact.id}`}
            value={entry.a}
            onInput={({ currentTarget }) => onEntry({ mode: 'plain', a: currentTarget.value, b: '' })}
          />
          {unitLabel === '' ? null : <span class="unit">{unitLabel}</span>}
        </div>
      ) : (
        <div class="ratio">
          <label>
            <input
              {...common}
              id={`fact-${fact.id}`}
              value={entry.a}
              onInput={({ currentTarget }) => onEntry({ mode: 'ratio', a: currentTarget.value, b: entry.b })}
            />
            <span>{numerator?.label[language] ?? words.criteria.numerator}</span>
          </label>
          <span aria-hidden="true">/</span>
          <label>
            <input
              {...common}
              value={entry.b}
              onInput={({ currentTarget }) => onEntry({ mode: 'ratio', a: entry.a, b: currentTarget.value })}
            />
            <span>{denominator?.label[language] ?? words.criteria.denominator}</span>
          </label>
        </div>
      )}
      {canBeRatio ? (
        <div class="segmented small" role="group" aria-label={`${words.criteria.way}: ${fact.label[language]}`}>
          <button type="button" aria-pressed={entry.mode === 'plain'} title={words.criteria.percent} onClick={() => onEntry(EMPTY)}>
            <span aria-hidden="true">%</span>
            <span class="hidden">{words.criteria.percent}</span>
          </button>
          <button
            type="button"
            aria-pressed={entry.mode === 'ratio'}
            title={words.criteria.ratio}
            onClick={() => onEntry({ mode: 'ratio', a: '', b: '' })}
          >
            <span aria-hidden="true">a/b</span>
            <span class="hidden">{words.criteria.ratio}</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** The inputs of one fact, with what is wrong with them and where the figure is from. */
export function FactField({ words, language, fact, unitLabel, entry = EMPTY, wrong, refused, onEntry }: Props) {
  const message = wrong === undefined ? refused : words.wrong[wrong];
  const label = fact.label[language];
  const { evidence } = entry;
  return (
    <div class="fact">
      {fact.type === 'boolean' ? (
        <YesNo {...{ words, fact, entry, onEntry, label }} />
      ) : (
        <>
          <label class="fact-label" for={`fact-${fact.id}`}>
            {label}
          </label>
          <Figures {...{ words, language, fact, unitLabel, entry, message, onEntry }} />
        </>
      )}
      {message === undefined ? null : (
        <p class="wrong" id={`wrong-${fact.id}`}>
          {message}
        </p>
      )}
      <details class="more">
        <summary>
          {evidence === undefined ? words.criteria.definition : `${words.criteria.definition} · ${words.criteria.evidence}`}
        </summary>
        <p>{fact.definition.text[language]}</p>
        {evidence === undefined ? null : (
          <div class="evidence" lang="vi">
            {evidence.source === undefined ? null : <p>{evidence.source}</p>}
            {evidence.quote === undefined ? null : <blockquote>{evidence.quote}</blockquote>}
            {evidence.note === undefined ? null : <p class="quiet">{evidence.note}</p>}
          </div>
        )}
      </details>
    </div>
  );
}
