import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './run.ts';

/** A compiler over the sources as the repository is checked, and over files that are nowhere but here. */
export interface TypeChecker {
  /** What is wrong with a file, a line each: `2561: Object literal …`. */
  readonly problemsIn: (name: string) => string[];
  /** What an editor offers at a place: behind the text given. */
  readonly offeredAt: (name: string, text: string) => string[];
  /** What an editor shows of the first occurrence of a text. */
  readonly shownOf: (name: string, text: string) => { readonly type: string; readonly description: string };
  readonly sourceOf: (name: string) => ts.SourceFile;
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  // An example may leave a constant to its reader.
  return { ...options, noUnusedLocals: false };
}

/** Checks files of these names and contents as if they stood in the folder of the repository. */
export function typeChecker(files: ReadonlyMap<string, string>): TypeChecker {
  const contents = new Map([...files].map(([name, text]) => [join(ROOT, name), text]));
  const options = compilerOptions();
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...contents.keys()],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = contents.get(name) ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => contents.has(name) || ts.sys.fileExists(name),
    readFile: (name) => contents.get(name) ?? ts.sys.readFile(name),
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const pathOf = (name: string): string => join(ROOT, name);
  const place = (name: string, text: string): number => {
    const found = contents.get(pathOf(name))?.indexOf(text) ?? -1;
    if (found < 0) throw new Error(`${name} does not have ${text}`);
    return found;
  };
  return {
    problemsIn: (name) =>
      [...service.getSyntacticDiagnostics(pathOf(name)), ...service.getSemanticDiagnostics(pathOf(name))].map(
        ({ code, messageText }) => `${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
    offeredAt: (name, text) => {
      const offered = service.getCompletionsAtPosition(pathOf(name), place(name, text) + text.length, {});
      return offered?.entries.map((entry) => entry.name.replaceAll(/^["']|["']$/g, '')) ?? [];
    },
    shownOf: (name, text) => {
      const shown = service.getQuickInfoAtPosition(pathOf(name), place(name, text));
      return { type: ts.displayPartsToString(shown?.displayParts), description: ts.displayPartsToString(shown?.documentation) };
    },
    sourceOf: (name) => service.getProgram()!.getSourceFile(pathOf(name))!,
  };
}

/** The places where a program overrides the compiler: `as …`, `… !`. `as const` is one as well. */
export function overridesIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node)) found.push(node.getText(source));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
