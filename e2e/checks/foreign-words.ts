import type { Locator } from '@playwright/test';

/** Frequent words of other languages that are not French words. */
const FREQUENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'with', 'this', 'that', 'from', 'are', 'was', 'which', 'their'],
  br: ['hag', 'evit', 'eus', 'ouzh', 'gwir', 'bezañ', 'vez', 'eo'],
  oc: ['amb', 'aquò', 'dins', 'lenga', 'nòstra', 'dels', 'pels', 'èsser'],
  de: ['und', 'der', 'das', 'nicht', 'mit', 'für'],
};

/** Words of other languages in the parts that are marked as French, each with its language. */
export async function foreignWords(place: Locator): Promise<string[]> {
  const words = await place.evaluate((root) => {
    const copy = root.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll('[lang]:not([lang|="fr"])')) part.remove();
    return (copy.textContent ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  });
  const said = new Set(words);
  return Object.entries(FREQUENT_WORDS).flatMap(([language, list]) =>
    list.filter((word) => said.has(word)).map((word) => `${language} ${word}`),
  );
}
