import type { AtlasPage } from './atlas-page.ts';
import type { Network } from './network.ts';

export const BRIEF = 'Vous êtes hors ligne. Les fiches et la carte restent lisibles.';
export const SENTENCE = `${BRIEF} Communes, intercommunalités et recherche d’un territoire peuvent manquer.`;

/** A visit installs the worker, which takes seconds: each test goes through several offline situations after one. */
export async function visitOnce(atlas: AtlasPage, network: Network): Promise<void> {
  await atlas.read('/');
  await network.kept();
}
