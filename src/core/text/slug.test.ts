import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLUG_PATTERN, slugify } from './slug.ts';

describe('slugify', () => {
  it('joins folded words', () => {
    expect(slugify("Département de Meurthe-et-Moselle : l'énergie citoyenne")).toBe(
      'departement-de-meurthe-et-moselle-l-energie-citoyenne',
    );
  });

  it('cuts between words', () => {
    expect(slugify('un deux trois', 9)).toBe('un-deux');
    expect(slugify('anticonstitutionnellement', 10)).toBe('anticonsti');
  });

  it('is empty or a valid name within the limit, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const slug = slugify(text, limit);
        expect(slug.length).toBeLessThanOrEqual(limit);
        if (slug !== '') expect(slug).toMatch(SLUG_PATTERN);
      }),
    );
  });
});
