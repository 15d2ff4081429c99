import { useEffect } from 'preact/hooks';

/** A field that is pressed while it lies half below the outcome that stays in sight: it comes out from under it. */
export function useUncovered(): void {
  useEffect(() => {
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
}
