import type * as v from 'valibot';
import { judged, readSettings } from './read-settings.ts';
import { jsonSource } from './settings-source.ts';

/** Throws ContentError when the file is not JSON or not as its schema says. */
export function readSettingsFile<T extends v.GenericSchema>(
  root: string,
  file: string,
  schema: T,
): v.InferOutput<T> {
  return readSettings(root, file, (text) => judged(jsonSource(text, file), schema, file));
}
