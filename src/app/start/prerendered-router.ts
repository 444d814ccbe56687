import type { AnyRouter } from '@tanstack/react-router';

/**
 * Has the router render as the prerenderer did: with `ssr` set, it puts no Suspense boundary around the whole page,
 * whose marks React would look for when it hydrates. The router sets it itself when it hydrates with an inline script of its
 * own, which the site's content policy forbids.
 */
export function renderAsPrerendered(router: AnyRouter): void {
  router.ssr = { manifest: undefined };
}
