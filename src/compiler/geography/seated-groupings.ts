import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { isFile } from '../../content/files/files-in.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { type CommuneRow, GROUPING_KINDS, type GroupingRow } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { slugify } from '../../core/text/slug.ts';

const SEATED = /^(.+?),? siège (?:à|au|aux) (.+)$/u;

/** « PNR du Haut-Plateau », of « PNR du Haut-Plateau, siège à Ambert ». */
export const withoutSeat = (words: string): string => SEATED.exec(words)?.[1] ?? words;

/** Nothing where it can't be read: the reading of sheets reports that. */
function tried<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

const FIELD = /^ *territoire:(.*(?:\n *- .*)*)/gmu;

/** As sheets, and the indexes of documents, name a grouping with its seat: that is enough to place it, before its members are known. */
export function seatedNames({ root, path }: ContentFolder): string[] {
  const texts = [
    ['fiches', '.md'],
    ['sources', '.index.yaml'],
  ].flatMap(([folder = '', end = '']) => {
    const place = join(root, inContent({ root, path }, folder));
    const names = tried(() =>
      readdirSync(place)
        .filter((name) => name.endsWith(end))
        .sort(),
    );
    // Reading a pipe would wait for ever.
    const files = names.map((name) => join(place, name)).filter(isFile);
    return files.flatMap((file) => tried(() => [normalizeText(readFileSync(file, 'utf8'))]));
  });
  const lines = texts.flatMap((text) => {
    const [before = '', matter = before] = text.split(/^---[^\S\n]*$/mu);
    return [...matter.matchAll(FIELD)].flatMap(([, value = '']) => value.split('\n'));
  });
  const names = lines.map((line) => line.replace(/^ *- |\s+#.*$|["']/gu, '').trim());
  return [...new Set(names.filter((name) => SEATED.test(name)))];
}

/** By name: each cell of a table asks. */
const known = new WeakMap<readonly CommuneRow[], ReadonlyMap<string, readonly CommuneRow[]>>();

/** Those that nothing declares. A seat that no commune or several may be makes none: its sheet is reported. */
export function seatedGroupings(
  names: readonly string[],
  communes: readonly CommuneRow[],
  declared: readonly GroupingRow[],
): GroupingRow[] {
  if (!names.some((name) => SEATED.test(name))) return [];
  const byName = known.get(communes) ?? groupBy(communes, ({ name }) => fold(name));
  known.set(communes, byName);
  const taken = new Set(declared.flatMap(({ code, name }) => [code, fold(name)]));
  return names.flatMap((words) => {
    const [, name = '', place = ''] = SEATED.exec(words) ?? [];
    const [, town = place, departement] = /^(.+) \((\w{2,3})\)$/u.exec(place) ?? [];
    const [seat, other] = ['', 'Le ', 'Les ']
      .flatMap((article) => byName.get(fold(article + town)) ?? [])
      .filter((commune) => departement === undefined || commune.departement === departement);
    const code = slugify(name);
    if (!seat || other || taken.has(code) || taken.has(fold(name))) return [];
    taken.add(code).add(fold(name));
    const [kind, { level, label }] = kindOf(name);
    return [{ code, level, kind, label, name, members: [], seat: seat.code, source: '' }];
  });
}

/** By the words that its name begins with. */
function kindOf(name: string) {
  const begins = (words: string) => `${fold(name)} `.startsWith(`${fold(words)} `);
  const kinds = Object.entries(GROUPING_KINDS);
  const found = kinds.find(([kind, { label }]) => begins(kind) || (label !== null && begins(label)));
  return found ?? (['groupement', { level: 'groupement', label: null }] as const);
}
