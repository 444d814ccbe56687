import * as v from 'valibot';
import type { Site } from '../../domain/site.ts';
import { typographic } from '../../text/typography.ts';
import type { ContentFolder } from '../content-folder.ts';
import { type ContoursMetadata, readContoursMetadata } from '../geography/contours-metadata.ts';
import { readSettingsFile } from '../settings-file.ts';
import { CONTOUR_NAMES, siteContours } from './site-contours.ts';

const text = v.pipe(v.string(), v.nonEmpty(), v.transform(typographic));

/** `{contours}` and `{précision}` stand for what the contours are called and worth. */
const filledText = v.pipe(
  text,
  v.check(
    (written) => !/\{(?!contours\}|précision\})/.test(written),
    'accolade inattendue : seuls {contours} et {précision} sont remplacés',
  ),
);

/** Stands for the contours' own rows among the credits. */
const CONTOUR_CREDITS = 'contours';

const SITE = v.strictObject({
  name: text,
  title: text,
  sentence: text,
  /** On the map, after the contours and their credit. */
  attribution: text,
  about: v.array(v.strictObject({ heading: text, paragraphs: v.array(filledText) })),
  credits: v.array(
    v.union([
      v.strictObject({ what: text, who: text, year: text, licence: text }),
      v.literal(CONTOUR_CREDITS),
    ]),
  ),
  openData: v.array(v.strictObject({ path: v.string(), label: filledText })),
});

function siteOf(written: v.InferOutput<typeof SITE>, metadata: ContoursMetadata): Site {
  const contours = siteContours(metadata);
  const words = { '{contours}': CONTOUR_NAMES[metadata.kind], '{précision}': contours.warning };
  const filled = (sentence: string): string =>
    Object.entries(words).reduce((result, [mark, word]) => result.replaceAll(mark, word), sentence);
  const contourCredits = metadata.credits.map((row) => ({
    what: typographic(row.what),
    who: typographic(row.who),
    year: typographic(row.year),
    licence: typographic(row.licence),
  }));
  return {
    ...written,
    contours,
    attribution: [contours.shortLabel, typographic(metadata.credit), written.attribution].join(' · '),
    about: written.about.map(({ heading, paragraphs }) => ({ heading, paragraphs: paragraphs.map(filled) })),
    credits: written.credits.flatMap((row) => (row === CONTOUR_CREDITS ? contourCredits : [row])),
    openData: written.openData.map((file) => ({ ...file, label: filled(file.label) })),
  };
}

/** With what `contours/metadata.json` says of the contours. Throws SettingsError. */
export function readSite({ root, path }: ContentFolder): Site {
  return siteOf(readSettingsFile(root, `${path}/site.json`, SITE), readContoursMetadata(root));
}
