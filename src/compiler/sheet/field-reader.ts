import type { Reporter } from './reporter.ts';
import type { Spot, YamlSource } from './yaml-source.ts';

/** What the reader of one key of the front matter needs. */
export interface FieldReader {
  readonly read: YamlSource;
  readonly reporter: Reporter;
  /** The line that opens the front matter: where a missing key is told. */
  readonly above: Spot;
}
