import { inTime } from './watchdog.ts';

/** A part of the atlas's code can't be had: removed by another deployment, refused, or it hangs. */
export class CodeError extends Error {
  constructor(
    readonly reason: 'missing' | 'slow',
    cause?: unknown,
  ) {
    super(`${reason} code`, { cause });
    this.name = 'CodeError';
  }
}

/** Half a file, or another one in its place, may lack what it is imported for. */
function present<T>(code: T): T {
  if (code === undefined) throw new TypeError('the code is not in its file');
  return code;
}

/** A failure is forgotten, and code that comes late is used. The function rejects with a {@link CodeError}. */
export function codeLoader<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load()
      .then(present)
      .catch((cause: unknown) => {
        loading = null;
        throw new CodeError('missing', cause);
      });
    return inTime(loading, () => new CodeError('slow'));
  };
}
