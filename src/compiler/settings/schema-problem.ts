import type * as v from 'valibot';
import { nearest } from '../../core/text/similarity.ts';

type Schema = v.GenericSchema;
/** What the schemas of settings are made of, seen from outside. */
interface Parts extends Partial<Pick<Schema, 'kind'>> {
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
  readonly wrapped?: Parts;
  readonly options?: readonly unknown[];
}

export interface SchemaProblem {
  readonly message: string;
  readonly help: string;
  /** Whether the key is at fault, not its value. */
  readonly isOfKey: boolean;
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

/** A schema says its own problems as « what is wrong → what to do ». */
export function schemaProblem(
  schema: Schema,
  issue: v.BaseIssue<unknown>,
  format: SettingsFormat,
): SchemaProblem {
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
