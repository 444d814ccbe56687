/** Milliseconds after which the reader gets a message. */
const PATIENCE_MS = 8000;

/** What comes first: the content, or the error of one that hangs. The content may still be used when it comes late. */
export function inTime<T>(content: Promise<T>, hangs: () => Error): Promise<T> {
  const watchdog = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(hangs()), PATIENCE_MS);
    void content.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  return Promise.race([content, watchdog]);
}
