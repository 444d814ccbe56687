import type { OpenFile } from '../../core/settings/open-data.ts';
import { publicAddress } from '../../core/settings/publication.ts';
import type { SiteSettings } from '../../core/settings/site.ts';
import { TABLE_COLUMNS } from '../../core/sheet/sheet-table.ts';
import { DATA_VERSION, TABLE_FIELDS } from '../../core/sheet/table-fields.ts';
import { slugify } from '../../core/text/slug.ts';

/** Table Schema (Frictionless) of `donnees/initiatives.csv`. */
export function tableSchema() {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: 'initiatives',
    title: 'Fiches de la carte, une par ligne',
    description:
      'Fichier CSV en UTF-8, qui commence par la marque U+FEFF (BOM) ; cellules séparées par des points-virgules, lignes par CR LF.',
    version: DATA_VERSION,
    fields: TABLE_COLUMNS.map((name) => ({ name, ...TABLE_FIELDS[name] })),
    missingValues: [''],
    primaryKey: 'id',
  };
}

/** Of `donnees/indicateurs.csv`; a value is a number, or the words that say why there is none. */
export const INDICATOR_COLUMNS = [
  { name: 'indicateur', type: 'string' },
  { name: 'niveau', type: 'string' },
  { name: 'code', type: 'string' },
  { name: 'annee', type: 'integer' },
  { name: 'valeur', type: 'string' },
  { name: 'unite', type: 'string' },
] as const;

/** By their words in the settings; other words are published as they are. Ids of SPDX, which Open Definition follows. */
export const LICENCES: Readonly<Record<string, { readonly id: string; readonly address: string }>> = {
  'Licence Ouverte 2.0': {
    id: 'etalab-2.0',
    address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  'ODbL 1.0': { id: 'ODbL-1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'CC BY 4.0': { id: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC BY-SA 4.0': { id: 'CC-BY-SA-4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC0 1.0': { id: 'CC0-1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

const MEDIA_TYPES: Readonly<Partial<Record<OpenFile['format'], string>>> = {
  CSV: 'text/csv',
  GeoJSON: 'application/geo+json',
  JSON: 'application/json',
};

export const mediaTypeOf = ({ format }: Pick<OpenFile, 'format'>): string =>
  MEDIA_TYPES[format] ?? 'application/schema+json';

const nameOf = (path: string) => path.replace(/^donnees\//u, '');

/** The package wants a licence's name or address; other words are rights. */
function licensed(words: string) {
  const known = LICENCES[words];
  return known ? { licenses: [{ name: known.id, path: known.address, title: words }] } : { rights: words };
}

function resource({ path, label, format, edition }: OpenFile) {
  return {
    name: slugify(nameOf(path).replace('.', ' ')),
    path: nameOf(path),
    title: label,
    format: format.toLowerCase(),
    mediatype: mediaTypeOf({ format }),
    ...(edition && { version: edition.version }),
    ...(edition?.date && { date: edition.date }),
    ...(edition?.licence && licensed(edition.licence)),
    ...(format === 'CSV' && {
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      dialect: { delimiter: ';', lineTerminator: '\r\n', doubleQuote: true, header: true },
      schema: /indicateurs/u.test(path) ? { fields: INDICATOR_COLUMNS } : tableSchema(),
    }),
  };
}

/** Data Package (Frictionless): `donnees/datapackage.json`. Paths are from its own folder. */
export function dataPackage(site: SiteSettings, files: readonly OpenFile[]) {
  const homepage = publicAddress(site.publication, '');
  const { publisher } = site.publication;
  return {
    profile: 'data-package',
    name: slugify(site.name),
    title: site.name,
    description: site.sentence,
    version: DATA_VERSION,
    ...(homepage !== null && { homepage }),
    ...(publisher !== null && { contributors: [{ title: publisher, role: 'publisher' }] }),
    resources: files.filter(({ edition }) => edition !== null).map(resource),
  };
}
