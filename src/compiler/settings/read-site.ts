import * as v from 'valibot';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { ACCENT, brandPicture } from '../../content/settings/brand.ts';
import {
  isPage,
  line,
  PUBLICATION,
  publicationOf,
  text,
  titled,
} from '../../content/settings/publication-schema.ts';
import { jsonSchema, judged, readSettings, settingsProblem } from '../../content/settings/read-settings.ts';
import { jsonSource } from '../../content/settings/settings-source.ts';
import { nearestZoom } from '../../core/geo/camera-limits.ts';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import {
  type Background,
  HOSTS,
  type Picture,
  type SiteContours,
  type SiteSettings,
} from '../../core/settings/site.ts';
import { slugify } from '../../core/text/slug.ts';
import { typographic } from '../../core/text/typography.ts';
import { type ContoursMetadata, readContoursMetadata } from '../geography/contours-metadata.ts';

const CONTOUR_NAMES: Readonly<Record<ContoursMetadata['kind'], string>> = {
  indicatif: 'Contours indicatifs',
  mixte: 'Contours en partie officiels',
  officiel: 'Contours officiels',
};

/** Official contours simplified by more than this look no better on screen than indicative ones. */
const FINE_METRES = 100;

const PRECISION = '{précision}';

/** `{contours}` and `{précision}` are replaced by what the contours are called and worth. */
const filledText = v.pipe(
  text,
  v.check(
    (written) => !/\{(?!contours\}|précision\})/.test(written),
    'Rien ne remplace cette accolade. → Écrivez {contours} ou {précision}, ou retirez-la.',
  ),
);

/** Replaced by the contours' own rows among the credits. */
const CONTOUR_CREDITS = 'contours';

const TILES =
  'Cette adresse de tuiles ne peut pas être lue. → Écrivez-la en « https:// », avec {z}, {x} et {y} : « https://tuiles.exemple.fr/{z}/{x}/{y}.png ».';

const isTiles = (href: string) => isPage(href) && ['{z}', '{x}', '{y}'].every((part) => href.includes(part));

const ZOOM = 'Ce zoom ne peut pas être lu. → Écrivez un nombre entier, de 1 à 22.';

const BACKGROUND = v.strictObject({
  name: text,
  tiles: v.pipe(v.string(TILES), v.check(isTiles, TILES)),
  credit: text,
  maxZoom: v.pipe(v.number(ZOOM), v.integer(ZOOM), v.minValue(1, ZOOM), v.maxValue(22, ZOOM)),
});

const areApart = (all: Background[]) => new Set(all.map(({ name }) => name)).size === all.length;

const BACKGROUNDS = v.pipe(
  v.array(BACKGROUND),
  v.check(areApart, 'Deux fonds portent le même nom. → Donnez à chacun le sien.'),
  v.description('Fonds de plan que la carte propose, hébergés par d’autres sites.'),
);

/** Of a content: raised when what is written in one today is no longer read. */
const FORMAT = 1;

const OTHER_FORMAT = `Ce contenu n’est pas de la forme que cette version du programme lit, la ${FORMAT}. → Prenez une version plus récente du programme : son CHANGELOG.md dit ce que chaque forme demande. S’il n’y en a pas, écrivez « "format": ${FORMAT} ».`;

const ARTICLE = 'L’article manque. → Écrivez « une initiative » ou « un projet ».';

const WORDS = v.strictObject({
  one: line(v.pipe(text, v.regex(/^une? \S/u, ARTICLE)), 'Au singulier, avec son article'),
  many: line(text, 'Au pluriel'),
});

const PART = v.strictObject({
  heading: line(text, 'Titre'),
  paragraphs: titled(v.array(filledText), 'Paragraphes'),
});

const CREDIT = v.union(
  [
    v.strictObject({
      what: line(text, 'Quoi'),
      who: line(text, 'De qui'),
      year: line(text, 'Année'),
      licence: line(text, 'Licence'),
    }),
    v.literal(CONTOUR_CREDITS),
  ],
  'Cette ligne de crédits ne peut pas être lue. → Écrivez { "what", "who", "year", "licence" }, ou "contours" pour les sources des contours.',
);

const SITE = v.strictObject({
  format: v.optional(v.pipe(v.literal(FORMAT, OTHER_FORMAT), v.description('Forme du contenu.'))),
  name: line(text, 'Nom du site', 'En tête de chaque page, et dans l’onglet.'),
  title: line(text, 'Titre de l’accueil', 'La question ou la phrase qui ouvre le site.'),
  sentence: line(text, 'Phrase d’accueil', 'Ce que montre la carte, pour qui arrive ou cherche ailleurs.'),
  sheet: v.optional(line(text, 'Phrase sur les fiches', 'Ce qu’est une fiche, en tête de l’accueil.')),
  proposal: v.optional(line(text, 'Question de qui propose', 'Celle qui ouvre « Proposer une fiche ».')),
  words: v.optional(
    titled(WORDS, 'Nom d’une initiative', 'Ce que racontent les fiches : « un projet », « projets ».'),
    { one: 'une initiative', many: 'initiatives' },
  ),
  logo: v.optional(line(v.string(), 'Logo', 'Fichier SVG ou PNG, montré en tête des pages.')),
  favicon: v.optional(line(v.string(), 'Icône d’onglet', 'Fichier SVG ou PNG carré.')),
  accent: v.optional(line(ACCENT, 'Couleur', 'Couleur des liens et des boutons, « #1f4e8c ».')),
  attribution: line(text, 'Sources de la carte', 'Sur la carte, après les contours et leur crédit.'),
  dataLicence: v.optional(line(text, 'Licence des fiches', 'Dans les données ouvertes.')),
  backgrounds: v.optional(BACKGROUNDS, []),
  offline: v.optional(v.boolean(), true),
  host: v.optional(v.picklist(HOSTS), 'reecritures'),
  ...PUBLICATION,
  about: titled(v.array(PART), 'À propos', 'Les parties de cette page.'),
  credits: titled(v.array(CREDIT), 'Crédits', '« contours » : les sources des contours.'),
  openData: v.array(v.strictObject({ path: v.string(), label: filledText })),
});

