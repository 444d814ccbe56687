/** Words in lines of at most so many letters, as long as one word has no more; lines break after spaces and hyphens. */
export function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const part of text.split(/(?<=[\s-])/u)) {
    const longer = `${lines.at(-1)}${part}`;
    if (lines.at(-1) === '' || longer.trimEnd().length <= most) lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
