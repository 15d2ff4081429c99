import { useMemo, useState } from 'preact/hooks';
import { columnText, groupsOf } from './columns.ts';
import { check, setInstead } from './check.ts';
import { nameOf } from './entries.ts';
import { goToElement, goToResult } from './go-to.ts';
import { useAddress } from './hooks/use-address.ts';
import { useImpact, useNext } from './hooks/use-answers.ts';
import { useAppearance } from './hooks/use-appearance.ts';
import { useAssessment } from './hooks/use-assessment.ts';
import { useDossier } from './hooks/use-dossier.ts';
import { useUncovered } from './hooks/use-uncovered.ts';
import { RESULT } from './link.ts';
import { noteIn } from './notes.ts';
import { outcomeText } from './outcome.ts';
import { Patterns } from './parts/charts.tsx';
import { Criteria } from './parts/criteria.tsx';
import { Header } from './parts/header.tsx';
import { LinkNotice } from './parts/link-notice.tsx';
import { NoForm } from './parts/no-form.tsx';
import { OtherDay } from './parts/other-day.tsx';
import { Peek } from './parts/peek.tsx';
import { Setup } from './parts/setup.tsx';
import { Verdict } from './parts/verdict.tsx';
import { WhatIf } from './parts/what-if.tsx';
import { assumptionsOf, momentOf, recognitionsOf } from './rule-sets.ts';
import type { Asked } from './start.ts';
import { movable } from './thresholds.ts';

export function App() {
  const { language, setLanguage, theme, setTheme, words } = useAppearance();
  const page = useDossier(language);
  const { asked, sheet, loaded, criteria, edit } = page;
  const ruleSet = loaded?.ruleSet;
  const examples = loaded?.DOSSIERS ?? [];
  const { read, checked, assessment, form } = useAssessment(ruleSet, sheet, asked);
  const next = useNext(assessment);
  const { found, isWorking } = useImpact(ruleSet, assessment, asked.change, asked.population);
  const { copy, copied } = useAddress({ asked, ruleSet, dossier: read?.dossier, pending: page.pending, words });
  const [onePage, setOnePage] = useState<typeof import('./parts/one-page.tsx') | undefined>();
  useUncovered();

  const recognitions = assessment === undefined || ruleSet === undefined ? [] : recognitionsOf(assessment.unit.id, ruleSet);
  const own = useMemo(() => {
    if (assessment === undefined || checked === undefined) return undefined;
    const after = found.kind === 'found' ? found.answer.after : undefined;
    return { before: assessment, after: after && check(after, checked.dossier, momentOf(after, asked)).assessment };
  }, [assessment, found]);
  const thresholds = useMemo(
    () => (ruleSet === undefined || assessment === undefined ? [] : movable(ruleSet, assessment)),
    [ruleSet, assessment],
  );

  const ask = (change: Partial<Asked>): void => page.setAsked((before) => ({ ...before, ...change }));
  const goToCriterion = (id: string, target = `criterion-${id}`): void => {
    criteria.bring(id);
    goToElement(target);
  };
  const goToFact = (fact: string): void => {
    const reader = assessment?.missingFacts.find((item) => item.fact === fact)?.indicators[0];
    const criterion = assessment?.criteria.find(({ indicators }) => indicators.some(({ id }) => id === reader));
    if (criterion !== undefined) goToCriterion(criterion.id, `fact-${fact}`);
  };
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
        {page.notice === undefined ? null : (
          <LinkNotice {...{ words, language }} notice={page.notice} onClose={() => page.setNotice(undefined)} />
        )}
        <div class="layout">
          <div class="column">
            <Setup
              {...{ words, language, ruleSet }}
              {...asked}
              unit={sheet.unit}
              example={page.example}
              note={noteIn(language, sheet.unit, sheet.note, examples)}
              groups={ruleSet === undefined ? [] : groupsOf(ruleSet)}
              examples={examples.filter(({ unit }) => unit.level === (ruleSet?.level ?? 'commune'))}
              brought={page.files.brought}
              registered={page.files.units}
              hasAssumptions={ruleSet !== undefined && assumptionsOf(ruleSet).length > 0}
              onAsk={ask}
              onOpened={(opened) => {
                page.setNotice(undefined);
                page.files.open(opened);
              }}
              onExample={page.fill}
              onUnit={(unit) => edit((before) => ({ ...before, unit }))}
            />
            {form === undefined || form === assessment ? null : (
              <OtherDay
                {...{ words, language }}
                shownOn={form.on}
                instead={setInstead(checked?.problems ?? [])}
                onSwitch={(set) => ask({ set, change: null })}
              />
            )}
            {ruleSet === undefined || form === undefined ? (
              <NoForm words={words} isLoaded={ruleSet !== undefined} hasFailed={page.hasFailed} onRetry={page.again} />
            ) : (
              <Criteria
                {...{ words, language, ruleSet, sheet }}
                open={criteria.open}
                folded={criteria.folded}
                on={asked.on}
                assessment={form}
                wrong={read?.wrong ?? {}}
                problems={checked?.problems ?? []}
                onOpen={criteria.onOpen}
                onAll={(isOpen) => criteria.showAll(isOpen ? form.criteria.map(({ id }) => id) : [])}
                onEntry={(fact, entry) => edit((before) => ({ ...before, entries: { ...before.entries, [fact]: entry } }))}
                onJudgement={page.judge}
              />
            )}
            {assessment === undefined ? null : <Peek assessment={assessment} words={words} />}
          </div>
          <Verdict
            {...{ words, language, assessment, next, recognitions }}
            problems={(checked?.problems ?? []).filter(({ path }) => path[0] !== 'facts')}
            said={copied === '' ? outcomeText(assessment, language) : copied}
            isNotice={copied !== ''}
            onCopy={() => void copy()}
            onPage={() => void import('./parts/one-page.tsx').then(setOnePage)}
            onCriterion={(id) => goToCriterion(id)}
            onFact={goToFact}
          />
        </div>
        {ruleSet === undefined || assessment === undefined ? null : (
          <WhatIf
            {...{ words, language, thresholds, found, isWorking, own }}
            column={columnText(assessment, words, language)}
            key={ruleSet.hash}
            drafts={ruleSet.id === 'commune' ? (loaded?.DRAFTS ?? []) : []}
            change={asked.change}
            population={asked.population}
            onChange={(change) => ask({ change })}
            onPopulation={(population) => ask({ population })}
          />
        )}
      </main>
      {onePage === undefined || assessment === undefined ? null : (
        <onePage.OnePage
          {...{ words, language, recognitions }}
          // What is taken away is read without the page: a unit without a name is called so there too.
          assessment={{ ...assessment, unit: { ...assessment.unit, name: nameOf(assessment.unit, words) } }}
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
