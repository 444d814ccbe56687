import * as v from 'valibot';
import { readSettingsFile } from '../settings-file.ts';
import { METADATA_FILE } from './geography-files.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const positive = v.pipe(v.number(), v.minValue(0));

/** How far reconstructed contours were measured to lie from official ones. */
const INDICATIVE = {
  meanMetres: positive,
  medianMetres: positive,
  p95Metres: positive,
  meanAreaErrorPercent: positive,
};

const OFFICIAL = {
  /** Simplification that the name of the source file states, metres; null when it states none. */
  simplificationMetres: v.nullable(positive),
  /** Step of the committed grid. */
  gridMetres: positive,
};

const COMMON = {
  cogYear: v.number(),
  /** Sentences for the About page. French. */
  warning: text,
  limits: v.array(text),
  /** Codes of the communes (COG of `cogYear`, régions only) that have no contour. */
  withoutContour: v.array(v.string()),
  /** Whom the line on the map credits. */
  credit: text,
  /** Every mention that the licences ask for, basemap and names included. */
  attribution: v.array(text),
  license: text,
  /** The contours' rows among the credits of the About page. */
  credits: v.array(v.strictObject({ what: text, who: text, year: text, licence: text })),
  sources: v.array(
    v.strictObject({
      title: text,
      package: v.optional(text),
      version: v.optional(text),
      /** Where official contours came from: an address, or the name of a local folder. */
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
    /** Codes of the départements whose contours are official. */
    officialDepartements: v.array(v.string()),
    precision: v.strictObject({ ...INDICATIVE, ...OFFICIAL, method: text }),
    ...COMMON,
  }),
]);

/** What the committed contours are, how precise, and whom to credit: `contours/metadata.json`. */
export type ContoursMetadata = v.InferOutput<typeof CONTOURS_METADATA>;

/** Reads `contours/metadata.json`. `root` is the project's root. @throws SettingsError when it can't be used. */
export function readContoursMetadata(root: string): ContoursMetadata {
  return readSettingsFile(root, METADATA_FILE, CONTOURS_METADATA);
}

/** The text of `contours/metadata.json`. */
export function formatContoursMetadata(metadata: ContoursMetadata): string {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
