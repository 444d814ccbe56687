/** Words of the address. */
export const COLOURINGS = ['population', 'densite', 'petites-communes', 'fiches'] as const;

/** Of the territories of one level to the author of the open sheet: on other pages it colours nothing. */
export const RESEMBLANCE = 'ressemblance';

export type Colouring = (typeof COLOURINGS)[number] | typeof RESEMBLANCE;
