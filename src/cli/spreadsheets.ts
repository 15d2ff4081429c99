import { commandError } from './command-problem.ts';

/** The entry for spreadsheets, loaded only here: the package that it needs is optional. */
export async function spreadsheets(): Promise<typeof import('../documents/xlsx/index.ts')> {
  try {
    return await import('../documents/xlsx/index.ts');
  } catch (error) {
    if (!(error instanceof Error && /'write-excel-file/.test(error.message))) throw error;
    throw commandError('package-missing', [], { package: 'write-excel-file' });
  }
}
