import { explainIndicator } from 'ntm-rules';
import type { Assessment, CriterionResult, IndicatorResult, Judgement, Problem, RuleSet } from 'ntm-rules';
import type { Entry, Read, Sheet } from '../entries.ts';
import { factsByIndicator } from '../facts-by-indicator.ts';
import type { Language, Words } from '../words.ts';
import { FactField } from './fact-field.tsx';
import { GradeChip, StatusBadge } from './marks.tsx';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly ruleSet: RuleSet;
  readonly assessment: Assessment;
  readonly sheet: Sheet;
  readonly wrong: Read['wrong'];
  readonly problems: readonly Problem[];
  readonly open: ReadonlySet<string>;
  /** Criteria of which the rows are shut, because all were opened at once and the page would have no end. */
  readonly folded: ReadonlySet<string>;
  readonly onOpen: (id: string, isOpen: boolean) => void;
  readonly onAll: (isOpen: boolean) => void;
  readonly onEntry: (fact: string, entry: Entry) => void;
  readonly onJudgement: (target: string, judgement: Judgement | undefined) => void;
  /** The day asked for: that of a new judgement. */
  readonly on: string;
}

/** What the law says of an indicator and how far the unit is. */
function Outcome({
  words,
  language,
  assessment,
  indicator,
}: Pick<Props, 'words' | 'language' | 'assessment'> & { readonly indicator: IndicatorResult }) {
  const said = explainIndicator(assessment, indicator.id, language);
  if (said === undefined) return null;
  const lines = [
    [words.criteria.actual, said.actual, ''],
    [words.criteria.required, said.required, ''],
    [words.criteria.gap, said.gap, 'gap'],
    [words.criteria.why, said.reason, ''],
  ].filter(([, text]) => text !== '');
  return (
    <dl class="said-of">
      {lines.map(([term, text, kind]) => (
        <div key={term} class={kind}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {said.citation === '' ? null : (
        <div class="source">
          <dt>{words.criteria.source}</dt>
          <dd>
            {said.citation} {indicator.required === null ? null : <GradeChip grade={indicator.required.grade} words={words} />}
          </dd>
        </div>
      )}
    </dl>
  );
}

function JudgementField({
  words,
  ruleSet,
  on,
  target,
  judgement,
  onJudgement,
}: Pick<Props, 'words' | 'ruleSet' | 'on' | 'onJudgement'> & {
  readonly target: string;
  readonly judgement: Sheet['judgements'][string] | undefined;
}) {
  const { criteria } = words;
  const choose = (status: Judgement['status'] | ''): void =>
    onJudgement(target, status === '' ? undefined : { ...(judgement ?? { by: criteria.judgedBy, on }), status });
  const set = (field: 'by' | 'on' | 'document' | 'documentId', value: string): void => {
    if (judgement === undefined) return;
    const { [field]: _before, ...rest } = judgement;
    // Body and day are never empty: where they are taken out, it is the page's own again.
    onJudgement(target, {
      by: criteria.judgedBy,
      on,
      ...(rest as Pick<Judgement, 'status'> & Partial<Judgement>),
      ...(value.trim() === '' ? {} : { [field]: value }),
    });
  };
  const register = ruleSet.register ?? [];
  return (
    <div class="judged">
      <label class="judgement">
        <span>{criteria.judgement}</span>
        <select
          id={`judgement-${target}`}
          value={judgement?.status ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value as Judgement['status'] | '')}
        >
          <option value="">{criteria.judgementNone}</option>
          {(['met', 'not-met', 'not-applicable'] as const).map((status) => (
            <option key={status} value={status}>
              {words.statuses[status]}
            </option>
          ))}
        </select>
      </label>
      {judgement === undefined ? null : (
        <details class="more">
          <summary>{criteria.judgementOf}</summary>
          <div class="judgement-fields">
            <label class="judgement">
              <span>{criteria.by}</span>
              <input
                type="text"
                maxLength={200}
                autocomplete="off"
                value={judgement.by}
                onChange={({ currentTarget }) => set('by', currentTarget.value)}
              />
            </label>
            <label class="judgement">
              <span>{criteria.day}</span>
              <input type="date" value={judgement.on} onChange={({ currentTarget }) => set('on', currentTarget.value)} />
            </label>
            <label class="judgement">
              <span>{criteria.document}</span>
              <input
                type="text"
                maxLength={200}
                autocomplete="off"
                value={judgement.document ?? ''}
                onChange={({ currentTarget }) => set('document', currentTarget.value)}
              />
            </label>
            {register.length === 0 ? null : (
              <label class="judgement">
                <span>{criteria.registered}</span>
                <select
                  id={`document-${target}`}
                  value={judgement.documentId ?? ''}
                  onChange={({ currentTarget }) => set('documentId', currentTarget.value)}
                >
                  <option value="">{criteria.unregistered}</option>
                  {register.map(({ id, number, title }) => (
                    <option key={id} value={id}>
                      {number} – {title}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        </details>
      )}
    </div>
  );
}

function hint({ indicators }: CriterionResult, words: Words): string {
  const count = (status: string): number => indicators.filter((indicator) => indicator.status === status).length;
  const [failing, open] = [count('not-met'), count('undetermined')];
  return [...(failing === 0 ? [] : [words.criteria.failing(failing)]), ...(open === 0 ? [] : [words.criteria.missing(open)])].join(' · ');
}

export function Criteria(props: Props) {
  const { words, language, ruleSet, assessment, sheet, wrong, problems, open, folded, on, onOpen, onAll, onEntry, onJudgement } = props;
  const readers = factsByIndicator(ruleSet, assessment);
  const refused = new Map(
    problems.flatMap(({ path, message }) => (path[0] === 'facts' && path[1] !== undefined ? [[path[1], message[language]]] : [])),
  );
  const isAllOpen = assessment.criteria.every(({ id }) => open.has(id));
  return (
    <section class="criteria" aria-labelledby="criteria-title">
      <div class="card-head">
        <h2 id="criteria-title">{words.criteria.title}</h2>
        <button type="button" class="button" onClick={() => onAll(!isAllOpen)}>
          {isAllOpen ? words.criteria.collapse : words.criteria.expand}
        </button>
      </div>
      {ruleSet.facts.length === 0 ? <p class="quiet">{words.criteria.noFacts}</p> : null}
      {assessment.criteria.map((criterion) => (
        <details
          key={criterion.id}
          class={`criterion card ${criterion.status}`}
          id={`criterion-${criterion.id}`}
          open={open.has(criterion.id)}
          onToggle={({ currentTarget }) => onOpen(criterion.id, currentTarget.open)}
        >
          <summary>
            <span class="no">{criterion.no}</span>
            <span class="name">
              <h3>{criterion.title[language]}</h3>
              <span class="quiet">{hint(criterion, words)}</span>
            </span>
            <StatusBadge status={criterion.status} words={words} />
          </summary>
          {open.has(criterion.id) ? (
            <div class="indicators">
              {criterion.indicators.map((indicator) => (
                <details key={indicator.id} class="indicator" open={!folded.has(criterion.id)}>
                  <summary class="indicator-head">
                    <h4 id={`indicator-${indicator.id}`}>
                      {indicator.no === criterion.no ? '' : `${indicator.no} `}
                      {indicator.title[language]}
                    </h4>
                    <StatusBadge status={indicator.status} words={words} />
                  </summary>
                  <div class="indicator-body">
                    <div class="inputs">
                      {(readers.get(indicator.id) ?? []).map(({ fact, unitLabel }) => (
                        <FactField
                          key={fact.id}
                          {...{ words, language, fact }}
                          unitLabel={unitLabel[language]}
                          entry={sheet.entries[fact.id]}
                          wrong={wrong[fact.id]}
                          refused={refused.get(fact.id)}
                          onEntry={(entry) => onEntry(fact.id, entry)}
                        />
                      ))}
                      {indicator.no === criterion.no ? null : indicator.trace.kind === 'judgement' ? (
                        <JudgementField
                          {...{ words, ruleSet, on, onJudgement }}
                          target={indicator.id}
                          judgement={sheet.judgements[indicator.id]}
                        />
                      ) : null}
                    </div>
                    <Outcome {...{ words, language, assessment, indicator }} />
                  </div>
                </details>
              ))}
              <details class="more" open={!folded.has(criterion.id)}>
                <summary>{words.criteria.judgementOfAll}</summary>
                <JudgementField {...{ words, ruleSet, on, onJudgement }} target={criterion.id} judgement={sheet.judgements[criterion.id]} />
              </details>
              {criterion.judgement?.contradicts === true ? <p class="wrong">{words.criteria.contradicts}</p> : null}
            </div>
          ) : null}
        </details>
      ))}
    </section>
  );
}
