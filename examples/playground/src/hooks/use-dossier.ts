import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Dossier, Judgement, RuleSet } from 'ntm-rules';
import { check } from '../check.ts';
import { emptySheet, sheetFor, sheetOf } from '../entries.ts';
import type { Sheet } from '../entries.ts';
import { inInput } from '../figures.ts';
import { momentOf } from '../rule-sets.ts';
import { shownFirst } from '../shown-first.ts';
import { FIRST_VISIT, startOf } from '../start.ts';
import type { Start } from '../start.ts';
import type { Language } from '../words.ts';
import { useOpenCriteria } from './use-open-criteria.ts';
import { useOpenedFile } from './use-opened-file.ts';
import { useSet } from './use-set.ts';
import type { Loaded } from './use-set.ts';

/** What is asked and what is filled in, wherever it came from: the address, an example, a file, a person. */
export function useDossier(language: Language) {
  const [start] = useState<Start>(() => startOf(location.hash) ?? FIRST_VISIT);
  const [asked, setAsked] = useState(start.asked);
  const [notice, setNotice] = useState(start.notice);
  const [sheet, setSheet] = useState<Sheet>(() => emptySheet('commune'));
  /** What is shown unchanged: the id of an example, `file:` and a place in the file; `` for an empty sheet, `own` for one's own. */
  const [example, setExample] = useState('');
  const [reload, setReload] = useState(0);
  const again = useCallback(() => setReload((count) => count + 1), []);
  const pending = useRef(start.pending);
  const criteria = useOpenCriteria();

  const show = (dossier: Dossier, id: string, set: RuleSet): void => {
    const { assessment } = check(set, dossier, momentOf(set, asked));
    setSheet(sheetOf(dossier, (value) => inInput(value, language)));
    setExample(id);
    const all = assessment?.criteria ?? [];
    const failing = all.filter(({ status }) => status === 'not-met');
    criteria.showOnly((failing.length === 0 ? all.slice(0, 1) : failing.slice(0, 3)).map(({ id: own }) => own));
  };
  const empty = (set: RuleSet): void => {
    setSheet(emptySheet(set.level));
    setExample('');
  };
  const onLoaded = ({ ruleSet, DOSSIERS }: Loaded): void => {
    const waiting = pending.current;
    pending.current = undefined;
    if (waiting === undefined) {
      // The set was changed by hand: figures of the same name go along, except to another kind of unit.
      setSheet((before) => (before.unit.level === ruleSet.level ? sheetFor(before, ruleSet) : emptySheet(ruleSet.level)));
      setExample((before) => (DOSSIERS.some(({ unit }) => unit.level === ruleSet.level) ? before : ''));
      criteria.showOnly(['1']);
      return;
    }
    const first = shownFirst(ruleSet, waiting, { asked, examples: DOSSIERS });
    const { file } = waiting === 'first' ? {} : waiting;
    if (first.problems.length > 0) {
      setNotice((known) => ({ link: known?.link ?? [], dossier: first.problems, ...(file !== undefined && { file }) }));
    }
    if (first.dossier === undefined) empty(ruleSet);
    else show(first.dossier, first.example, ruleSet);
  };
  const { loaded, hasFailed, forget, refresh } = useSet({ set: asked.set, reload, onLoaded });
  const files = useOpenedFile({ pending, setAsked, again, refresh });

  useEffect(() => {
    const follow = (): void => {
      const found = startOf(location.hash);
      if (found === undefined) return;
      pending.current = found.pending;
      setAsked(found.asked);
      setNotice(found.notice);
      forget();
      again();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const edit = (change: (before: Sheet) => Sheet): void => {
    setSheet(change);
    setExample('own');
  };
  /** Fills in an example, a unit of a file, or nothing. */
  const fill = (id: string): void => {
    if (loaded === undefined || id === 'own') return;
    const place = /^file:(\d+)$/.exec(id)?.[1];
    const dossier = place === undefined ? loaded.DOSSIERS.find(({ unit }) => unit.id === id) : files.brought?.dossiers[Number(place)];
    if (dossier === undefined) empty(loaded.ruleSet);
    else show(dossier, id, loaded.ruleSet);
  };
  const judge = (target: string, judgement: Judgement | undefined): void =>
    edit((before) => {
      const { [target]: _before, ...rest } = before.judgements;
      return { ...before, judgements: judgement === undefined ? rest : { ...rest, [target]: judgement } };
    });
  return { asked, setAsked, notice, setNotice, sheet, example, edit, fill, judge, loaded, hasFailed, again, files, criteria, pending };
}
