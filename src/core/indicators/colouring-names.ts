import type { PublishedIndicator } from './published-indicators.ts';

/** Word of the address: the id of an indicator that a map can be coloured by. */
export type Colouring = string;

/** Of the territories of one level to the author of the open sheet: on other pages it colours nothing. */
export const RESEMBLANCE = 'ressemblance';

/** Those that every site has, in the order of the map's menu. */
export const COLOURINGS = ['population', 'densite', 'petites-communes', 'fiches', RESEMBLANCE] as const;

let published: readonly PublishedIndicator[] = [];

/** Adds the publisher's own, once, before anything is shown. */
export function publishIndicators(indicators: readonly PublishedIndicator[]): void {
  published = indicators;
}

export const publishedIndicators = () => published;

const colouringIds = (): Colouring[] => [...COLOURINGS, ...published.map(({ id }) => id)];

export const isColouring = (word: string): boolean => colouringIds().includes(word);

/** Those that the map offers on every page. */
export const colourings = (): Colouring[] => colouringIds().filter((id) => id !== RESEMBLANCE);
