/** Text as it stands in SVG or HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Attributes of an element, in the order given. */
export type Attributes = Readonly<Record<string, string | number>>;

/** One element with its content. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A text at a place. */
export function label(text: string, attributes: Attributes): string {
  return element('text', attributes, escaped(text));
}

const line = (d: string, stroke = '#000'): string => element('path', { d, stroke, 'stroke-width': 1.2, fill: 'none' });

function tile(id: string, fill: string, content: string): string {
  const ground = element('rect', { width: 6, height: 6, fill });
  return element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, ground + content);
}

const DOT = element('circle', { cx: 3, cy: 3, r: 1, fill: '#000' });

/**
 * Patterns of flips that can be told apart without colour: hatched one way, hatched the other way, dotted.
 * Their ids carry a prefix, so that several charts can stand on one page.
 */
export function patterns(prefix: string): string {
  return element(
    'defs',
    {},
    tile(`${prefix}-gain`, '#9ecae1', line('M0 6L6 0')) +
      tile(`${prefix}-loss`, '#fdae6b', line('M0 0L6 6')) +
      tile(`${prefix}-other`, '#eeeeee', DOT),
  );
}

/** Patterns of statuses, by their names: full for met, empty with a stroke for not met, dotted for open, plain for none. */
export function statusPatterns(prefix: string): string {
  return element(
    'defs',
    {},
    tile(`${prefix}-met`, '#2b7a3d', '') +
      tile(`${prefix}-not-met`, '#ffffff', line('M0 0L6 6', '#b3261e')) +
      tile(`${prefix}-undetermined`, '#f2e3b3', DOT) +
      tile(`${prefix}-not-applicable`, '#e6e6e6', ''),
  );
}
