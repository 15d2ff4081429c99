import { ntmError } from '../model/errors.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { Template } from '../model/error-messages.ts';

/** Here and not in the model, because assessing needs no other package. */
const MISSING: Template = [
  'Chức năng này cần gói cài thêm: npm install {package}',
  'This needs packages that are installed separately: npm install {package}',
];

/** What Node, as ES module or CommonJS, says of a package that is not there. */
function isNotFound(error: unknown, packages: readonly string[]): boolean {
  return error instanceof Error && packages.some((name) => error.message.includes(`'${name}`));
}

/** Loads what needs optional packages only when it is used; throws `package-missing` where they are not installed. */
export async function withPackages<Loaded>(packages: string, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (!isNotFound(error, packages.split(' '))) throw error;
    const params = { package: packages };
    throw ntmError([{ code: 'package-missing', path: [], params, message: sentenceOf(MISSING, params) }]);
  }
}
