import { readFileSync } from 'node:fs';
import { MEDIA } from '../ui/breakpoints.ts';

const SHEET = new URL('../styles/design-tokens.css', import.meta.url);

const COLOURS = [
  'paper',
  'map-sea',
  'map-neighbour',
  'map-neighbour-line',
  'map-france',
  'map-coast',
  'map-region',
  'map-departement',
];

const DARK = '(prefers-color-scheme: dark)';

/** @throws Error when the sheet lacks one. */
function coloursIn(sheet: string): string {
  const colours = COLOURS.map((name) => {
    const [declaration] = sheet.match(new RegExp(`--${name}: #[0-9a-f]+;`, 'u')) ?? [];
    if (!declaration) throw new Error(`${SHEET.pathname} lacks --${name}`);
    return declaration.replace(' ', '');
  });
  return colours.join('');
}

/** What a phone's home page has under its header, CSS pixels: see `design-tokens.css`. */
const HERO_PX = { narrow: 122, wider: 104 };

/** As `static-map.css` has it. */
const MAP = `
.static-map{display:block;position:fixed;z-index:-1;inset:calc(max(60px,3.4rem) + var(--first-hero)) 0 var(--first-panel);background:var(--map-sea);overflow:hidden;animation:aside 0s 4s forwards}
.static-map .frame{position:absolute;inset:62px 12px 28px;display:grid;grid-template:minmax(0,1fr)/minmax(0,1fr);place-items:center}
.static-map .frame>svg{grid-area:1/1;width:auto;max-width:100%;height:auto;max-height:100%;overflow:visible}
.static-map path{vector-effect:non-scaling-stroke;stroke-linejoin:round}
.static-map .neighbours{fill:var(--map-neighbour);stroke:var(--map-neighbour-line)}
.static-map .land{fill:var(--map-france);stroke:var(--map-coast);stroke-width:1.1}
.static-map .departements{fill:none;stroke:var(--map-departement);stroke-width:.8;stroke-opacity:.35}
.static-map .borders{fill:none;stroke:var(--map-region);stroke-width:1.35}
.static-map .extent{fill:none}
.static-map .credit{display:none}
.static-map .marks{opacity:0}`;

/**
 * Stands in the home page itself. A phone on a slow line shows France before the style sheet is there, 0.2 s earlier; all
 * the rest waits for that, or for four seconds where it does not come, a wide window for one. A list that is about to be
 * narrowed is not shown whole meanwhile. Its layer is the first: whatever the sheet says replaces it. The content policy
 * of `public/_headers` lets it apply by its digest.
 */
export function firstMapStyle(): string {
  const sheet = readFileSync(SHEET, 'utf8');
  const [light = '', dark = ''] = sheet.split(DARK);
  const phone = `screen and (${MEDIA.phone}) and ${MEDIA['not-low']} and (scripting:enabled)`;
  const parts = [
    `:root{color-scheme:light dark;font-size:1.0625rem;background:var(--paper);--first-hero:${HERO_PX.narrow}px;--first-panel:42dvh;${coloursIn(light)}}`,
    `@media ${DARK}{:root{${coloursIn(dark)}}}`,
    `@media ${MEDIA['not-narrow']}{:root{--first-hero:${HERO_PX.wider}px}}`,
    `@media ${MEDIA.narrowest} and ${MEDIA.short}{:root{--first-panel:30dvh}}`,
    '#app{visibility:hidden;animation:unstyled 0s 1s forwards}',
    // At its own size, thousands of pixels, a phone that is turned would shrink the page to it.
    '.static-map{display:none}',
    ':root[data-narrowed] #app{animation-delay:8s}',
    `@media ${phone}{#app{animation-delay:4s}${MAP}}`,
    `@media ${MEDIA.narrowest}{.static-map .frame{bottom:44px}}`,
  ];
  const style = `@layer first{${parts.join('')}}@keyframes unstyled{to{visibility:visible}}@keyframes aside{to{opacity:.3}}`;
  return style.replaceAll('\n', '').replaceAll(': ', ':');
}
