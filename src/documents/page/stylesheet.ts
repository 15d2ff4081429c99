import { ntmError, problem } from '../../model/errors.ts';
import { given } from '../../value/text.ts';
/** Column widths as classes: a style attribute would be refused by a strict Content-Security-Policy. */
const WIDTHS = Array.from({ length: 100 }, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join('');

/** The typeface that the decree asks for, and those of the same metrics where it is not installed. */
const LETTERS = '"Times New Roman","Liberation Serif",Tinos,serif';

/*
 * Sizes in points, because the page is meant for paper. Only black, white and greys carry meaning: an office prints in
 * black and white. What is assumed has a colour besides its word, its frame and its slant, so that nobody takes it for law. Thead repeats on each page of a long table; rows stay whole, but for those that begin a merged cell: a browser
 * would keep everything beside that cell together, and leave half of a page blank.
 */
const RULES = `
*{box-sizing:border-box}
body{font:12pt/1.35 ${LETTERS};color:#000;background:#fff;margin:0 auto;padding:12pt;max-width:64em;overflow-wrap:break-word}
h1{font-size:15pt;text-align:center;margin:12pt 0 4pt}
h2{font-size:13.5pt;margin:16pt 0 6pt}
h3{font-size:12.5pt;margin:12pt 0 4pt}
h4{font-size:12pt;font-style:italic;margin:10pt 0 4pt}
h2,h3,h4{break-after:avoid}
p{margin:0 0 6pt}
ul,ol{margin:0 0 6pt;padding-left:20pt}
.subtitle{text-align:center;margin-bottom:12pt}
.scroll{overflow-x:auto;margin:6pt 0 12pt}
table{border-collapse:collapse;width:100%;table-layout:fixed}
caption{text-align:left;font-style:italic;padding:0 0 4pt}
th,td{border:0.75pt solid #000;padding:3pt 4pt;vertical-align:top;text-align:left;font-size:10.5pt;line-height:1.25;hyphens:manual}
thead th{vertical-align:middle;background:#e7e7e7}
tbody th{font-weight:bold}
.shaded{background:#f1f1f1}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
.note{border:1pt solid #000;padding:6pt 8pt;margin:8pt 0 12pt}
.note p:last-child{margin:0}
.warning{border-width:2.25pt;background:#f7f7f7}
.note.assumed{border:3pt double #6a1b9a;background:#f6eefa;font-weight:bold}
.level{color:#6a1b9a;font-style:italic}
figure{margin:8pt 0 12pt;break-inside:avoid}
figure svg{max-width:100%;height:auto}
figcaption{font-style:italic}
pre{white-space:pre-wrap}
ins{text-decoration:underline;text-decoration-thickness:1.5pt;font-weight:bold}
del{text-decoration:line-through}
.break{break-before:page}
.letterhead,.signature{display:flex;gap:12pt;justify-content:space-between;text-align:center}
.letterhead>div,.signature>div{flex:2}
.letterhead>div:last-child{flex:3}
.letterhead p,.signature p{margin:0}
.under::after{content:"";display:block;width:40%;margin:2pt auto 6pt;border-top:0.75pt solid #000}
.motto::after{content:"";display:block;width:62%;margin:2pt auto 6pt;border-top:0.75pt solid #000}
.recipients{text-align:left}
.signature{margin-top:18pt;break-inside:avoid}
.signature .signed{margin-top:48pt}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media screen and (max-width:40em){table{min-width:40em}}
@media print{
body{padding:0 1pt;max-width:none}
.letterhead p{font-size:11.5pt}
.scroll{overflow:visible;padding-right:1pt}
thead{display:table-header-group}
tr:not(:has([rowspan])){break-inside:avoid}
th,td{font-size:10pt}
.wide th,.wide td{font-size:8.5pt;padding:2pt 2.5pt}
a{color:inherit;text-decoration:none}
}
`;

/**
 * The stylesheet of documents in HTML: an A4 page with the margins of Nghị định 30/2020/NĐ-CP.
 *
 * @remarks For whoever puts {@link toHtml}'s content into a page of their own and serves styles from a file. It is all the
 * style there is: the markup has no style attribute, so `style-src 'self'` is enough.
 * @param orientation - of the page; portrait if absent.
 * @returns CSS without outside references.
 * @example
 * ```ts
 * import { htmlStylesheet } from 'ntm-rules/documents';
 *
 * htmlStylesheet('landscape').includes('size:A4 landscape'); // => true
 * ```
 */
export function htmlStylesheet(orientation: 'portrait' | 'landscape' = 'portrait'): string {
  if (orientation !== 'portrait' && orientation !== 'landscape') {
    const params = { option: 'orientation', value: given(orientation), allowed: 'portrait, landscape' };
    throw ntmError([problem('invalid-option', ['orientation'], params)]);
  }
  return `@page{size:A4 ${orientation};margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt ${LETTERS}}}@page :first{@top-center{content:""}}${RULES}${WIDTHS}`;
}
