import * as v from 'valibot';
import { dataRoot } from '../../content/files/content-folder.ts';
import { judged, readSettings, settingsProblem } from '../../content/settings/read-settings.ts';
import { yamlSource } from '../../content/settings/settings-source.ts';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { isLevel } from '../../core/territory/levels.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { nameKey } from './spelling.ts';

const ALIASES_FILE = 'data/territories/aliases.yaml';

const KINDS = ['officiel', 'usage', 'renomme', 'disparu', 'sans-code'] as const;

export const leadsToOne = ({ kind }: Pick<Alias, 'kind'>) => kind !== 'disparu' && kind !== 'sans-code';

export interface Alias {
  readonly name: string;
  /** `officiel`, `usage` and `renomme` lead to their one target; the others are refused and propose their targets. */
  readonly kind: (typeof KINDS)[number];
  readonly targets: readonly TerritoryKey[];
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());

const Target = v.custom<TerritoryKey>((value) => {
  const [level, code, ...more] = typeof value === 'string' ? value.split(':') : [];
  return isLevel(level ?? '') && /^[0-9a-zA-Z-]+$/u.test(code ?? '') && more.length === 0;
}, 'Cette cible ne peut pas être lue. → Écrivez « niveau:code », par exemple « epci:200046977 ».');

const Entry = v.strictObject({
  nom: words,
  genre: v.picklist(KINDS),
  cibles: v.pipe(v.array(Target), v.minLength(1)),
  source: words,
});

const File = v.strictObject({ alias: v.array(Entry) });

/** Codes that the COG has, as « level:code »; without them, targets are not looked up. */
export type IsTerritory = (key: TerritoryKey) => boolean;

export function parseAliases(
  text: string,
  isTerritory: IsTerritory = () => true,
): { output: readonly Alias[] | null; diagnostics: readonly Diagnostic[] } {
  const source = yamlSource(text, ALIASES_FILE);
  const { output, diagnostics } = judged(source, File, ALIASES_FILE);
  if (output === null) return { output: null, diagnostics };
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const [index, { nom, genre, cibles }] of output.alias.entries()) {
    const report = (path: readonly (string | number)[], message: string, help: string) =>
      found.push(settingsProblem(source, ALIASES_FILE, ['alias', index, ...path], [message, help]));
    const key = nameKey(nom);
    if (seen.has(key)) report(['nom'], `Le nom « ${nom} » est déjà donné.`, 'Retirez l’un des deux blocs.');
    seen.add(key);
    if (leadsToOne({ kind: genre }) && cibles.length > 1)
      report(['cibles'], `Le genre « ${genre} » n’a qu’une cible.`, 'Gardez-en une, ou changez de genre.');
    for (const [at, target] of cibles.entries())
      if (!isTerritory(target))
        report(
          ['cibles', at],
          `Aucun territoire n’a ce code : « ${target} ».`,
          'Vérifiez le niveau et le code dans data/territories/cog-2026.',
        );
  }
  const aliases = output.alias.map(({ nom, genre, cibles }) => ({ name: nom, kind: genre, targets: cibles }));
  return { output: found.length > 0 ? null : aliases, diagnostics: found };
}

/** Throws ContentError. */
export function readAliases(root: string, isTerritory?: IsTerritory): readonly Alias[] {
  return readSettings(dataRoot(root, ALIASES_FILE), ALIASES_FILE, (text) => parseAliases(text, isTerritory));
}
