import type { OpenFile } from '../../domain/open-data.ts';
import { publicAddress } from '../../domain/publication.ts';
import type { SiteSettings } from '../../domain/site.ts';
import { slugify } from '../../text/slug.ts';
import { VERSION } from './editions.ts';
import { licenceText } from './known-licences.ts';
import { tableSchema } from './table-schema.ts';

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
  const known = licenceText(words);
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
      schema: tableSchema(),
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
    version: VERSION,
    ...(homepage !== null && { homepage }),
    ...(publisher !== null && { contributors: [{ title: publisher, role: 'publisher' }] }),
    resources: files.filter(({ edition }) => edition !== null).map(resource),
  };
}
