import { commandError } from './command-problem.ts';

/** The entry for word processors, loaded only here: the package that it needs is optional. */
export async function wordProcessor(): Promise<typeof import('../documents/docx/index.ts')> {
  try {
    return await import('../documents/docx/index.ts');
  } catch (error) {
    if (!(error instanceof Error && /'docx/.test(error.message))) throw error;
    throw commandError('package-missing', [], { package: 'docx' });
  }
}
