/** Word of the address: the id of an indicator that a map can be coloured by. */
export type Colouring = string;

/** Of the territories of one level to the author of the open sheet: on other pages it colours nothing. */
export const RESEMBLANCE: Colouring = 'ressemblance';
