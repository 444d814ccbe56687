import type { Server } from 'node:http';

/** On a port of loopback, 0 for a free one. @returns the one that it has. @throws Error when it is taken. */
export const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
