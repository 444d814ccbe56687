const COMMAND = /([ML])(-?[\d.]+),(-?[\d.]+)|Z/gu;

/** A path of d3-geo on whole units, each point from the one before: half the bytes once compressed. */
export function relativePath(path: string): string {
  let [x, y] = [0, 0];
  let written = '';
  let isStart = true;
  for (const [command, kind, ...position] of path.matchAll(COMMAND)) {
    if (command === 'Z') {
      written += 'z';
      continue;
    }
    const [nextX = 0, nextY = 0] = position.map((text) => Math.round(Number(text)));
    if (kind === 'M') {
      written += `M${nextX}${nextY < 0 ? '' : ' '}${nextY}`;
      isStart = true;
    } else if (nextX !== x || nextY !== y) {
      const [across, down] = [nextX - x, nextY - y];
      written += `${isStart ? 'l' : across < 0 ? '' : ' '}${across}${down < 0 ? '' : ' '}${down}`;
      isStart = false;
    }
    [x, y] = [nextX, nextY];
  }
  return written;
}
