import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What four bits count. */
const LAST = 15;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, a byte each. */
  readonly data: Uint8Array<ArrayBufferLike>;
}

type Color = readonly [red: number, green: number, blue: number];

function colorOf(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Rows of four bits a pixel, of an even width: how white each is, in steps of `step` fifteenths. */
function toneRows({ width, height, data }: Pixels, color: Color, step: number): Buffer {
  const darkest = Math.min(...color);
  const channel = color.indexOf(darkest);
  const row = 1 + width / 2;
  const rows = Buffer.alloc(row * height);
  const tones = Uint8Array.from({ length: 256 }, (_, value) => {
    const white = Math.max(0, value - darkest) / (255 - darkest);
    return Math.min(LAST, Math.round((white * LAST) / step) * step);
  });
  const toneAt = (byte: number): number => tones[data[byte] ?? 0] ?? 0;
  for (let y = 0; y < height; y++) {
    let byte = 4 * y * width + channel;
    for (let at = y * row + 1; at < (y + 1) * row; at++, byte += 8)
      rows[at] = (toneAt(byte) << 4) | toneAt(byte + 4);
  }
  return rows;
}

function pngOf({ width, height }: Pixels, palette: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', packed),
    end,
  ]);
}

/** The last one doubles the time for half a per cent. */
const LEVEL = 8;

/** Coarser steps, one after the other, where an image has too much in it. */
const STEPS = [1, 2, 3, 5];

/** A PNG of a white drawing on a background, in tones from the one to the other: sixteen, or fewer beyond `most` bytes. */
export function palettePng(pixels: Pixels, background: string, most: number): Buffer {
  const color = colorOf(background);
  const tones = Array.from({ length: LAST + 1 }, (_, tone) =>
    color.map((part) => Math.round(part + ((255 - part) * tone) / LAST)),
  );
  const palette = Buffer.from(tones.flat());
  let png: Buffer = Buffer.alloc(0);
  for (const step of STEPS) {
    png = pngOf(pixels, palette, deflateSync(toneRows(pixels, color, step), { level: LEVEL }));
    if (png.length <= most) break;
  }
  return png;
}
