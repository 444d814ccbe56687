const port = Number(process.env.E2E_PORT ?? 4180);

/** The built site at the root of a host, and under a folder of one: where each is served while it is tried. */
export const SITES = {
  root: { port, base: '/', url: `http://127.0.0.1:${port}/` },
  folder: { port: port + 1, base: '/atlas/', url: `http://127.0.0.1:${port + 1}/atlas/` },
} as const;
