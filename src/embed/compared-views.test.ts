import { expect, test } from 'vitest';
import { comparedViews } from './compared-views.ts';

test('territories come before sheets, four at most, and what is no code or id is left out', () => {
  expect(comparedViews('?territoires=region-53,departement-2A&fiches=a')).toEqual([
    '/integrer/vue/territoires/region/53/',
    '/integrer/vue/territoires/departement/2A/',
  ]);
  expect(comparedViews('?fiches=migracoop-paris,actes')).toEqual([
    '/integrer/vue/fiches/migracoop-paris/',
    '/integrer/vue/fiches/actes/',
  ]);
  expect(comparedViews('?fiches=../../x,a%2Fb,//evil.example,A')).toEqual([]);
  expect(comparedViews('?territoires=a-1,a-2,a-3,a-4,a-5')).toHaveLength(4);
  expect(comparedViews('')).toEqual([]);
});
