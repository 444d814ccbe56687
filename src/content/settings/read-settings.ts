import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { nearest } from '../../core/text/similarity.ts';
import { ContentError } from '../diagnostics/content-error.ts';
import { readAuthorText } from '../files/author-text.ts';
import { jsonSource, type SettingsPath, type SettingsSource } from './settings-source.ts';

/** Throws ContentError when the file is not JSON or not as its schema says. */
export function readSettingsFile<T extends v.GenericSchema>(
  root: string,
  file: string,
  schema: T,
): v.InferOutput<T> {
  return readSettings(root, file, (text) => judged(jsonSource(text, file), schema, file));
}

/** For forms, and for whoever writes such a file elsewhere. Draft 7. */
export const jsonSchema = (schema: v.GenericSchema): JsonSchema =>
  toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });

const CODE = 'reglage-invalide';

export interface SettingsReading<T> {
  /** Null where there is an error. */
  readonly output: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The value of a file, or every problem in it. */
export function judged<T extends v.GenericSchema>(
  source: SettingsSource,
  schema: T,
  file: string,
): SettingsReading<v.InferOutput<T>> {
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
export function readSettings<T>(root: string, file: string, read: (text: string) => SettingsReading<T>): T {
  const text = readAuthorText(root, file);
  const { output, diagnostics } = read(text);
  if (output !== null) return output;
  throw new ContentError(diagnostics, new Map([[file, text]]));
}

type Schema = v.GenericSchema;
/** What is read of a schema here, whatever its kind. */
interface Parts extends Partial<Pick<Schema, 'kind'>> {
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
  readonly wrapped?: Parts;
  readonly options?: readonly unknown[];
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'Écrivez un texte, entre guillemets droits.',
  number: 'Écrivez un nombre, sans guillemets.',
  boolean: 'Écrivez true ou false, sans guillemets.',
  array: 'Écrivez une liste : « [ … ] », ou un tiret par ligne dans un fichier YAML.',
  non_empty: 'Écrivez ici un texte : il est vide.',
  min_length: 'Écrivez-en au moins un.',
  regex: 'Écrivez cet identifiant en minuscules sans accent, chiffres et tirets.',
};

/** `isOfKey`: the key is at fault, not its value. A schema writes its own problems as « what is wrong → what to do ». */
export function schemaProblem(schema: Schema, issue: v.BaseIssue<unknown>, format: SettingsFormat) {
  const path = (issue.path ?? []).map(({ key }) => key);
  const key = String(path.at(-1) ?? '');
  const holder = partsAt(schema, path.slice(0, -1));
  const keys = Object.keys(holder.entries ?? {});
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const [near] = nearest(key, keys, 1);
    const help = near ? `Écrivez « ${near} ».` : `Retirez-la. Les clés lues ici : ${keys.join(', ')}.`;
    return { message: `La clé « ${key} » n’est pas lue.`, help, isOfKey: true };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && keys.includes(key))
    return { message: `Il manque « ${key} ».`, help: `Ajoutez « ${key} » et sa valeur.`, isOfKey: false };
  const { message, received } = issue;
  const [own, next] = message.startsWith('Invalid ') ? [] : message.split(' → ');
  const found = received === 'undefined' ? '' : ` (${received.slice(0, 60)})`;
  const general = /^\d*$/u.test(key)
    ? `Ceci ne convient pas${found}.`
    : `La valeur de « ${key} » ne convient pas${found}.`;
  const help = next ?? helpFor(partsAt(schema, path), issue, format);
  return { message: own ?? general, help, isOfKey: false };
}

type SettingsFormat = 'json' | 'yaml';

const blockOf = (keys: readonly string[], format: SettingsFormat) =>
  format === 'json'
    ? `Écrivez un bloc entre accolades : « { ${keys.map((key) => `"${key}": …`).join(', ')} } ».`
    : `Écrivez des lignes « clé: valeur » ; les clés : ${keys.join(', ')}.`;

function helpFor(parts: Parts, issue: v.BaseIssue<unknown>, format: SettingsFormat): string {
  const { type, requirement } = issue;
  if (type === 'picklist') return oneOf(parts, issue);
  if (type === 'min_value') return `Écrivez un nombre à partir de ${requirement}.`;
  if (type === 'max_value') return `Écrivez un nombre jusqu’à ${requirement}.`;
  if (type === 'strict_object') return blockOf(Object.keys(parts.entries ?? {}), format);
  return EXPECTED[type] ?? 'Corrigez cette valeur.';
}

function oneOf({ options = [] }: Parts, { input }: v.BaseIssue<unknown>): string {
  const known = options.map(String);
  const near = nearest(String(input), known).map((option) => `« ${option} »`);
  return near.length > 0
    ? `Vouliez-vous dire ${near.join(' ou ')} ?`
    : `Écrivez l’un de ceux-ci : ${known.join(', ')}.`;
}

function partsAt(schema: Schema, path: readonly unknown[]): Parts {
  let at: Parts = schema;
  for (const step of path) {
    const next = at.entries ? at.entries[String(step)] : at.item;
    at = next?.wrapped ?? next ?? {};
  }
  return at;
}
