import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { columnText, groupsOf } from './columns.ts';
import { withRegister } from 'ntm-rules';
import type { Assessment, Dossier, Judgement, LegalDocument, Problem, RuleSet } from 'ntm-rules';
import { check, nearestDay, setInstead } from './check.ts';
import { dossierOf, emptySheet, nameOf, sheetFor, sheetOf } from './entries.ts';
import type { Entry, Sheet } from './entries.ts';
import { inInput } from './figures.ts';
import { POPULATION, RESULT, fragmentOf, readFragment } from './link.ts';
import type { LinkProblem, Population } from './link.ts';
import { Criteria } from './parts/criteria.tsx';
import { Patterns } from './parts/charts.tsx';
import { noteIn } from './notes.ts';
import { Header } from './parts/header.tsx';
import { Mark } from './parts/marks.tsx';
import type { OpenedFile } from './parts/opened.tsx';
import { OtherDay } from './parts/other-day.tsx';
import { Setup } from './parts/setup.tsx';
import { Verdict } from './parts/verdict.tsx';
import { WhatIf } from './parts/what-if.tsx';
import { assumptionsOf, isChosenBy, isFromFile, keepOpened, keepRecognitions, loadRuleSet, momentOf, recognitionsOf } from './rule-sets.ts';
import type { Moment, SetId } from './rule-sets.ts';
import { applyTheme, firstLanguage, firstTheme, remember } from './settings.ts';
import { movable } from './thresholds.ts';
import { useImpact, useNext } from './use-answers.ts';
import type { Change } from './worker/protocol.ts';
import { WORDS } from './words.ts';
import type { Language } from './words.ts';

const FIRST_DAY = '2024-12-31';
/** Screens on which all criteria with all their fields would be a page without end. */
const NARROW = '(max-width: 61.99rem)';

interface LinkNotice {
  /** The file that a dossier came from; a link unless given. */
  readonly file?: string;
  readonly link: readonly LinkProblem[];
  readonly dossier: readonly Pick<Problem, 'message'>[];
}

/** The page's state that a link carries, besides the sheet. */
interface Asked {
  readonly set: SetId;
  readonly on: string;
  /** The year assessed, where it is not that of the day. */
  readonly year?: number | undefined;
  /** True where levels that are borrowed count: they are no law. */
  readonly isAssumed: boolean;
  readonly change: Change | null;
  readonly population: Population;
}

const FIRST: Asked = { set: 'commune', on: FIRST_DAY, isAssumed: false, change: null, population: POPULATION };

function bounds({ tally: { lower, upper } }: Assessment): string {
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}

function summary(assessment: Assessment | undefined, language: Language): string {
  if (assessment === undefined) return '';
  const { status, tally } = assessment;
  const words = WORDS[language].verdict;
  return `${words.headline[status]}: ${bounds(assessment)} ${words.of(tally.total)}.`;
}

/** A dossier of a link, to be read as soon as its set is there; `first` is that of a first visit. */
type Pending = { readonly dossier: unknown; readonly file?: string } | 'first' | undefined;

interface Opened {
  readonly asked: Asked;
  readonly notice: LinkNotice | undefined;
  readonly pending: Pending;
}

/** What the address asks for. Without a dossier that can be used the page shows what it shows on a first visit. */
function opened(): Opened | undefined {
  const link = readFragment(location.hash);
  if (link === undefined) return undefined;
  const { dossier, ...rest } = link.shared;
  return {
    asked: { ...FIRST, ...rest },
    notice: link.problems.length === 0 ? undefined : { link: link.problems, dossier: [] },
    pending: dossier === undefined ? 'first' : { dossier },
  };
}

