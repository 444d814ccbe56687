import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PageToRender, RenderedPage, RenderSetting } from '../app/start/prerender.tsx';
import { prerenderer } from './site-bundles.ts';

/** What was bundled for rendering is plain JavaScript. */
const START = `
const { parentPort, workerData } = require('node:worker_threads');
const renderer = import(workerData.prerender).then((code) => code.pageRenderer(workerData.setting));
let last = renderer;
parentPort.on('message', (page) => {
  last = last.then(async () => parentPort.postMessage(await (await renderer)(page)));
});`;

type Render = (page: PageToRender) => Promise<RenderedPage>;

interface Renderer {
  readonly render: Render;
  readonly stop: () => unknown;
}

function threadRenderer(prerender: string, setting: RenderSetting): Renderer {
  const workerData = { prerender: pathToFileURL(prerender).href, setting };
  const thread = new Worker(START, { eval: true, workerData });
  const asked: { resolve: (page: RenderedPage) => void; reject: (cause: unknown) => void }[] = [];
  // It answers in the order that it is asked in.
  thread.on('message', (page: RenderedPage) => asked.shift()?.resolve(page));
  thread.on('error', (cause) => {
    for (const { reject } of asked.splice(0)) reject(cause);
  });
  const render: Render = (page) =>
    new Promise((resolve, reject) => {
      asked.push({ resolve, reject });
      thread.postMessage(page);
    });
  return { render, stop: () => thread.terminate() };
}

/** Fewer are rendered sooner than a thread starts. */
const WORTH_A_THREAD = 60;

/** Pages on their way to each thread: it never waits, and memory does not grow with the collection. */
const AHEAD = 3;

export interface PageOnItsWay {
  readonly toRender: () => PageToRender;
  readonly take: (page: RenderedPage) => void;
}

/** @throws what a page throws. */
export async function renderPages(
  prerender: string,
  setting: RenderSetting,
  pages: readonly PageOnItsWay[],
): Promise<void> {
  if (pages.length === 0) return;
  const count = Math.min(availableParallelism(), Math.floor(pages.length / WORTH_A_THREAD));
  const own = async (): Promise<Renderer> => ({
    render: (await prerenderer(prerender)).pageRenderer(setting),
    stop: () => undefined,
  });
  const renderers =
    count === 0 ? [await own()] : Array.from({ length: count }, () => threadRenderer(prerender, setting));
  const left = pages.values();
  const lane = async ({ render }: Renderer) => {
    for (const { toRender, take } of left) take(await render(toRender()));
  };
  const lanes = renderers.flatMap((one) => Array.from({ length: count === 0 ? 1 : AHEAD }, () => lane(one)));
  try {
    await Promise.all(lanes);
  } finally {
    for (const { stop } of renderers) stop();
  }
}
