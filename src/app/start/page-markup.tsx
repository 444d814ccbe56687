import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';

/** In the browser the router puts the whole page in a Suspense boundary, whose marks React looks for when it hydrates; without a document it does not. */
export const pageMarkup = (router: AnyRouter): string =>
  renderToString(
    <Suspense>
      <RouterProvider router={router} />
    </Suspense>,
  );

const HOISTED = /^(?:<title>.*?<\/title>|<meta [^>]*>|<link [^>]*>)+/s;

/**
 * Parts what React puts in front of a page rendered without a `<head>` of its own (title, meta, link, wherever the
 * components are) from the page. A `<head>` in the tree would be filled by React itself, but would change the ids that
 * `useId` gives inside `#app`, where hydration starts.
 *
 * @throws Error when there is no title in front.
 */
export function partHead(html: string): { readonly head: string; readonly app: string } {
  const head = HOISTED.exec(html)?.[0] ?? '';
  if (!head.includes('<title>')) throw new Error(`no title in front of ${html.slice(0, 200)}`);
  return { head, app: html.slice(head.length) };
}
