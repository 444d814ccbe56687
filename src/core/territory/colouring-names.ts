/** Of the territories of one level to the author of the open sheet: on other pages it colours nothing. */
export const RESEMBLANCE = 'ressemblance';

/** Ids of indicators that a map can be coloured by, in the order of its menu: words of the address. */
export const COLOURINGS = ['population', 'densite', 'petites-communes', 'fiches', RESEMBLANCE] as const;

export type Colouring = (typeof COLOURINGS)[number];
