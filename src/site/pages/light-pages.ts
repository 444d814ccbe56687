import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import type { CommuneProperties, CommuneTopology } from '../../core/formats/communes-file.ts';
import type { EpciTopology } from '../../core/formats/epci-file.ts';
import { levelInSentence, levelLabel } from '../../core/territory/levels.ts';
import {
  namedTerritory,
  type Territory,
  type TerritoryKey,
  territoryKey,
} from '../../core/territory/territory.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { linksFrom, pageFile, territoryPath } from '../../state/address/addresses.ts';
import type { Weighed } from '../bundles/served-bytes.ts';
import { escaped } from '../output/markup-text.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import { fillTemplate } from './page-template.ts';

export interface LightTerritory extends Omit<Territory, 'key'> {
  /** Wider ones, widest first. */
  readonly parents: readonly Territory[];
  /** The commune of today, for the code of a former one. */
  readonly today: Territory | null;
}

type Sources = Pick<AtlasContent, 'upperLevels' | 'epciTopology' | 'departementFiles'>;

function communesOf({ objects, bare, former, parents }: CommuneTopology): LightTerritory[] {
  const commune = (code: string, { name, parents: around }: CommuneProperties): LightTerritory => ({
    level: 'commune',
    code,
    name,
    today: null,
    parents: around.flatMap((at) => {
      const parent = parents[at];
      return parent ? [namedTerritory(parent[0], parent[1])] : [];
    }),
  });
  return [
    ...objects.communes.geometries.map(({ id, properties }) => commune(id, properties)),
    ...Object.entries(bare).map(([code, properties]) => commune(code, properties)),
    ...former.map(
      ([code, name, today, todayName]): LightTerritory => ({
        level: 'commune',
        code,
        name: name || todayName,
        parents: [],
        today: namedTerritory(territoryKey('commune', today), todayName),
      }),
    ),
  ];
}

function intercommunalitesOf({ objects }: EpciTopology, { territories }: UpperLevels): LightTerritory[] {
  const names = new Map<TerritoryKey, string>([
    ...territories.map(({ key, name }) => [key, name] as const),
    ...objects.epci.geometries.map(
      ({ id, properties }) => [territoryKey('epci', id), properties.name] as const,
    ),
  ]);
  return (['epci', 'ept'] as const).flatMap((level) =>
    objects[level].geometries.map(({ id, properties: { name, parents } }) => ({
      level,
      code: id,
      name,
      today: null,
      parents: parents.map(([key]) => namedTerritory(key, names.get(key) ?? '')),
    })),
  );
}

/** Territories whose pages are found by their code, and codes of communes that are no more. */
export function lightTerritories({
  upperLevels,
  epciTopology,
  departementFiles,
}: Sources): readonly LightTerritory[] {
  const arrondissements = upperLevels.territories.filter(({ level }) => level === 'arrondissement');
  return [
    ...intercommunalitesOf(epciTopology, upperLevels),
    ...[...departementFiles.values()].flatMap(communesOf),
    ...arrondissements.map((one) => ({ ...one, today: null })),
  ];
}

export interface LightShell {
  /** The page that the bundler wrote, with its marks. */
  readonly template: string;
  readonly policy: string;
  /** Elements for the head of a page that the browser renders from nothing. */
  readonly unknown: string;
  readonly siteName: string;
  /** Base path with both slashes. */
  readonly base: string;
}

/** Line ends and indents are a tenth of these pages. */
const narrowed = (template: string) => template.replace(/\n\s*/gu, '');

const UNSCRIPTED =
  '<noscript><p>Ses fiches, ses chiffres et ses voisins demandent JavaScript.</p></noscript>';

export function lightPage(
  { level, code, name, parents, today }: LightTerritory,
  { template, policy, unknown, siteName, base }: LightShell,
): string {
  const link = (territory: Territory) =>
    `<a href="${linksFrom(base).territory(territory)}">${escaped(territory.name)}</a>`;
  const around = parents.find((parent) => parent.level === 'departement' || parent.level === 'com');
  const title = escaped(around ? `${name} (${around.name})` : name);
  const kind = today ? 'ancienne commune' : levelInSentence(level);
  const description = today
    ? `<p>Ancienne commune, code ${code}, aujourd’hui ${link(today)}</p>`
    : `<p>${levelLabel(level)}, code ${code}</p><ul>${parents.map((parent) => `<li>${link(parent)}</li>`).join('')}</ul>`;
  return fillTemplate(narrowed(template), {
    policy,
    head: `<title>${title} · ${escaped(siteName)}</title><meta name="description" content="${title}, ${kind}\u00a0: fiches, chiffres et voisins.">${unknown}`,
    app: `<main><p><a href="${base}">${escaped(siteName)}</a></p><h1>${escaped(name)}</h1>${description}${UNSCRIPTED}</main>`,
    staticMap: '',
    later: '',
  });
}

/** Beside the pages that are there. @returns their files. */
export function writeLightPages(
  site: SiteFolder,
  territories: readonly LightTerritory[],
  shell: LightShell,
): ReadonlySet<string> {
  const written = new Set<string>();
  for (const territory of territories) {
    const file = pageFile(territoryPath(territory.level, territory.code));
    if (site.has(file)) continue;
    site.write(file, lightPage(territory, shell));
    written.add(file);
  }
  return written;
}

const LEVELS = ['commune', 'epci', 'ept', 'arrondissement'];

/** A page of one of these levels that carries sheets has a map, and is larger than any other light one. */
const LARGEST = 4_000;

/** As written: hosts compress them on the way. */
export function weighLightPages(folder: string) {
  const sizes = LEVELS.map((level) => join(folder, 'territoires', level))
    .filter(existsSync)
    .flatMap((path) => readdirSync(path).map((code) => statSync(join(path, code, 'index.html')).size))
    .filter((size) => size <= LARGEST);
  return {
    pages: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
  };
}

/** None on a site without light pages. */
export const lightBudgets = ({
  pages,
  bytes,
  largest,
}: ReturnType<typeof weighLightPages>): readonly Weighed[] =>
  pages === 0
    ? []
    : [
        { name: 'Largest light page', bytes: largest, limit: 2_000 },
        { name: `All ${pages} light pages`, bytes, limit: 160_000_000 },
      ];
