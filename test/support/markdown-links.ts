import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './run.ts';
import { partsOf } from './pages.ts';

/** Text of a page in which links are links: without blocks and spans of code. */
function prose(page: string): string {
  return partsOf(page)
    .lines.join('\n')
    .replaceAll(/`[^`\n]*`/g, '``');
}

/** The anchor that GitHub gives a heading. */
function slug(heading: string): string {
  const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/<[^>]*>|[`*]/g, '');
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** The anchors of a page: of its headings, and those that it sets itself. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const text = partsOf(page).lines.join('\n');
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id));
  const seen = new Map<string, number>();
  for (const [, heading = ''] of text.matchAll(/^#{1,6} +(.*)$/gm)) {
    const name = slug(heading);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    anchors.add(times === 0 ? name : `${name}-${times}`);
  }
  return anchors;
}

/** Where the links and pictures of a page lead. */
export function targetsOf(page: string): string[] {
  const text = prose(page);
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)];
  const named = [...text.matchAll(/^\[[^\]]+\]: +<?(\S+?)>?$/gm)];
  const html = [...text.matchAll(/(?:href|src)="([^"]+)"/g)];
  return [...inline, ...named, ...html].map(([, target = '']) => target);
}

/** Why a target of a page leads nowhere; nothing if it leads somewhere, or out of the project. */
export function brokenLink(page: string, target: string): string | undefined {
  if (/^(?:https|mailto):/.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (file.startsWith('..') || !existsSync(join(ROOT, file))) return `${page}: ${target} is not there`;
  if (/^(?:dist|node_modules|docs\/api|docs\/site)(?:\/|$)/.test(file)) return `${page}: ${target} is not in the repository`;
  if (anchor === undefined) return undefined;
  const hasAnchor = statSync(join(ROOT, file)).isFile() && file.endsWith('.md') && anchorsOf(file).has(decodeURIComponent(anchor));
  return hasAnchor ? undefined : `${page}: ${target} has no such heading`;
}
