const NICE = [1, 2, 5];

/** A round length, in metres, that takes at most `most` units of a picture. */
export function scaleBar(
  unitsPerMetre: number,
  most: number,
): { readonly metres: number; readonly units: number } {
  const longest = most / unitsPerMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = NICE.findLast((factor) => factor * power <= longest) ?? 1;
  return { metres: step * power, units: step * power * unitsPerMetre };
}
