import { type Remote, wrap } from 'comlink';
import type { ShippedFile } from '../../../core/formats/shipped-file.ts';
import { inTime } from '../../data/resource.ts';
import { urlOf } from '../../data/urls.ts';
import type { SearchOpeners } from './search-worker.ts';

let thread: ReturnType<typeof startThread> | null = null;

function startThread() {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  /** Called when it stops. */
  const users = new Set<() => void>();
  const stop = (): void => {
    if (thread?.users === users) thread = null;
    worker.terminate();
    for (const onStop of users) onStop();
  };
  worker.addEventListener('error', stop);
  return { openers: wrap<SearchOpeners>(worker), stop, users };
}

class HungError extends Error {}

/**
 * Opens a data file in the thread of the search. `onLoss` is called when it answers no more.
 * @throws TypeError for the code, Error for the file.
 */
export async function openInThread<F extends object, T>(
  file: ShippedFile<F>,
  open: (openers: Remote<SearchOpeners>, url: string) => Promise<T>,
  onLoss: () => void,
) {
  thread ??= startThread();
  const { openers, stop, users } = thread;
  const stopped = new Promise<never>((_, reject) => {
    users.add(() => reject(new TypeError('the search thread has stopped')));
  });
  const url = new URL(await urlOf(file), document.baseURI).href;
  const remote = await Promise.race([open(openers, url), stopped]);
  users.add(onLoss);
  /** Hands an answer over; one that fails or hangs is a loss. */
  const received = async <A>(answer: Promise<A>): Promise<A> => {
    try {
      return await inTime(answer, () => new HungError());
    } catch (cause) {
      if (cause instanceof HungError) stop();
      else onLoss();
      throw cause;
    }
  };
  return { remote, received };
}
