export interface ReceivedImage {
  /** In the document: an address, a path or a part of its archive. */
  readonly name: string;
  /** Null where the document only tells where it is. */
  readonly bytes: Uint8Array | null;
  /** What the document says that it shows; empty where it says nothing. */
  readonly alt: string;
}

export type ImageSource = (address: string) => Uint8Array | null;

/** Names and sentences that programs write in the place of an author's. */
const WRITTEN_BY_PROGRAMS =
  /^(?:image|picture|photo|img|graphique|graphic|figure|object|objet|dsc|pict|capture)?[\s_-]*\d*(?:\.\w{3,4})?$|\.(?:jpe?g|png|gif|webp|emf|wmf)$|généré(?:e)? (?:automatiquement|par l)|automatically generated/iu;

export function receivedImage(name: string, alt: string, bytes: Uint8Array | null): ReceivedImage {
  const words = alt.replace(/\s+/gu, ' ').trim();
  const shown = name.startsWith('data:') ? name.slice(0, name.indexOf(',')) : name;
  return { name: shown, bytes, alt: WRITTEN_BY_PROGRAMS.test(words) ? '' : words };
}

/** What an address holds itself, or leads to beside the document. */
export function bytesAt(address: string, beside: ImageSource): Uint8Array | null {
  const [, encoding, data] = /^data:[^,]*?(;base64)?,([\s\S]*)$/iu.exec(address) ?? [];
  if (data !== undefined) return encoding ? Buffer.from(data, 'base64') : Buffer.from(decoded(data));
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\/)/iu.test(address) ? null : beside(decoded(address));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
