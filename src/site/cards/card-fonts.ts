import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

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

const require = createRequire(import.meta.url);

const PACKAGES = {
  'bricolage-grotesque': require.resolve('@fontsource/bricolage-grotesque/package.json'),
  'source-sans-3': require.resolve('@fontsource/source-sans-3/package.json'),
} as const;

export type CardFonts = ReturnType<typeof cardFonts>;

/** Writes the fonts' files into a folder. `files`: those that the renderer opens. */
export function cardFonts(folder: string) {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const face = (name: FaceName): Face => {
    const { from, ...description } = FACES[name];
    const widths = SUBSETS.map((subset) => {
      const file = `${from}-${subset}-${description.weight}-normal`;
      const tables = fontTables(readFileSync(join(dirname(PACKAGES[from]), `files/${file}.woff`)));
      const path = join(folder, `${file}.ttf`);
      writeFileSync(path, trueTypeFile(tables));
      files.push(path);
      return advancesOf(tables);
    });
    const advance = (character: string) => widths.find((width) => width.has(character))?.get(character);
    return { ...description, advance };
  };
  const faces = { place: face('place'), title: face('title'), text: face('text'), label: face('label') };
  return { faces, files };
}

type FontTables = ReadonlyMap<string, Buffer>;

/** Of a WOFF 1.0 file. */
function fontTables(woff: Buffer): FontTables {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, whole] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const stored = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    const table = packed === whole ? stored : inflateSync(stored);
    return [woff.toString('latin1', at, at + 4), table] as const;
  });
  return new Map(entries);
}

const HEADER = 12;
const RECORD = 16;

/** The same font as a TrueType file, which renderers open. */
function trueTypeFile(tables: FontTables): Buffer {
  const header = Buffer.alloc(HEADER + RECORD * tables.size);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, [tag, table]] of [...tables].entries()) {
    const at = HEADER + RECORD * index;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`no table ${tag} in the font`);
  return table;
}

/** Of a subtable of format 4: glyphs by the code of their character. */
function glyphsByCode(cmap: Buffer): Map<number, number> {
  const at = cmap.readUInt32BE(8);
  if (cmap.readUInt16BE(at) !== 4) throw new Error('the characters of the font are listed in another format');
  const span = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + span];
  const [deltas, ranges] = [starts + span, starts + 2 * span];
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < span; segment += 2) {
    const [start, end] = [cmap.readUInt16BE(starts + segment), cmap.readUInt16BE(ends + segment)];
    const [delta, range] = [cmap.readUInt16BE(deltas + segment), cmap.readUInt16BE(ranges + segment)];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : cmap.readUInt16BE(ranges + segment + range + 2 * (code - start));
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** Widths of the characters that a font draws, in ems. */
function advancesOf(tables: FontTables): Map<string, number> {
  const unitsPerEm = tableOf(tables, 'head').readUInt16BE(18);
  const last = tableOf(tables, 'hhea').readUInt16BE(34) - 1;
  const metrics = tableOf(tables, 'hmtx');
  const widths = [...glyphsByCode(tableOf(tables, 'cmap'))].map(
    ([code, glyph]) =>
      [String.fromCodePoint(code), metrics.readUInt16BE(4 * Math.min(glyph, last)) / unitsPerEm] as const,
  );
  return new Map(widths);
}
