import * as v from 'valibot';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { readAuthorText } from '../author-text.ts';
import { ContentError } from '../content-error.ts';
import { schemaProblem } from './schema-problem.ts';
import { jsonSource, type SettingsPath, type SettingsSource } from './settings-source.ts';

/** Throws ContentError when the file is not JSON or not as its schema says. */
export function readSettingsFile<T extends v.GenericSchema>(
  root: string,
  file: string,
  schema: T,
): v.InferOutput<T> {
  return readSettings(root, file, (text) => judged(jsonSource(text, file), schema, file));
}

const CODE = 'reglage-invalide';

/** What a file says, or every problem of it. */
export function judged<T extends v.GenericSchema>(
  source: SettingsSource,
  schema: T,
  file: string,
): { readonly output: v.InferOutput<T> | null; readonly diagnostics: readonly Diagnostic[] } {
  if (source.value === undefined) return { output: null, diagnostics: source.diagnostics };
  const result = v.safeParse(schema, source.value);
  if (result.success)
    return { output: source.diagnostics.length > 0 ? null : result.output, diagnostics: source.diagnostics };
  const found = result.issues.map((issue): Diagnostic => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const { message, help, isOfKey } = schemaProblem(schema, issue, file.endsWith('.json') ? 'json' : 'yaml');
    const spot = isOfKey ? source.keySpotAt(path) : source.spotAt(path);
    return { severity: 'erreur', code: CODE, file, ...spot, message, help };
  });
  return { output: null, diagnostics: [...source.diagnostics, ...found] };
}

/** A problem that the schema does not know. */
export const settingsProblem = (
  source: SettingsSource,
  file: string,
  path: SettingsPath,
  [message, help]: readonly [message: string, help: string],
): Diagnostic => ({ severity: 'erreur', code: CODE, file, ...source.spotAt(path), message, help });

/** Throws ContentError, with every problem of the file. */
export function readSettings<T>(
  root: string,
  file: string,
  read: (
    text: string,
    file: string,
  ) => { readonly output: T | null; readonly diagnostics: readonly Diagnostic[] },
): T {
  const { text, shown, diagnostics: unread } = readAuthorText(root, file);
  const { output, diagnostics } = text === null ? { output: null, diagnostics: unread } : read(text, file);
  if (output !== null) return output;
  throw new ContentError(diagnostics, new Map(shown === null ? [] : [[file, shown]]));
}
