import { type Calls, TOKEN_HEADER } from '../protocol.ts';

const TOKEN = 'meta[name="jeton"]';

/** Of this page; a server that was started again has another, which its own page carries. */
async function headersWith(isRenewed: boolean): Promise<Readonly<Record<string, string>>> {
  const html = isRenewed ? await (await fetch('./')).text() : null;
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const token = page.querySelector<HTMLMetaElement>(TOKEN)?.content ?? '';
  if (isRenewed) document.querySelector(TOKEN)?.setAttribute('content', token);
  return { [TOKEN_HEADER]: token };
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** @throws Error whose message is for the person who writes. */
export async function askEditor<Name extends keyof Calls>(
  call: Name,
  sent: Parameters<Calls[Name]>[0],
): Promise<ReturnType<Calls[Name]>> {
  const body = JSON.stringify(sent);
  const attempt = async (isRenewed: boolean) =>
    fetch(`api/${call}`, { method: 'POST', headers: await headersWith(isRenewed), body });
  const answer = await attempt(false)
    .then((first) => (first.status === 403 ? attempt(true) : first))
    .catch(() => {
      throw new Error('L’éditeur ne répond plus. Relancez « npm run edit », puis enregistrez de nouveau.');
    });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}
