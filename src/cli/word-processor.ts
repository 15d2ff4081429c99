/** The entry for word processors, loaded only here. */
export async function wordProcessor(): Promise<typeof import('../documents/docx/index.ts')> {
  return import('../documents/docx/index.ts');
}
