import type { TerritoryKey } from '../../domain/territory/territory.ts';

/** Where the reader is, or a French sentence on why it can't be told. */
type PositionAnswer = { readonly found: TerritoryKey } | { readonly problem: string };

/** How long the device may take, in milliseconds. */
const PATIENCE_MS = 15_000;

const PROBLEMS: Readonly<Record<number, string>> = {
  1: 'Votre appareil refuse de donner sa position. Cherchez votre commune par son nom.',
  2: 'Votre appareil ne trouve pas sa position. Cherchez votre commune par son nom.',
  3: 'Votre appareil met trop de temps à se situer. Cherchez votre commune par son nom.',
};

function devicePosition(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) reject({ code: 2 });
    else
      navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: PATIENCE_MS, maximumAge: 60_000 });
  });
}

/** Asks the device where it is and finds the commune, in the browser: the position is sent nowhere. Never throws. */
export async function askPosition(): Promise<PositionAnswer> {
  let position: GeolocationPosition;
  try {
    position = await devicePosition();
  } catch (error) {
    return { problem: PROBLEMS[(error as { code?: number }).code ?? 2] ?? PROBLEMS[2] ?? '' };
  }
  try {
    const { locateInFrance } = await import('../../data/locate-commune.ts');
    const { longitude, latitude } = position.coords;
    const found = await locateInFrance([longitude, latitude]);
    return found
      ? { found }
      : { problem: 'Votre position n’est dans aucune commune de France de cet atlas.' };
  } catch (error) {
    console.warn('position', error);
    return { problem: 'Les contours des communes n’ont pas pu être chargés. Réessayez.' };
  }
}
