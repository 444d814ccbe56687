/** Bottom to top. */
export const LAYERS = {
  sea: 'mer',
  neighbours: 'terres-voisines',
  neighboursLine: 'terres-voisines-trait',
  france: 'france',
  /** A level's name is added. */
  colours: 'couleurs',
  water: 'eau',
  extentFill: 'emprises',
  regionFill: 'regions',
  departementFill: 'departements',
  epciFill: 'intercommunalites',
  communeFill: 'communes',
  communeBorders: 'limites-communes',
  epciBorders: 'limites-epci',
  departementBorders: 'limites-departements',
  coast: 'littoral',
  regionBorders: 'limites-regions',
  extentLine: 'emprises-trait',
  comparedFill: 'comparaison',
  comparedPattern: 'comparaison-motif',
  comparedLine: 'comparaison-trait',
  selectionGlow: 'selection-halo',
  selectionLine: 'selection-trait',
  communeNames: 'noms-communes',
  epciNames: 'noms-epci',
  townDots: 'villes',
  towns: 'noms-villes',
  departementNames: 'noms-departements',
  regionNames: 'noms-regions',
  markerCollision: 'place-des-reperes',
  namedPlaces: 'lieux-cites',
  namedPlaceNames: 'noms-lieux-cites',
} as const;

/** Sources whose features are territories, promoted on `key`. */
export const SOURCES = {
  extents: 'emprises',
  regions: 'regions',
  departements: 'departements',
  epci: 'intercommunalites',
  communes: 'communes',
  named: 'lieux-cites',
  compared: 'comparaison',
} as const;

export type TerritorySource = (typeof SOURCES)[keyof typeof SOURCES];
