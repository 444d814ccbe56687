import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { clampChroma, formatHex, type Oklch, oklch, wcagContrast } from 'culori';
import * as v from 'valibot';
import type { Accent, Picture } from '../../core/settings/site.ts';
import { nearest } from '../../core/text/similarity.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { isFile } from '../files/files-in.ts';
import { sizeOf } from '../files/image-size.ts';
import { parseXml } from '../files/xml.ts';

/** What is behind words in the accent, in each scheme: `--paper` and `--surface` of design-tokens.css, and its own light tint. */
const BACKGROUNDS = { light: ['#fbfaf6', '#ffffff'], dark: ['#171c23', '#1e252e'] } as const;

const LEAST_CONTRAST = 4.5;

const parsed = (hex: string): Oklch => oklch(hex) ?? { mode: 'oklch', l: 0, c: 0 };

const toned = (color: Oklch, l: number, c: number) =>
  formatHex(clampChroma({ ...color, l, c: Math.min(c, color.c) }, 'oklch'));

/** What takes the place of each blue of the interface: of the colour itself in light, of its hue in the dark. */
function accentOf(written: string): Accent {
  const color = parsed(written);
  const light = written.toLowerCase();
  return {
    light: { accent: light, soft: toned(color, 0.945, 0.02), selection: light },
    dark: {
      accent: toned(color, 0.78, 0.11),
      soft: toned(color, 0.32, 0.05),
      selection: toned(color, 0.84, 0.09),
    },
  };
}

/** Least contrast of words in the accent, or in white on it, in one scheme. */
const contrastOf = ({ accent, soft }: Accent['light'], scheme: keyof Accent): number =>
  Math.min(...[...BACKGROUNDS[scheme], soft].map((background) => wcagContrast(accent, background)));

const isRead = (color: string) => {
  const { light, dark } = accentOf(color);
  return contrastOf(light, 'light') >= LEAST_CONTRAST && contrastOf(dark, 'dark') >= LEAST_CONTRAST;
};

/** Of the same hue, as little darker as will do. */
function nearestRead(color: Oklch): string {
  const hex = toned(color, color.l, color.c);
  return isRead(hex) ? hex : nearestRead({ ...color, l: color.l - 0.005 });
}

const decimal = (value: number) => value.toFixed(1).replace('.', ',');

function faint(written: string): string {
  const contrast = decimal(contrastOf(accentOf(written).light, 'light'));
  return `Les mots de la couleur « ${written} » se liraient mal : leur contraste avec les fonds clairs est de ${contrast}, il en faut ${decimal(LEAST_CONTRAST)}. → Écrivez une couleur plus foncée ; la plus proche qui convient est « ${nearestRead(parsed(written))} ».`;
}

const HEX = /^#[0-9a-f]{6}$/iu;

const COLOUR = 'Cette couleur ne peut pas être lue. → Écrivez ses six chiffres, comme « #1f4e8c ».';

export const ACCENT = v.pipe(
  v.string(COLOUR),
  v.check((written) => HEX.test(written), COLOUR),
  v.check(
    (written) => !HEX.test(written) || isRead(written),
    ({ input }) => faint(input),
  ),
  v.transform(accentOf),
);

/** Kilobytes: it is loaded with each page. */
const HEAVIEST = 50;

/** What runs, or is asked of elsewhere. */
const ACTIVE =
  /<(?:script|foreignObject|iframe|set|animate)\b|\son\w+\s*=|javascript:|<!ENTITY|@import|\b(?:href|src)\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#|data:image\/)/iu;

/** A file of the content, or what is wrong with it. */
export function brandPicture({ root, path }: ContentFolder, name: string, widest: number): Picture | string {
  const file = join(root, path, name);
  const type = extname(name).slice(1);
  if (type !== 'svg' && type !== 'png')
    return `« ${name} » n’est ni un SVG ni un PNG. → Donnez un fichier en .svg, ou en .png.`;
  if (!isFile(file) || name.split('/').includes('..')) {
    const beside = readdirSync(join(root, path)).filter((one) => /\.(?:svg|png)$/u.test(one));
    const [near] = nearest(name, beside, 1);
    return `« ${name} » n’est pas dans le dossier du contenu. → ${near ? `Écrivez « ${near} ».` : 'Mettez-y ce fichier, à côté de site.json.'}`;
  }
  const content = readFileSync(file);
  const weight = Math.ceil(content.length / 1000);
  if (weight > HEAVIEST)
    return `« ${name} » pèse ${weight} ko, plus de ${HEAVIEST}. → Enregistrez-le plus petit : il est montré à 40 pixels de haut.`;
  if (type === 'svg' && ACTIVE.test(content.toString()))
    return `« ${name} » contient un script, une animation ou l’adresse d’un autre fichier. → Enregistrez-le en « SVG simple », textes changés en tracés.`;
  const size = type === 'svg' && !parseXml(content) ? null : sizeOf(content);
  if (size?.type !== type)
    return `« ${name} » ne peut pas être lu. → Enregistrez-le de nouveau : un PNG, ou un SVG qui dit sa largeur et sa hauteur.`;
  const { width, height } = size;
  if (Math.max(width / height, height / width) > widest)
    return `« ${name} » mesure ${width} × ${height}. → Recadrez-le : ${widest === 1 ? 'il doit être carré' : `un côté fait au plus ${widest} fois l’autre`}.`;
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const media = type === 'svg' ? 'image/svg+xml' : 'image/png';
  return { file: `assets/marque-${digest}.${type}`, source: name, type: media, width, height };
}

const tokens = ({ accent, soft, selection }: Accent['light']) =>
  `:root{--accent:${accent};--accent-soft:${soft};--map-selection:${selection}}`;

/** After design-tokens.css, in the same layer. */
export const accentCss = (accent: Accent | null): string =>
  accent === null
    ? ''
    : `@layer tokens{\n${tokens(accent.light)}\n@media screen and (prefers-color-scheme:dark){${tokens(accent.dark)}}\n}\n`;
