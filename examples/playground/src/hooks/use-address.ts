import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dossier, RuleSet } from 'ntm-rules';
import { fragmentOf } from '../link.ts';
import { isChosenBy, isFromFile } from '../rule-sets.ts';
import type { Asked, Pending } from '../start.ts';
import type { Words } from '../words.ts';

interface Shown {
  readonly asked: Asked;
  readonly ruleSet: RuleSet | undefined;
  readonly dossier: Dossier | undefined;
  readonly pending: { current: Pending };
  readonly words: Words;
}

/** The address follows what is shown, so that it can be copied; going back leads away from the page, not through keystrokes. */
export function useAddress({ asked, ruleSet, dossier, pending, words }: Shown) {
  /** What is said of the copy; nothing once something else is shown. */
  const [copied, setCopied] = useState({ of: '', said: '' });
  const fragment = useMemo(
    () =>
      dossier === undefined || ruleSet === undefined || !isChosenBy(asked.set, ruleSet) ? undefined : fragmentOf({ ...asked, dossier }),
    [dossier, asked, ruleSet],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      if (fragment !== undefined && pending.current === undefined) history.replaceState(null, '', fragment);
    }, 300);
    return () => clearTimeout(timer);
  }, [fragment]);
  const say = (said: string): void => setCopied({ of: fragment ?? '', said });
  const copy = async (): Promise<void> => {
    if (fragment !== undefined) history.replaceState(null, '', fragment);
    try {
      await navigator.clipboard.writeText(location.href);
      say(isFromFile(asked.set) ? words.opened.copied : words.verdict.copied);
    } catch {
      say(words.verdict.copyByHand);
    }
  };
  return { copy, copied: copied.of === (fragment ?? '') ? copied.said : '' };
}
