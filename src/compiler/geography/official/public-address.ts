/** Folder of Etalab's « contours administratifs » (IGN), where `--official` looks when it is given no place. */
export const PUBLIC_ADDRESS =
  'https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson/';
