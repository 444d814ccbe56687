import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gatherProblems } from '../../content/diagnostics/content-error.ts';
import { type Problem, readAuthorText, refusal } from '../../content/files/author-text.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { isFolder } from '../../content/files/files-in.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { INDICATORS_FILE, type ValuesByKey, zoneOf } from '../../core/formats/indicators-file.ts';
import { indicators as computedIndicators } from '../../core/indicators/indicators.ts';
import type { Level } from '../../core/territory/levels.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { TerritoryLookup } from '../territories/territory-lookup.ts';
import { parseIndicator, type ReadIndicator } from './parse-indicator.ts';
import { knownCodes } from './read-table.ts';

/** In a content folder. */
export const INDICATORS_FOLDER = 'indicators';

const ID = /^[a-z][a-z0-9-]{0,59}$/u;

const AS_CSV = 'Depuis un tableur, enregistrez-le au format « CSV UTF-8 ».';

/** What is wrong with the name of a file. */
function nameProblem(name: string, id: string): Problem | null {
  const unread = 'Ce fichier n’est pas lu : un indicateur est un fichier « .csv ».';
  if (id === name) return ['fichier-non-lu', unread, AS_CSV];
  if (!ID.test(id))
    return [
      'nom-de-fichier',
      `Le nom du fichier devient un mot d’adresse : « ${id} » n’en est pas un.`,
      'Renommez-le en minuscules sans accent, chiffres et tirets : « taux-de-pauvrete.csv ».',
    ];
  if (computedIndicators().every((one) => one.id !== id)) return null;
  const help = `Donnez un autre nom au fichier : « ${id}-insee.csv ».`;
  return ['identifiant-pris', `La carte a déjà un indicateur « ${id} ».`, help];
}

/** In the order of their names. Reports every problem; an indicator in error is left out. Without tables none is read. */
export function readIndicators(content: ContentFolder, tables: TerritoryTables | null) {
  const { root } = content;
  const folder = inContent(content, INDICATORS_FOLDER);
  const all = isFolder(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const names = all.filter((name) => !/^\.|~$/u.test(name));
  const { diagnostics, texts, joined, unless } = gatherProblems();
  const codes = tables && names.length > 0 ? knownCodes(tables) : null;
  const indicators = names.sort().flatMap((name): readonly ReadIndicator[] => {
    const [file, id] = [`${folder}/${name}`, name.replace(/\.csv$/u, '')];
    const problem = nameProblem(name, id);
    if (problem) {
      joined(refusal(file, problem));
      return [];
    }
    const text = unless(() => readAuthorText(root, file));
    if (text === null || codes === null) return [];
    texts.set(file, text);
    const { indicator, diagnostics: found } = parseIndicator(id, file, text, codes);
    diagnostics.push(...found);
    return indicator ? [indicator] : [];
  });
  const asked = diagnostics.map((one) => (one.code === 'pas-un-texte' ? { ...one, help: AS_CSV } : one));
  return { indicators, diagnostics: asked, texts };
}

/** Whose rows are under the level of the key. */
const ALSO: readonly Level[] = ['com', 'ept'];

/** What the browser loads of them, by zone, under the keys of pages. */
export function indicatorFiles(
  indicators: readonly ReadIndicator[],
  { row, mainKey }: TerritoryLookup,
): ReadonlyMap<string, ValuesByKey> {
  const all = indicators.flatMap(({ id, values }) =>
    [...values].flatMap(([level, own]) => [...own].map(([code, value]) => ({ id, level, code, value }))),
  );
  const zones = groupBy(all, ({ level, code }) => zoneOf(level, code));
  return new Map(
    [...zones].map(([zone, some]) => {
      const territories = groupBy(some, ({ level, code }) =>
        mainKey(territoryKey(ALSO.find((one) => row(one, code)) ?? level, code)),
      );
      const byId = (own: typeof all) => Object.fromEntries(own.map(({ id, value }) => [id, value]));
      return [zone, Object.fromEntries([...territories].map(([key, own]) => [key, byId(own)]))];
    }),
  );
}

/** Changes with any value. */
export function indicatorsVersion(files: ReadonlyMap<string, ValuesByKey>): string {
  const digest = createHash('sha256');
  for (const [zone, values] of files) digest.update(zone).update(INDICATORS_FILE.write(values));
  return digest.digest('base64url').slice(0, 8);
}
