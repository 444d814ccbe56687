import { expect, test } from 'vitest';
import { geographyOptions, officialContoursHint, PUBLIC_ADDRESS } from './source-address.ts';

const official = (...args: string[]) => geographyOptions(['--official', ...args])?.official;

test('without a place the official contours come from the public address', () => {
  expect(official()).toBe(PUBLIC_ADDRESS);
  expect(geographyOptions(['--official', '--partial'])).toEqual({ official: PUBLIC_ADDRESS, partial: true });
  expect(geographyOptions(['--partial', '--official'])).toEqual({ official: PUBLIC_ADDRESS, partial: true });
});

test('a folder or an address is taken as it is given', () => {
  expect(official('../contours')).toBe('../contours');
  expect(geographyOptions(['--official=https://data.example/', '--partial'])).toEqual({
    official: 'https://data.example/',
    partial: true,
  });
});

test('without --official the contours stay indicative', () => {
  expect(geographyOptions([])).toEqual({ official: null, partial: false });
});

test('whoever builds a site with indicative contours reads the command that brings official ones', () => {
  const command = /« npm run geography -- (.+) »/.exec(officialContoursHint('indicatif') ?? '')?.[1];
  expect(geographyOptions([command ?? ''])).toEqual({ official: PUBLIC_ADDRESS, partial: false });
  expect(officialContoursHint('mixte')).toMatch(/^Contours en partie indicatifs/);
  expect(officialContoursHint('officiel')).toBeNull();
});

test.each([[['--partial']], [['--official', '']], [['--official=']], [['../contours']], [['--officiel']]])(
  '%j is not understood',
  (args) => {
    expect(geographyOptions(args)).toBeNull();
  },
);
