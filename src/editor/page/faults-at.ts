import type { Fault } from '../protocol.ts';

/** No line begins with a sign of punctuation. */
export const spaced = (text: string): string =>
  text.replace(/« /gu, '«\u00a0').replace(/ (?=[»:;!?])/gu, '\u00a0');

/** Those of a field, and of what is inside it but for the fields that are `drawn` there: they tell their own. */
export function faultsAt(faults: readonly Fault[], path: string, drawn: readonly string[]): readonly Fault[] {
  const above = path === '' ? [] : path.split('.');
  return faults.filter(({ field }) => {
    const steps = field === '' ? [] : field.split('.');
    if (above.some((step, at) => steps[at] !== step)) return false;
    const next = steps[above.length];
    return next === undefined || !drawn.includes(next);
  });
}
