import { columnText } from '../columns.ts';
import type { Assessment, Problem } from 'ntm-rules';
import { explainNotices } from 'ntm-rules';
import { GRADES } from 'ntm-rules/vocabulary';
import type { NextFact, Recognition } from 'ntm-rules/population';
import { boundsOf } from '../outcome.ts';
import { recognitionText } from '../recognition-text.ts';
import type { Language, Words } from '../words.ts';
import { Mark, StatusBadge } from './marks.tsx';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly assessment: Assessment | undefined;
  readonly problems: readonly Problem[];
  readonly next: readonly NextFact[] | undefined;
  /** What sources say of a recognition of the unit. */
  readonly recognitions: readonly Recognition[];
  readonly said: string;
  /** True for what everybody should see, false for what only a screen reader needs to be told. */
  readonly isNotice: boolean;
  readonly onCopy: () => void;
  readonly onPage: () => void;
  readonly onCriterion: (id: string) => void;
  readonly onFact: (fact: string) => void;
}

const MOST_NEXT = 3;

/** What has to be known before the outcome is read. */
function Warnings({ words, language, assessment }: Pick<Props, 'words' | 'language'> & { readonly assessment: Assessment }) {
  const { ruleSet, instruments, illustrative } = assessment;
  const said = [
    ...(illustrative === true ? [words.verdict.illustrative] : []),
    ...(instruments.some(({ invented }) => invented === true) ? [words.verdict.invented] : []),
    ...(ruleSet.caveat === undefined ? [] : [ruleSet.caveat[language]]),
    ...explainNotices(assessment, language),
  ];
  return said.length === 0 ? null : (
    <div class="caveat">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function Rests({ assessment, words }: { readonly assessment: Assessment; readonly words: Words }) {
  const { reliesOn } = assessment;
  const total = GRADES.reduce((sum, grade) => sum + reliesOn[grade].length, 0);
  let x = 0;
  return (
    <div class="rests">
      <h3>{words.verdict.rests}</h3>
      <svg class="grades" width="100%" height="12" aria-hidden="true">
        {GRADES.map((grade) => {
          const width = total === 0 ? 0 : (reliesOn[grade].length / total) * 100;
          const from = x;
          x += width;
          return width === 0 ? null : <rect key={grade} class={grade} x={`${from}%`} width={`${width}%`} height="12" />;
        })}
      </svg>
      <ul>
        {GRADES.map((grade) => (
          <li key={grade} class={grade}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect class={grade} width="10" height="10" />
            </svg>
            <b>{reliesOn[grade].length}</b> {words.grades[grade]}
          </li>
        ))}
        {reliesOn.judgements.length === 0 ? null : <li>{words.verdict.judgements(reliesOn.judgements.length)}</li>}
      </ul>
    </div>
  );
}

function Next({ words, language, next, onFact }: Pick<Props, 'words' | 'language' | 'next' | 'onFact'>) {
  if (next === undefined) return null;
  return (
    <div class="next">
      <h3>{words.verdict.next}</h3>
      {next.length === 0 ? (
        <p class="quiet">{words.verdict.nextNone}</p>
      ) : (
        <ol>
          {next.slice(0, MOST_NEXT).map(({ fact, label, alone, decides, couldDecide }) => (
            <li key={fact}>
              <button type="button" class="link" onClick={() => onFact(fact)}>
                {label[language]}
              </button>
              <span class="quiet">
                {alone ? words.verdict.decides(decides.criteria.join(', ')) : words.verdict.could(couldDecide.criteria.join(', '))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Outcome({
  assessment,
  words,
  language,
  onCriterion,
}: Pick<Props, 'words' | 'language' | 'onCriterion'> & { readonly assessment: Assessment }) {
  const { tally, status, standing, criteria, prerequisites, reliesOn } = assessment;
  return (
    <>
      <div class={`outcome ${status}`}>
        <p class="outcome-word">
          <Mark status={status} />
          <span>{words.verdict.headline[status]}</span>
        </p>
        <p class="tally">
          <b>{boundsOf(assessment)}</b> <span>{words.verdict.of(tally.total)}</span>
        </p>
        <p class="quiet">{status === 'undetermined' ? words.verdict.depends : words.verdict.robust}</p>
      </div>
      <ul class="strip" aria-label={words.verdict.strip}>
        {criteria.map(({ id, no, title, status: own }) => (
          <li key={id}>
            <button
              type="button"
              class={own}
              aria-label={`${no}. ${title[language]}: ${words.statuses[own]}`}
              title={`${no}. ${title[language]}`}
              onClick={() => onCriterion(id)}
            >
              <span aria-hidden="true">{no}</span>
              <Mark status={own} />
            </button>
          </li>
        ))}
      </ul>
      <dl class="facts">
        {GRADES.every((grade) => reliesOn[grade].length === 0) && reliesOn.assumed === undefined ? (
          <div>
            {/* Nothing that it rests on is unofficial, because there is nothing: that is no reason to call it official. */}
            <dt>{words.verdict.noValues}</dt>
            <dd />
          </div>
        ) : (
          <div>
            <dt>{words.verdict.standing[standing]}</dt>
            <dd>{words.verdict.standingHint[standing]}</dd>
          </div>
        )}
        <div>
          <dt>{words.verdict.column}</dt>
          <dd>{columnText(assessment, words, language)}</dd>
        </div>
        {prerequisites.map(({ ruleSet, title, status: own }) => (
          <div key={ruleSet}>
            <dt>{words.verdict.prerequisite}</dt>
            <dd>
              {title[language]} <StatusBadge status={own} words={words} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Verdict(props: Props) {
  const { words, language, assessment, problems, next, recognitions, said, isNotice, onCopy, onPage, onCriterion, onFact } = props;
  return (
    <aside class="card verdict" id="result" aria-labelledby="result-title" tabIndex={-1}>
      <div class="card-head">
        <h2 id="result-title">{words.verdict.title}</h2>
        <div class="buttons">
          {assessment === undefined ? null : (
            <button type="button" class="button main" id="one-page" onClick={onPage}>
              {words.onePage.open}
            </button>
          )}
          <button type="button" class="button" onClick={onCopy}>
            {words.verdict.copy}
          </button>
        </div>
      </div>
      <p class={isNotice ? 'said seen' : 'said'} role="status">
        {said}
      </p>
      {problems.length === 0 ? null : (
        <div class="problems" role="alert">
          <ul>
            {problems.slice(0, 6).map((item, index) => (
              <li key={index}>{item.message[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {assessment === undefined ? (
        <p class="quiet">{words.verdict.none}</p>
      ) : (
        <>
          <Warnings {...{ words, language, assessment }} />
          <Outcome {...{ words, language, assessment, onCriterion }} />
          {recognitions.length === 0 ? null : (
            <div class="recognitions">
              <h3>{words.recognition.title}</h3>
              <ul>
                {recognitions.map((item, index) => (
                  <li key={index}>
                    {recognitionText(item, words, language)}{' '}
                    <span class="quiet">{typeof item.note === 'object' ? (item.note[language] ?? item.note.vi) : item.note}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Rests {...{ words, assessment }} />
          <Next {...{ words, language, next, onFact }} />
        </>
      )}
    </aside>
  );
}
