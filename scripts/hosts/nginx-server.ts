import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installPackages } from '../run.ts';
import { listen } from '../serve.ts';

const NGINX = '/usr/sbin/nginx';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Installs it from Debian's packages. @throws Error when that fails. */
export async function findOrInstallNginx(): Promise<void> {
  if (existsSync(NGINX)) return;
  await installPackages(...PACKAGES);
  if (!existsSync(NGINX)) throw new Error(`No nginx: install ${PACKAGES.join(' and ')}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

/** The proxy of `docs/hosts/README.md`: a domain's server on `port`, whose folder `/atlas/` is the site on `inner`. */
function domainServer(port: number, inner: number): string {
  const written = /```nginx\n([^`]+)```/u.exec(readFileSync('docs/hosts/README.md', 'utf8'))?.[1] ?? '';
  return `server {\nlisten 127.0.0.1:${port};\n${written.replace('8081', `${inner}`)}}\n`;
}

/** `docs/hosts/nginx.conf` with this folder and loopback port, completed so that it needs no root privileges. */
function configuration(place: string, folder: string, [port, domain]: readonly [number, number]): string {
  const shipped = readFileSync('docs/hosts/nginx.conf', 'utf8')
    .replaceAll('/var/www/atlas', folder)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/# (brotli_static on;)/u, existsSync(BROTLI) ? '$1' : '');
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${join(place, kind)};`).join('\n');
  const modules = existsSync(BROTLI) ? `load_module ${BROTLI};\n` : '';
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}${modules}daemon off;\npid ${join(place, 'pid')};\nerror_log ${join(place, 'error.log')};\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${shipped}\n${domainServer(domain, port)}}\n`;
}

export type RunningNginx = Awaited<ReturnType<typeof startNginx>>;

const TIMEOUT_MS = 20_000;

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

const addressOf = (port: number) => `http://127.0.0.1:${port}`;

/**
 * Serves a built site. `domain`: address of the proxy, which serves it under `/atlas/`. @throws Error with what nginx says when
 * it refuses the settings.
 */
export async function startNginx(folder: string) {
  const place = mkdtempSync(join(tmpdir(), 'nginx-'));
  const ports = [await freePort(), await freePort()] as const;
  const settings = join(place, 'nginx.conf');
  writeFileSync(settings, configuration(place, resolve(folder), ports));
  const tried = spawnSync(NGINX, ['-t', '-c', settings, '-p', place], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(`nginx refuses docs/hosts/nginx.conf:\n${tried.stderr}`);
  const nginx = spawn(NGINX, ['-c', settings, '-p', place], { stdio: 'ignore' });
  const [address, domain] = [addressOf(ports[0]), addressOf(ports[1])];
  const latest = performance.now() + TIMEOUT_MS;
  while (!(await answers(address)))
    if (performance.now() > latest || nginx.exitCode !== null)
      throw new Error(readFileSync(join(place, 'error.log'), 'utf8'));
  return {
    address,
    domain,
    hasBrotli: existsSync(BROTLI),
    stop: () => {
      nginx.kill();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
