import { attribute, elements } from './xml.ts';

/** How one part of a workbook refers to another. */
export interface Relation {
  readonly id: string | undefined;
  /** Last word of its type, which is the same in both dialects of the format: `worksheet`, `styles`. */
  readonly kind: string;
  /** Name of the part referred to. */
  readonly target: string;
}

/** The name of a part that is given from the folder of another: `../a.xml` from `xl/worksheets/` is `xl/a.xml`. */
function resolved(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a part refers to; the archive as a whole has no name. */
export function relationsOf(parts: ReadonlyMap<string, string>, part: string): Relation[] {
  const folder = part.slice(0, Math.max(0, part.lastIndexOf('/')));
  const file = part.slice(part.lastIndexOf('/') + 1);
  const xml = parts.get(`${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`) ?? '';
  return elements(xml, 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id'),
    kind: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
    target: resolved(attribute(tag, 'Target') ?? '', folder),
  }));
}
