/** The base path of the built site, from `BASE_PATH`: `/` or `/atlas/`, always with both slashes. */
export function basePath(value: string | undefined): string {
  const inner = (value ?? '').replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}
