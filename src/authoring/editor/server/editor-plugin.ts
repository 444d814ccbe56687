import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import * as v from 'valibot';
import type { Plugin, ViteDevServer } from 'vite';
import { readSite } from '../../../compiler/settings/read-site.ts';
import { ContentError } from '../../../content/diagnostics/content-error.ts';
import type { ContentFolder } from '../../../content/files/content-folder.ts';
import { accentCss } from '../../../content/settings/brand.ts';
import { readThemes, themesCss } from '../../../content/settings/themes.ts';
import { At, type Calls, Renamed, Sent, SentDocument, Ticked } from '../protocol.ts';
import { type CompiledDraft, namedTerritories } from './draft-jobs.ts';
import { type EditorApi, editorApi } from './editor-api.ts';
import { isLocal, isOurs } from './guard.ts';
import { PREVIEW_POLICY, PREVIEW_STYLES, previewPage, previewStyles } from './preview.ts';
import { RefusedSave } from './save-sheet.ts';
import { iconImage } from './settings-form.ts';

export const EDITOR_PATH = 'editeur/';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Characters of a request: a document of 50 MB. */
const LONGEST = 70_000_000;

/** The editor, its page built already in `built`. Only `npm run edit` has it: the site that is built knows nothing of it. */
export function editorPlugin(folder: ContentFolder, built: string): Plugin {
  return {
    name: 'editor',
    configureServer(server) {
      const start = server.config.base + EDITOR_PATH;
      const token = randomBytes(24).toString('base64url');
      const previews = previewsOf(server, start, folder);
      // Warms up the gazetteer, whose reading takes a second or two, before the first name is typed. An error is shown then.
      Promise.resolve(folder)
        .then((content) => namedTerritories(content, ''))
        .catch(() => {});
      const api = editorApi({ folder, show: previews.keep });
      const files = sirv(built, { dev: true, etag: true });
      server.middlewares.use((request, response, next) => {
        if (!isLocal(request)) return refuse(response, 403, 'Cette adresse n’est pas celle de l’éditeur.');
        const path = request.url?.split('?')[0] ?? '';
        if (!path.startsWith(start)) return next();
        setHeaders(response);
        const rest = path.slice(start.length);
        if (rest === '') return page(response, built, token);
        if (rest.startsWith('api/')) {
          if (!isOurs(request, token)) return refuse(response, 403, 'Rechargez la page de l’éditeur.');
          return void answer(api, rest.slice(4), request, response);
        }
        if (rest.startsWith('icones/'))
          return send(response, 200, 'image/svg+xml', iconImage(request.url ?? ''));
        if (rest.startsWith('apercu')) return void previews.answer(rest, response).catch(next);
        request.url = `/${rest}`;
        files(request, response, () => refuse(response, 404, 'Rien à cette adresse.'));
      });
    },
  };
}

function setHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
}

const refuse = (response: ServerResponse, status: number, message: string) =>
  send(response, status, 'application/json', JSON.stringify({ message }));

function page(response: ServerResponse, built: string, token: string): void {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  send(response, 200, 'text/html', html.replace('<!--jeton-->', `<meta name="jeton" content="${token}">`));
}

function previewsOf(server: ViteDevServer, start: string, folder: ContentFolder) {
  let last = { number: 0, html: '' };
  return {
    keep: async (compiled: CompiledDraft) => {
      const html = await previewPage(server, compiled);
      last = { number: last.number + 1, html };
      return `${start}apercu/${last.number}`;
    },
    answer: async (rest: string, response: ServerResponse) => {
      const colors = () => themesCss(readThemes(folder)) + accentCss(readSite(folder).accent);
      if (rest === `apercu/${PREVIEW_STYLES}`)
        return send(response, 200, 'text/css', await previewStyles(server, colors()));
      response.setHeader('Content-Security-Policy', PREVIEW_POLICY);
      send(response, 200, 'text/html', last.html);
    },
  };
}

/** Exported for its test. */
export async function answer(
  api: EditorApi,
  call: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await bodyOf(request);
    const value = await ANSWERS[call]?.(api, body);
    if (value === undefined) return refuse(response, 404, 'Rien à cette adresse.');
    send(response, 200, 'application/json', JSON.stringify(value));
  } catch (error) {
    if (error instanceof v.ValiError || error instanceof RangeError)
      return refuse(response, 400, 'Ce n’est pas une demande du formulaire : rechargez sa page.');
    const message = sentenceOf(error);
    if (message === null) console.error(error);
    refuse(response, message ? 409 : 500, message ?? 'L’éditeur a rencontré une erreur : voyez le terminal.');
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof RefusedSave) return error.message;
  if (!(error instanceof ContentError)) return null;
  const [first] = error.diagnostics;
  return `Un réglage du site est à corriger d’abord : ${first?.file}, ligne ${first?.line}. ${first?.message} ${first?.help}`;
}

type Answer = (api: EditorApi, body: string) => unknown;

/** @throws ValiError for anything but what the form sends. */
const asked =
  <T>(schema: v.GenericSchema<unknown, T>, run: (api: EditorApi, sent: T) => unknown): Answer =>
  (api, body) =>
    run(api, v.parse(v.pipe(v.string(), v.parseJson(), schema), body));

const ANSWERS: Readonly<Record<string, Answer>> = {
  depart: asked(v.null(), (api) => api.start()),
  fiches: asked(v.null(), (api) => api.sheets()),
  ouvrir: asked(v.string(), (api, id) => api.open(id)),
  territoires: asked(v.string(), (api, query) => api.territories(query)),
  icones: asked(v.string(), (api, query) => api.icons(query)),
  brouillon: asked(Sent, (api, sent) => api.draft(sent)),
  enregistrer: asked(Sent, (api, sent) => api.save(sent)),
  mentions: asked(v.string(), (api, id) => api.mentions(id)),
  supprimer: asked(At, (api, sheet) => api.remove(sheet)),
  renommer: asked(Renamed, (api, sheet) => api.rename(sheet)),
  relu: asked(Ticked, (api, doubt) => api.tick(doubt)),
  importer: asked(SentDocument, (api, sent) => api.importFile(sent)),
} satisfies Record<keyof Calls, Answer>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST)
      throw new RefusedSave('Ce fichier, ou cette fiche avec ses images, est trop lourd.');
  }
  return text;
}
