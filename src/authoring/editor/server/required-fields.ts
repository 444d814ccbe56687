import type { FieldSchema } from '../protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is begun has all that it needs, empty where it was left out: the check then tells each at its own place. */
function withRequired(value: unknown, schema: FieldSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => withRequired(one, schema?.items));
  if (!isRecord(value) || !schema?.properties) return value;
  const lacking = (schema.required ?? []).filter((key) => !(key in value));
  return { ...value, ...Object.fromEntries(lacking.map((key) => [key, ''])) };
}

export const withRequiredInside = (fields: Fields, schema: FieldSchema): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, withRequired(value, schema.properties?.[key])]),
  );
