/** Pictures that word processors put before list items: marks, not words. */
const MARKS = '▶►▸➤➔‣•●▪■◆';

const LEADING_MARKS = new RegExp(`^[${MARKS}\\s]*[${MARKS}]\\s*`, 'u');

/** Whether a line begins with a bullet picture. */
export function hasBulletMark(line: string): boolean {
  return LEADING_MARKS.test(line);
}

/** The line without the bullet pictures that begin it. */
export function withoutBulletMark(line: string): string {
  return line.replace(LEADING_MARKS, '');
}
