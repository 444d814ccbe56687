import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstMapStyle } from './first-map-style.ts';

const sheet = readFileSync('src/styles/design-tokens.css', 'utf8');

test('the first map has the colours of the page’s own sheet, in the light and in the dark', () => {
  const [light = '', dark = ''] = firstMapStyle().split('prefers-color-scheme');
  const [ofSheet = '', ofDark = ''] = sheet.split('(prefers-color-scheme: dark)');
  const sea = (text: string) => text.match(/--map-sea: ?(#\w+);/u)?.[1];
  expect(sea(light)).toBe(sea(ofSheet));
  expect(sea(dark)).toBe(sea(ofDark));
  expect(sea(light)).not.toBe(sea(dark));
});

test('the first map is as high as the sheet says under what a phone’s home page leads with', () => {
  const heroes = [...sheet.matchAll(/--hero: (\d+px);\n/gu)].map(([, px]) => px).filter((px) => px !== '0px');
  const own = [...firstMapStyle().matchAll(/--first-hero:(\d+px)/gu)].map(([, px]) => px);
  expect(own).toEqual(heroes);
});
