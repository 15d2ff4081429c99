import { commandError } from './command-problem.ts';

/** The entry for spreadsheets, loaded only here: the packages that it needs are optional. */
export async function spreadsheets(): Promise<typeof import('../documents/xlsx/index.ts')> {
  try {
    return await import('../documents/xlsx/index.ts');
  } catch (error) {
    if (!(error instanceof Error && /'(?:read|write)-excel-file/.test(error.message))) throw error;
    throw commandError('package-missing', [], { package: 'read-excel-file write-excel-file' });
  }
}
