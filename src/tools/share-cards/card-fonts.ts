import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { advancesOf, fontTables, trueTypeFile } from './static-font.ts';

/** A face of the site's type: its name is the one that its files carry. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  /** Ems between letters. */
  readonly spacing: number;
  /** Ems, of a character; undefined where no file of the face draws it. */
  readonly advance: (character: string) => number | undefined;
}

const FACES = {
  place: { from: 'bricolage-grotesque', family: 'Bricolage Grotesque', weight: 700, spacing: -0.04 },
  title: {
    from: 'bricolage-grotesque',
    family: 'Bricolage Grotesque SemiBold',
    weight: 600,
    spacing: -0.01,
  },
  text: { from: 'source-sans-3', family: 'Source Sans 3', weight: 400, spacing: 0 },
  label: { from: 'source-sans-3', family: 'Source Sans 3 SemiBold', weight: 600, spacing: 0 },
} as const;

/** The second one has what the names of places borrow from other languages. */
const SUBSETS = ['latin', 'latin-ext'] as const;

type FaceName = keyof typeof FACES;

export interface CardFonts {
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** Files that the renderer opens. */
  readonly files: readonly string[];
}

const require = createRequire(import.meta.url);

const PACKAGES = {
  'bricolage-grotesque': require.resolve('@fontsource/bricolage-grotesque/package.json'),
  'source-sans-3': require.resolve('@fontsource/source-sans-3/package.json'),
} as const;

/** Writes the fonts' files into a folder. */
export function cardFonts(folder: string): CardFonts {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const face = (name: FaceName): Face => {
    const { from, ...told } = FACES[name];
    const widths = SUBSETS.map((subset) => {
      const file = `${from}-${subset}-${told.weight}-normal`;
      const tables = fontTables(readFileSync(join(dirname(PACKAGES[from]), `files/${file}.woff`)));
      const path = join(folder, `${file}.ttf`);
      writeFileSync(path, trueTypeFile(tables));
      files.push(path);
      return advancesOf(tables);
    });
    const advance = (character: string) => widths.find((width) => width.has(character))?.get(character);
    return { ...told, advance };
  };
  const faces = { place: face('place'), title: face('title'), text: face('text'), label: face('label') };
  return { faces, files };
}
