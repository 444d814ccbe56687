import { renderToStaticMarkup } from 'react-dom/server';
import type { DrawnMap as Drawing, DrawnGround } from '../formats/static-map-shapes.ts';
import { DrawnMap } from './DrawnMap.tsx';

const region = { key: 'region:53', level: 'region', code: '53', name: 'Bretagne' } as const;
const commune = { key: 'commune:29019', level: 'commune', code: '29019', name: 'Brest' } as const;

const ground: DrawnGround = {
  viewBox: '0 0 3000 3000',
  neighbours: 'M0 0',
  regions: [{ ...region, path: 'M0 0' }],
  regionBorders: 'M0 0',
  departementBorders: 'M0 0',
  extents: [
    { key: 'region:53', sheets: ['soleil'], theme: 'energie', path: 'M1 1' },
    { key: 'commune:29019', sheets: ['vent', 'atelier'], theme: 'energie', path: 'M2 2' },
  ],
  onPaper: [],
};

const still = { wide: { x: 0, y: 0 }, narrow: { x: 0, y: 0 } };

const drawing = (subject: Drawing['subject'] = null): Drawing => ({
  frame: {
    viewBox: ground.viewBox,
    most: { width: 9000, height: 9000 },
    ground: subject ? 'scale(3)' : '',
    lands: null,
  },
  subject,
  areas: [],
  listed: null,
  marks: [
    {
      ...{ territory: region, theme: 'energie', pile: null, sheets: ['soleil'], count: 1 },
      ...{ title: 'Le soleil pour tous', x: 10, y: 10, offset: still },
    },
    {
      ...{ territory: commune, theme: 'energie', pile: null, sheets: ['vent'], count: 1 },
      ...{ title: 'Le vent des dunes', x: 20, y: 20, offset: { ...still, wide: { x: 20, y: 0 } } },
    },
  ],
});

/** With marks of two sheets, « soleil » and « vent ». */
export const drawnFrance = { ground, drawing: drawing() };

const BREST = { territory: commune, sheet: null, path: 'M3 3' };

/** What a page has when it is about a sheet of Brest, or about all of France. */
export const drawnMarkup = (sheet: string | null) =>
  renderToStaticMarkup(
    <DrawnMap
      ground={ground}
      groundFile="/assets/carte-simple.svg"
      drawing={drawing(sheet === null ? null : BREST)}
      sheet={sheet}
      base="/"
    />,
  );
