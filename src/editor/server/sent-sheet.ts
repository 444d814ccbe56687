import * as v from 'valibot';
import type { SentSheet } from '../protocol.ts';

const Part = v.strictObject({ heading: v.string(), text: v.string() });

const Sent = v.strictObject({
  id: v.string(),
  version: v.nullable(v.string()),
  fields: v.record(v.string(), v.unknown()),
  title: v.string(),
  parts: v.pipe(v.array(Part), v.maxLength(200)),
  newImages: v.record(v.string(), v.string()),
});

/** @throws ValiError for anything but what the form sends. */
export function parseSent(text: string): SentSheet {
  return v.parse(Sent, JSON.parse(text));
}
