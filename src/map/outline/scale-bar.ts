export interface ScaleBar {
  readonly metres: number;
  /** Of the drawing. */
  readonly units: number;
}

const NICE = [1, 2, 5];

/** A round length that takes at most `most` units of a drawing. */
export function scaleBar(unitsPerMetre: number, most: number): ScaleBar {
  const longest = most / unitsPerMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = NICE.findLast((factor) => factor * power <= longest) ?? 1;
  return { metres: step * power, units: step * power * unitsPerMetre };
}
