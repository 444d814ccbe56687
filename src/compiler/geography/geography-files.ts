export const CONTOURS_FILE = 'data/territories/contours/france.topojson';
export const METADATA_FILE = 'data/territories/contours/metadata.json';
export const BASEMAP_FILE = 'data/territories/basemap/land.topojson';
export const BORDERS_FILE = 'data/territories/basemap/borders.geojson';
