import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typographic, typographicRuns } from './typography.ts';

const N = '\u00a0';
const F = '\u202f';

describe('typographic', () => {
  it.each([
    ['Pourquoi ce projet ?', `Pourquoi ce projet${F}?`],
    ['Propulsons!, Ligue', `Propulsons${F}!, Ligue`],
    ['accueil ; accès', `accueil${F}; accès`],
    ['possibles: agriculture', `possibles${N}: agriculture`],
    ['des projets : un', `des projets${N}: un`],
    ['« mot »', `«${N}mot${N}»`],
    ['«mot»', `«${N}mot${N}»`],
    ['Le "plus" du projet', `Le «${N}plus${N}» du projet`],
    ['responsabilité "employeurs";', `responsabilité «${N}employeurs${N}»${F};`],
    ["l'énergie d'hier", 'l’énergie d’hier'],
    ['etc...', 'etc…'],
    ['[...] Les', '[…] Les'],
    ['572 151 €', `572${F}151${N}€`],
    ['700 000 000 € d', `700${F}000${F}000${N}€ d`],
    ['71 % des', `71${N}% des`],
    ['moins de 20 mn en voiture', `moins de 20${N}mn en voiture`],
    ['2,58 millions', `2,58${N}millions`],
    ['inférieure de 25% à celle', `inférieure de 25${N}% à celle`],
    ['52%', `52${N}%`],
    ['9,6M€ depuis 2016', `9,6${N}M€ depuis 2016`],
    ['30 000€ consacré', `30${F}000${N}€ consacré`],
    ['3€/trajet', `3${N}€/trajet`],
    ['pour 18000 habitants', `pour 18${F}000 habitants`],
    ['un budget de 1250000€', `un budget de 1${F}250${F}000${N}€`],
    ['de 18000 à 25000 habitants', `de 18${F}000 à 25${F}000 habitants`],
    ['plafonné à 5000 €', `plafonné à 5${F}000${N}€`],
    ['2000 € et 5000 appels', `2${F}000${N}€ et 5${F}000 appels`],
    ['un lieu de 9500 m2', `un lieu de 9${F}500${N}m2`],
  ])('sets %j', (written, set) => {
    expect(typographic(written)).toBe(set);
  });

  it.each([
    'en 2021 300 projets',
    'en 2020 habitants et élus',
    'depuis 2021 l’association',
    'le 16 11 2021',
    '12:30',
    '(!)',
    '54200 Toul',
    'le code postal 54280 de la commune',
    'codes postaux 54280 et 54390 de la vallée',
    'la commune (INSEE 54542 au 1er janvier)',
    'SIRET 12345678900012 du siège',
    'n° 75000 de la revue',
    'BP 12345 au siège',
    '0612345678 le matin',
    '+33612345678 le matin',
    'en 2026 nous',
    'a%20b',
    'Tiers-lieux..',
    'un écran de 5"',
    '"Le soutien sans fin',
    'https://exemple.fr/a?b=1:2;c...',
    "https://exemple.fr/l'eau?x=!",
    'nom@exemple.fr',
    'mailto:nom@exemple.fr',
  ])('leaves %j as it is', (text) => {
    expect(typographic(text)).toBe(text);
  });

  it('reads across runs and keeps the letters of each', () => {
    expect(typographicRuns(['un "', 'mot', '" de l\'', 'ESS', ' !'])).toEqual([
      'un «',
      `${N}mot`,
      `${N}» de l’`,
      'ESS',
      `${F}!`,
    ]);
  });

  const hostile = fc.string({ unit: fc.constantFrom(...' \u00a0\u202f\n"\'«»“”.:;!?()-a1%€mh/@…') });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        const once = typographic(text);
        expect(typographic(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes only spaces, quotation marks, apostrophes and three dots', () => {
    const bare = (text: string) =>
      text.replace(/\s/gu, '').replace(/["«»]/gu, '"').replace(/['’]/gu, "'").replace(/…/gu, '...');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(bare(typographic(text))).toBe(bare(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same text whatever the cuts', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (runs) => {
        const set = typographicRuns(runs);
        expect(set).toHaveLength(runs.length);
        expect(set.join('')).toBe(typographic(runs.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});
