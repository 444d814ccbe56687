declare const registration: { readonly scope: string; unregister(): Promise<boolean> };

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

declare function addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
declare function skipWaiting(): Promise<void>;

/** All that an earlier worker of this site has kept; other sites of the host keep theirs. */
async function forgetAll(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.endsWith(registration.scope));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener('install', (event) => event.waitUntil(skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(forgetAll()));
