import { renderToStaticMarkup } from 'react-dom/server';
import type { DrawnMap as Drawing, DrawnBackdrop } from '../../core/formats/static-map-shapes.ts';
import { DrawnMap } from './DrawnMap.tsx';

const region = { key: 'region:53', level: 'region', code: '53', name: 'Bretagne' } as const;
const commune = { key: 'commune:29019', level: 'commune', code: '29019', name: 'Brest' } as const;

const ENERGY = { role: 'sheets', theme: 'energie', isIndicative: false } as const;

const backdrop: DrawnBackdrop = {
  viewBox: '0 0 3000 3000',
  neighbours: 'M0 0',
  regions: [{ ...region, path: 'M0 0' }],
  rivers: 'M0 0',
  regionBorders: 'M0 0',
  departementBorders: 'M0 0',
  extents: [
    { key: 'region:53', path: 'M1 1' },
    { key: 'commune:29019', path: 'M2 2' },
  ],
  onPaper: [],
};

const still = { wide: { x: 0, y: 0 }, narrow: { x: 0, y: 0 } };

const sign = { theme: 'energie', pile: null, count: 1 };

const drawing = (areas: Drawing['areas'] = []): Drawing => ({
  frame: {
    viewBox: backdrop.viewBox,
    most: { width: 9000, height: 9000 },
    backdrop: areas.length > 0 ? 'scale(3)' : '',
    lands: null,
  },
  extents:
    areas.length > 0
      ? []
      : [
          { key: 'region:53', contour: 'region:53', ...ENERGY, sheets: ['soleil'] },
          { key: 'commune:29019', contour: 'commune:29019', ...ENERGY, sheets: ['vent', 'atelier'] },
        ],
  areas,
  dots: '',
  marks: [
    {
      territory: region,
      sign,
      sheets: ['soleil'],
      title: 'Le soleil pour tous',
      x: 10,
      y: 10,
      offset: still,
    },
    {
      territory: commune,
      sign,
      sheets: ['vent'],
      title: 'Le vent des dunes',
      x: 20,
      y: 20,
      offset: { ...still, wide: { x: 20, y: 0 } },
    },
  ],
});

/** With marks of two sheets, « soleil » and « vent ». */
export const drawnFrance = { backdrop, drawing: drawing() };

const BREST: Drawing['areas'][number] = {
  key: commune.key,
  contour: commune.key,
  territory: commune,
  isIndicative: false,
  path: 'M3 3',
  role: 'subject',
};

/** What a page has when it is about a sheet of Brest, or about all of France. */
export const drawnMarkup = (sheet: string | null) =>
  renderToStaticMarkup(
    <DrawnMap
      backdrop={backdrop}
      backdropFile="/assets/carte-simple.svg"
      drawing={drawing(sheet === null ? [] : [{ ...BREST, sheets: [sheet] }])}
      base="/"
    />,
  );
