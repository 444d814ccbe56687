import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PageToRender, RenderedPage, RenderSetting } from '../../app/start/prerender.tsx';

/** Code of a thread. It needs no loader: what was bundled for rendering is plain JavaScript. */
const START = `
const { parentPort, workerData } = require('node:worker_threads');
const renderer = import(workerData.prerender).then((code) => code.pageRenderer(workerData.setting));
let last = renderer;
parentPort.on('message', (page) => {
  last = last.then(async () => parentPort.postMessage(await (await renderer)(page)));
});`;

function threadRenderer(prerender: string, setting: RenderSetting) {
  const workerData = { prerender: pathToFileURL(prerender).href, setting };
  const thread = new Worker(START, { eval: true, workerData });
  const waiting: { resolve: (page: RenderedPage) => void; reject: (cause: unknown) => void }[] = [];
  // It answers in the order of the requests.
  thread.on('message', (page: RenderedPage) => waiting.shift()?.resolve(page));
  thread.on('error', (cause) => {
    for (const { reject } of waiting.splice(0)) reject(cause);
  });
  const render = (page: PageToRender) =>
    new Promise<RenderedPage>((resolve, reject) => {
      waiting.push({ resolve, reject });
      thread.postMessage(page);
    });
  return { render, stop: () => thread.terminate() };
}

/** Pages rendered at once: enough for no thread to wait, too few for memory to grow with the collection. */
export const ON_THEIR_WAY = 3 * availableParallelism();

/**
 * Renders in threads, started with the first page. In the thread that compiled the content, whose memory the garbage collector
 * goes through again and again, a page takes twice as long.
 */
export function pageThreads(prerender: string, setting: RenderSetting) {
  const threads: ReturnType<typeof threadRenderer>[] = [];
  let requests = 0;
  return {
    render: (page: PageToRender) => {
      const at = requests++ % availableParallelism();
      threads[at] ??= threadRenderer(prerender, setting);
      return threads[at].render(page);
    },
    stop: () => Promise.all(threads.map(({ stop }) => stop())),
  };
}
