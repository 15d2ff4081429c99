import { isWritable } from '../writable.ts';

/** Elements that a drawing is made of. No script, no foreign content, no link, no image from elsewhere, no animation. */
const ELEMENTS = new Set(
  'svg g defs pattern path rect circle ellipse line polyline polygon text tspan title desc clipPath linearGradient stop marker symbol'.split(
    ' ',
  ),
);
/** An ampersand that begins no reference: XML rejects it. */
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([\w:-]+)="([^"<]*)"/g;
/** Attributes that run something or lead somewhere, and styles, which a strict Content-Security-Policy forbids. */
const FORBIDDEN = /^(?:on|style$|href$|xlink:|src$|xml:base$)/i;
const OUTSIDE = /url\(\s*["']?(?!#)/i;

function attributesAreSafe(attributes: string): boolean {
  return [...attributes.matchAll(ATTRIBUTE)].every(([, name = '', value = '']) => !FORBIDDEN.test(name) && !OUTSIDE.test(value));
}

/** True for one whole `<svg>` element that draws, and does nothing else. */
export function isPlainDrawing(svg: string): boolean {
  const text = svg.trim();
  if (!isWritable(text) || LOOSE_AMPERSAND.test(text)) return false;
  const open: string[] = [];
  let at = 0;
  for (let next = text.indexOf('<'); next !== -1; next = text.indexOf('<', at)) {
    // Between tags of a drawing there is only text inside of it.
    if (open.length === 0 && next > 0) return false;
    TAG.lastIndex = next;
    const [, closing, name = '', attributes = '', selfClosing] = TAG.exec(text) ?? [];
    if (!ELEMENTS.has(name) || !attributesAreSafe(attributes) || (open.length === 0 && name !== 'svg')) return false;
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (selfClosing !== '/') open.push(name);
    at = TAG.lastIndex;
  }
  return at > 0 && open.length === 0 && at === text.length;
}

/** Size of a drawing in pixels, for formats that have to know it; a wide strip where it says none. */
export function drawingSize(svg: string): { readonly width: number; readonly height: number } {
  const [tag = ''] = /^\s*<svg[^>]*>/.exec(svg) ?? [];
  const number = (name: string): number | undefined => {
    const found = Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1]);
    return found > 0 ? found : undefined;
  };
  const box = /\sviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(tag);
  const [boxWidth, boxHeight] = [Number(box?.[1]) || 800, Number(box?.[2]) || 400];
  return { width: number('width') ?? boxWidth, height: number('height') ?? boxHeight };
}
