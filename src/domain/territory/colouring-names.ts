/** Words of the address. */
export const COLOURINGS = ['population', 'densite', 'petites-communes', 'fiches'] as const;

export type Colouring = (typeof COLOURINGS)[number];
