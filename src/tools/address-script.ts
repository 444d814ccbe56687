import { build } from 'vite';

/** Code that a page for any address runs first: it puts what was meant in the place of what was written. @throws Error when the bundle fails. */
export async function addressScript(base: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base,
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/app/start/meant-address.ts',
        output: { format: 'iife' },
      },
    },
  });
  const [code] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (code?.type !== 'chunk') throw new Error('the script of addresses was not built');
  return code.code;
}
