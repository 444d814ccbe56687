import { PNG } from 'pngjs';
import { mercator, TILE_PX } from '../../src/core/geo/mercator.ts';

/** Channels from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

export function meanColor(png: Buffer): Color {
  const { data } = PNG.sync.read(png);
  const sum: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4)
    for (const channel of [0, 1, 2] as const) sum[channel] += data[at + channel] ?? 0;
  const pixels = data.length / 4;
  return [sum[0] / pixels, sum[1] / pixels, sum[2] / pixels];
}

/** A channel of a pixel that is drawn twice may be off by rounding. */
const ROUNDING = 4;

/** In the circle that fills the image. */
export function hasColor(png: Buffer, color: Color): boolean {
  const { width, data } = PNG.sync.read(png);
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    if (Math.hypot(x - width / 2, y - width / 2) > width / 2) continue;
    if (color.every((channel, index) => Math.abs(channel - (data[at + index] ?? 0)) <= ROUNDING)) return true;
  }
  return false;
}

/**
 * Where a position (degrees) is on the screen, in CSS pixels, from the map's box and the camera that it says it has:
 * longitude, latitude, zoom, separated by commas.
 */
export function projectOn(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  camera: string,
  longitude: number,
  latitude: number,
): { x: number; y: number } {
  const [centerLongitude = 0, centerLatitude = 0, zoom = 0] = camera.split(',').map(Number);
  const scale = TILE_PX * 2 ** zoom;
  const center = mercator([centerLongitude, centerLatitude]);
  const point = mercator([longitude, latitude]);
  return {
    x: box.x + box.width / 2 + (point.x - center.x) * scale,
    y: box.y + box.height / 2 + (point.y - center.y) * scale,
  };
}
