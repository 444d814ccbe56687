/** Area of SVG path data of straight lines (`M L Z`), square units; holes run the other way and are subtracted. */
export function drawnArea(path: string): number {
  const rings = path.split('M').filter(Boolean);
  const signed = rings.map((ring) => {
    const points = ring
      .replace('Z', '')
      .split('L')
      .map((point) => point.trim().split(/[ ,]/).map(Number));
    return points.reduce((sum, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = points[(at + 1) % points.length] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
  });
  return Math.abs(signed.reduce((sum, one) => sum + one, 0));
}