export function App() {
  const [start] = useState<Opened>(() => opened() ?? { asked: FIRST, notice: undefined, pending: 'first' });
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useState(firstTheme);
  const [asked, setAsked] = useState(start.asked);
  const [sheet, setSheet] = useState<Sheet>(() => emptySheet('commune'));
  const [example, setExample] = useState('');
  const [ruleSet, setRuleSet] = useState<RuleSet | undefined>();
  const [examples, setExamples] = useState<typeof import('./examples.ts') | undefined>();
  const [hasFailed, setFailed] = useState(false);
  const [notice, setNotice] = useState(start.notice);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** Criteria that were opened with all others on a narrow screen: their rows stay shut. */
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [brought, setBrought] = useState<{ readonly file: string; readonly dossiers: readonly Dossier[] } | undefined>();
  const [register, setRegister] = useState<readonly LegalDocument[]>([]);
  const [onePage, setOnePage] = useState<typeof import('./parts/one-page.tsx') | undefined>();
  const [copied, setCopied] = useState('');
  const [reload, setReload] = useState(0);
  const pending = useRef<Pending>(start.pending);
  /** Counts what was asked for: what a load finds for something older is dropped. */
  const generation = useRef(0);
  const words = WORDS[language];
  const write = useCallback((value: string) => inInput(value, language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
    remember('language', language);
  }, [language]);
  useEffect(() => {
    applyTheme(theme);
    remember('theme', theme);
  }, [theme]);

  useEffect(() => {
    const follow = (): void => {
      const found = opened();
      if (found === undefined) return;
      generation.current += 1;
      pending.current = found.pending;
      setAsked(found.asked);
      setNotice(found.notice);
      setRuleSet(undefined);
      setReload(generation.current);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const show = useCallback(
    (dossier: Dossier, id: string, set: RuleSet, at: Moment) => {
      const { assessment } = check(set, dossier, at);
      setSheet(sheetOf(dossier, write));
      setExample(id);
      const failing = assessment?.criteria.filter(({ status }) => status === 'not-met') ?? [];
      setOpen(new Set((failing.length === 0 ? (assessment?.criteria ?? []).slice(0, 1) : failing.slice(0, 3)).map(({ id: no }) => no)));
    },
    [write],
  );

  useEffect(() => {
    generation.current += 1;
    const own = generation.current;
    setFailed(false);
    const load = async (): Promise<void> => {
      const [bare, stock] = await Promise.all([loadRuleSet(asked.set), import('./examples.ts')]);
      const set = withRegister(bare, register);
      if (own !== generation.current) return;
      setExamples(stock);
      setRuleSet(set);
      const at = (on: string): Moment => momentOf(set, { ...asked, on });
      const waiting = pending.current;
      pending.current = undefined;
      if (waiting === undefined) {
        // The set was changed by hand: figures of the same name go along, except to another kind of unit.
        const first = stock.DOSSIERS.find(({ unit }) => unit.level === set.level);
        setSheet((before) => (before.unit.level === set.level ? sheetFor(before, set) : emptySheet(set.level)));
        setExample((before) => (first === undefined ? '' : before));
        setOpen(new Set(['1']));
        return;
      }
      if (waiting === 'first') {
        const first = stock.DOSSIERS.find(({ unit }) => unit.level === set.level);
        if (first === undefined) setSheet(emptySheet(set.level));
        else show(first, first.unit.id, set, at(asked.on));
        return;
      }
      const read = check(set, waiting.dossier as Dossier, at(asked.on));
      // A day that no text covers says nothing against the dossier: it is read on a day that is.
      const usable = read.assessment === undefined ? check(set, waiting.dossier as Dossier, at(set.instruments[0]!.inForce.from)) : read;
      const { problems } = usable;
      const { file } = waiting;
      if (problems.length > 0) setNotice((known) => ({ link: known?.link ?? [], dossier: problems, ...(file !== undefined && { file }) }));
      if (usable.assessment === undefined) setSheet(emptySheet(set.level));
      else
        show(
          usable.dossier,
          file === undefined
            ? (stock.DOSSIERS.find((item) => JSON.stringify(item) === JSON.stringify(usable.dossier))?.unit.id ?? 'own')
            : 'file:0',
          set,
          at(asked.on),
        );
    };
    load().catch(() => {
      if (own === generation.current) setFailed(true);
    });
  }, [asked.set, reload]);

  const read = useMemo(() => (ruleSet === undefined ? undefined : dossierOf(sheet, ruleSet)), [sheet, ruleSet]);
  const checked = useMemo(
    () =>
      ruleSet === undefined || read === undefined || sheet.unit.level !== ruleSet.level
        ? undefined
        : check(ruleSet, read.dossier, momentOf(ruleSet, asked)),
    [ruleSet, read, asked.on, asked.year, asked.isAssumed],
  );
  const assessment = checked?.assessment;
  // A day that no text covers gives no result and takes no form away: the one of the nearest day stays, and says so.
  const form = useMemo(
    () =>
      assessment ??
      (ruleSet === undefined || checked === undefined
        ? undefined
        : check(ruleSet, checked.dossier, momentOf(ruleSet, { ...asked, year: undefined, on: nearestDay(ruleSet, asked.on) })).assessment),
    [ruleSet, checked],
  );
  // What is taken away is read without the page: a unit without a name is called so there too.
  const named = assessment && { ...assessment, unit: { ...assessment.unit, name: nameOf(assessment.unit, words) } };
  const recognitions = assessment === undefined || ruleSet === undefined ? [] : recognitionsOf(assessment.unit.id, ruleSet);
  const next = useNext(assessment);
  const { found, isWorking } = useImpact(ruleSet, assessment, asked.change, asked.population);
  const own = useMemo(() => {
    if (assessment === undefined || checked === undefined) return undefined;
    const after =
      found.kind === 'found' ? check(found.answer.after, checked.dossier, momentOf(found.answer.after, asked)).assessment : undefined;
    return { before: assessment, after };
  }, [assessment, found]);
  const thresholds = useMemo(
    () => (ruleSet === undefined || assessment === undefined ? [] : movable(ruleSet, assessment)),
    [ruleSet, assessment],
  );

  const fragment = useMemo(
    () =>
      read === undefined || ruleSet === undefined || !isChosenBy(asked.set, ruleSet)
        ? undefined
        : fragmentOf({ ...asked, dossier: read.dossier }),
    [read, asked, ruleSet],
  );
  useEffect(() => {
    // The address follows, so that it can be copied from there as well; going back leads away from the page, not through keystrokes.
    const timer = setTimeout(() => {
      if (fragment !== undefined && pending.current === undefined) history.replaceState(null, '', fragment);
    }, 300);
    return () => clearTimeout(timer);
  }, [fragment]);

  /** Turns to what a file brought: a set, on the day asked for or on the nearest on which it is in force; units; what they rest on. */
  const use = useCallback(({ file, found: brings, set: other }: OpenedFile) => {
    setNotice(undefined);
    if (brings.kind === 'register') {
      setRegister(brings.documents);
      setRuleSet((before) => before && withRegister(before, brings.documents));
    } else if (brings.kind === 'recognitions') {
      keepRecognitions(brings.recognitions);
      setReload((count) => count + 1);
    } else if (brings.kind === 'dossiers') {
      const [dossier] = brings.dossiers;
      if (dossier === undefined) return;
      setBrought({ file, dossiers: brings.dossiers });
      pending.current = { dossier, file };
      if (other !== undefined) setAsked((before) => ({ ...before, set: other, change: null }));
      setReload((count) => count + 1);
    } else {
      const set = keepOpened({ ruleSet: brings.ruleSet, file });
      setAsked((before) => ({ ...before, set, on: nearestDay(brings.ruleSet, before.on), year: undefined, change: null }));
      // It may have taken the place of one that was opened before and is shown.
      setReload((count) => count + 1);
    }
  }, []);

  const copy = async (): Promise<void> => {
    if (fragment !== undefined) history.replaceState(null, '', fragment);
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied(isFromFile(asked.set) ? words.opened.copied : words.verdict.copied);
    } catch {
      setCopied(words.verdict.copyByHand);
    }
  };
  const edit = (change: (before: Sheet) => Sheet): void => {
    setSheet(change);
    setExample('own');
    setCopied('');
  };
  const fill = (id: string): void => {
    const place = /^file:(\d+)$/.exec(id)?.[1];
    const dossier = place === undefined ? examples?.DOSSIERS.find(({ unit }) => unit.id === id) : brought?.dossiers[Number(place)];
    if (ruleSet === undefined || id === 'own') return;
    if (dossier === undefined) {
      setSheet(emptySheet(ruleSet.level));
      setExample('');
    } else show(dossier, id, ruleSet, momentOf(ruleSet, asked));
  };
  const judge = (target: string, judgement: Judgement | undefined): void =>
    edit((before) => {
      const { [target]: _before, ...rest } = before.judgements;
      return { ...before, judgements: judgement === undefined ? rest : { ...rest, [target]: judgement } };
    });
  const toggle = useCallback((id: string, isOpen: boolean) => {
    setOpen((before) => {
      if (before.has(id) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  const unfold = (id: string): void =>
    setFolded((before) => (before.has(id) ? new Set([...before].filter((item) => item !== id)) : before));
  const goTo = (id: string, target: string): void => {
    toggle(id, true);
    unfold(id);
    // The body of the criterion is there after the next rendering.
    setTimeout(() => {
      const element = document.getElementById(target);
      const focusable = element?.matches('fieldset')
        ? element.querySelector<HTMLElement>('input')
        : element?.matches('details')
          ? element.querySelector('summary')
          : element;
      element?.scrollIntoView({ block: 'center' });
      focusable?.focus({ preventScroll: true });
    }, 60);
  };
  /** Goes to the result without touching the address, which holds the state. */
  const goToResult = (event: Event): void => {
    event.preventDefault();
    const result = document.getElementById('result');
    result?.scrollIntoView({ block: 'start' });
    result?.focus({ preventScroll: true });
  };
  useEffect(() => {
    // A field that is pressed while it lies half below the outcome that stays in sight: it comes out from under it.
    const uncover = ({ target }: FocusEvent): void => {
      const peek = document.querySelector('.peek');
      if (!(target instanceof HTMLElement) || peek === null || peek.contains(target)) return;
      requestAnimationFrame(() => {
        const [field, pill] = [target.getBoundingClientRect(), peek.getBoundingClientRect()];
        if (pill.height > 0 && field.bottom > pill.top && field.top < pill.bottom) target.scrollIntoView({ block: 'center' });
      });
    };
    addEventListener('focusin', uncover);
    return () => removeEventListener('focusin', uncover);
  }, []);
  const goToFact = (fact: string): void => {
    const reader = assessment?.missingFacts.find((item) => item.fact === fact)?.indicators[0];
    const criterion = assessment?.criteria.find(({ indicators }) => indicators.some(({ id }) => id === reader));
    if (criterion !== undefined) goTo(criterion.id, `fact-${fact}`);
  };

  const shownProblems = (checked?.problems ?? []).filter(({ path }) => path[0] !== 'facts');
  return (
    <>
      <a class="skip" href={RESULT} onClick={goToResult}>
        {words.skip}
      </a>
      <Patterns />
      <Header {...{ words, language, theme }} onLanguage={setLanguage} onTheme={setTheme} />
      <main>
        <div class="intro">
          <h1>{words.headline}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {notice === undefined ? null : (
          <div class="notice" role="alert">
            <div>
              <p>
                <b>{notice.file === undefined ? words.link.title : words.opened.refused(notice.file)}</b> {words.link.rest}
              </p>
              <ul>
                {notice.link.map((item) => (
                  <li key={item}>{words.link[item]}</li>
                ))}
                {notice.dossier.slice(0, 6).map(({ message }, index) => (
                  <li key={index}>{message[language]}</li>
                ))}
              </ul>
            </div>
            <button type="button" class="button" onClick={() => setNotice(undefined)}>
              {words.close}
            </button>
          </div>
        )}
        <div class="layout">
          <div class="column">
            <Setup
              {...{ words, language, example, ruleSet, brought }}
              note={noteIn(language, sheet.unit, sheet.note, examples?.DOSSIERS ?? [])}
              groups={ruleSet === undefined ? [] : groupsOf(ruleSet)}
              set={asked.set}
              on={asked.on}
              year={asked.year}
              unit={sheet.unit}
              examples={(examples?.DOSSIERS ?? []).filter(({ unit }) => unit.level === (ruleSet?.level ?? 'commune'))}
              onSet={(set) => setAsked((before) => ({ ...before, set, change: null }))}
              onOpened={use}
              onDay={(on) => {
                if (on !== '') setAsked((before) => ({ ...before, on, year: undefined }));
              }}
              onYear={(year) => setAsked((before) => ({ ...before, year }))}
              hasAssumptions={ruleSet !== undefined && assumptionsOf(ruleSet).length > 0}
              isAssumed={asked.isAssumed}
              onAssumed={(isAssumed) => setAsked((before) => ({ ...before, isAssumed }))}
              onExample={fill}
              onUnit={(unit) => edit((before) => ({ ...before, unit }))}
            />
            {form === undefined || form === assessment ? null : (
              <OtherDay
                {...{ words, language }}
                shownOn={form.on}
                instead={setInstead(checked?.problems ?? [])}
                onSwitch={(set) => setAsked((before) => ({ ...before, set, change: null }))}
              />
            )}
            {ruleSet === undefined || form === undefined ? (
              <div class="card empty">
                {hasFailed && ruleSet === undefined ? (
                  <>
                    <p role="alert">{words.criteria.failed}</p>
                    <button type="button" class="button" onClick={() => setReload((count) => count + 1)}>
                      {words.criteria.retry}
                    </button>
                  </>
                ) : (
                  <p>{ruleSet === undefined ? words.criteria.loading : words.verdict.none}</p>
                )}
              </div>
            ) : (
              <Criteria
                {...{ words, language, ruleSet, sheet, open, folded }}
                on={asked.on}
                assessment={form}
                wrong={read?.wrong ?? {}}
                problems={checked?.problems ?? []}
                onOpen={(id, isOpen) => {
                  toggle(id, isOpen);
                  if (!isOpen) unfold(id);
                }}
                onAll={(isOpen) => {
                  const all = new Set(isOpen ? form.criteria.map(({ id }) => id) : []);
                  setOpen(all);
                  setFolded(matchMedia(NARROW).matches ? all : new Set());
                }}
                onEntry={(fact: string, entry: Entry) => edit((before) => ({ ...before, entries: { ...before.entries, [fact]: entry } }))}
                onJudgement={judge}
              />
            )}
            {assessment === undefined ? null : (
              <a class={`peek ${assessment.status}`} href={RESULT} onClick={goToResult}>
                <Mark status={assessment.status} />
                {words.verdict.headline[assessment.status]} · {bounds(assessment)}/{assessment.tally.total}
              </a>
            )}
          </div>
          <Verdict
            {...{ words, language, assessment, next, recognitions }}
            problems={shownProblems}
            said={copied === '' ? summary(assessment, language) : copied}
            isNotice={copied !== ''}
            onCopy={() => void copy()}
            onPage={() => void import('./parts/one-page.tsx').then(setOnePage)}
            onCriterion={(id) => goTo(id, `criterion-${id}`)}
            onFact={goToFact}
          />
        </div>
        {ruleSet === undefined || assessment === undefined ? null : (
          <WhatIf
            {...{ words, language, thresholds, found, isWorking, own }}
            column={columnText(assessment, words, language)}
            key={ruleSet.hash}
            drafts={ruleSet.id === 'commune' ? (examples?.DRAFTS ?? []) : []}
            change={asked.change}
            population={asked.population}
            onChange={(change) => setAsked((before) => ({ ...before, change }))}
            onPopulation={(population) => setAsked((before) => ({ ...before, population }))}
          />
        )}
      </main>
      {onePage === undefined || named === undefined || ruleSet === undefined ? null : (
        <onePage.OnePage
          {...{ words, language, ruleSet, recognitions }}
          assessment={named}
          next={next ?? []}
          onClose={() => setOnePage(undefined)}
        />
      )}
      <footer>
        <p>{words.footer.data}</p>
        <p>{words.footer.not}</p>
      </footer>
    </>
  );
}
