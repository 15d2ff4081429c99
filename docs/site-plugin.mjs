// For the site: pages are called by their headings and stand in groups by language, and need no front matter for it.
import { Converter, KindRouter, ReflectionKind } from 'typedoc';

const GROUPS = [
  [/\.vi$/, 'Hướng dẫn tiếng Việt'],
  [/^docs\/guides\//, 'Guides'],
  [/^docs\/criteria\//, 'Criteria'],
  [/./, 'About'],
];

/** Path of each page in the project, without its ending. Their addresses are made of it: ASCII, and the same for good. */
const paths = new WeakMap();

/** The first heading of a page, and the page without it: the site writes the name of a page above its text. */
function takeHeading([first, ...rest]) {
  const [, heading, text] = /^\s*# +(.+)\n+([^]*)$/.exec(first?.text ?? '') ?? [];
  return heading === undefined ? undefined : { heading, content: [{ ...first, text }, ...rest] };
}

class PageRouter extends KindRouter {
  getIdealBaseName(reflection) {
    const path = paths.get(reflection);
    return path === undefined ? super.getIdealBaseName(reflection) : `documents/${path.replace(/^docs\//, '').replaceAll(/[^\w-]+/g, '-')}`;
  }
}

/** Called by typedoc. */
export function load(app) {
  app.renderer.defineRouter('pages', PageRouter);
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    if (!page.kindOf(ReflectionKind.Document)) return;
    paths.set(page, page.name);
    page.frontmatter.group = GROUPS.find(([pattern]) => pattern.test(page.name))[1];
    const taken = takeHeading(page.content);
    if (taken === undefined) throw new Error(`${page.name} has no heading`);
    page.name = taken.heading;
    page.content = taken.content;
  });
}
