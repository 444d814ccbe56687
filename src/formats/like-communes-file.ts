import { shippedFile } from './shipped-file.ts';

/** A commune like another: code, name, population in inhabitants, area in km². */
export type LikeCommune = readonly [code: string, name: string, population: number, area: number];

/** For each commune of a département, by code, those most like it in all France, nearest first. */
export interface LikeCommunes {
  readonly communes: Readonly<Record<string, readonly LikeCommune[]>>;
}

export const LIKE_COMMUNES_FILE = shippedFile<LikeCommunes>('ressemblances/*.json', 1);
