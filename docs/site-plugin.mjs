// For the site: pages are called by their headings and stand in groups by language, and need no front matter for it.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Converter, KindRouter, PageEvent } from 'typedoc';

const GROUPS = [
  [/\.vi$/, 'Hướng dẫn tiếng Việt'],
  [/^docs\/guides\//, 'Guides'],
  [/^docs\/criteria\//, 'Criteria'],
  [/./, 'About'],
];

/** Path of each page in the project, without its ending. Their addresses are made of it: ASCII, and the same for good. */
const paths = new WeakMap();

/** A page that begins with a heading. */
const HEADED = /^\s*# +(.+)\n+([^]*)$/;

function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}

/**
 * Links to folders of the repository, which the site does not have: `[Examples](examples)` becomes `Examples (examples)`.
 * That every link of the pages leads somewhere is checked by test/package/pages.test.ts.
 */
function withoutFolders(content, folder) {
  return content.map((part, index) => {
    const isLink = (other) => other?.kind === 'relative-link' && isFolder(join(folder, other.text));
    if (isLink(part)) return { kind: 'text', text: part.text };
    if (part.kind !== 'text' || !isLink(content[index + 1])) return part;
    const [, before, label] = /^([^]*)\[([^\]]*)\]\($/.exec(part.text) ?? [];
    return label === undefined ? part : { ...part, text: `${before}${label} (` };
  });
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
    const [, heading] = HEADED.exec(page.content[0].text) ?? [];
    if (heading === undefined) throw new Error(`${page.name} has no heading`);
    paths.set(page, page.name);
    page.frontmatter.group = GROUPS.find(([pattern]) => pattern.test(page.name))[1];
    page.content = withoutFolders(page.content, dirname(page.name));
    page.name = heading;
  });
  app.renderer.on(PageEvent.END, (event) => {
    // What a screen reader is told.
    if (paths.get(event.model)?.endsWith('.vi')) event.contents = event.contents.replace(' lang="en"', ' lang="vi"');
  });
  app.converter.on(Converter.EVENT_END, ({ project }) => {
    const [first, ...rest] = withoutFolders(project.readme, '.');
    // The site writes the name of the project above its first page.
    project.readme = [{ ...first, text: first.text.replace(HEADED, '$2') }, ...rest];
  });
}