/** Of `site.json`. */
export const siteSchema = () => jsonSchema(v.pipe(SITE, v.title('Réglages du site')));

/** How many times its other side the longest side of a picture may be. */
const LONGEST = { logo: 6, favicon: 1 } as const;

function readWritten(folder: ContentFolder, file: string) {
  return readSettings(folder.root, file, (text) => {
    const source = jsonSource(text, file);
    const { output, diagnostics } = judged(source, SITE, file);
    const faults: Diagnostic[] = [];
    const picture = (key: keyof typeof LONGEST): Picture | null => {
      const name = output?.[key];
      const found = name === undefined ? null : brandPicture(folder, name, LONGEST[key]);
      if (typeof found !== 'string') return found;
      const [message = '', help = ''] = found.split(' → ');
      faults.push(settingsProblem(source, file, [key], [message, help]));
      return null;
    };
    const pictures = { logo: picture('logo'), favicon: picture('favicon') };
    const isRead = output !== null && faults.length === 0;
    return { output: isRead ? { ...output, pictures } : null, diagnostics: [...diagnostics, ...faults] };
  });
}

const FAVICON = { file: 'favicon.svg', type: 'image/svg+xml' };

function siteOf(
  { pictures: { logo, favicon }, ...written }: ReturnType<typeof readWritten>,
  metadata: ContoursMetadata,
): SiteSettings {
  const contours = siteContours(metadata);
  const replaced = { '{contours}': CONTOUR_NAMES[metadata.kind], [PRECISION]: contours.warning };
  const explaining = written.about.find(({ paragraphs }) =>
    paragraphs.some((one) => one.includes(PRECISION)),
  );
  const filled = (sentence: string): string =>
    Object.entries(replaced).reduce((result, [mark, word]) => result.replaceAll(mark, word), sentence);
  const contourCredits = metadata.credits.map(({ what, who, year, licence }) => ({
    what: typographic(what),
    who: typographic(who),
    year: typographic(year),
    licence: typographic(licence),
  }));
  const { name, title, sentence, sheet = '', words, backgrounds, offline, host } = written;
  return {
    name,
    title,
    sentence,
    sheet,
    words,
    backgrounds,
    offline,
    host,
    logo,
    proposal: written.proposal ?? `Vous connaissez ${words.one}\u202f?`,
    accent: written.accent ?? null,
    favicon: favicon ?? FAVICON,
    pictures: [logo, favicon].filter((one) => one !== null),
    publication: publicationOf(written),
    cogYear: metadata.cogYear,
    dataLicences: { sheets: written.dataLicence ?? null, contours: typographic(metadata.license) },
    contours: { ...contours, explainedIn: explaining ? slugify(explaining.heading) : null },
    attribution: [contours.shortLabel, typographic(metadata.credit), written.attribution].join(' · '),
    about: written.about.map(({ heading, paragraphs }) => ({ heading, paragraphs: paragraphs.map(filled) })),
    credits: written.credits.flatMap((row) => (row === CONTOUR_CREDITS ? contourCredits : [row])),
    openData: written.openData.map((file) => ({ ...file, label: filled(file.label) })),
  };
}

/** In a content folder. */
export const SITE_FILE = 'site.json';

/** With what `contours/metadata.json` says of the contours. Throws ContentError. */
export function readSite(folder: ContentFolder): SiteSettings {
  const written = readWritten(folder, inContent(folder, SITE_FILE));
  return siteOf(written, readContoursMetadata(folder.root));
}

const kilometres = (metres: number) => `${(metres / 1000).toFixed(1).replace('.', ',')} km`;

function precisionLabel({ kind, precision }: ContoursMetadata): string {
  if (kind === 'indicatif') return `, ± ${kilometres(precision.meanMetres)}`;
  if (kind === 'mixte') return `, ailleurs ± ${kilometres(precision.meanMetres)}`;
  const simplification = precision.simplificationMetres ?? 0;
  return simplification > FINE_METRES ? `, simplifiés à ${kilometres(simplification)}` : '';
}

export function siteContours(metadata: ContoursMetadata): Omit<SiteContours, 'explainedIn'> {
  const { kind, precision, warning } = metadata;
  const isFine = kind === 'officiel' && (precision.simplificationMetres ?? 0) <= FINE_METRES;
  return {
    kind,
    shortLabel: typographic(CONTOUR_NAMES[kind] + precisionLabel(metadata)),
    warning: typographic(warning),
    maxZoom: nearestZoom({ official: isFine }),
  };
}
