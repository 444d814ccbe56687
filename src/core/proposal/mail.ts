/** Encoded characters: some mail programs cut longer links. */
const LONGEST_LINK = 1800;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const encoded = (text: string): string => encodeURIComponent(text.replace(/\r?\n/gu, '\r\n'));

/** Null where the link would be too long. */
export function mailLink({ to, subject, body }: Mail): string | null {
  const link = `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body)}`;
  return link.length <= LONGEST_LINK ? link : null;
}
