import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FieldSchema, SheetForm, SheetPart } from '../protocol.ts';

const MATTER = /^\ufeff?---[^\S\n]*\n([\s\S]*?)^---[^\S\n]*(?:\n|$)/mu;

function split(text: string) {
  const unix = text.replace(/\r\n?/gu, '\n');
  const found = MATTER.exec(unix);
  if (found?.index !== 0) return { yaml: '', body: unix };
  return { yaml: found[1] ?? '', body: unix.slice(found[0].length) };
}

/** Whether the form can hold all that the front matter says. */
export function hasReadableMatter(text: string): boolean {
  const { yaml, body } = split(text);
  return !/^\ufeff?---/u.test(body) && parseDocument(yaml, { schema: 'core' }).errors.length === 0;
}

function readMatter(yaml: string): SheetForm['fields'] {
  const document = parseDocument(yaml, { schema: 'core' });
  return document.errors.length === 0 && isMap(document.contents) ? document.toJS() : {};
}

function readBody(body: string): { readonly title: string; readonly parts: readonly SheetPart[] } {
  const title = /^# +(.*)$/mu.exec(body);
  const rest = title ? body.slice(0, title.index) + body.slice(title.index + title[0].length) : body;
  const [above = '', ...others] = rest.split(/^## +/mu);
  const parts = others.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { heading: heading.trim(), text: lines.join('\n').trim() };
  });
  const first = above.trim();
  return {
    title: title?.[1]?.trim() ?? '',
    parts: first === '' ? parts : [{ heading: '', text: first }, ...parts],
  };
}

export function readForm(text: string): SheetForm {
  const { yaml, body } = split(text);
  return { fields: readMatter(yaml), ...readBody(body) };
}

/** What the form leaves as it was stays as it was written, comments included. */
export function writeForm(before: string | null, { fields, title, parts }: SheetForm): string {
  const { yaml, body } = split(before ?? '');
  const was = readBody(body);
  const same = before !== null && isDeepStrictEqual(was, { title, parts });
  return `---\n${writeMatter(yaml, fields)}---\n${same ? body : `\n${writeBody(title, parts)}`}`;
}

function writeMatter(yaml: string, fields: SheetForm['fields']): string {
  const was = readMatter(yaml);
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (yaml !== '' && isDeepStrictEqual(was, kept)) return yaml;
  const read = parseDocument(yaml, { schema: 'core' });
  const document = isMap(read.contents) ? read : new Document({}, { schema: 'core' });
  for (const key of Object.keys(was)) if (!(key in kept)) document.delete(key);
  for (const [key, value] of Object.entries(kept))
    if (!isDeepStrictEqual(was[key], value)) document.set(key, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

function writeBody(title: string, parts: readonly SheetPart[]): string {
  const blocks = parts.flatMap(({ heading, text }) => [
    ...(heading === '' ? [] : [`## ${oneLine(heading)}`]),
    ...(text.trim() === '' ? [] : [text.replace(/\r\n?/gu, '\n').trim()]),
  ]);
  return `${[`# ${oneLine(title)}`.trim(), ...blocks].join('\n\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The field of the form that a line and column (from 1) of the written sheet belong to; empty for none. */
export function fieldAt(text: string, line: number, column: number): string {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (end === -1 || line <= 1) return '';
  if (line <= end) return pathAt(lines.slice(1, end).join('\n'), line - 1, column).join('.');
  const title = lines.findIndex((one, at) => at > end && one.startsWith('# '));
  if (line === title + 1) return 'titre';
  const starts = lines.flatMap((one, at) => (at > end && one.startsWith('## ') ? [at + 1] : []));
  const isAbove = lines.some((one, at) => at > end && at + 1 < (starts[0] ?? Infinity) && isText(one));
  const within = starts.filter((start) => start <= line).length;
  return `partie.${Math.max(0, within - (isAbove ? 0 : 1))}`;
}

const isText = (line: string) => line.trim() !== '' && !line.startsWith('# ');

/** Of YAML, or JSON. */
export function pathAt(yaml: string, line: number, column: number): (string | number)[] {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'core', lineCounter: counter });
  const offset = (counter.lineStarts[line - 1] ?? 0) + column - 1;
  return pathTo(document.contents, offset);
}

function pathTo(node: Node | null, offset: number): (string | number)[] {
  const found = childrenOf(node).findLast(
    ([, start, value]) => offset >= start && offset <= (value?.range?.[2] ?? start),
  );
  return found ? [found[0], ...pathTo(found[2], offset)] : [];
}

function childrenOf(node: Node | null): (readonly [string | number, number, Node | null])[] {
  const nodeOf = (value: unknown) => (isNode(value) ? value : null);
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), key.range?.[0] ?? 0, nodeOf(value)] as const] : [],
    );
  if (isSeq(node))
    return node.items.map((item, at) => [at, nodeOf(item)?.range?.[0] ?? 0, nodeOf(item)] as const);
  return [];
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds to what is begun the required fields that it lacks, empty: the check then reports each at its own place. */
export function withRequired(value: unknown, schema: FieldSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => withRequired(one, schema?.items));
  const properties = schema?.properties;
  if (!isRecord(value) || !properties) return value;
  const lacking = (schema.required ?? []).filter((key) => !(key in value));
  const empty = lacking.map((key) => [key, properties[key]?.type === 'array' ? [] : '']);
  return { ...withRequiredInside(value, schema), ...Object.fromEntries(empty) };
}

export const withRequiredInside = (fields: Fields, schema: FieldSchema): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, withRequired(value, schema.properties?.[key])]),
  );
