const DATA = /\.(?:json|topojson)$/u;

const isParsed = (response: Response): Promise<boolean> =>
  response.json().then(
    () => true,
    () => false,
  );

/** Portals answer with a page of their own and status 200, broken connections with half a file. The body is read. */
export async function isWholeAnswer(url: string, response: Response): Promise<boolean> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status !== 200 || type.startsWith('text/html')) return false;
  if (DATA.test(new URL(url).pathname)) return isParsed(response);
  const length = response.headers.get('content-length');
  // The length sent is that of the compressed body.
  if (length === null || response.headers.has('content-encoding')) return true;
  return (await response.arrayBuffer()).byteLength === Number(length);
}

/** `sha256-` and the digest in base64, as `integrity` has it. */
export async function integrityOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
