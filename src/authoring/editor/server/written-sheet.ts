import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, parseDocument } from 'yaml';
import type { SheetForm, SheetPart } from '../protocol.ts';

const MATTER = /^\ufeff?---[^\S\n]*\n([\s\S]*?)^---[^\S\n]*(?:\n|$)/mu;

interface Split {
  readonly yaml: string;
  readonly body: string;
}

function split(text: string): Split {
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

function readMatter(yaml: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(yaml, { schema: 'core' });
  const read: unknown = document.errors.length === 0 && isMap(document.contents) ? document.toJS() : null;
  return typeof read === 'object' && read !== null ? { ...read } : {};
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
  const same = before !== null && isDeepStrictEqual(was, { title, parts: parts.map(plainPart) });
  return `---\n${writeMatter(yaml, fields)}---\n${same ? body : `\n${writeBody(title, parts)}`}`;
}

const plainPart = ({ heading, text }: SheetPart): SheetPart => ({ heading, text });

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
