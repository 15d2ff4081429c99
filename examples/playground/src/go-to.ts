/** Goes to a field or a row, which is there after the next rendering. */
export function goToElement(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    const focusable = element?.matches('fieldset')
      ? element.querySelector<HTMLElement>('input')
      : element?.matches('details')
        ? element.querySelector('summary')
        : element;
    element?.scrollIntoView({ block: 'center' });
    focusable?.focus({ preventScroll: true });
  }, 60);
}

/** Goes to the result without touching the address, which holds the state. */
export function goToResult(event: Event): void {
  event.preventDefault();
  const result = document.getElementById('result');
  result?.scrollIntoView({ block: 'start' });
  result?.focus({ preventScroll: true });
}
