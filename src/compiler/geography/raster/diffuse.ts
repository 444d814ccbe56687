const ROUNDS = 12;

/**
 * Smooths a field: each open pixel tends to the mean of its own value (weight 1) and of its open neighbours' (weight
 * `strength` each). Closed pixels neither give nor take. The window's outermost ring keeps its values.
 */
export function diffuse(
  field: Float32Array,
  width: number,
  open: Uint8Array,
  strength: number,
): Float32Array {
  const height = field.length / width;
  const smoothed = field.slice();
  const active: number[] = [];
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      if (open[row * width + column]) active.push(row * width + column);
    }
  }
  const relax = (at: number): void => {
    const west = open[at - 1] ?? 0;
    const east = open[at + 1] ?? 0;
    const south = open[at - width] ?? 0;
    const north = open[at + width] ?? 0;
    const sum =
      west * (smoothed[at - 1] ?? 0) +
      east * (smoothed[at + 1] ?? 0) +
      south * (smoothed[at - width] ?? 0) +
      north * (smoothed[at + width] ?? 0);
    smoothed[at] = ((field[at] ?? 0) + strength * sum) / (1 + strength * (west + east + south + north));
  };
  for (let round = 0; round < ROUNDS; round++) {
    // Sweeping both ways in turn keeps the result from drifting to one side.
    if (round % 2 === 0) for (let i = 0; i < active.length; i++) relax(active[i] ?? 0);
    else for (let i = active.length - 1; i >= 0; i--) relax(active[i] ?? 0);
  }
  return smoothed;
}
