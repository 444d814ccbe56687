import type { TerritoryKey } from '../../core/territory/territory.ts';
import { locateInFrance } from '../../state/data/locate-commune.ts';

type PositionAnswer = { readonly found: TerritoryKey } | { readonly problem: string };

const TIMEOUT_MS = 15_000;
const FRESH_MS = 60_000;

/** Code of a position that cannot be had, as `GeolocationPositionError` numbers it. */
const UNAVAILABLE = 2;

const PROBLEMS: Readonly<Record<number, string>> = {
  1: 'Votre appareil refuse de donner sa position. Cherchez votre commune par son nom.',
  [UNAVAILABLE]: 'Votre appareil ne trouve pas sa position. Cherchez votre commune par son nom.',
  3: 'Votre appareil met trop de temps à se situer. Cherchez votre commune par son nom.',
};

/** The device's position, or the code of the error. */
function devicePosition(): Promise<GeolocationPosition | number> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) resolve(UNAVAILABLE);
    else
      navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code), {
        timeout: TIMEOUT_MS,
        maximumAge: FRESH_MS,
      });
  });
}

/** The commune where the device is, found in the browser: the position is sent nowhere. Never throws. */
export async function askPosition(): Promise<PositionAnswer> {
  const position = await devicePosition();
  if (typeof position === 'number') return { problem: PROBLEMS[position] ?? PROBLEMS[UNAVAILABLE] ?? '' };
  try {
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
