/** Version, licence and date of a published file: written in the file where its format has room, and beside it. */
export interface Edition {
  /** Of the file's shape, as semantic versioning wants: the first number goes up with what breaks readers. */
  readonly version: string;
  /** As the settings say it; null where they don't. */
  readonly licence: string | null;
  /** Of the content: `2026`, `2026-03` or `2026-03-15`; null where nothing in it has a date. */
  readonly date: string | null;
}

export interface OpenFile {
  /** From the site's root. */
  readonly path: string;
  /** French. */
  readonly label: string;
  readonly format: 'CSV' | 'GeoJSON' | 'JSON' | 'Table Schema' | 'JSON Schema' | 'Data Package' | 'DCAT';
  /** Null for what only describes the others. */
  readonly edition: Edition | null;
}
