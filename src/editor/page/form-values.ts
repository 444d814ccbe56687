type Value = unknown;

const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what is left empty, which a sheet does not write. */
export function pruned(value: Value): Value {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isRecord(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const left = pruned(one);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

export const recordOf = (value: Value): Readonly<Record<string, Value>> => (isRecord(value) ? value : {});

export const listOf = (value: Value): readonly Value[] => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
};

export const textOf = (value: Value): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What is written where the schema wants a number: kept as text while it is none, for the check to tell. */
export function numberOf(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f€]/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : text;
}
