import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Its message is French, for whoever edits the file. */
export class SettingsError extends Error {
  constructor(file: string, problem: string) {
    super(`${file} : ${problem}`);
    this.name = 'SettingsError';
  }
}

/** Throws SettingsError when the file is not JSON or not as its schema says. */
export function readSettingsFile<T extends v.GenericSchema>(
  root: string,
  file: string,
  schema: T,
): v.InferOutput<T> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new SettingsError(
      file,
      `ce fichier n'est pas du JSON lisible (${error instanceof Error ? error.message : error})`,
    );
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SettingsError(file, `${v.getDotPath(issue) ?? 'racine'} : ${issue.message}`);
}
