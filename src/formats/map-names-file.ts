/** What a name on the map belongs to. */
export type MapNameKind = 'region' | 'departement' | 'town';

/** Names on the map: kind, name, longitude and latitude (degrees), rank from 1 (shown first) to 4. */
export type MapNames = readonly (readonly [
  kind: MapNameKind,
  name: string,
  longitude: number,
  latitude: number,
  rank: number,
])[];
