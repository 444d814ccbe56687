/** Every layer of the map, bottom to top. This order is the drawing order. */
export const LAYERS = {
  sea: 'mer',
  neighbours: 'terres-voisines',
  neighboursLine: 'terres-voisines-trait',
  france: 'france',
  water: 'eau',
  extentFill: 'emprises',
  epciBorders: 'limites-epci',
  departementBorders: 'limites-departements',
  coast: 'littoral',
  regionBorders: 'limites-regions',
  extentLine: 'emprises-trait',
  selectionGlow: 'selection-halo',
  selectionLine: 'selection-trait',
  epciNames: 'noms-epci',
  townDots: 'villes',
  towns: 'noms-villes',
  departementNames: 'noms-departements',
  regionNames: 'noms-regions',
  markerRoom: 'place-des-reperes',
} as const;

/** Layers whose features answer the pointer. */
export const INTERACTIVE_LAYERS: string[] = [LAYERS.extentFill];

/** Source of the sheets' territories; its features are promoted on `key`. */
export const EXTENT_SOURCE = 'emprises';
