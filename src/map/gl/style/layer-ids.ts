/** Bottom to top. Those that draw nothing are backgrounds: MapLibre cuts the tiles of any other to size. */
export const LAYERS = {
  /** The number of each line is added. */
  waterlines: 'rides-de-la-mer',
  shoreAbroad: 'rivages-etrangers',
  land: 'terres',
  tiles: 'fond-de-plan',
  /** Draws nothing: tiles that the reader asks for go under it. */
  aboveTiles: 'sur-le-fond-de-plan',
  /** A level's name is added. */
  colours: 'couleurs',
  extentFill: 'emprises',
  extentEdge: 'emprises-liseres',
  water: 'eau',
  rivers: 'cours-d-eau',
  /** Draws nothing: waters go under it. */
  aboveWater: 'sur-les-eaux',
  communeBorders: 'limites-communes',
  epciBorders: 'limites-epci',
  borders: 'limites',
  softExtents: 'emprises-floues',
  highlightFill: 'eclaires',
  highlightSoft: 'eclaires-flous',
  softSubject: 'eclaires-flou',
  softSubjectEdge: 'eclaires-flou-bord',
  highlightShadow: 'eclaires-ombre',
  highlightCasing: 'eclaires-lisere',
  highlightLine: 'eclaires-trait',
  comparedFill: 'comparaison',
  comparedPattern: 'comparaison-motif',
  comparedLine: 'comparaison-trait',
  riverNames: 'noms-cours-d-eau',
  /** Draws nothing: outlines that come later go under it, and so under the names. */
  belowNames: 'sous-les-noms',
  epciNames: 'noms-epci',
  /** Draws nothing: names of areas go under it, and so give way to towns. */
  belowTowns: 'sous-les-villes',
  communeNames: 'noms-communes',
  outerNames: 'noms-mers-et-pays',
  towns: 'noms-villes',
  nearTowns: 'noms-villes-proches',
  seats: 'noms-prefectures',
  /** Draws nothing: the level that a click takes is named first, under it. */
  aboveTowns: 'sur-les-villes',
  departementNames: 'noms-departements',
  regionNames: 'noms-regions',
  subjectName: 'nom-du-sujet',
  markerCollision: 'place-des-reperes',
  readPlaces: 'lieux-lus',
  namedPlaces: 'lieux-cites',
  namedPlaceNames: 'noms-lieux-cites',
} as const;

export const SOURCES = {
  backdrop: 'fond',
  tiles: 'fond-de-plan',
  names: 'noms',
  highlighted: 'eclaires',
  named: 'lieux-cites',
} as const;

/** Contours reach 16 pixels over the edges of their tile, more than half of the widest line: what lies beyond is drawn at each frame for nothing. */
export const CONTOURS = { type: 'geojson', buffer: 16 } as const;

export const BACKDROP_SOURCE = { ...CONTOURS, promoteId: 'key' } as const;
