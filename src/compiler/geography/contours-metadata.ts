import * as v from 'valibot';
import { readSettingsFile } from '../settings/settings-file.ts';
import { METADATA_FILE } from './geography-files.ts';

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
  return readSettingsFile(root, METADATA_FILE, CONTOURS_METADATA);
}

export function formatContoursMetadata(metadata: ContoursMetadata): string {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
