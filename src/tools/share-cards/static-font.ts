import { inflateSync } from 'node:zlib';

type FontTables = ReadonlyMap<string, Buffer>;

/** Of a WOFF 1.0 file. */
export function fontTables(woff: Buffer): FontTables {
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
export function trueTypeFile(tables: FontTables): Buffer {
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
export function advancesOf(tables: FontTables): Map<string, number> {
  const unitsPerEm = tableOf(tables, 'head').readUInt16BE(18);
  const last = tableOf(tables, 'hhea').readUInt16BE(34) - 1;
  const metrics = tableOf(tables, 'hmtx');
  const widths = [...glyphsByCode(tableOf(tables, 'cmap'))].map(
    ([code, glyph]) =>
      [String.fromCodePoint(code), metrics.readUInt16BE(4 * Math.min(glyph, last)) / unitsPerEm] as const,
  );
  return new Map(widths);
}
