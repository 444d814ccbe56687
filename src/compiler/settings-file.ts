import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** A settings file that can't be used; the message is French, for whoever edits `data/`. */
export class SettingsError extends Error {
  constructor(file: string, problem: string) {
    super(`${file} : ${problem}`);
    this.name = 'SettingsError';
  }
}

/** Reads a JSON settings file by its schema. `root` is the project's root. @throws SettingsError when it can't be used. */
export function readSettingsFile<T extends v.GenericSchema>(
  root: string,
  file: string,
  schema: T,
): v.InferOutput<T> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new SettingsError(file, `ce fichier n'est pas du JSON lisible (${(error as Error).message})`);
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SettingsError(file, `${v.getDotPath(issue) ?? 'racine'} : ${issue.message}`);
}
