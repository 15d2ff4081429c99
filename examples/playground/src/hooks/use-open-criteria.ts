import { useCallback, useState } from 'preact/hooks';

/** Screens on which all criteria with all their fields would be a page without end. */
const NARROW = '(max-width: 61.99rem)';

/** Which criteria are open. */
export function useOpenCriteria() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** Criteria that were opened with all others on a narrow screen: their rows stay shut. */
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
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
  const onOpen = (id: string, isOpen: boolean): void => {
    toggle(id, isOpen);
    if (!isOpen) unfold(id);
  };
  const showOnly = useCallback((ids: readonly string[]) => setOpen(new Set(ids)), []);
  const showAll = (ids: readonly string[]): void => {
    const all = new Set(ids);
    setOpen(all);
    setFolded(matchMedia(NARROW).matches ? all : new Set());
  };
  const bring = (id: string): void => {
    toggle(id, true);
    unfold(id);
  };
  return { open, folded, onOpen, showOnly, showAll, bring };
}
