import type { Edition, OpenFile } from '../../core/settings/open-data.ts';
import { contactHref, publicAddress } from '../../core/settings/publication.ts';
import type { SiteSettings } from '../../core/settings/site.ts';
import type { Theme } from '../../core/sheet/catalogue.ts';
import { LICENCES, mediaTypeOf } from './data-package.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const french = (words: string) => ({ '@value': words, '@language': 'fr' });

const XSD_OF_LENGTH: Readonly<Record<number, string>> = {
  4: 'xsd:gYear',
  7: 'xsd:gYearMonth',
  10: 'xsd:date',
};

const day = (date: string) => ({ '@value': date, '@type': XSD_OF_LENGTH[date.length] ?? 'xsd:date' });

const FRENCH = { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' };

function licensed(words: string) {
  const known = LICENCES[words];
  return { 'dct:rights': french(words), ...(known && { 'dct:license': { '@id': known.address } }) };
}

/** What all territories lie in. */
const FRANCE = { '@id': 'http://publications.europa.eu/resource/authority/country/FRA' };

function datasetsOf(site: SiteSettings, themes: readonly Theme[], files: readonly OpenFile[]) {
  const isOfSheets = ({ path }: OpenFile) => path.startsWith('donnees/initiatives.');
  const data = files.filter(({ edition }) => edition !== null);
  return [
    {
      id: 'initiatives',
      title: site.name,
      description: site.sentence,
      keywords: themes.map(({ label }) => label),
      files: data.filter(isOfSheets),
    },
    {
      id: 'territoires',
      title: site.contours.shortLabel,
      description: site.contours.warning,
      keywords: ['territoires', 'contours'],
      files: data.filter((file) => !isOfSheets(file)),
    },
  ];
}

/** DCAT (W3C) as JSON-LD: `donnees/catalogue.jsonld`; null without public address, as its identifiers are addresses. */
export function dcatCatalogue(site: SiteSettings, themes: readonly Theme[], files: readonly OpenFile[]) {
  const { publication } = site;
  const page = publicAddress(publication, 'donnees/');
  if (page === null) return null;
  const at = (path: string) => ({ '@id': publicAddress(publication, path) ?? '' });
  const publisher = publication.publisher && {
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publication.publisher },
  };
  const contact = publication.contact && {
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': publication.publisher ?? site.name,
      [publication.contact.kind === 'courriel' ? 'vcard:hasEmail' : 'vcard:hasURL']: {
        '@id': contactHref(publication.contact),
      },
    },
  };
  const licenceAndDate = (edition: Edition | null | undefined) => ({
    ...(edition?.licence && licensed(edition.licence)),
    ...(edition?.date && { 'dct:modified': day(edition.date) }),
  });
  return {
    '@context': CONTEXT,
    '@id': page,
    '@type': 'dcat:Catalog',
    'dct:title': french(site.name),
    'dct:description': french(site.sentence),
    'dct:language': FRENCH,
    'foaf:homepage': at(''),
    ...publisher,
    'dcat:dataset': datasetsOf(site, themes, files).map((dataset) => ({
      '@id': `${page}#${dataset.id}`,
      '@type': 'dcat:Dataset',
      'dct:title': french(dataset.title),
      'dct:description': french(dataset.description),
      'dct:language': FRENCH,
      'dcat:keyword': dataset.keywords.map(french),
      'dct:spatial': FRANCE,
      'owl:versionInfo': dataset.files[0]?.edition?.version,
      ...licenceAndDate(dataset.files[0]?.edition),
      ...publisher,
      ...contact,
      'dcat:landingPage': { '@id': page },
      'dcat:distribution': dataset.files.map((file) => ({
        '@type': 'dcat:Distribution',
        'dct:title': french(file.label),
        'dcat:accessURL': { '@id': page },
        'dcat:downloadURL': at(file.path),
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaTypeOf(file)}` },
        ...(file.format === 'CSV' && { 'dct:conformsTo': at('donnees/initiatives.table.json') }),
        ...licenceAndDate(file.edition),
      })),
    })),
  };
}
