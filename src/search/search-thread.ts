import { type Remote, wrap } from 'comlink';
import { urlOf } from '../data/urls.ts';
import type { ShippedFile } from '../formats/shipped-file.ts';
import type { SearchOpeners } from './search-worker.ts';

interface SearchThread {
  readonly openers: Remote<SearchOpeners>;
  /** Rejects when the code of the thread can't be had. */
  readonly broken: Promise<never>;
}

let thread: SearchThread | null = null;

function startThread(): SearchThread {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      thread = null;
      worker.terminate();
      reject(new TypeError('the search thread has stopped', { cause: event.error }));
    });
  });
  return { openers: wrap<SearchOpeners>(worker), broken };
}

/** What a data file is opened as, away from the thread that draws. @throws TypeError for the code, Error for the file. */
export function openInThread<F extends object, T>(
  file: ShippedFile<F>,
  open: (openers: Remote<SearchOpeners>, url: string) => Promise<T>,
): Promise<T> {
  thread ??= startThread();
  const url = new URL(urlOf(file), document.baseURI).href;
  return Promise.race([open(thread.openers, url), thread.broken]);
}
