/** The entry for spreadsheets, loaded only here. */
export async function spreadsheets(): Promise<typeof import('../documents/xlsx/index.ts')> {
  return import('../documents/xlsx/index.ts');
}
